import Formulation
import Generation
import LandModel
import Optimizer
import Planning
import Testing

@testable import Planner

/// A gap is asked for to save work: what follows a tier that is known within it only must not take more than the tier itself saves.
@Suite struct GapTests {
    /// Nodes of each tier, and the answer.
    private static func solved(seed: UInt64, gap: Double) -> (nodes: [Int], tiers: [TierAnswer]) {
        let settings = GeneratorSettings(projects: 40, seed: seed, objective: .single)
        var nodes: [Int] = []
        let outcome = PlanningRun(generateScenario(settings)).answer(
            options: SolveOptions(relativeGap: gap), explaining: .none,
            progress: { if $0.isEnd { nodes.append($0.nodes) } })
        guard case .answered(let answer) = outcome else { return (nodes, []) }
        return (nodes, answer.tiers)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func savesWork(seed: UInt64) throws {
        let exact = Self.solved(seed: seed, gap: 0)
        let best = try #require(exact.tiers.first)
        for gap in [1e-4, 1e-2] {
            let near = Self.solved(seed: seed, gap: gap)
            let tiers = near.tiers
            try #require(!tiers.isEmpty)
            // As many nodes again may close the gap, 200 at least, and each of three tidy tiers takes a tenth of that, 20 at least.
            let own = near.nodes[0]
            #expect(own <= 2 * exact.nodes[0] + 200, "\(gap)")
            if tiers[0].isWithinGap {
                for (tier, nodes) in zip(tiers, near.nodes).dropFirst() {
                    #expect(nodes <= max(20, own / 10) + 1, "\(gap): \(tier.id)")
                }
            } else {
                #expect(near.nodes.dropFirst().elementsEqual(exact.nodes.dropFirst()), "\(gap)")
            }
            let value = tiers[0].value.approximate
            #expect(tiers[0].isProved || tiers[0].isWithinGap)
            #expect(value >= best.value.approximate * (1 - gap) - 1e-6, "\(gap)")
            #expect((tiers[0].bound ?? .infinity) >= best.value.approximate - 1e-6, "\(gap)")
        }
    }
}
