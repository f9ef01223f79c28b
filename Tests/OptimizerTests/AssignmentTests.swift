import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// The search of tiers that place jobs at sites and nothing else.
@Suite("Sites") struct AssignmentTests {
    private func problem(_ program: Program) -> AssignmentProblem? {
        guard let objective = program.objectives.first, let form = IntegerForm(program) else { return nil }
        let weights = WholeObjective(objective, form: form).weights
        return AssignmentRecognition.problem(form, weights: weights, groups: ChoiceGroups(program, form))
    }

    /// Two jobs at two sites, of which the second is opened at a cost.
    private func small(_ change: (inout Program, [Int]) -> Void = { _, _ in }) -> Program {
        var program = Program()
        let columns = ["x00", "x01", "x10", "x11", "open"].map { program.add(.binary($0)) }
        program.add(Row("one0", origin: "one", [Term(0, 1), Term(1, 1)], lower: 1, upper: 1))
        program.add(Row("one1", origin: "one", [Term(2, 1), Term(3, 1)], upper: 1))
        program.add(Row("room0", origin: "room", [Term(0, 3), Term(2, 4)], upper: 5))
        program.add(Row("room1", origin: "room", [Term(1, 3), Term(3, 4), Term(4, -6)], upper: 0))
        program.add(Row("opens", origin: "opens", [Term(1, 1), Term(4, -1)], upper: 0))
        change(&program, columns)
        program.add(Objective("o", .maximize, [Term(0, 5), Term(1, 4), Term(2, 3), Term(3, 7), Term(4, -2)]))
        return program
    }

    @Test("jobs, sites, openings and jobs that may stay out are read")
    func recognition() throws {
        let found = try #require(problem(small()))
        #expect(found.jobCount == 2)
        #expect(found.sites.map(\.room) == [5, 6, 0])
        #expect(found.sites.map(\.isOptional) == [false, true, false])
        #expect(found.sites.map(\.openingWorth) == [0, -2, 0])
        #expect(found.places.map(\.column) == [0, 2, 1, 3, -1])
        #expect(found.places.map(\.weight) == [3, 4, 3, 4, 0])
    }

    @Test("what is nearly so is refused")
    func refusal() {
        let changes: [(inout Program, [Int]) -> Void] = [
            { program, _ in program.add(Row("quota", origin: "q", [Term(0, 2), Term(3, 5)], upper: 6)) },
            { program, _ in program.add(Row("least", origin: "q", [Term(0, 3), Term(2, 4)], lower: 3)) },
            { program, _ in program.add(Row("both", origin: "q", [Term(0, 1), Term(3, -1)], upper: 0)) },
            { program, _ in program.add(Row("few", origin: "q", [Term(4, 1), Term(0, 1)], upper: 1)) },
            { program, _ in program.add(Row("other", origin: "q", [Term(0, 1), Term(4, -1)], upper: 0)) },
            { program, _ in
                program.add(Column("lots", .integer, lower: 0, upper: 2))
                program.add(Row("more", origin: "q", [Term(5, 1)], upper: 1))
            },
            { program, _ in
                program.add(Column("share", .continuous, lower: 0, upper: 1))
            },
        ]
        for (number, change) in changes.enumerated() {
            #expect(problem(small(change)) == nil, "change \(number)")
        }
    }

    @Test("of hundreds of tiny programs the optimum is found, or that there is none")
    func tinyPrograms() {
        var (read, without) = (0, 0)
        for seed in 0..<300 {
            let program = tinySiteProgram(seed)
            let presolved = Presolve(program, reductions: .all, order: nil, .standard)?.program
            if let presolved, problem(presolved) != nil { read += 1 }
            let expected = bruteForce(program)
            for reductions in [[], SolveOptions.Reductions.all] {
                switch optimize(program, options: SolveOptions(reductions: reductions)) {
                case .solved(let solution):
                    #expect(solution.tiers.map(\.value) == expected.map { $0.values.map { $0 } } ?? [], "seed \(seed)")
                    #expect(program.violations(at: solution.point).isEmpty, "seed \(seed)")
                case .infeasible:
                    without += 1
                    #expect(expected == nil, "seed \(seed)")
                case let other: Issue.record("seed \(seed): \(other)")
                }
            }
        }
        #expect(read > 40)
        #expect(without > 30)
    }

    /// Searches a problem; the worth of the best point found, and every point offered.
    private func search(_ problem: AssignmentProblem, lanes: Int = 1) -> (best: Int?, points: [[Double]], nodes: Int) {
        var points: [[Double]] = []
        let columns = problem.places.count + problem.siteCount
        let context = SearchContext(
            budget: SearchBudget(deadline: .never), isWhole: true,
            complete: { values, _ in
                points.append(values)
                var worth = problem.worth
                for place in problem.places where place.column >= 0 && values[place.column] == 1 {
                    worth += place.worth
                }
                for site in problem.sites where site.openingColumn >= 0 && values[site.openingColumn] == 1 {
                    worth += site.openingWorth
                }
                return FoundPoint(units: worth, values: values, point: [], value: ExactDecimal(worth))
            }, leastBetter: { $0 + 1 }, gapUnits: { _ in 0 }, report: { _ in })
        #expect(AssignmentSearch(context, problem, columnCount: columns, lanes: lanes).run() == .exhausted)
        return (context.best, points, context.nodes)
    }

    @Test("of hundreds of tiny problems the search finds the best plan, or that there is none")
    func tinyProblems() {
        for seed in 0..<500 {
            let problem = tinySiteProblem(seed)
            #expect(search(problem).best == TinySites.best(problem), "seed \(seed)")
        }
    }

    @Test("a total is a bound, and so it is less the loss of any decision, at any prices")
    func bounds() {
        for seed in 0..<400 {
            let problem = tinySiteProblem(seed)
            var dice = Dice(seed + 1000)
            var pricing = KnapsackRelaxation(problem)
            let domain = AssignmentDomain(problem)
            let plans = plans(problem)
            let best = plans.map { $0.worth(problem) }.max()
            #expect(!domain.isEmpty || plans.isEmpty, "seed \(seed)")
            guard !domain.isEmpty, domain.openJobs > 0 else { continue }
            let prices = (0..<problem.jobCount).map { _ in Int32(dice.roll(-pricing.units.leastPrice + 1)) }.map { -$0 }
            let total = pricing.evaluate(prices, domain)
            guard let best, total > KnapsackRelaxation.nothing else {
                #expect(best == nil)
                continue
            }
            let units = pricing.units
            #expect(units.bound(total) >= best, "seed \(seed)")
            let losses = pricing.losses(domain)
            func check(_ loss: Int, _ what: String, where holds: (SitePlan) -> Bool) {
                let kept = plans.filter(holds).map { $0.worth(problem) }.max()
                if let kept { #expect(units.bound(total - loss) >= kept, "seed \(seed) \(what)") }
            }
            for (index, place) in problem.places.enumerated() where domain.placed[place.job] < 0 && domain.isLeft[index]
            {
                check(losses.choosing[index], "choosing") { $0.places[place.job] == index }
                check(losses.without[index], "without") { problem.places[$0.places[place.job]].site != place.site }
            }
            for site in problem.sites.indices where domain.opening[site] == .undecided {
                check(losses.opening[site], "opening") { $0.open[site] }
                check(losses.closing[site], "closing") { !$0.open[site] }
            }
        }
    }

    @Test("fixing by losses keeps every point that is worth the target, and what is left is the same problem")
    func fixing() {
        for seed in 0..<300 {
            let problem = tinySiteProblem(seed)
            let plans = plans(problem)
            guard let best = plans.map({ $0.worth(problem) }).max() else { continue }
            let target = best - seed % 5
            let workshop = AssignmentWorkshop(problem)
            var domain = AssignmentDomain(problem)
            let start = (0..<problem.jobCount).map { _ in 0.0 }
            let node = workshop.look(
                &domain, from: start, target: workshop.units.total(of: target),
                pace: SearchSettings.standard.assignment.descent.node)
            #expect(node != nil, "seed \(seed)")
            for plan in plans where plan.worth(problem) >= target {
                #expect(plan.places.allSatisfy { domain.isLeft[$0] }, "seed \(seed)")
                for site in problem.sites.indices where problem.sites[site].isOptional {
                    #expect(domain.opening[site] != (plan.open[site] ? .closed : .open), "seed \(seed)")
                }
            }
            let rest = problem.restricted(to: domain).problem
            #expect(TinySites.best(rest) == best, "seed \(seed)")
        }
    }

    /// Jobs and sites in which room is scarce.
    private func scarce(_ seed: Int, jobs: Int, sites: Int) -> AssignmentProblem {
        var dice = Dice(seed)
        var places: [AssignmentProblem.Place] = []
        var weights = Array(repeating: 0, count: sites)
        for job in 0..<jobs {
            for site in 0..<sites {
                let weight = 5 + dice.roll(30)
                weights[site] += weight
                places.append(
                    AssignmentProblem.Place(
                        job: job, site: site, weight: weight, worth: weight + dice.roll(12), column: places.count))
            }
        }
        let all = weights.map { AssignmentProblem.Site(room: $0 * 8 / (10 * sites)) }
        return AssignmentProblem(jobCount: jobs, places: places, sites: all)
    }

    @Test("what comes out does not depend on the number of lanes")
    func lanes() {
        let problem = scarce(3, jobs: 24, sites: 4)
        let (one, three) = (search(problem), search(problem, lanes: 3))
        #expect(one.points == three.points)
        #expect(one.nodes == three.nodes && one.nodes > 0)
    }
}

private enum TinySites {
    static func best(_ problem: AssignmentProblem) -> Int? { plans(problem).map { $0.worth(problem) }.max() }
}
