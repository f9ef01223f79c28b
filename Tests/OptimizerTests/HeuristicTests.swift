import GLPKSolver
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// What heuristics find is feasible and never worth more than the optimum, and they are asked when they should be.
@Suite("Heuristics") struct HeuristicTests {
    /// A level over a tiny form; points count if they are among all feasible ones.
    private func level(
        _ form: IntegerForm, _ weights: [Int], _ all: [[Int]], role: LevelRole = .tier,
        localSearch: ((Level, [Double]) -> Void)? = nil
    ) -> Level {
        let context = SearchContext(
            budget: SearchBudget(deadline: .never), isWhole: true,
            complete: { values, best in
                let point = values.map { Int($0.rounded()) }
                let units = worth(weights, point)
                guard all.contains(point), units > best?.units ?? .min else { return nil }
                return FoundPoint(units: units, values: values, point: [], value: 0)
            }, leastBetter: { $0 + 1 }, gapUnits: { _ in 0 }, report: { _ in })
        return Level(
            context, Subproblem(form, weights: weights, cliques: [], settings: .standard), role: role,
            settings: .standard, localSearch: localSearch)
    }

    /// Runs a heuristic at the end of a level's root; false: the relaxation has no point.
    private func run(_ heuristic: any Heuristic, _ level: Level) throws -> Bool {
        let (form, weights) = (level.problem.form, level.problem.weights)
        return try withRelaxation(of: LinearRelaxation.numeric(form, weights: weights)) {
            solver throws(GLPKFault) -> Bool in
            let relaxation = LinearRelaxation(
                solver, form, weights: weights, deadline: .never, level.settings)
            guard case .bounded(let bound, let point?) = try relaxation.solve(cutoff: nil) else { return false }
            level.rootBound = bound
            let node = RelaxedNode(
                relaxation: relaxation, domain: form.domain, point: point, reducedCosts: bound.reducedCosts)
            try heuristic.run(HeuristicCall(level: level, stage: .rootEnd, node: node))
            return true
        }
    }

    @Test(arguments: ["dive", "neighbourhoods", "second neighbourhood"])
    func itsPointsAreNoBetterThanTheOptimum(_ name: String) throws {
        let heuristic = try #require(Heuristics.all.first { $0.name == name })
        var (found, optimal) = (0, 0)
        for seed in 0..<300 {
            guard let (form, weights) = cutForm(seed) else { continue }
            let all = points(form)
            let level = level(form, weights, all)
            guard let best = all.map({ worth(weights, $0) }).max(), try run(heuristic, level),
                let reached = level.context.best
            else { continue }
            #expect(reached <= best, "seed \(seed)")
            found += 1
            optimal += reached == best ? 1 : 0
        }
        #expect(found > 20 && 2 * optimal > found, "\(optimal) of \(found)")
    }

    @Test func anEarlierPlanIsFollowed() throws {
        var followed = 0
        for seed in 0..<300 {
            guard let (form, weights) = cutForm(seed) else { continue }
            let all = points(form)
            guard let plan = all.max(by: { worth(weights, $0) < worth(weights, $1) }) else { continue }
            let level = level(form, weights, all)
            let chosen = plan.indices.filter { plan[$0] == 1 && form.isBinary($0) }
            try Heuristics.run(level, .start(chosen: chosen))
            guard let best = level.context.best else { continue }
            #expect(best <= worth(weights, plan), "seed \(seed)")
            followed += best == worth(weights, plan) ? 1 : 0
        }
        #expect(followed > 50, "\(followed) plans")
    }

    /// Where no point is expected, nobody looks for one.
    @Test func refutationsAskNoHeuristic() throws {
        let (form, weights) = try #require((0..<9).lazy.compactMap { cutForm($0) }.first)
        let all = points(form)
        let plan = try #require(all.max { worth(weights, $0) < worth(weights, $1) })
        let chosen = plan.indices.filter { plan[$0] == 1 && form.isBinary($0) }
        let refutation = level(form, weights, all, role: .refutation)
        #expect(try Heuristics.run(refutation, .start(chosen: chosen)) == false)
        #expect(refutation.context.best == nil)
    }

    @Test func localSearchGetsReducedCosts() throws {
        let (form, weights) = try #require((0..<9).lazy.compactMap { cutForm($0) }.first)
        var lengths: [Int] = []
        let level = level(form, weights, points(form), localSearch: { lengths.append($1.count) })
        #expect(try run(LocalImprovement(), level))
        #expect(lengths == [form.columnCount])
    }

    @Test func theTreeLooksAroundAtLargerIntervals() throws {
        let form = tinyForm(1)
        let tier = level(form, Array(repeating: 0, count: form.columnCount), [])
        let part = level(form, Array(repeating: 0, count: form.columnCount), [], role: .part)
        func looks(_ level: Level) -> [Int] {
            (0..<1100).filter { nodes in
                level.nodes = nodes
                return HeuristicCall(level: level, stage: .node(isRoot: false), node: nil).isLookAround
            }
        }
        #expect(looks(tier) == [8, 16, 32, 64, 128, 256, 500, 512, 1000, 1024])
        #expect(looks(part) == [])
    }

    @Test func theirNamesDiffer() {
        #expect(Set(Heuristics.all.map(\.name)).count == Heuristics.all.count)
    }

    /// Branch and cut, as the whole tier, where nothing is expected, and as a part.
    @Test func everyRoleComesToTheOptimum() throws {
        for seed in 0..<300 {
            guard let (form, weights) = cutForm(seed) else { continue }
            let all = points(form)
            for role in [LevelRole.tier, .refutation, .part] {
                let level = level(form, weights, all, role: role)
                #expect(try BranchAndCut(level).run() == .exhausted, "seed \(seed)")
                #expect(level.context.best == all.map { worth(weights, $0) }.max(), "seed \(seed)")
            }
        }
    }

    /// Four by four lots and four projects that need four lots in a row or in a square: all of them, without any linear program.
    @Test func packingFillsAGrid() throws {
        var program = Program()
        var lots: [[Int]] = []
        for row in 0..<4 { lots.append((0..<4).map { 4 * row + $0 }) }
        for column in 0..<4 { lots.append((0..<4).map { 4 * $0 + column }) }
        for corner in [0, 1, 2, 4, 5, 6, 8, 9, 10] { lots.append([0, 1, 4, 5].map { corner + $0 }) }
        var users: [[Term]] = Array(repeating: [], count: 16)
        for project in 0..<4 {
            let places = lots.indices.map { program.add(.binary("p\(project),\($0)")) }
            program.add(Row("one\(project)", origin: "one", places.map { Term($0, 1) }, upper: 1))
            for (place, group) in zip(places, lots) { for lot in group { users[lot].append(Term(place, 5)) } }
        }
        for lot in 0..<16 { program.add(Row("lot\(lot)", origin: "area", users[lot], upper: 5)) }
        let form = try #require(IntegerForm(program))
        let weights = form.isInteger.map { _ in 3 }
        var found: [Int] = []
        let context = SearchContext(
            budget: SearchBudget(deadline: .never), isWhole: true,
            complete: { values, best in
                let point = values.map { ExactDecimal(Int($0)) }
                let units = worth(weights, values.map { Int($0) })
                guard program.violations(at: point).isEmpty, units > best?.units ?? .min else { return nil }
                found.append(units)
                return FoundPoint(units: units, values: values, point: [], value: 0)
            }, leastBetter: { $0 + 1 }, gapUnits: { _ in 0 }, report: { _ in })
        let level = Level(
            context, Subproblem(form, weights: weights, cliques: [], settings: .standard), role: .tier,
            settings: .standard, localSearch: nil)
        let call = HeuristicCall(level: level, stage: .start(chosen: []), node: nil)
        #expect(Packing().isDue(call))
        try Packing().run(call)
        #expect(found.last == 12)
        #expect(!Packing().isDue(call))
    }
}
