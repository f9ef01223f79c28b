import LandModel
import Quantities
import Records
import Testing

@testable import Generation

/// The same seed gives the same bytes, and what is generated passes the checks of the loader.
struct GeneratedValidityTests {
    private func text(_ settings: GeneratorSettings) -> String { JSONWriter.text(generateScenario(settings).written) }

    private func loaded(_ text: String) -> LoadedScenario {
        let reader = InputReader { _ throws(InputFault) in Array(text.utf8) }
        return ScenarioLoader(reader: reader).load("generated.json")
    }

    @Test func `a seed gives the same bytes again`() {
        #expect(text(.district(seed: 11)) == text(.district(seed: 11)))
        #expect(text(.district(seed: 11)) != text(.district(seed: 12)))
    }

    /// Known bytes, so that a machine or a compiler that reckons otherwise is found out.
    @Test func `the stream of numbers is the same on every machine`() {
        var chance = Chance(seed: 1, stream: 0)
        let drawn = (0..<3).map { _ in chance.next() }
        #expect(drawn == [0x5e41_ab08_7439_611e, 0xf18d_6ce9_3d6c_f1ee, 0x0b95_f66d_327e_8d78])
    }

    @Test func `e is reckoned to four places with integers`() {
        #expect(Chance.exponential(0) == 65536)
        #expect(abs(Chance.exponential(65536) - 178_145) <= 4)
        #expect(abs(Chance.exponential(-65536) - 24_109) <= 2)
        #expect(abs(Chance.exponential(3 * 65536) - 1_316_325) <= 40)
    }

    @Test(arguments: 1...20) func `every seed passes all checks at small sizes`(seed: Int) throws {
        for projects in [1, 4, 13, 30] {
            let scenario = generateScenario(GeneratorSettings(projects: projects, seed: UInt64(seed)))
            let loaded = loaded(JSONWriter.text(scenario.written))
            #expect(loaded.errors.isEmpty, "\(IssueText.text(loaded.issues, in: .en))")
            #expect(loaded.scenario == scenario)
        }
    }

    @Test(arguments: [GeneratorSettings.district(seed: 5), .middle(seed: 5), .city(seed: 5)])
    func `the sizes pass all checks`(settings: GeneratorSettings) {
        let loaded = loaded(text(settings))
        #expect(loaded.errors.isEmpty, "\(IssueText.text(Array(loaded.issues.prefix(5)), in: .en))")
        #expect(loaded.warnings.isEmpty, "\(IssueText.text(Array(loaded.issues.prefix(5)), in: .en))")
    }

    @Test func `sizes out of range are brought into it`() {
        let scenario = generateScenario(
            GeneratorSettings(projects: 0, parks: -1, parcels: 0, buildings: -5, periods: 0, seed: 1))
        #expect(scenario.projects.count == 1)
        #expect(scenario.parks.count == 1)
        #expect(scenario.parcels.count == 1)
        #expect(scenario.buildings.isEmpty)
        #expect(scenario.periods.count == 1)
    }

    @Test(arguments: 1...20) func `committed projects fit together into what the first period has`(seed: Int) {
        let scenario = generateScenario(.district(seed: UInt64(seed)))
        let committed = scenario.projects.filter(\.isCommitted)
        #expect(!committed.isEmpty)
        #expect(scenario.previous.map(\.project).sorted() == committed.map(\.id).sorted())
        let parcels = scenario.previous.flatMap(\.parcels)
        #expect(Set(parcels).count == parcels.count)
        var newLand = LandArea.zero
        for project in committed {
            guard let need = project.needs.first?.land,
                let spot = scenario.previous.first(where: { $0.project == project.id }), let id = spot.parcels.first,
                let parcel = scenario.parcels.first(where: { $0.id == id })
            else { continue }
            let granted = parcel.isDivisible ? max(need.area, parcel.minLot) : parcel.area
            #expect(need.area <= parcel.area && parcel.state == .cleared)
            newLand = newLand + granted * parcel.newShare.value
        }
        #expect(newLand <= scenario.quotas.first?.amounts[scenario.periods[0]].map { LandArea($0.value) } ?? .zero)
        let tied = Set(
            scenario.relations.flatMap(\.projects) + scenario.projects.compactMap(\.phase?.after)
                + scenario.locks.filter { $0.action != .place }.map(\.project))
        #expect(committed.allSatisfy { !tied.contains($0.id) && $0.phase == nil })
    }
}
