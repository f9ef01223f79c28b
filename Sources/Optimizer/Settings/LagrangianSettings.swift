/// The search of tiers that are too large for linear programs (``LagrangianSearch``). By the city: by what
/// <doc:Engine> tells of it.
struct LagrangianSettings: Sendable {
    /// Fewer open columns are searched by linear programs. By judgement.
    var leastColumns = 10_000
    /// Fewer choices make a linear program of few rows, however many columns it has. By grids of lots: of 6 choices among
    /// thousands of groups one was made; linear programs make them all.
    var leastChoices = 60
    /// From this size on linear programs begin each tier with what prices find (``PricedStart``). Of 200 projects (7,800
    /// columns, 290 choices, 1,400 rows) the tier of value came within 2 to 6 % in 60 s instead of 6 to 44 %; of 120 (2,000
    /// columns, 180 choices) linear programs alone do as well. Few rows make linear programs that are soon solved.
    var mixed = Size(columns: 3_000, choices: 200, rows: 500)
    /// The share of a tier's time for that.
    var mixedShare = 0.75
    /// Uses that share sources, at most: a projection has rows for sets of them. By judgement.
    var mostUses = 14
    /// Searches side by side, each with its own chance: a fixed number, so that cores change nothing.
    var lanes = 2
    /// The share of the time that multipliers may take. By judgement.
    var multiplierShare = 0.25
    /// How much more a tier counts than the next one where a first plan is made of all of them together, each measured by
    /// how far it can go; and in how many steps the farthest goes. By judgement.
    var tierRatio = 4.0
    var tierSteps = 1_000_000_000.0
    /// The share of the time for that plan, and of what is left for each tier but the last. By judgement.
    var blendShare = 0.2
    var tierShare = 0.5
    var multipliers = Multipliers()
    var cliques = Cliques()
    var annealing = Annealing()
    var parts = Parts()
    /// Steps in which reaches that break a row shrink, and what is left after each, in so many parts. By judgement.
    var mostShrinkings = 400
    var shrinking = (kept: 19, of: 20)
}

extension LagrangianSettings {
    /// How large a program is: open integer columns; choices and rows of its form.
    struct Size: Sendable {
        var columns: Int
        var choices: Int
        var rows: Int
    }

    /// Rounds of the subgradient method, with steps that shrink from one share of a choice's mean worth to another.
    struct Leg: Sendable {
        var rounds: Int
        var from: Double
        var to: Double
    }

    /// Steps of the multipliers (``LagrangianMultipliers``).
    struct Multipliers: Sendable {
        /// The form's own rows; then after each round of cliques; then all together. By
        /// judgement.
        var first = Leg(rounds: 1_000, from: 0.3, to: 0.0015)
        var between = Leg(rounds: 150, from: 0.05, to: 0.002)
        var last = Leg(rounds: 400, from: 0.02, to: 0.0005)
        /// Shares of what was and of what is new in running means of slacks and of their squares (Kingma, Ba 2015).
        var keptMean = 0.9
        var newMean = 0.1
        var keptSquare = 0.99
        var newSquare = 0.01
        /// Of how often a column is chosen lately, so much is left after a round: some fifty rounds count.
        var keptShare = 0.98
        var newShare = 0.02
        /// Rows are divided by so many times the root mean square of their coefficients. By judgement.
        var rowScale = 3.0
        /// Nothing is divided by less.
        var leastSize = 1e-9
    }

    /// Cliques that the average point violates (``LagrangianCliques``). By judgement, all of them.
    struct Cliques: Sendable {
        /// Rounds of cliques, each with multipliers of their own after it.
        var mostRounds = 5
        /// Rows that are longer belong to no site.
        var longestRow = 1_000
        /// Columns of a group that are joined, the most taken first, and with which a clique may begin.
        var mostJoined = 40
        var mostSeeds = 4
        /// How much more than allowed an average point takes of a clique that is worth a row.
        var leastExcess = 0.02
        /// A column taken less than this is joined only when it costs nothing.
        var leastShare = 1e-3
    }

    /// Ruin and recreate before parts are made anew.
    struct Annealing: Sendable {
        /// The share of the time for it; then parts gain more. By the city.
        var timeShare = 0.12
        /// Shares of a choice's mean worth: from hot to cold, then from warm to cold from the best point. By judgement.
        var hot = 0.1
        var warm = 0.03
        var cold = 0.005
        /// The share of it that the first leg takes. By judgement.
        var firstLeg = 0.7
        /// Moves of a lane between looks at the clock and at the other lane. By judgement, as what follows.
        var movesAtOnce = 4_000
        /// The share of the whole that the first of them stand for, as long as none has been timed.
        var firstStep = 0.01
        /// Where no time is given: moves of a lane for each choice, and at least so many in all.
        var movesPerChoice = 200
        var leastMoves = 20_000
    }

    /// Parts of a plan made anew (``LargeNeighborhoodSearch``).
    struct Parts: Sendable {
        /// Of two parts at a time. With parts of 20 the city gained less than half as much in a second as with parts of 50;
        /// with parts of up to 150 it stood lower after 35 s. The rest by judgement.
        var paired = Effort(
            size: 40, leastSize: 30, mostSize: 70, growth: 1.02, shrinking: 0.95, nodes: 10, seconds: 1, idleRounds: 8)
        /// Pairs of parts stand still later where there are more choices: a round for so many of them, up to so many rounds.
        var choicesPerIdleRound = 30
        var mostIdleRounds = 40
        /// Of one part at a time, where pairs stand still. Of 200 projects pairs come to an end after ten seconds; single parts
        /// then gained 1 % more.
        var single = Effort(
            size: 90, leastSize: 40, mostSize: 200, growth: 1.1, shrinking: 0.95, nodes: 100, seconds: 6, idleRounds: 8)
        /// The share of a part's worth within which it counts as solved. By judgement.
        var gap = 5e-4
        /// Longer rows belong to all, and two parts share their room; shorter ones to a site: half of an empty site is room
        /// for half a project only.
        var longestOwnRow = 400
        /// Rows longer than this are not opened for a part, because they belong to all.
        var longestOpened = 1_000_000
        /// Choices drawn at random, of which the one that loses most is taken, beside the first; draws for each choice that
        /// is wanted; and one part in so many of them that one row may bring. By judgement.
        var contenders = 3
        var triesPerChoice = 20
        var partsPerRow = 4
        /// Choices that are not made, for each that is: one in so many. By judgement.
        var madePerIdle = 2
    }
}

extension LagrangianSettings {
    /// How large parts are, and what each may take.
    struct Effort: Sendable {
        /// Choices that are made which a part frees.
        var size: Double
        var leastSize: Double
        var mostSize: Double
        /// What its size is multiplied by when it was solved, and when not.
        var growth: Double
        var shrinking: Double
        /// Nodes of its search, and seconds where a time is given.
        var nodes: Int
        var seconds: Double
        /// Rounds without any gain after which such parts stand still.
        var idleRounds: Int
    }
}
