import Foundation
import LandModel
import Planner
import Planning
import Quantities
import Testing

/// Shipped scenarios, from the file to the judged answer.
@Suite struct ShippedRunTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Scenarios")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
        $0.hasPrefix("tiny-")
    }
    .sorted()

    struct Expected: Decodable {
        struct Tier: Decodable {
            let id: String
            let value: Int
        }
        let tiers: [Tier]
        let placed: [String]
    }

    static func run(_ name: String) throws -> PlanningOutcome {
        let loaded = ScenarioLoader().load(folder.appending(path: "\(name)/scenario.json").path)
        return PlanningRun(try #require(loaded.scenario)).answer()
    }

    @Test func thereAreTinyOnes() { #expect(Self.names.count >= 9) }

    /// What the run itself says, as a user sees it: a plan that its own rules and its own comparison pass. No value is
    /// expected: a fault that this test sees, `solve` sees.
    @Test(arguments: names + ["qingpu-2025"]) func theRunFindsNoFaultInItself(_ name: String) throws {
        let outcome = try Self.run(name)
        if case .answered = outcome { return }
        Issue.record("\(name): \(outcome)")
    }

    @Test(arguments: names) func theTinyOptimumIsTheOneWorkedByHand(_ name: String) throws {
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: Self.folder.appending(path: "\(name)/expected.json")))
        guard case .answered(let answer) = try Self.run(name) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.status == .provedOptimal)
        for tier in expected.tiers {
            let found = answer.tiers.first { $0.id == tier.id }
            #expect(found?.value == ExactDecimal(tier.value), "\(tier.id)")
        }
        #expect(answer.reading.placements.map(\.project.id.text) == expected.placed.sorted())
    }
}
