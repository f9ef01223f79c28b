import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A parcel acquired in 2023 and again in 2024: 2 > 1.
@Suite struct AcquisitionsTests {
    static let cases = [
        RuleCase(
            rule: AcquisitionsRows.self,
            scenario: .tiny { tiny in
                tiny.periods = [year(2023), year(2024)]
                tiny.parcels = [.stock("A", 30, cost: 1)]
                tiny.projects = []
            },
            kept: .of { $0.acquisitions = [.init("A", year(2024))] },
            broken: .of { $0.acquisitions = [.init("A", year(2023)), .init("A", year(2024))] }, subject: "A",
            keptFigures: "1 ≤ 1", brokenFigures: "2 ≤ 1", keptOut: .others,
            rows: ["acquisition[A]: + acquire[A,2023] + acquire[A,2024] ≤ 1"])
    ]

    @Test func figuresRowsAndKnockOut() throws {
        try RuleCase.check(Self.cases)
    }

    @Test func windowIsKept() {
        let setting = Setting(Self.cases[0].scenario.with { $0.parcels[0].acquisition?.earliest = year(2024) })
        let early = Plan.of { $0.acquisitions = [.init("A", year(2023))] }
        let broken = Verification(PlanReading(early, in: Facts(setting.scenario))).violations
        #expect(broken.map { "\($0.subject) \(RuleCase.text($0))" } == ["A,earliest 1 ≥ 2"])
        #expect(setting.acquisitionStarts(0) == [1])
    }
}
