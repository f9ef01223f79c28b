import LinearProgramming
import Quantities

/// How far linear forms over the columns of a program reach, one option a project.
struct ColumnReach: Sendable {
    let options: [PlacementOption]
    let columns: [Column]

    /// The greatest that terms can come to. `widest`: how great columns without an upper bound can be.
    func most(_ terms: [Term], widest: [Int: ExactDecimal] = [:]) -> ExactDecimal {
        var ofProject: [Int: ExactDecimal] = [:]
        var sum: ExactDecimal = 0
        for term in terms {
            if term.column < options.count {
                if term.coefficient > 0 {
                    let project = options[term.column].project
                    ofProject[project] = max(ofProject[project] ?? 0, term.coefficient)
                }
            } else {
                let column = columns[term.column]
                let end = term.coefficient > 0 ? column.upper ?? widest[term.column] ?? 0 : column.lower
                sum = sum + term.coefficient * end
            }
        }
        return ofProject.keys.sorted().reduce(sum) { $0 + (ofProject[$1] ?? 0) }
    }

    /// The greatest that terms can come to; `nil` where a column of theirs has no end.
    func end(of terms: [Term], widest: [Int: ExactDecimal]) -> ExactDecimal? {
        let isOpen = terms.contains { term in
            term.coefficient > 0 && columns[term.column].upper == nil && widest[term.column] == nil
        }
        return isOpen ? nil : most(terms, widest: widest)
    }

    /// How great columns without an upper bound can be by one of their rows, where the rest of it is bounded.
    func widest(by rows: [Row]) -> [Int: ExactDecimal] {
        var widest: [Int: ExactDecimal] = [:]
        for row in rows {
            guard let upper = row.upper else { continue }
            for term in row.terms where term.coefficient > 0 && columns[term.column].upper == nil {
                let others = row.terms.filter { $0.column != term.column }
                let isBounded = others.allSatisfy { $0.coefficient > 0 || columns[$0.column].upper != nil }
                guard isBounded else { continue }
                let reach = upper + most(others.negated)
                guard let bound = reach.divided(by: term.coefficient, places: 6).map({ $0 + 1 }) else { continue }
                widest[term.column] = min(widest[term.column] ?? bound, bound)
            }
        }
        return widest
    }
}

extension [Term] {
    var negated: [Term] { map { Term($0.column, -$0.coefficient) } }
}
