import LinearProgramming
import Quantities

/// A feasible point of a tier's program and what it is worth.
struct FoundPoint {
    /// In units of the objective.
    var units: Int
    /// By column of the summed form, in the form's units.
    var values: [Double]
    /// By column of the program, and the objective there; exact and checked.
    var point: [ExactDecimal]
    var value: ExactDecimal
    var isMinimized = false

    /// By units, and within one of them by value.
    func isBetter(than other: FoundPoint) -> Bool {
        units == other.units ? isMinimized ? value < other.value : value > other.value : units > other.units
    }
}

/// What every part of one tier's search shares: the best point, what still counts as better, and what may be spent.
final class SearchContext {
    let budget: SearchBudget
    /// Every column of the program is an integer, so that the exact check of a point decides it.
    let isWhole: Bool
    /// The best point.
    private(set) var found: FoundPoint?
    /// The least bound that a part must have to hold something better.
    private(set) var cutoff: Int?
    /// Where equals of the best point may lie, if that is wanted.
    private(set) var equals: Equals?
    /// The best bound among parts that nothing could decide.
    private(set) var droppedBound: Int?
    /// Nodes that there had been when the bound of the whole first came within the gap asked for.
    private var nodesWithinGap: Int?
    /// What a point must be worth to count.
    private var required: Int?
    var nodes = 0
    var openNodes = 0
    /// The bound of the whole, as far as known, in units.
    var bound = Int.infinity {
        didSet { if nodesWithinGap == nil, isWithinGap(bound) { nodesWithinGap = nodes } }
    }
    private let complete: ([Double], FoundPoint?) -> FoundPoint?
    private let leastBetter: (Int) -> Int
    private let gapUnits: (Int) -> Int
    private let reportProgress: (SearchContext) -> Void

    /// `complete` makes a checked point of values of the summed form, if it is better than the best so far; `gapUnits`: what
    /// a worth may be short of the optimum. All but `report` may be called on any thread.
    init(
        budget: SearchBudget, isWhole: Bool, complete: @escaping ([Double], FoundPoint?) -> FoundPoint?,
        leastBetter: @escaping (Int) -> Int, gapUnits: @escaping (Int) -> Int,
        report: @escaping (SearchContext) -> Void
    ) {
        self.budget = budget
        self.isWhole = isWhole
        self.complete = complete
        self.leastBetter = leastBetter
        self.gapUnits = gapUnits
        reportProgress = report
    }

    /// Whether whole numbers, by their values in the summed form, are proved to lead to nothing better than a point.
    var disproof: ([Double], FoundPoint?) -> Bool = { _, _ in false }
    /// No point is worth more than this; known from elsewhere.
    var ceiling: Int?

    /// The best point is as good as any can be.
    var isAtCeiling: Bool { ceiling.map { (best ?? .min) >= $0 } ?? false }

    /// The least bound that a part must have so as not to be dropped from the whole tier.
    var floor: Int? { equals == nil ? cutoff : best ?? cutoff }

    /// Notes from here on where equals of the best point may lie.
    func noteEquals() { equals = Equals() }

    /// Sets aside a part, by column of the summed form, in which nothing is worth more than the best point, and something perhaps as
    /// much; false: it is to be searched.
    func setsAside(_ domain: @autoclosure () -> Domain, _ bound: Int) -> Bool {
        guard equals != nil, bound == best else { return false }
        equals?.include(domain())
        return true
    }

    /// Notes a part in which an equal of the best point may lie, whatever its bound.
    func note(_ domain: Domain) { equals?.include(domain) }

    /// Worth of the best point, in units.
    var best: Int? { found?.units }

    /// The best point, by column of the summed form, in the form's units.
    var incumbent: [Double]? { found?.values }

    /// Goes on from a point known to be feasible.
    func begin(_ point: FoundPoint) {
        found = point
        cutoff = leastBetter(point.units)
        equals?.begin(at: point.units)
    }

    /// Only what is worth so much counts, whether there is a point or not.
    func require(_ worth: Int) {
        required = worth
        cutoff = worth
    }

    /// Offers a point by its values in the summed form; true: it is feasible and the best so far.
    @discardableResult
    func offer(_ values: [Double]) -> Bool {
        guard let point = complete(values, found), point.units >= required ?? .min else { return false }
        begin(point)
        return true
    }

    // MARK: work on another thread

    /// What a part that is searched on another thread starts from; nothing is shared with it until ``join(_:)``.
    func fork() -> SearchContext {
        let fork = SearchContext(
            budget: budget.fork(), isWhole: isWhole, complete: complete, leastBetter: leastBetter, gapUnits: gapUnits,
            report: { _ in })
        fork.ceiling = ceiling
        fork.disproof = disproof
        if let required { fork.require(required) }
        if equals != nil { fork.noteEquals() }
        if let found { fork.begin(found) }
        return fork
    }

    /// Takes over what a fork has found and spent; true: a better point.
    @discardableResult
    func join(_ fork: SearchContext) -> Bool {
        nodes += fork.nodes
        budget.join(fork.budget)
        if let dropped = fork.droppedBound { leave(dropped) }
        defer { if let parts = fork.equals { equals?.include(parts) } }
        guard let point = fork.found,
            found.map({ leastBetter($0.units) <= point.units && point.isBetter(than: $0) }) ?? true
        else { return false }
        begin(point)
        return true
    }

    // MARK: bounds

    /// Whether a part with this bound need not be searched.
    func prunes(_ bound: Int, provesTier: Bool) -> Bool {
        isAtCeiling || (provesTier ? floor : cutoff).map { bound < $0 } ?? false
    }

    /// The least bound that is not within the gap asked for of the best point; `nil`: none is asked for, or there is no point.
    var beyondGap: Int? {
        guard let best else { return nil }
        let gap = gapUnits(best)
        return gap > 0 ? best + gap + 1 : nil
    }

    /// The least worth that is searched for where what is within the gap asked for is not.
    var worthSearching: Int? { cutoff.map { max($0, beyondGap ?? $0) } }

    /// Whether a bound is within the gap asked for.
    func isWithinGap(_ bound: Int) -> Bool { beyondGap.map { bound < $0 } ?? false }

    /// Whether the bound of the whole is within the gap asked for, and what may be spent on closing it is spent.
    var isCloseEnough: Bool {
        guard let nodesWithinGap, isWithinGap(bound) else { return false }
        return nodes - nodesWithinGap >= nodesBeyondGap(nodesWithinGap)
    }

    /// Counts a node of the level that is searched here.
    func countNode() {
        nodes += 1
        budget.nodes += 1
    }

    /// Whether whole numbers, by their values in the summed form, are proved to lead to nothing better.
    func disproves(_ values: [Double]) -> Bool { disproof(values, found) }

    /// Leaves a part that nothing could decide out of the search, and its bound in what is proved.
    func leave(_ bound: Int) { droppedBound = max(droppedBound ?? bound, bound) }

    func report() { reportProgress(self) }

    /// Nodes that may be spent on closing the gap once the bound is within it, by those spent before.
    var nodesBeyondGap: (Int) -> Int = { _ in 0 }
    /// Nodes after which it is given up as long as there is no point.
    var mostNodesWithoutPoint = Int.max

    var reasonToStop: StopReason? {
        found == nil && nodes >= mostNodesWithoutPoint ? .nodes : budget.reasonToStop
    }
}
