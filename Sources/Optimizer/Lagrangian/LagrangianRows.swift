import LinearProgramming
import Quantities

/// Gathers the choices and rows of a ``LagrangianForm`` in terms of the program's columns; reaches follow the columns.
struct LagrangianRows {
    struct Row {
        var columns: [Int32] = []
        var coefficients: [Int] = []
        var bound = 0
    }

    struct Choice {
        var columns: [Int32]
        var isRequired: Bool
    }

    private let program: Program
    private let draws: DrawProjection
    private(set) var rows: [Row] = []
    private(set) var choices: [Choice] = []
    private(set) var fixed: [Int?]
    private var isChoice: [Bool]
    /// By column of the program, what its measure is counted in; `nil`: it is none that counts.
    private var measured: [ExactDecimal?]

    /// Coefficients and bounds are smaller, so that no sum overflows.
    private static let most = Int128(1) << 44

    init(_ program: Program, _ draws: DrawProjection) {
        self.program = program
        self.draws = draws
        isChoice = Array(repeating: false, count: program.rows.count)
        measured = Array(repeating: nil, count: program.columns.count)
        for measure in draws.measures {
            measured[measure.column] = ExactDecimal(significand: 1, scale: measure.places)
        }
        fixed = program.columns.map { column in
            column.kind == .integer && column.upper == column.lower ? Int(clamping: column.lower.significand) : nil
        }
    }

    func isOpen(_ column: Int) -> Bool {
        column >= program.columns.count || measured[column] != nil
            || (program.columns[column].kind == .integer && fixed[column] == nil)
    }

    /// False: some integer column is not binary, or numbers do not fit.
    mutating func build() -> Bool {
        for (index, column) in program.columns.enumerated() where column.kind == .integer {
            guard column.isBinary || fixed[index] == 0 else { return false }
        }
        fixColumns()
        findChoices()
        for (index, row) in program.rows.enumerated() where !draws.isTaken[index] && !isChoice[index] {
            guard add(row.terms, lower: row.lower, upper: row.upper) else { return false }
        }
        for charge in draws.charges {
            let row = program.rows[charge.row]
            let own = row.terms.filter { program.columns[$0.column].kind == .integer }
            let unit = ExactDecimal(significand: 1, scale: draws.places)
            let reaching = charge.reaches.map { Term(program.columns.count + $0.reach, $0.coefficient * unit) }
            guard add(own + reaching, lower: nil, upper: row.upper) else { return false }
        }
        for (index, reach) in draws.reaches.enumerated() where reach.inner >= 0 {
            let ends = [Int32(program.columns.count + reach.inner), Int32(program.columns.count + index)]
            rows.append(Row(columns: ends, coefficients: [1, -1], bound: 0))
        }
        return addPools()
    }

    /// Columns that a row of nothing but positive coefficients has no room for are 0.
    private mutating func fixColumns() {
        for (index, row) in program.rows.enumerated() where !draws.isTaken[index] {
            guard let upper = row.upper, row.terms.allSatisfy({ !$0.coefficient.isNegative }) else { continue }
            for term in row.terms where term.coefficient > upper && isWhole(term) { fixed[term.column] = 0 }
        }
    }

    private func isWhole(_ term: Term) -> Bool { program.columns[term.column].kind == .integer }

    /// Rows of binaries of which at most one can be 1, the first that hold a column.
    private mutating func findChoices() {
        var isHeld = [Bool](repeating: false, count: program.columns.count)
        for (index, row) in program.rows.enumerated() where !draws.isTaken[index] {
            guard row.upper == 1, row.lower == nil || row.lower == 1, row.terms.count > 1,
                row.terms.allSatisfy({ isWhole($0) && $0.coefficient == .one && !isHeld[$0.column] })
            else { continue }
            for term in row.terms { isHeld[term.column] = true }
            isChoice[index] = true
            choices.append(Choice(columns: row.terms.map { Int32($0.column) }, isRequired: row.lower == 1))
        }
    }

    /// A row in whole numbers, one for each bound that it has.
    private mutating func add(_ terms: [Term], lower: ExactDecimal?, upper: ExactDecimal?) -> Bool {
        let terms = terms.map { term in
            guard term.column < measured.count, let unit = measured[term.column] else { return term }
            return Term(term.column, term.coefficient * unit)
        }
        var scale = max(lower?.scale ?? 0, upper?.scale ?? 0)
        for term in terms { scale = max(scale, term.coefficient.scale) }
        for (bound, sign) in [(upper, 1), (lower, -1)] {
            guard let bound else { continue }
            var row = Row()
            var limit = bound.significand(atScale: scale) * Int128(sign)
            for term in terms {
                let coefficient = term.coefficient.significand(atScale: scale) * Int128(sign)
                guard coefficient.magnitude < Self.most else { return false }
                if isOpen(term.column) {
                    row.columns.append(Int32(term.column))
                    row.coefficients.append(Int(coefficient))
                } else {
                    limit -= coefficient * Int128(fixed[term.column] ?? 0)
                }
            }
            row.bound = Int(clamping: max(-Self.most * 1024, min(Self.most * 1024, limit)))
            rows.append(row)
        }
        return true
    }

    /// The rows that stand for draws, see ``DrawProjection``.
    private mutating func addPools() -> Bool {
        for pool in draws.pools {
            for set in closedSets(pool) {
                guard let row = row(of: set, pool) else { continue }
                guard add(row.terms, lower: nil, upper: row.bound) else { return false }
            }
        }
        return true
    }

    /// By source of the pool, the first link that holds all draws of some uses; `nil`: a draw has no source.
    private func links(_ set: [Int], _ pool: DrawProjection.Pool) -> [Int]? {
        let wanted = Set(set.flatMap { draws.uses[$0].draws })
        var held = 0
        var links: [Int] = []
        for source in pool.sources {
            let chain = draws.sources[source]
            let own = wanted.intersection(chain.last?.draws ?? [])
            held += own.count
            links.append(own.isEmpty ? -1 : chain.firstIndex { own.isSubset(of: $0.draws) } ?? -1)
        }
        return held == wanted.count ? links : nil
    }

    /// Sets of uses that no further use joins without another link.
    private func closedSets(_ pool: DrawProjection.Pool) -> [[Int]] {
        var sets: [[Int]] = []
        for mask in 1..<(1 << pool.uses.count) {
            let set = pool.uses.indices.filter { mask >> $0 & 1 == 1 }.map { pool.uses[$0] }
            guard let own = links(set, pool) else { continue }
            let isClosed = pool.uses.indices.allSatisfy { position in
                mask >> position & 1 == 1 || links(set + [pool.uses[position]], pool) != own
            }
            if isClosed { sets.append(set) }
        }
        return sets
    }

    private func row(of set: [Int], _ pool: DrawProjection.Pool) -> (terms: [Term], bound: ExactDecimal)? {
        guard let links = links(set, pool) else { return nil }
        var terms: [Term] = []
        var bound = ExactDecimal.zero
        for use in set {
            for term in program.rows[draws.uses[use].row].terms where program.columns[term.column].kind == .integer {
                terms.append(Term(term.column, -term.coefficient))
            }
        }
        for (source, link) in zip(pool.sources, links) where link >= 0 {
            let own = draws.sources[source][link]
            if own.reach >= 0 {
                terms.append(
                    Term(program.columns.count + own.reach, ExactDecimal(significand: -1, scale: draws.places)))
                continue
            }
            let row = program.rows[own.row]
            bound = bound + (row.upper ?? 0)
            terms += row.terms.filter { program.columns[$0.column].kind == .integer }
        }
        return (Objective("", .maximize, terms).terms, bound)
    }
}

extension Row {
    /// `Σ draws − Σ amounts · columns = 0`.
    func isUse(_ isContinuous: [Bool]) -> Bool {
        lower == .zero && upper == .zero && terms.allSatisfy { !isContinuous[$0.column] || $0.coefficient == .one }
    }
}
