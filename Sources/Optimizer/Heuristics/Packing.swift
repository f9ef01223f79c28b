import GLPKSolver

/// First points without any linear program: what stands least in the way of the rest for its worth, one column after the
/// other.
///
/// A column is in the way as far as it uses up rows that many open columns want. In a grid of lots that fills corners and borders
/// first, as in a set packing by hand; in a choice with few columns left it comes early.
struct Packing: Heuristic {
    let name = "packing"

    func isDue(_ call: HeuristicCall) -> Bool {
        guard case .start = call.stage else { return false }
        return call.level.context.best == nil
    }

    func run(_ call: HeuristicCall) throws(GLPKFault) {
        let level = call.level
        let settings = level.settings.packing
        guard level.problem.form.unscaledRows.isEmpty else { return }
        var domain = level.problem.domain
        guard level.problem.propagateAll(&domain) else { return }
        var chance = Chance(seed: 1)
        var work = 0
        var best = PackingAttempt(level, domain).worth
        for attempt in 0..<settings.attempts {
            var tried = PackingAttempt(level, domain)
            let isWhole = tried.fill(noise: attempt == 0 ? 0 : settings.noise, &chance, mostWork: settings.work - work)
            work += tried.work
            guard isWhole, level.context.reasonToStop == nil else { return }
            if tried.worth > best { level.offer(tried.domain.lower.map { Double($0) }) }
            best = max(best, tried.worth)
            if level.context.isAtCeiling || tried.isComplete { return }
            // Rows that ask for something are not kept by what merely leaves room.
            if level.context.best == nil, attempt + 1 >= settings.mostInVain { return }
        }
    }
}

/// One filling from the bounds up.
private struct PackingAttempt {
    private let level: Level
    private let form: IntegerForm
    private let weights: [Int]
    private(set) var domain: Domain
    /// Entries looked at.
    private(set) var work = 0
    /// Nothing that earns was left out.
    private(set) var isComplete = true

    init(_ level: Level, _ domain: Domain) {
        self.level = level
        form = level.problem.form
        weights = level.problem.weights
        self.domain = domain
    }

    var worth: Int { zip(weights, domain.lower).reduce(0) { $0 + $1.0 * $1.1 } }

    /// False: the work is used up.
    mutating func fill(noise: Double, _ chance: inout Chance, mostWork: Int) -> Bool {
        while let column = easiest(noise, &chance) {
            guard work <= mostWork else { return false }
            let before = domain
            domain.setLower(1, of: column)
            if level.problem.propagate(&domain, from: [column]) { continue }
            isComplete = false
            domain = before
            domain.setUpper(0, of: column)
            guard level.problem.propagate(&domain, from: [column]) else { return true }
        }
        isComplete = isComplete && groupsAreMade
        return true
    }

    /// Whether every row of which one column at most can be 1 has one, where that earns.
    private var groupsAreMade: Bool {
        (0..<form.rowCount).allSatisfy { row in
            guard form.row(row).isChoice(form) else { return true }
            let members = form.range(row).map { Int(form.entryColumns[$0]) }
            return members.allSatisfy { weights[$0] <= 0 } || members.contains { domain.lower[$0] == 1 }
        }
    }

    /// The open column that is least in the way for its worth.
    private mutating func easiest(_ noise: Double, _ chance: inout Chance) -> Int? {
        let crowds = crowds
        var best: (key: Double, column: Int)?
        for column in weights.indices where isWanted(column) {
            var crowd = 0.0
            for entry in form.columnRange(column) {
                crowd += crowds[Int(form.columnRows[entry])] * max(0, Double(form.columnCoefficients[entry]))
            }
            work += form.columnRange(column).count
            let key = crowd / Double(weights[column]) * (1 + noise * chance.share())
            if best.map({ key < $0.key }) ?? true { best = (key, column) }
        }
        return best?.column
    }

    private func isWanted(_ column: Int) -> Bool {
        weights[column] > 0 && form.isBinary(column) && domain.isOpen(column)
    }

    /// By row, how many open columns want a unit of the room that is left.
    private var crowds: [Double] {
        (0..<form.rowCount).map { row in
            guard form.hasUpper(row: row) else { return 0 }
            var (used, wanting) = (0, 0)
            for entry in form.range(row) {
                let column = Int(form.entryColumns[entry])
                let coefficient = form.entryCoefficients[entry]
                used += coefficient * (coefficient > 0 ? domain.lower[column] : 0)
                if coefficient > 0, isWanted(column) { wanting += 1 }
            }
            return Double(wanting) / Double(max(1, form.rowUpper[row] - used))
        }
    }
}
