import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// A search that notes where equals lie leaves none of them out; one in shares comes to the same as one without.
@Suite("Equals and shares") struct EqualsTests {
    /// Settings under which even tiny tiers note their equals, in shares from two nodes on.
    private var settings: SearchSettings {
        var settings = SearchSettings.standard
        settings.tiers.leastDifferentWeights = 1
        settings.tree.leastShared = 2
        settings.tree.nodesPerTurn = 1
        return settings
    }

    /// Also where a gap was asked for and the search came to the optimum all the same.
    @Test(arguments: [0, 0.05]) func equalsAreKept(gap: Double) throws {
        var (narrowed, kept) = (0, 0)
        for seed in 0..<600 {
            let program = tinyProgram(seed)
            guard let objective = program.objectives.first, let shape = ProgramShape(program, settings),
                let optimum = bruteForce(program)?.values.first
            else { continue }
            let search = TierSearch(
                shape, objective, start: nil, isFollowed: true,
                budget: SearchBudget(deadline: .never, relativeGap: gap))
            guard search.run(report: { _ in }) == .proved, let box = search.equals else { continue }
            for point in feasiblePoints(program) where objective.value(at: point) == optimum {
                kept += 1
                let lost = columnLeftOut(of: point, by: box, program)
                #expect(lost == nil, "seed \(seed): column \(lost ?? -1)")
            }
            narrowed += program.columns.indices.count { box.upper[$0] < shape.form.domain.upper[$0] }
        }
        #expect(narrowed > 100 && kept > 100, "\(narrowed) columns narrowed, \(kept) points kept")
    }

    /// Two of three items worth 5, 5 and 3 fit, in room and in money: the third is in no best plan.
    @Test func theBoxIsSmall() throws {
        var program = Program()
        let items = (0..<3).map { program.add(.binary("x\($0)")) }
        program.add(Row("room", origin: "room", items.map { Term($0, 2) }, upper: 5))
        program.add(Row("money", origin: "money", zip(items, [2, 2, 3]).map { Term($0, $1) }, upper: 6))
        let objective = Objective("value", .maximize, zip(items, [5, 5, 3]).map { Term($0, $1) })
        program.add(objective)
        let shape = try #require(ProgramShape(program, settings))
        let search = TierSearch(
            shape, objective, start: nil, isFollowed: true, budget: SearchBudget(deadline: .never))
        #expect(search.run(report: { _ in }) == .proved)
        let box = try #require(search.equals)
        #expect(box.upper[2] == 0)
        #expect(box.upper.prefix(2) == [1, 1])
    }

    @Test(arguments: [Structure.district, .choiceKnapsack, .location]) func sharesKeepThePoint(_ structure: Structure) {
        for seed in 20..<26 {
            let program = structure.program(seed)
            var alone = SolveOptions(uniqueByColumnOrder: Array(program.columns.indices))
            alone.settings.tree.leastShared = .max
            var shared = alone
            shared.settings = settings
            var longer = shared
            longer.settings.tree.nodesPerTurn = 5
            let points = [alone, shared, longer, longer].map { optimize(program, options: $0).solution?.point }
            #expect(Set(points).count == 1, "\(structure), seed \(seed)")
        }
    }

    /// The second time, and with a limit of nodes, a search in shares ends at the same node.
    @Test func sharesRepeat() throws {
        for seed in 0..<4 {
            let program = Structure.district.program(seed)
            for limit in [nil, 3, 40] {
                var options = SolveOptions(nodeLimit: limit)
                options.settings = settings
                let runs = (0..<2).map { _ in optimize(program, options: options).solution }
                #expect(runs[0]?.point == runs[1]?.point)
                #expect(runs[0]?.tiers.map(\.nodes) == runs[1]?.tiers.map(\.nodes))
                if let limit { #expect(runs[0]?.tiers.reduce(0) { $0 + $1.nodes } ?? 0 <= limit) }
            }
        }
    }
}

extension Outcome {
    fileprivate var solution: Solution? {
        if case .solved(let solution) = self { return solution }
        return nil
    }
}
