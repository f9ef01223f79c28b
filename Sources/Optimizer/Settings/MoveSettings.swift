/// Local search over binaries: what goes out, what comes in, and how much is tried. All by judgement, except where it
/// says otherwise; each move is cheap, so none of it matters alone.
struct MoveSettings: Sendable {
    /// Columns that go out together at most: with more a move is refused nearly always once the search is cold.
    var mostRuined = 5
    /// One move in so many forces a column in and whatever is in its way out.
    var movesPerForcing = 4
    /// Moves between looks at the clock.
    var movesPerLook = 64
    /// Openers of openers of openers: land asks for a purchase, which asks for money that something frees.
    var openingDepth = 3
    /// Openers of a row that are tried for one column.
    var mostOpenersTried = 24
    var improvement = Improvement()
    var priced = Priced()

    /// Around the best point of a linear program (``LocalSearch``).
    struct Improvement: Sendable {
        /// How hot annealing begins, as shares of the mean worth of a chosen column, and the share of it at which it ends.
        var temperatures = [0.1, 0.03]
        var coldShare = 0.02
        /// Entries touched in a run, and for each entry of the form at most: a first look, and one more at leisure.
        var firstWork = 300_000
        var laterWork = 1_000_000
        var workPerEntry = 200
        /// One column in so many is passed over, by turns: the best place of each is not the best of all.
        var blinks = [16, 8, 3]
        /// Tries to find a column to take out, for each that shall go.
        var triesPerRuined = 4
        /// After a column has gone, the next shares one of its rows two times in three, and starts afresh once in four.
        var rowsPerLeap = 3
        var ruinedPerRestart = 4
        /// What looking through the order counts, beside the entries touched: one in so many of its columns.
        var columnsPerWork = 8
        /// Moves between looks at everything that may not be needed.
        var movesPerTidying = 16
        /// The share of the best worth by which a point must be better.
        var leastGain = 1e-9
        /// Worse points are accepted with chances down to this.
        var leastChance = 1e-12
    }

    /// In order of priced worth, where there is no linear program (``PricedSearch``).
    struct Priced: Sendable {
        /// Columns of a choice that are tried: of one that must be made, and of any other.
        var mostRequiredOptions = 400
        var mostOptions = 60
        /// A column that is priced at more than this share of the mean worth beyond its own is not tried.
        var leastPromise = -0.3
        /// Idle choices that are tried beside those taken out, and draws for one.
        var idleCount = 4
        var draws = 8
        /// How much priced worth counts beside worth: room that is left has a price, too.
        var roomShare = 0.15
        /// A fault counts as much as so many of the best choices.
        var faultPenalty = 3.0
        /// One column in so many is passed over.
        var blink = 20
        /// The share of the mean worth by which chance changes the order in which choices come in.
        var noise = 0.1
        /// Entries of a row that are looked at for a column to take out.
        var longestLook = 400
        /// Lists of choices are made anew when they hold so many times the choices, and so many more.
        var listGrowth = 4
        var listSlack = 1_000
    }
}
