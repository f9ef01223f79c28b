import GLPKSolver
import LinearProgramming

/// Branch and cut on one form: the summed form of a tier, or a part of it with columns fixed.
///
/// The root is bounded, cut and fixed by price until little changes, shrunk to what is left and begun again when much is
/// fixed, and then split. A part is dropped only on an ``ExactBound``, on propagation in whole numbers, or on an exact
/// check of a point; never on a status of GLPK.
final class LevelSearch {
    let context: SearchContext
    /// By column of ``form``, its column in the summed form.
    private(set) var kept: [Int]
    /// By column of the summed form, its value where it is not kept.
    private(set) var fixed: [Int]
    var form: IntegerForm
    var weights: [Int]
    /// What the fixed columns are worth.
    var worth: Int
    var lower: [Int]
    var upper: [Int]
    var propagation: Propagation
    var graph: ConflictGraph?
    let cliques: [[Int]]
    /// 0: the whole tier; each search for better points within it is one deeper.
    let depth: Int
    let nodeLimit: Int
    var nodes = 0
    var queue = NodeQueue()
    var costs: PseudoCosts
    var currentBound = IntegerForm.open
    var rootBasis: RelaxationBasis?
    /// The root's bound with its remainders, to fix by when a better point is found.
    var rootBound: ExactBound?
    /// Where work beside this thread's is done, once there is any.
    var side: SideThread?
    /// Tries out branchings beside this thread, within the tree.
    var lane: TrialLane?
    let improve: ((LevelSearch, [Double]) -> Void)?

    enum End: Equatable {
        /// Nothing is left that is worth searching.
        case exhausted
        case stopped(StopReason)
        /// Its own limit of nodes.
        case limit
        case unbounded
        case undecided
    }

    init(
        _ context: SearchContext, _ form: IntegerForm, weights: [Int], worth: Int, kept: [Int], fixed: [Int],
        cliques: [[Int]], depth: Int, nodeLimit: Int, improve: ((LevelSearch, [Double]) -> Void)?
    ) {
        self.context = context
        self.form = form
        self.weights = weights
        self.worth = worth
        self.kept = kept
        self.fixed = fixed
        self.cliques = cliques
        self.depth = depth
        self.nodeLimit = nodeLimit
        self.improve = improve
        lower = form.lower
        upper = form.upper
        propagation = Propagation(form)
        costs = PseudoCosts(columns: form.columnCount)
    }

    private static let mostRestarts = 7
    private var restarts = 0

    var openIntegers: Int { form.isInteger.indices.count { form.isInteger[$0] && lower[$0] < upper[$0] } }

    func run() throws(GLPKFault) -> End {
        while true {
            guard propagation.runAll(form, &lower, &upper), lower.indices.allSatisfy({ lower[$0] <= upper[$0] }) else {
                return close()
            }
            shrink()
            let start = openIntegers
            guard let numeric = try? LinearBound.numeric(form, weights: weights) else { return .undecided }
            let end = try withRelaxation(of: numeric, memoryMegabytes: context.budget.memoryMegabytes) {
                relaxation throws(GLPKFault) -> End? in
                let linear = LinearBound(relaxation, form, weights: weights, deadline: context.budget.deadline)
                if let end = try root(linear, start) { return end }
                // Cuts that hold the bound stay, here or in the smaller form.
                try linear.dropIdleRows(from: form.rowCount)
                form = linear.form
                propagation = Propagation(form)
                if isWorthRestarting(from: start, share: 0.8) { return nil }
                if let end = try look(linear) { return end }
                if isWorthRestarting(from: start, share: 0.8) { return nil }
                return try tree(linear, start)
            }
            if let end { return end }
            restarts += 1
        }
    }

    /// Whether so few of the integers that were open are left that beginning again with a smaller form pays; not without
    /// end, because each beginning bounds the root anew.
    func isWorthRestarting(from start: Int, share: Double) -> Bool {
        let open = openIntegers
        return restarts < Self.mostRestarts && open > 20 && Double(open) < share * Double(start)
    }

    /// Leaves out what is fixed, and says "at most one" as widely as the conflicts allow.
    func shrink() {
        // What refers to the columns of the larger form means nothing from here on.
        rootBound = nil
        rootBasis = nil
        queue = NodeQueue()
        if form.unscaledRows.isEmpty {
            let restriction = Restriction(form, weights: weights, lower: lower, upper: upper)
            for column in lower.indices where lower[column] == upper[column] { fixed[kept[column]] = lower[column] }
            kept = restriction.kept.map { kept[$0] }
            weights = restriction.weights
            worth += restriction.worth
            if currentBound != IntegerForm.open { currentBound -= restriction.worth }
            form = restriction.form
            lower = form.lower
            upper = form.upper
        }
        graph = conflicts()
        if let graph { form = CliqueRows.apply(form, graph, lower: lower, upper: upper) }
        propagation = Propagation(form)
        costs = PseudoCosts(columns: form.columnCount)
    }

    private func conflicts() -> ConflictGraph? {
        var index: [Int: Int] = [:]
        for (position, column) in kept.enumerated() { index[column] = position }
        let here = cliques.map { $0.compactMap { index[$0] } }.filter { $0.count > 1 }
        return ConflictGraph(form, lower: lower, upper: upper, cliques: here)
    }

    // MARK: points

    /// Values of this form as values of the summed form.
    func lifted(_ values: [Double]) -> [Double] {
        var all = fixed.map { Double($0) }
        for (value, column) in zip(values, kept) { all[column] = value }
        return all
    }

    func isIntegral(_ point: [Double]) -> Bool {
        form.isInteger.indices.allSatisfy {
            !form.isInteger[$0] || (point[$0] - point[$0].rounded()).magnitude <= 1e-6
        }
    }

    /// Whether a part of this level with such a bound need not be searched.
    func rulesOut(_ bound: Int) -> Bool { context.rulesOut(bound + worth, remembers: depth == 0) }

    var cutoff: Int? { context.cutoff.map { $0 - worth } }

    /// Drops what cannot hold anything worth the search; a column whose move off its bound costs more than there is to
    /// give cannot move: `bound − |remainder| · step` bounds every point where it has moved by `step`.
    func narrow(_ bound: ExactBound, _ lower: inout [Int], _ upper: inout [Int]) -> [Int] {
        guard let cutoff, bound.value >= cutoff, bound.value != IntegerForm.open else { return [] }
        let room = Double(bound.value - cutoff) + 1
        var moved: [Int] = []
        for column in form.isInteger.indices where form.isInteger[column] && lower[column] < upper[column] {
            let remainder = bound.remainders[column]
            guard remainder.magnitude > 1e-9, upper[column] != IntegerForm.open, lower[column] != -IntegerForm.open
            else { continue }
            let steps = (room / remainder.magnitude * (1 + 1e-9)).rounded(.down)
            guard steps < Double(upper[column] - lower[column]) else { continue }
            if remainder > 0 {
                lower[column] = upper[column] - Int(steps)
            } else {
                upper[column] = lower[column] + Int(steps)
            }
            moved.append(column)
        }
        if !moved.isEmpty, depth == 0 { context.rememberCutoff() }
        return moved
    }
}
