extension SearchSettings {
    /// What is separated, and which cuts are taken.
    struct Cuts: Sendable {
        /// Cuts taken in a round: each makes linear programs slower. By 29 districts, all tiers: 2.92 s of CPU, with sixty 2.98 s, with
        /// forty 3.53 s.
        var mostPerRound = 100
        /// A cut that the point breaks by less, in the cut's own norm, is left out. By judgement.
        var leastEfficacy = 1e-3
        /// Of two cuts whose directions' product is more, the less violated one is left out. By judgement.
        var mostParallel = 0.9
        /// A row takes part when its slack is less than this share of its largest coefficient: a looser one gives no
        /// violated cut. By judgement.
        var tightness = 0.5
        /// Rows joined at most to cancel continuous columns: each one more makes a weaker row. By judgement.
        var mostAggregated = 5
        var cliques = Cliques()
        var covers = Covers()
        var roundings = Roundings()
        var tableau = Tableau()

        /// Cliques that the point violates. By judgement, all of them.
        struct Cliques: Sendable {
            /// Literals of less value do not bring a sum above 1.
            var leastValue = 0.02
            /// Literals from which a clique is begun, the most valuable first.
            var mostSeeds = 200
            /// What the literals of a clique must sum to.
            var leastSum = 1.02
        }

        /// Lifted covers. By judgement, both of them.
        struct Covers: Sendable {
            /// Longer covers are weak, and lifting takes time by their length.
            var mostItems = 60
            var leastViolation = 0.01
            /// Items of less value add nothing to a violation.
            var leastValue = 1e-6
        }

        /// Mixed-integer roundings of one row.
        struct Roundings: Sendable {
            /// Coefficients tried as divisor, those of the most valuable columns first. By judgement.
            var mostDivisors = 8
            /// Columns of less value, counted from their bound, lend no divisor.
            var leastValue = 1e-6
            /// The best divisor is tried divided by 2, 4, 8 as well (Marchand, Wolsey 2001).
            var halvings = 3
            /// A bound whose rest is a smaller share of the divisor gives huge coefficients and no more depth.
            var leastRest = 0.01
        }

        /// Roundings of tableau rows.
        struct Tableau: Sendable {
            /// Rows looked at in a round. By districts: with twenty 0.64 s instead of 0.53 s.
            var mostRows = 40
            /// How far from whole a column must be. By judgement.
            var leastDistance = 0.02
            /// A cut of more columns than this and a `columnsPerLength`th of all is left out. Without, the root's gap is
            /// 0.38 % instead of 0.46 %, but linear programs are twice as slow: 0.86 s instead of 0.67 s.
            var shortCut = 50
            var columnsPerLength = 20
            /// Bits that the divisor and the coefficients of a cut keep: doubles must hold its row with room to spare.
            var divisorBits = 24
            var cutBits = 22
        }
    }

    /// Bounding and cutting at the root of a level.
    struct Root: Sendable {
        /// Rounds of cuts; the rule of idle rounds ends nearly all roots before.
        var mostRounds = 40
        /// The share of what is left to gain that a round must gain not to count as idle, and the idle rounds that end it.
        /// By districts: with two idle rounds 0.55 s instead of 0.53 s.
        var leastGain = 0.01
        var mostIdle = 3
        /// Rounds between looks at cuts that do not bind: they cost time in every later linear program. By judgement.
        var roundsPerPurge = 4
        /// Rounds between dives while there is no point at all. By judgement.
        var roundsPerDive = 3
        /// The round whose duals lead local search, which runs beside the later rounds. The first duals are poor, and
        /// waiting longer leaves no rounds to run beside. By judgement.
        var localSearchRound = 2
        /// The root begins again on a smaller form once fewer than so many in three of the open integers are left.
        var openOfThree = 2
    }

    /// Beginning again on a smaller form (Achterberg 2007).
    struct Restarts: Sendable {
        /// Each beginning bounds the root anew, so there is an end.
        var most = 7
        /// With fewer open integers the tree is faster than a new root.
        var leastOpen = 20
        /// The share of open integers left below which it pays before the tree, and within it.
        var shareBeforeTree = 0.8
        var shareInTree = 0.7
        /// Nodes of a tree that a new beginning may lose. By judgement, as all of these.
        var mostNodesLost = 300
    }
}
