extension SearchSettings {
    /// First points before any linear program. By grids of lots: a packing of all projects is mostly among the first ten.
    struct Packing: Sendable {
        var attempts = 40
        /// Attempts without a point after which it is given up: of district 994's 2.1 s, 0.3 went by in vain.
        var mostInVain = 3
        /// The share by which chance changes how much a column is in the way, from the second attempt on.
        var noise = 0.3
        /// Entries looked at, in all: a few tenths of a second.
        var work = 60_000_000
    }

    /// Strong branching and pseudocosts (Achterberg 2007, reliability branching).
    struct Branching: Sendable {
        /// Columns tried out at a node. By districts: four 0.73 s, eight 0.60 s; on a quieter run twelve 0.59 s, eight
        /// 0.53 s.
        var mostTrials = 8
        /// Pivots of a trial: enough to see a loss, few enough to try sixteen sides. By 17 districts with all tiers (963 to 1010): 3.4 s of
        /// CPU; with thirty 3.8, with ten 4.0 s.
        var trialPivots = 15
        /// Trials and branchings of either side after which a pseudocost is relied on. By judgement.
        var reliable = 4
        /// Candidates in a row that may score less than the best before the rest is passed over. By judgement.
        var mostFails = 6
        /// The least loss and the least distance that count, so that a product with a side that loses nothing still
        /// tells candidates apart.
        var leastLoss = 1e-6
    }

    /// Visiting nodes.
    struct Tree: Sendable {
        /// A child goes first while it lies within this share of the distance from the best bound to the cutoff: going on
        /// downwards saves moving the basis and finds points; going too far searches what the best bound would leave out.
        var plungeShare = 0.25
        /// Nodes spent on closing a gap once it is reached, at least, and by those before: behind an optimum the tidy tiers take hardly any nodes,
        /// behind a gap up to twenty times the tier's own. By twelve districts of one tier (1081 to 1092) the optimum takes a
        /// tenth more nodes than a gap of 1e-4, and two to ten times as many as one of 1e-2.
        var leastBeyondGap = 200
        var shareBeyondGap = 1.0
        func nodesBeyondGap(_ before: Int) -> Int { max(leastBeyondGap, Int(shareBeyondGap * Double(before))) }
        /// Open nodes from which two threads search a share each, and the nodes of one turn of each.
        var leastShared = 4
        var nodesPerTurn = 12
        /// A node is solved again when reduced costs have fixed more than `fixedPerResolve` columns, so many times at
        /// most. By judgement.
        var mostResolves = 3
        var fixedPerResolve = 10
    }

    /// Diving to a point.
    struct Dives: Sendable {
        /// Nodes between dives, and while there is no point. By judgement.
        var nodesPerDive = 50
        var nodesPerFirstDive = 5
        /// Steps down, each of which fixes a column at least.
        var mostSteps = 100
        /// Columns so near to the next whole number above their lower bound are fixed together with the likeliest one.
        var sureDistance = 0.9
        /// Times that a step may prove wrong: then the dive is likely to end nowhere. By judgement.
        var mostRetreats = 8
    }

    /// Parts of a level searched for better points.
    struct Neighborhoods: Sendable {
        /// The share of open columns that must agree: less leaves a part that is as hard as the whole. By judgement.
        var leastAgreement = 0.3
        /// Nodes of a part: so many at least, and so many for each open integer of the level. At 120 projects, 2,000 columns,
        /// plans within 60 s were within 6.1, 4.1, 2.1 and 3.0 % (seed 722) with 100, 250, 500 and 1,000 nodes, and within 1.4
        /// and 0.9 % (742) with 100 and 1,000; with a quarter of the open integers 2.8 and 0.9 %. Where 100 are enough (741, districts)
        /// more cost little.
        var leastNodes = 100
        var nodesPerColumn = 0.25
        func nodes(open: Int) -> Int { max(leastNodes, Int(nodesPerColumn * Double(open))) }
        /// The share of what there is to lose that taking a refused column must cost for it to stay refused.
        var refusalShare = 0.2
        /// Times at the end of the root, as long as they find something.
        var roundsAtRoot = 3
        /// The first node at which the tree looks around; then at each power of two and every so many nodes: often while
        /// points are poor, seldom in a long tree. By judgement.
        var firstNode = 8
        var nodesPerLook = 500
        /// Every so many doublings of the nodes local search runs even where neighbourhoods have found nothing.
        var doublingsPerLocalSearch = 3
        /// The share of open columns that an earlier plan may leave open: a few choices leave nearly everything, and the
        /// search itself does better.
        var mostLeftByPlan = 0.4
    }

    /// What goes to each tier, and from tier to tier.
    struct Tiers: Sendable {
        /// The share of the time left that a tier may use, so that those behind it are reached.
        var timeShare = 0.7
        /// Nodes in which a point that reaches all hopes must be found (``TierSequence/ideal(at:)``). Beyond so many open integers
        /// a root led by the tier behind takes longer than the tier itself: at 120 projects, 2,000 columns, 2.6 s beside 0.9.
        var idealNodes = 500
        var mostIdealColumns = 1_500
        /// Nodes in which the nearest of several plans is looked for, of which each answers a question: on Qingpu the fewest moves take none
        /// for most answers and over 17,000 for one, whatever it is that they tell.
        var orderingNodes = 500
        /// Nodes of each tidy tier behind one that is known within a gap only: so many at least, and by those of the tiers asked for.
        var leastTidyingNodes = 20
        var tidyingShare = 0.1
        /// Nodes of the first turns of a tier's search and of the question for one step better (``StepSearch``), and how
        /// turns grow: tiers that their own search soon ends lose nothing, and neither wastes much on the other. On
        /// seed 301 the fewest moves are proved in 3 s; they were not in 68 s.
        var firstTurn = 1000
        var turnGrowth = 4
        /// Roots bounded to see what a tier's optimum fixes, each on the smaller form that the one before has left; and
        /// so many in five of the open integers, more than which must not be left for one more to pay.
        var mostNarrowings = 4
        var openOfFive = 4
        /// A tier that tells selections apart has so many different weights at least, and so many selections are listed at
        /// most (``SelectionFixing``).
        var leastDifferentWeights = 8
        var mostSelections = 4
        /// Nodes in which selections are listed, at least; more where the tier itself took more. Tiers behind one whose selections are
        /// not known prove in every branch that nobody else can be chosen: district 852 was not proved in 120 s with 1,000
        /// nodes and is in 7 s with 10,000; eight others and Qingpu take the same time.
        var selectionNodes = 10_000
        /// Decimal places of continuous columns as the simplex method tells them, and of quotients by their coefficients;
        /// passes over the columns at most, because moving one may make room for another. What comes out is checked exactly.
        var placesOfValues = 9
        var placesOfQuotients = 12
        var passes = 6
        /// What rows keep away from their bounds where rounding would break them: more than values are rounded by, little
        /// enough to count as nothing.
        var room = 1e-7
    }

    /// Weights that lead a search for the least shortfall (``ShortfallGuide``).
    struct Guide: Sendable {
        /// Nodes after which it is seen whether bounds move, and the share of the gap that they must have closed by then.
        /// Guiding from the first node was worse where the relaxation does see the shortfall.
        var probingNodes = 40
        var leastClosed = 0.1
        /// Nodes of the first guided search; each one after it has `growth` times as many. What is short changes as
        /// points get better: then it is guided anew.
        var firstNodes = 500
        var growth = 2
        /// A unit beyond a target is worth one part in so many of a unit below: enough to tell nodes apart, little enough
        /// to blur no bound. On Qingpu the tier takes 0.4 s instead of 2.5 s.
        var part = 64
    }

    /// Making the plan unique.
    struct Uniqueness: Sendable {
        /// Nodes for all of it; then a warning is given. Counted in nodes, so that every machine gives the same plan.
        var mostNodes = 3000
        /// The same where a tier is within a gap only: which of its equals comes first means little then, and searching
        /// them took longer than the tiers, which a gap is asked for to shorten.
        var mostNodesWithinGap = 50
        /// Columns decided together with weights 2ᵏ: more make numbers long and bounds weak, fewer make more searches.
        var columnsPerBlock = 10
    }
}
