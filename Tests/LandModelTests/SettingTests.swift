import LandModel
import Records
import Testing

@Suite struct SettingTests {
    /// Every value of a tree that has no parts, with the path that issues would name it by.
    static func leaves(_ node: JSONNode, _ path: Path = Path()) -> [(path: Path, value: JSONNode)] {
        switch node.value {
        case .object(let members): members.flatMap { leaves($0.value, path.appending($0.key)) }
        case .array(let elements):
            elements.enumerated().flatMap { leaves($1, path.appending($1.label ?? String($0))) }
        default: [(path, node)]
        }
    }

    @Test func everyPathThatAnIssueNamesCanBeSet() throws {
        let scenario = try RoundTripTests.full()
        let tree = scenario.written
        let leaves = Self.leaves(tree)
        #expect(leaves.count == 201)
        let settings = leaves.map { "\($0.path)=\(JSONWriter.compact($0.value))" }
        let reader = memory(["x": JSONWriter.text(tree)])
        let loaded = ScenarioLoader(reader: reader).load("x", settings: settings)
        #expect(loaded.errors.isEmpty, "\(IssueText.text(loaded.errors, in: .en))")
        #expect(loaded.scenario == scenario)
        #expect(loaded.tree.map(JSONWriter.text) == JSONWriter.text(tree))
    }

    @Test func aSettingThatIsNotTakenChangesNothing() {
        let settings = ["parcels.A9.area=5", "parcels.A1.shape.x=5", "periods.9=2030", "parcels.A1.area.x=1", "=5"]
        let changed = ScenarioLoader().load(fixture("tiny.json"), settings: settings)
        #expect(changed.errors.count == settings.count)
        let plain = ScenarioLoader().load(fixture("tiny.json"))
        #expect(changed.tree.map(JSONWriter.text) == plain.tree.map(JSONWriter.text))
    }

    @Test func nullRemoves() throws {
        let loaded = ScenarioLoader().load(
            fixture("tiny.json"),
            settings: [
                "parcels.A1.polygon=null", "parcels.A1.farMin=null", "parcels.A1.farMin=null",
                "buildings.F1.units.2.5F=null",
                "quotas.cod-district.amounts.2024=null", "quotas.cod-district.amounts.2025=1", "periods.2=null",
            ])
        let scenario = try #require(loaded.scenario)
        #expect(scenario.parcels[0].polygon.isEmpty)
        #expect(scenario.parcels[0].farMin == nil)
        #expect(scenario.buildings[0].units.map(\.name) == ["1F"])
        #expect(scenario.quotas[1].amounts.entries.map(\.key) == [Period(year: 2025)])
        #expect(scenario.periods == [Period(year: 2024), Period(year: 2025)])
    }
}
