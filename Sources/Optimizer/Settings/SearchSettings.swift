/// Every number that steers the exact search, each with its reason: what it trades, and how it was found.
///
/// Nothing here can make an answer wrong: what is proved rests on whole numbers (<doc:Engine>), and these only say how much
/// work goes where. "By districts" means: by the time that the generated districts of `Scripts/bench` took, as told in
/// <doc:Engine>; "by judgement": it has not been compared with other values. Limits of what a machine word holds stand
/// where the word is filled.
struct SearchSettings: Sendable {
    /// What solves nodes, trials and dives. By districts, see <doc:Engine>.
    var linearSolver = LinearSolver.own
    var tolerances = Tolerances()
    var presolve = Presolve()
    var propagation = Propagation()
    var cuts = Cuts()
    var root = Root()
    var restarts = Restarts()
    var branching = Branching()
    var tree = Tree()
    var dives = Dives()
    var packing = Packing()
    var neighborhoods = Neighborhoods()
    var moves = MoveSettings()
    var tiers = Tiers()
    var guide = Guide()
    var uniqueness = Uniqueness()
    var lagrangian = LagrangianSettings()
    var assignment = AssignmentSettings()

    /// The settings that every table of <doc:Engine> was measured with.
    static let standard = SearchSettings()
}

extension SearchSettings {
    /// What counts as equal in doubles. Simplex values are right to about 1e-7 (GLPK's own tolerance), so a tenth of a
    /// millionth more is none; larger values would call columns whole that are not.
    struct Tolerances: Sendable {
        /// A column is whole when it lies so near to a whole number, and divided when it does not.
        var integrality = 1e-6
        /// Reduced costs below count as 0, because nothing is won by so little; and steps are lengthened by the same share,
        /// so that rounding never fixes too much.
        var reducedCost = 1e-9
        /// Values so little above a whole number are not rounded up from it.
        var rounding = 1e-9
        /// The share of the cutoff by which the simplex method must pass it to stop: its own objective is a double, too.
        var cutoff = 1e-6
    }

    /// How rows are read (``Optimizer/Propagation``).
    struct Propagation: Sendable {
        /// Rows read at most in one run, as a multiple of the rows and this many more: intervals of integers and
        /// continuous columns may converge slowly, and what a late reading gains is not worth its time. By judgement.
        var readingsPerRow = 10
        var leastReadings = 100
    }

    /// How the form is made smaller and tighter before the search.
    struct Presolve: Sendable {
        /// Rounds of the reductions, each of which may make room for another. By judgement.
        var mostRounds = 4
        /// Rows by which a projection may grow. With more, Qingpu's value tier came to 107,000 entries instead of 4,700
        /// and was not solved in a minute.
        var projectionGrowth = 0
        /// A sum that one row alone holds needs more columns than this to become a column: a short one is more likely
        /// chance than structure. By districts: 0.66 to 0.69 s, against 0.68 for all sums and 0.82 for shared ones only.
        var mostColumnsByChance = 3
        /// Columns up to which the conflict graph is kept. It takes (2n)² bits: 18 MB at 6,000.
        var mostConflictColumns = 6000
    }
}
