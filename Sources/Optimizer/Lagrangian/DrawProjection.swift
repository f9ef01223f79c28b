import LinearProgramming
import Quantities

/// What the continuous columns of a program leave the integer ones, where they only move amounts from sources to uses.
///
/// A use is a row `Σ draws = Σ amounts · columns`. A source is a chain of rows `Σ draws ≤ bound` over growing sets. What
/// sources can give sets of uses is a sum of polymatroids; so draws exist exactly when, for every set S of uses,
/// `Σ_S amounts · columns ≤ Σ_sources bound of the first row that holds the source's draws for S` (Gale, McDiarmid).
/// Only sets that no further use joins for nothing are needed. A source whose draws stand in further rows, as bought
/// ones do in a budget, keeps a column of how far each of its rows reaches. Columns that measure how far a row is missed
/// stay where they are weighed or kept small, and leave with their row where nothing asks for them.
struct DrawProjection: Sendable {
    /// One row of a source.
    struct Link: Sendable {
        var row: Int
        var draws: [Int]
        /// Index of its reach; −1: the row's own bound is the limit.
        var reach = -1
    }

    /// How much the draws of one row of a source add up to at most.
    struct Reach: Sendable {
        var most: Int
        /// Indices of the reach that holds it, −1: none.
        var inner: Int
    }

    /// A further row, over reaches: `Σ coefficient · reach + Σ terms ≤ bound`.
    struct Charge: Sendable {
        var row: Int
        var reaches: [(reach: Int, coefficient: ExactDecimal)]
    }

    /// Uses that share sources.
    struct Pool: Sendable {
        var uses: [Int] = []
        var sources: [Int] = []
    }

    /// A measure of how far its row is missed, counted in `10^−places`; more than `most` is never missed.
    struct Measure: Sendable {
        var column: Int
        var row: Int
        var places: Int
        var most: Int
    }

    /// Amounts are counted in `10^−places`.
    private(set) var places = 0
    private(set) var uses: [(row: Int, draws: [Int])] = []
    private(set) var sources: [[Link]] = []
    private(set) var pools: [Pool] = []
    private(set) var reaches: [Reach] = []
    private(set) var charges: [Charge] = []
    /// Rows that are spoken for: uses, sources, charges, and rows that a free continuous column makes hold.
    private(set) var isTaken: [Bool] = []
    /// Measures of how far a row is missed, with their row.
    private(set) var slacks: [(column: Int, row: Int)] = []
    /// Measures that count, in order of column.
    private(set) var measures: [Measure] = []

    init() {}

    /// `nil`: continuous columns do something else.
    init?(_ program: Program, objective: Objective) {
        let isContinuous = program.columns.map { $0.kind == .continuous }
        isTaken = Array(repeating: false, count: program.rows.count)
        guard isContinuous.contains(true) else { return }
        var holders: [Int: [Int]] = [:]
        for (index, row) in program.rows.enumerated() {
            for term in row.terms where isContinuous[term.column] { holders[term.column, default: []].append(index) }
        }
        let weighted = Set(objective.terms.map(\.column))
        var useOf: [Int: Int] = [:]
        for column in program.columns.indices where isContinuous[column] {
            let rows = holders[column] ?? []
            guard program.columns[column].lower.isZero, program.columns[column].upper == nil else { return nil }
            if let row = rows.first(where: { relaxes(column, program.rows[$0], isContinuous) }) {
                let others = rows.filter { $0 != row }
                guard others.allSatisfy({ program.rows[$0].keepsSmall(isContinuous) }) else { return nil }
                if others.isEmpty, !weighted.contains(column) {
                    isTaken[row] = true
                    slacks.append((column, row))
                    continue
                }
                guard let measure = Measure(column, row, program) else { return nil }
                measures.append(measure)
                continue
            }
            guard !weighted.contains(column) else { return nil }
            guard let row = rows.first(where: { program.rows[$0].isUse(isContinuous) }) else { return nil }
            let use = uses.firstIndex { $0.row == row } ?? uses.count
            if use == uses.count { uses.append((row, [])) }
            uses[use].draws.append(column)
            useOf[column] = use
            isTaken[row] = true
        }
        guard measures.isEmpty || objective.isCost(of: Set(measures.map(\.column))) else { return nil }
        var isDraw = isContinuous
        for measure in measures { isDraw[measure.column] = false }
        guard findSources(program, isDraw), findCharges(program, isDraw) else { return nil }
        setPlaces(program)
        setReaches(program)
        findPools(useOf)
        guard pools.allSatisfy({ $0.uses.count <= SearchSettings.standard.lagrangian.mostUses }) else { return nil }
    }

    /// Whether a column can make its row hold whatever the others are, which are whole.
    private func relaxes(_ column: Int, _ row: Row, _ isContinuous: [Bool]) -> Bool {
        guard let term = row.terms.first(where: { $0.column == column }) else { return false }
        return (term.coefficient.isNegative ? row.lower == nil : row.upper == nil)
            && row.terms.count { isContinuous[$0.column] } == 1
    }

    /// Rows over draws with coefficient 1, from small to large, chained.
    private mutating func findSources(_ program: Program, _ isDraw: [Bool]) -> Bool {
        let candidates = program.rows.indices.filter { index in
            let row = program.rows[index]
            return !isTaken[index] && row.lower == nil
                && row.terms.contains { isDraw[$0.column] }
                && row.terms.allSatisfy { !isDraw[$0.column] || $0.coefficient == .one }
        }
        let sets = candidates.map { index in
            (index, program.rows[index].terms.map(\.column).filter { isDraw[$0] })
        }
        var sourceOf: [Int: Int] = [:]
        for (row, draws) in sets.sorted(by: { ($0.1.count, $0.0) < ($1.1.count, $1.0) }) {
            let known = Set(draws.compactMap { sourceOf[$0] })
            guard known.count <= 1 else { continue }
            let source = known.first ?? sources.count
            if source == sources.count {
                sources.append([])
            } else if let last = sources[source].last, !Set(last.draws).isSubset(of: draws) {
                return false
            }
            sources[source].append(Link(row: row, draws: draws))
            for draw in draws { sourceOf[draw] = source }
            isTaken[row] = true
        }
        return true
    }

    /// The other rows that hold draws: each must hold whole links.
    private mutating func findCharges(_ program: Program, _ isDraw: [Bool]) -> Bool {
        for (index, row) in program.rows.enumerated() where !isTaken[index] {
            let own = row.terms.filter { isDraw[$0.column] }
            guard !own.isEmpty else { continue }
            guard row.lower == nil, own.allSatisfy({ !$0.coefficient.isNegative }) else { return false }
            var left = Dictionary(uniqueKeysWithValues: own.map { ($0.column, $0.coefficient) })
            var charge = Charge(row: index, reaches: [])
            for source in sources.indices {
                guard let link = sources[source].lastIndex(where: { $0.draws.allSatisfy { left[$0] != nil } }) else {
                    continue
                }
                let prices = Set(sources[source][link].draws.compactMap { left[$0] })
                guard prices.count == 1, let price = prices.first,
                    sources[source].allSatisfy({ link in
                        program.rows[link.row].terms.allSatisfy { isDraw[$0.column] }
                    })
                else { return false }
                for draw in sources[source][link].draws { left[draw] = nil }
                charge.reaches.append((mark(source, link), price))
            }
            guard left.isEmpty else { return false }
            isTaken[index] = true
            charges.append(charge)
        }
        return true
    }

    /// Gives all links of a source reaches; the index of one's.
    private mutating func mark(_ source: Int, _ link: Int) -> Int {
        if sources[source][0].reach < 0 {
            for position in sources[source].indices {
                sources[source][position].reach = reaches.count
                reaches.append(Reach(most: 0, inner: position > 0 ? reaches.count - 1 : -1))
            }
        }
        return sources[source][link].reach
    }

    private mutating func setPlaces(_ program: Program) {
        for row in uses.map(\.row) + sources.flatMap({ $0.map(\.row) }) {
            places = max(places, program.rows[row].upper?.scale ?? 0)
            for term in program.rows[row].terms { places = max(places, term.coefficient.scale) }
        }
    }

    private mutating func setReaches(_ program: Program) {
        for link in sources.flatMap({ $0 }) where link.reach >= 0 {
            let bound = program.rows[link.row].upper ?? 0
            reaches[link.reach].most = Int(clamping: bound.significand(atScale: places))
        }
    }

    private mutating func findPools(_ useOf: [Int: Int]) {
        var poolOf = Array(uses.indices)
        func root(_ use: Int) -> Int {
            var at = use
            while poolOf[at] != at { at = poolOf[at] }
            return at
        }
        for source in sources {
            let roots = Set((source.last?.draws ?? []).compactMap { useOf[$0] }.map(root)).sorted()
            for other in roots.dropFirst() { poolOf[other] = roots[0] }
        }
        for use in uses.indices where root(use) == use {
            let members = uses.indices.filter { root($0) == use }
            let draws = Set(members.flatMap { uses[$0].draws })
            let own = sources.indices.filter { !(sources[$0].last?.draws ?? []).filter(draws.contains).isEmpty }
            pools.append(Pool(uses: members, sources: own))
        }
    }
}

extension DrawProjection.Measure {
    /// `nil`: it does not count one for one, or numbers do not fit.
    init?(_ column: Int, _ row: Int, _ program: Program) {
        let own = program.rows[row]
        guard let term = own.terms.first(where: { $0.column == column }), term.coefficient.magnitude == 1,
            let bound = term.coefficient.isNegative ? own.upper : own.lower
        else { return nil }
        self.column = column
        self.row = row
        places = own.terms.reduce(bound.scale) { max($0, $1.coefficient.scale) }
        // As far as whole columns can be from the bound, all of them together.
        let sign: ExactDecimal = term.coefficient.isNegative ? 1 : -1
        var far = sign * -bound
        for other in own.terms where other.column != column {
            let ends = [program.columns[other.column].lower, program.columns[other.column].upper ?? 0]
            far = far + (ends.map { sign * other.coefficient * $0 }.max() ?? 0)
        }
        let most = max(far, 0).significand(atScale: places)
        guard most < 1 << 44 else { return nil }
        self.most = Int(most)
    }
}

extension Row {
    /// `Σ weight · measure ≤ bound` and nothing else.
    fileprivate func keepsSmall(_ isContinuous: [Bool]) -> Bool {
        lower == nil && terms.allSatisfy { isContinuous[$0.column] && !$0.coefficient.isNegative }
    }
}

extension Objective {
    /// Whether more of some columns is never better.
    fileprivate func isCost(of columns: Set<Int>) -> Bool {
        terms.allSatisfy { !columns.contains($0.column) || $0.coefficient.isNegative == (sense == .maximize) }
    }
}
