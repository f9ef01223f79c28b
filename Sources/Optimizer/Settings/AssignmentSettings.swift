/// The search of tiers that assign jobs to sites (``AssignmentSearch``).
struct AssignmentSettings: Sendable {
    /// So few places are searched through at once, without dives. By judgement.
    var fewPlaces = 60
    /// How far beyond the last target the next one lies; the first one's distance from the bound, as a share of the gap.
    /// Smaller steps failed (<doc:Engine>).
    var growth = 1.5
    var firstStep = 0.005
    /// A look with fewer places left than this share of before is worth repeating. By judgement.
    var worthRepeating = 0.85
    /// The longest table of a knapsack, in units of room: longer ones are divided. By judgement.
    var longestTable = 10_000
    var dives = Dives()
    var stage = Stage()
    var descent = Descent()
    var annealing = Annealing()
}

extension AssignmentSettings {
    /// Searches of few nodes near the bound.
    struct Dives: Sendable {
        /// Nodes of one for every job, and how many are made. By judgement.
        var nodesPerJob = 5
        var most = 24
        /// The first one's distance from the bound, as a share of it; what the distance is multiplied by after one that
        /// found nothing; and the share of the gap after one that did. By judgement.
        var firstSlack = 2e-4
        var growth = 2.0
        var shareOfGap = 0.5
    }

    /// The tree of one target (``AssignmentStage``).
    struct Stage: Sendable {
        /// Nodes of a part between two meetings of all parts, and how many parts there are if possible: fixed numbers, so that
        /// cores change nothing.
        var nodesAtOnce = 32
        var parts = 16
    }

    /// Prices of jobs (``SubgradientDescent``). By judgement, all of them.
    struct Descent: Sendable {
        /// At the root; when a target begins; at a node.
        var root = Pace(step: 1, shrinking: 0.7, patience: 20, evaluations: 1500)
        var again = Pace(step: 0.3, shrinking: 0.7, patience: 10, evaluations: 200)
        var node = Pace(step: 0.3, shrinking: 0.6, patience: 5, evaluations: 25)
        /// A shorter step ends a descent.
        var leastStep = 0.002
        /// How much of the last direction stays in the next.
        var inertia = 0.7
        /// A smaller gain, in units of the objective, counts as none.
        var leastGain = 0.01
        /// A total nearer to its target, in units of the objective, lengthens no step less.
        var leastDistance = 0.05

        /// How a descent goes: its first step as a share of Polyak's, by how much that shrinks after so many evaluations
        /// without a gain, and when it ends.
        struct Pace: Sendable {
            var step: Double
            var shrinking: Double
            var patience: Int
            var evaluations: Int
        }
    }

    /// Points by annealing with fines (``AssignmentAnnealing``).
    struct Annealing: Sendable {
        /// Moves for every job, in a problem of few places and in others: dives find what annealing does not (<doc:Engine>).
        var movesPerJobOfFew = 200
        var movesPerJob = 2_000
        /// Temperatures, as shares of how much worths differ. By judgement.
        var hot = 1.0
        var cold = 0.01
        /// Moves after which the fine changes, what it is multiplied by while most points keep all rooms, and while not
        /// (Yagiura, Ibaraki, Glover 2004).
        var batch = 200
        var lowering = 0.95
        var raising = 1.05
        /// The first fine, as a multiple of what a unit of weight is worth. By judgement.
        var firstFine = 2.0
        /// One move in so many goes alone; the others change places with a job there. By judgement.
        var movesPerLone = 4
    }
}
