import GLPKSolver
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// The search for very large tiers, on programs small enough to be solved exactly.
struct LagrangianSearchTests {
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int((state >> 11) % UInt64(sides))
        }
    }

    /// Projects that each choose one of three sites in one of two periods; sites must be opened; uses draw on two quotas,
    /// one for some projects only, one bought within a budget.
    static func program(seed: UInt64) -> Program {
        var dice = Dice(state: seed &* 7919 | 1)
        var program = Program()
        let projects = 5
        var place: [[[Int]]] = []
        for project in 0..<projects {
            place.append(
                (0..<3).map { site in
                    (0..<2).map { program.add(.binary("place[\(project),\(site),\($0)]")) }
                })
        }
        let open = (0..<3).map { program.add(.binary("open[\($0)]")) }
        for project in 0..<projects {
            let all = place[project].flatMap { $0 }.map { Term($0, 1) }
            program.add(Row("one[\(project)]", origin: "one", all, upper: 1))
        }
        for site in 0..<3 {
            for project in 0..<projects {
                let here = place[project][site].map { Term($0, 1) }
                program.add(Row("open[\(site),\(project)]", origin: "open", here + [Term(open[site], -1)], upper: 0))
            }
            let uses = (0..<projects).flatMap { project in
                place[project][site].map { Term($0, ExactDecimal(dice.roll(6) + 2)) }
            }
            program.add(Row("area[\(site)]", origin: "area", uses, upper: 10))
        }
        program.add(Row("money", origin: "money", open.map { Term($0, ExactDecimal(dice.roll(4) + 2)) }, upper: 7))
        var drawn: [[Int]] = [[], []]
        for group in 0..<2 {
            for period in 0..<2 {
                var terms = (0..<projects).filter { $0 % 2 == group }.flatMap { project in
                    place[project].map {
                        Term($0[period], ExactDecimal(significand: -Int128(dice.roll(40) + 10), scale: 1))
                    }
                }
                for quota in 0...1 where quota == 0 || group == 0 {
                    let draw = program.add(Column("draw[\(quota),\(group),\(period)]", .continuous, upper: nil))
                    drawn[quota].append(draw)
                    terms.append(Term(draw, 1))
                }
                program.add(Row("use[\(group),\(period)]", origin: "quota", terms, lower: 0, upper: 0))
            }
        }
        // The first quota carries over; the second is bought, too.
        program.add(Row("quota[0,0]", origin: "quota", [drawn[0][0], drawn[0][2]].map { Term($0, 1) }, upper: 3))
        program.add(Row("quota[0,1]", origin: "quota", drawn[0].map { Term($0, 1) }, upper: 7))
        program.add(Row("quota[1,0]", origin: "quota", [Term(drawn[1][0], 1)], upper: 2))
        program.add(Row("quota[1,1]", origin: "quota", drawn[1].map { Term($0, 1) }, upper: 4))
        program.add(Row("budget", origin: "budget", drawn[1].map { Term($0, 3) }, upper: 9))
        let worth = place.flatMap { $0.flatMap { $0 } }.map { Term($0, ExactDecimal(dice.roll(30) + 5)) }
        program.add(Objective("worth", .maximize, worth))
        return program
    }

    /// The same with a target that may be missed at a price, of whole and of broken amounts: first as little as can be, then
    /// the worth.
    static func program(missing seed: UInt64) -> Program {
        let plain = program(seed: seed)
        var program = plain.with([])
        let places = plain.columns.indices.filter { plain.columns[$0].name.hasPrefix("place") }
        let firms = program.add(Column("short[firms]", .continuous, upper: nil))
        let tax = program.add(Column("short[tax]", .continuous, upper: nil))
        program.add(Row("firms", origin: "target", places.map { Term($0, 1) } + [Term(firms, 1)], lower: 4))
        program.add(
            Row(
                "tax", origin: "target",
                places.map { Term($0, ExactDecimal(significand: Int128(3 + $0 % 7), scale: 1)) } + [Term(tax, 1)],
                lower: 2))
        program.add(
            Objective("short", .minimize, [Term(firms, 2), Term(tax, ExactDecimal(significand: 15, scale: 1))]))
        for objective in plain.objectives { program.add(objective) }
        return program
    }

    private static func search(_ program: Program) throws -> LagrangianSearch {
        let objective = program.objectives[0]
        let form = try #require(LagrangianSearch.form(program, objective: objective, leastColumns: 1))
        var search = LagrangianSearch(form, program, objective: objective)
        search.plannedMoves = 500
        search.mostIdleRounds = 5
        _ = search.run(until: .never, relativeGap: 0) { _ in }
        return search
    }

    /// By GLPK's own branch and cut.
    static func optimum(_ program: Program) throws -> Double {
        let objective = program.objectives[0]
        let numeric = try NumericProgram(program, objective: objective)
        let result = solveInteger(numeric, options: IntegerSearchOptions()) { _ in true }
        try #require(result.status == .optimal)
        let point = try #require(result.point)
        return objective.terms.reduce(0) { $0 + $1.coefficient.approximate * point[$1.column] }
    }

    @Test(arguments: 1...25) func boundIsNeverBelowTheOptimumAndPlansAreFeasible(seed: UInt64) throws {
        let program = Self.program(seed: seed)
        let optimum = try Self.optimum(program)
        let search = try Self.search(program)
        #expect(search.boundValue >= optimum - 1e-6)
        let point = try #require(search.point)
        #expect(program.violations(at: point).isEmpty)
        let value = program.objectives[0].value(at: point)
        #expect(value == search.value)
        #expect(value.approximate <= optimum + 1e-6)
    }

    @Test(arguments: 1...25) func boundIsNeverAboveTheLeastShortfall(seed: UInt64) throws {
        let program = Self.program(missing: seed)
        let optimum = try Self.optimum(program)
        let search = try Self.search(program)
        #expect(search.boundValue <= optimum + 1e-6)
        let point = try #require(search.point)
        #expect(program.violations(at: point).isEmpty)
        let value = program.objectives[0].value(at: point)
        #expect(value == search.value)
        #expect(value.approximate >= optimum - 1e-6)
    }

    /// All tiers, each under those before it; bounds hold for what the tiers before have come to.
    @Test(arguments: 1...25) func everyTierIsReached(seed: UInt64) throws {
        let program = Self.program(missing: seed)
        let run = try #require(LagrangianRun(program, SolveOptions(), until: Deadline(seconds: 0.4), leastColumns: 1))
        var told: [TierResult] = []
        var point: [ExactDecimal] = []
        switch run.outcome({ _ in }) {
        case .solved(let solution), .stopped(.some(let solution), _, _):
            (told, point) = (solution.tiers, solution.point)
        default: Issue.record("no plan")
        }
        #expect(told.count == 2)
        #expect(program.violations(at: point).isEmpty)
        for (number, tier) in told.enumerated() {
            let value = try #require(tier.value)
            #expect(value == program.objectives[number].value(at: point))
            #expect(tier.status != .notReached)
            let optimum = try Self.optimum(program.tier(number, after: told.compactMap(\.best)))
            let isMost = program.objectives[number].sense == .maximize
            #expect(isMost ? tier.bound >= optimum - 1e-6 : tier.bound <= optimum + 1e-6)
            #expect(isMost ? value.approximate <= optimum + 1e-6 : value.approximate >= optimum - 1e-6)
            if tier.status == .optimal { #expect((value.approximate - optimum).magnitude < 1e-6) }
        }
    }

    /// A plan to begin with may miss a target by an amount of more places than the target has.
    @Test func aStartMayHaveMorePlacesThanItsRows() throws {
        let program = Self.program(missing: 4)
        var start = program.columns.map { _ in ExactDecimal.zero }
        for (index, column) in program.columns.enumerated() where column.name.hasPrefix("short") {
            start[index] = ExactDecimal(significand: 40_000_001, scale: 7)
        }
        try #require(program.violations(at: start).isEmpty)
        let run = try #require(
            LagrangianRun(program, SolveOptions(start: start), until: Deadline(seconds: 0.2), leastColumns: 1))
        switch run.outcome({ _ in }) {
        case .solved(let solution), .stopped(.some(let solution), _, _):
            #expect(program.violations(at: solution.point).isEmpty)
        default: Issue.record("no plan")
        }
    }

    /// When time is up, or memory, before it begins there is a plan all the same, and bounds hold.
    @Test(arguments: 1...6, [StopReason.time, .memory]) func aPlanInNoTime(seed: UInt64, _ reason: StopReason) throws {
        let program = Self.program(missing: seed)
        let run = try #require(
            LagrangianRun(
                program, SolveOptions(),
                until: reason == .time ? Deadline(seconds: 0) : Deadline(seconds: nil, megabytes: 1), leastColumns: 1))
        guard case .stopped(.some(let solution), reason, let tiers) = run.outcome({ _ in }) else {
            Issue.record("no plan")
            return
        }
        #expect(program.violations(at: solution.point).isEmpty && tiers.count == 2)
        for (objective, tier) in zip(program.objectives, tiers) {
            let value = objective.value(at: solution.point).approximate
            #expect(objective.sense == .maximize ? tier.bound >= value - 1e-6 : tier.bound <= value + 1e-6)
        }
    }

    @Test func sameInputGivesTheSamePlan() throws {
        let program = Self.program(seed: 3)
        let first = try Self.search(program)
        let second = try Self.search(program)
        #expect(first.point == second.point)
        #expect(first.boundValue == second.boundValue)
    }

    /// Any prices bound, also bad ones.
    @Test(arguments: 1...10) func anyPricesGiveABound(seed: UInt64) throws {
        let program = Self.program(seed: seed)
        let form = try #require(LagrangianForm(program, objective: program.objectives[0]))
        let optimum = try Self.optimum(program)
        var dice = Dice(state: seed | 1)
        for _ in 0..<20 {
            let multipliers = (0..<form.rowCount).map { _ in Double(dice.roll(100)) / 70 }
            let bound = form.value(
                ofWorth: LagrangianBound.value(form, multipliers: multipliers), program.objectives[0])
            #expect(bound.approximate >= optimum - 1e-6)
        }
    }

    /// A tier before it has made a choice that is not worth making here: once it is taken back it is left alone.
    @Test(arguments: 1...10) func aChoiceNotWorthMakingIsLeftAlone(seed: UInt64) throws {
        let program = Self.program(seed: seed)
        let form = try #require(LagrangianForm(program, objective: program.objectives[0]))
        var promise = (0..<form.columnCount).map { _ in 1.0 }
        for column in form.choices[0] { promise[Int(column)] = -1e9 }
        var search = PricedSearch(form, promise: promise, bounds: form.rowBounds, seed: seed)
        #expect(search.options[0].isEmpty && !search.movers.isEmpty)
        var start = [Bool](repeating: false, count: form.columnCount)
        start[Int(form.choices[0][0])] = true
        search.begin(start)
        search.run(moves: 5_000, from: 10, to: 1) { false }
        #expect(search.best != nil)
    }

    @Test func drawsFlowFromWhatIsLeft() {
        var network = DrawNetwork()
        network.addUse(5, [1, 2])
        network.addUse(4, [3])
        network.addSource([(limit: 3, draws: [1]), (limit: 6, draws: [1, 3])])
        network.addSource([(limit: 3, draws: [2])])
        let isServed = network.serve()
        #expect(isServed)
        #expect(network.given.reduce(0) { $0 + $1.amount } == 9)
    }

    /// A column that is measured by continuous columns in another way is not for this search.
    @Test func otherProgramsAreLeftAlone() {
        var program = Program()
        let binary = program.add(.binary("x"))
        let share = program.add(Column("share", .continuous, upper: nil))
        program.add(Row("share", origin: "share", [Term(binary, 2), Term(share, -1)], lower: 0))
        program.add(Objective("share", .maximize, [Term(share, 1)]))
        #expect(LagrangianForm(program, objective: program.objectives[0]) == nil)
    }
}
