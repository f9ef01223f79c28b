import LandModel
import Quantities
import Records
import Testing

@Suite struct ScenarioLoaderTests {
    @Test func readsASmallScenario() throws {
        let loaded = ScenarioLoader().load(fixture("tiny.json"))
        #expect(loaded.issues.isEmpty, "\(IssueText.text(loaded.issues, in: .en))")
        let scenario = try #require(loaded.scenario)
        #expect(scenario.title == Words("小情景", "Tiny"))
        #expect(scenario.parcels.map(\.area) == [LandArea(60), LandArea(try ExactDecimal(parsing: "30.5"))])
        #expect(scenario.buildings[0].units[1].name == "2.5F")
        #expect(loaded.sources.texts.map(\.name) == [fixture("tiny.json")])
    }

    @Test func carriesOutSettings() throws {
        let loaded = ScenarioLoader().load(
            fixture("tiny.json"),
            settings: [
                "quotas.cod-district.amounts.2025=30", "projects.P2.committed=true", "projects.P2.latest=2025",
                "title=2024", "projects.P2.tax=null", "projects.P2.tax=250", "buildings.F1.units.2.5F.area=10",
                #"projects.P3={"name":"新","industry":"C39","segment":"design","activity":"clean","needs":[{"floor":{"area":5}}],"investment":1,"output":1,"revenue":1,"tax":1}"#,
                "periods.3=2027", "exemptionLimit.most=2", "objective.tax=null",
            ])
        #expect(loaded.issues.map(\.code) == ["no-objective"], "\(IssueText.text(loaded.issues, in: .en))")
        let scenario = try #require(loaded.scenario)
        #expect(scenario.quotas[1].amounts[Period(year: 2025)] == Load(30))
        #expect(scenario.projects[1].isCommitted)
        #expect(scenario.projects[1].latest == Period(year: 2025))
        #expect(scenario.title == Words(same: "2024"))
        #expect(scenario.projects[1].tax == Money(250))
        #expect(scenario.buildings[0].units[1].area == FloorArea(10))
        #expect(scenario.projects.map(\.id.text) == ["P1", "P2", "P3"])
        #expect(scenario.periods.count == 4)
        #expect(scenario.exemptionLimit?.most == 2)
        #expect(scenario.objective.isEmpty)
    }

    /// A word spelt in two ways is told, and all that is wrong beside it as well.
    @Test func aWarningHidesNoFault() {
        let spelt = "parks.B.town=甲 镇"
        let empty = "quotas.cod-district.scope=zone:没有的区"
        let loaded = ScenarioLoader().load(fixture("tiny.json"), settings: [spelt, empty])
        #expect(loaded.scenario == nil)
        #expect(Set(loaded.issues.map(\.code)) == ["spelt-differently", "empty-scope"])
    }

    @Test func tellsOfUnknownPaths() {
        let loaded = ScenarioLoader().load(
            fixture("tiny.json"),
            settings: [
                "quotas.cod-distict.price=1", "projects.P1.comitted=true", "nonsense", "projects.P9=3", "title.zh=x",
            ])
        #expect(loaded.scenario == nil)
        #expect(
            loaded.issues.map { "\($0.code) \($0.path) \($0.nearest ?? "-") \($0.position.map(\.description) ?? "-")" }
                == [
                    "unknown-path quotas.cod-distict cod-district --set quotas.cod-distict.price=1:1:1",
                    "unknown-path projects.P1.comitted committed --set projects.P1.comitted=true:1:1",
                    "bad-setting  - --set nonsense:1:1",
                    "setting-needs-object projects.P9 - --set projects.P9=3:1:1",
                ])
    }
}
