import GLPKSolver

/// A tier, or a part of it with columns fixed, under search: what is left of it, and what is known by now.
///
/// The parts of the search (``BranchAndCut``, ``CutLoop``, ``TreeSearch``, heuristics) read and tighten it. A part of it is
/// dropped only on an ``ExactBound``, on propagation in whole numbers, or on an exact check of a point; never on a status
/// of GLPK.
final class Level {
    let context: SearchContext
    let settings: SearchSettings
    let role: LevelRole
    /// Nodes that it may visit, over all its beginnings.
    let nodeLimit: Int
    /// Local search around the best point by duals; `nil`: none.
    let localSearch: ((Level, [Double]) -> Void)?

    var problem: Subproblem
    /// No point of it is worth more, in units, without ``Subproblem/offset``; of the node at work, once there are nodes.
    var bound = Int.infinity
    /// Nodes visited on this thread.
    var nodes = 0
    /// Nodes visited on others.
    private var nodesBeside = 0
    var nodesOfAll: Int { nodes + nodesBeside }
    /// The root's last bound with its reduced costs, to fix by when a better point is found.
    var rootBound: ExactBound?
    /// Where work beside this thread's is done, once there is any.
    private var side: SideThread?

    init(
        _ context: SearchContext, _ problem: Subproblem, role: LevelRole, nodeLimit: Int = .max,
        settings: SearchSettings, localSearch: ((Level, [Double]) -> Void)? = nil
    ) {
        self.context = context
        self.problem = problem
        self.role = role
        self.nodeLimit = nodeLimit
        self.settings = settings
        self.localSearch = localSearch
    }

    /// Begins, for the first time or again, with what is left: the one place where a new form takes the old one's place.
    func begin() {
        rootBound = nil
        let gone = problem.shrink()
        if bound != .infinity { bound -= gone }
    }

    // MARK: bounds

    /// The least bound that a part must have to be searched.
    var cutoff: Int? { (role.provesTier ? context.floor : context.cutoff).map { $0 - problem.offset } }

    /// Whether a part with such a bound need not be searched.
    func prunes(_ bound: Int) -> Bool { context.prunes(bound + problem.offset, provesTier: role.provesTier) }

    /// Whether the gap asked for is reached, and enough nodes were spent on closing it.
    var isCloseEnough: Bool { role.provesTier && context.isCloseEnough }

    /// Whether a part with such a bound may wait because nothing in it is better by more than the gap asked for.
    func isWithinGap(_ bound: Int) -> Bool { context.isWithinGap(bound + problem.offset) }

    /// Whether nothing in a part with such a domain and bound is better; equals that it may hold are noted.
    func ends(_ domain: Domain, _ bound: Int) -> Bool {
        prunes(bound) || role.provesTier && context.setsAside(problem.lifted(domain), bound + problem.offset)
    }

    /// Fixes by reduced costs within a domain; the columns that have moved.
    func fix(by bound: ExactBound, _ domain: inout Domain) -> [Int] {
        ReducedCostFixing.apply(
            bound, cutoff: cutoff, isInteger: problem.form.isInteger, &domain, settings.tolerances)
    }

    /// Fixes by reduced costs of the root and reads the rows; the columns that have moved, `nil`: no point is left.
    func fixAtRoot(by bound: ExactBound) -> [Int]? {
        var domain = problem.domain
        let moved = fix(by: bound, &domain)
        guard !moved.isEmpty else { return [] }
        problem.domain = domain
        return problem.propagate(from: moved) ? moved : nil
    }

    /// Whether nothing in the whole is better; what equals keep to, by reduced costs of its root, is fixed before they are noted.
    func endsAtRoot(by rootBound: ExactBound) -> Bool {
        if prunes(bound) { return true }
        guard context.floor == bound + problem.offset, context.equals != nil else { return false }
        guard fixAtRoot(by: rootBound) != nil else { return true }
        return ends(problem.domain, bound)
    }

    /// Nothing is left to search.
    func close() -> SearchEnd {
        if role.provesTier { context.bound = context.best ?? -.infinity }
        return .exhausted
    }

    /// Tells how far it has come; `queue`: what is open beside the node at work.
    func tell(_ queue: NodeQueue = NodeQueue()) {
        guard role.provesTier else { return }
        let open = max(bound, queue.bestBound ?? -.infinity) + problem.offset
        let known = max(context.droppedBound ?? -.infinity, context.best ?? -.infinity)
        context.bound = min(context.bound, max(open, known))
        context.openNodes = queue.size
        context.report()
    }

    // MARK: points

    /// Offers values of its form; true: they make the best point so far.
    @discardableResult
    func offer(_ values: [Double]) -> Bool { context.offer(problem.lifted(values)) }

    // MARK: parts

    /// Searches the part within a domain for something better, after reading the rows of columns that have moved.
    func searchPart(_ domain: Domain, from columns: [Int], nodes: Int) throws(GLPKFault) {
        var domain = domain
        guard problem.propagate(&domain, from: columns) else { return }
        let part = Level(context, problem.part(domain), role: .part, nodeLimit: nodes, settings: settings)
        _ = try BranchAndCut(part).run()
    }

    /// A copy on which another thread searches a share of its nodes; nothing is shared with it until ``join(_:)``.
    func fork() -> Level { Level(context.fork(), problem, role: .share, settings: settings) }

    /// Takes over what a fork has found and spent.
    func join(_ fork: Level) {
        nodesBeside += fork.nodes
        context.join(fork.context)
    }

    /// Begins work on a copy of the level on another thread; what comes back waits for it and takes over what it found. Where there
    /// is no thread, the work is done at once, with the same end.
    func beside(_ work: @escaping (Level) -> Void) -> () -> Void {
        let part = Level(context.fork(), problem, role: .part, settings: settings, localSearch: localSearch)
        side = side ?? SideThread()
        if let side { side.begin { work(part) } } else { work(part) }
        return { [context, side] in
            side?.finish()
            context.join(part.context)
        }
    }
}
