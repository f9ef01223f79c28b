import LinearProgramming
import Quantities

/// All tiers of a large program as one objective, for a first plan: each is measured by how far it can go, and counts
/// several times as much as the next. A tier on columns that merely move amounts is left to the search of its own.
struct LagrangianBlend {
    /// `nil`: there are no two to be joined.
    let objective: Objective?
    /// How many objectives of the program are of this kind.
    let count: Int

    init(_ program: Program, _ settings: LagrangianSettings) {
        let members = program.objectives.filter { DrawProjection(program, objective: $0) != nil }
        count = members.count
        guard count > 1 else {
            objective = nil
            return
        }
        let reach = TierReach(program)
        var terms: [Term] = []
        var factor = 1.0
        for member in members {
            let farthest = reach.farthest(member)
            guard farthest > 0 else { continue }
            let scale = factor * settings.tierSteps / farthest * (member.sense == .maximize ? 1 : -1)
            terms += member.terms.map {
                Term($0.column, ExactDecimal(Int((scale * $0.coefficient.approximate).rounded())))
            }
            factor /= settings.tierRatio
        }
        objective = terms.isEmpty ? nil : Objective("together", .maximize, terms)
    }
}

/// How much an objective of a program can differ between points, roughly.
private struct TierReach {
    private let program: Program
    /// By column, the first row of binaries of which at most one can be 1; −1: none.
    private var choiceOf: [Int]
    /// By column that measures how far a row is missed, how far that can be.
    private var most: [Int: Double] = [:]

    init(_ program: Program) {
        self.program = program
        choiceOf = Array(repeating: -1, count: program.columns.count)
        for (index, row) in program.rows.enumerated() {
            if row.upper == 1, row.terms.allSatisfy({ $0.coefficient == .one && program.columns[$0.column].isBinary }) {
                for term in row.terms where choiceOf[term.column] < 0 { choiceOf[term.column] = index }
            }
            let bound = max(row.lower?.magnitude.approximate ?? 0, row.upper?.magnitude.approximate ?? 0)
            for term in row.terms where program.columns[term.column].kind == .continuous {
                most[term.column] = max(most[term.column] ?? 0, bound / term.coefficient.magnitude.approximate)
            }
        }
    }

    func farthest(_ objective: Objective) -> Double {
        var choices: [Int: Double] = [:]
        var sum = 0.0
        for term in objective.terms {
            let amount = term.coefficient.magnitude.approximate
            if choiceOf[term.column] >= 0 {
                choices[choiceOf[term.column]] = max(choices[choiceOf[term.column]] ?? 0, amount)
            } else {
                sum += amount * (most[term.column] ?? 1)
            }
        }
        return choices.keys.sorted().reduce(sum) { $0 + (choices[$1] ?? 0) }
    }
}
