import GLPKSolver

/// What every part of one tier's search shares: the best point, what still counts as better, and what may be spent.
final class SearchContext {
    let budget: SearchBudget
    /// Every column of the program is an integer, so that the exact check of a point decides it.
    let isWhole: Bool
    /// Worth of the best point, in units.
    private(set) var best: Int?
    /// The best point, by column of the summed form, in the form's units.
    private(set) var incumbent: [Double]?
    /// The least bound that a part must have to be searched.
    private(set) var cutoff: Int?
    /// The best bound among parts dropped although they may hold something better, within the gap asked for.
    private(set) var droppedBound: Int?
    var nodes = 0
    var openNodes = 0
    /// The bound of the whole, as far as known, in units.
    var bound = IntegerForm.open
    private let take: ([Double]) -> (units: Int, values: [Double])?
    private let leastBetter: (Int) -> Int
    private let gapUnits: (Int) -> Int
    private let reportProgress: (SearchContext) -> Void

    /// `take` completes and checks the values of a point and gives its worth and its exact values, if it is better than all
    /// before; `gapUnits`: what a worth may be short of the optimum.
    init(
        budget: SearchBudget, isWhole: Bool, take: @escaping ([Double]) -> (units: Int, values: [Double])?,
        leastBetter: @escaping (Int) -> Int, gapUnits: @escaping (Int) -> Int,
        report: @escaping (SearchContext) -> Void
    ) {
        self.budget = budget
        self.isWhole = isWhole
        self.take = take
        self.leastBetter = leastBetter
        self.gapUnits = gapUnits
        reportProgress = report
    }

    /// Starts from a point known to be feasible.
    func begin(units: Int, values: [Double]) {
        best = units
        incumbent = values
        cutoff = max(leastBetter(units), units + gapUnits(units) + 1)
    }

    /// Offers a point by its values in the summed form; true: it is feasible and the best so far.
    @discardableResult
    func offer(_ values: [Double]) -> Bool {
        guard let found = take(values) else { return false }
        begin(units: found.units, values: found.values)
        return true
    }

    /// Whether a part with this bound need not be searched; remembers when only the gap asked for allows it.
    func rulesOut(_ bound: Int, remembers: Bool) -> Bool {
        guard let cutoff, let best, bound < cutoff else { return false }
        if remembers, bound >= leastBetter(best) { droppedBound = max(droppedBound ?? bound, bound) }
        return true
    }

    /// Remembers that points were dropped that may be worth up to the cutoff.
    func rememberCutoff() {
        guard let cutoff, let best, cutoff > leastBetter(best) else { return }
        droppedBound = max(droppedBound ?? cutoff - 1, cutoff - 1)
    }

    /// Leaves a part that nothing could decide out of the search, and its bound in what is proved.
    func leave(_ bound: Int) { droppedBound = max(droppedBound ?? bound, bound) }

    /// The least bound that is worth anything at all, gap or not.
    var floor: Int? { best.map(leastBetter) }

    func report() { reportProgress(self) }

    var reasonToStop: StopReason? { budget.reasonToStop }
}
