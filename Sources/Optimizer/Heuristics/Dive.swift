import GLPKSolver

/// Dives: fixes what the relaxation has nearly chosen and the likeliest of the rest, reads the rows, solves again, and so on
/// down to a point.
struct Dive: Heuristic {
    let name = "dive"

    func isDue(_ call: HeuristicCall) -> Bool {
        let (level, settings) = (call.level, call.level.settings)
        switch call.stage {
        case .start: return false
        case .cutRound(let round):
            return level.context.best == nil && level.cutoff == nil && round % settings.root.roundsPerDive == 0
        case .rootEnd: return level.role.looksForPoints
        case .node(let isRoot):
            return isRoot || level.nodes % settings.dives.nodesPerDive == 0
                || level.context.best == nil && level.nodes % settings.dives.nodesPerFirstDive == 0
        }
    }

    func run(_ call: HeuristicCall) throws(GLPKFault) {
        guard let node = call.node else { return }
        var descent = Descent(call.level, node)
        for _ in 0..<call.level.settings.dives.mostSteps where call.level.context.reasonToStop == nil {
            switch try descent.step() {
            case .again: continue
            case .failed: return
            case .bottom: break
            }
            break
        }
        descent.offer()
    }
}

/// One dive under way.
private struct Descent {
    enum Step {
        case again
        /// Nothing open is chosen any more, or the relaxation is whole.
        case bottom
        case failed
    }

    private let level: Level
    private let relaxation: LinearRelaxation
    private let form: IntegerForm
    private let settings: SearchSettings.Dives
    private let tolerance: Double
    private let rounding: Double
    private var domain: Domain
    private var point: [Double]
    private var retreats = 0

    init(_ level: Level, _ node: RelaxedNode) {
        self.level = level
        relaxation = node.relaxation
        form = level.problem.form
        settings = level.settings.dives
        tolerance = level.settings.tolerances.integrality
        rounding = level.settings.tolerances.rounding
        domain = node.domain
        point = node.point
    }

    /// Nothing open is chosen any more: the rest stays at its lower bounds.
    func offer() { level.offer(point.indices.map { form.isInteger[$0] ? point[$0].rounded() : point[$0] }) }

    mutating func step() throws(GLPKFault) -> Step {
        let open = form.isInteger.indices.filter {
            form.isInteger[$0] && domain.isOpen($0) && point[$0] > Double(domain.lower[$0]) + tolerance
        }
        guard let likeliest = open.max(by: { (point[$0], $1) < (point[$1], $0) }) else { return .bottom }
        let before = domain
        guard fix(likeliest, at: Int((point[likeliest] - rounding).rounded(.up))) else { return .failed }
        fixSure(open)
        if try solve() { return level.problem.isIntegral(point) ? .bottom : .again }
        // Nothing there: the likeliest was wrong.
        retreats += 1
        guard retreats <= settings.mostRetreats, domain.lower[likeliest] > before.lower[likeliest] else {
            return .failed
        }
        domain = before
        let floor = Int(point[likeliest].rounded(.down))
        domain.setUpper(min(floor, domain.upper[likeliest] - 1), of: likeliest)
        guard domain.lower[likeliest] <= domain.upper[likeliest],
            level.problem.propagate(&domain, from: [likeliest]), try solve()
        else { return .failed }
        return .again
    }

    /// Fixes what the relaxation has nearly chosen, all or nothing.
    private mutating func fixSure(_ open: [Int]) {
        let alone = domain
        for column in open
        where domain.isOpen(column) && point[column] > Double(domain.lower[column]) + settings.sureDistance {
            guard fix(column, at: Int(point[column].rounded())) else {
                domain = alone
                return
            }
        }
    }

    /// Moves to what the relaxation says now; false: nothing of use is left.
    private mutating func solve() throws(GLPKFault) -> Bool {
        try relaxation.enter(domain)
        guard case .bounded(let bound, let values) = try relaxation.solve(cutoff: level.cutoff), let values,
            !(level.cutoff.map { bound.value < $0 } ?? false)
        else { return false }
        point = values
        return true
    }

    /// Fixes a column at a value or, when that leaves nothing, keeps it from the value; false: neither is possible.
    private mutating func fix(_ column: Int, at wanted: Int) -> Bool {
        let value = min(max(wanted, domain.lower[column]), domain.upper[column])
        let before = domain
        domain.fix(column, at: value)
        if level.problem.propagate(&domain, from: [column]) { return true }
        domain = before
        if value == domain.lower[column] {
            domain.setLower(value + 1, of: column)
        } else {
            domain.setUpper(value - 1, of: column)
        }
        return domain.lower[column] <= domain.upper[column] && level.problem.propagate(&domain, from: [column])
    }
}
