import LandModel
import Records
import Testing

/// Words that join records are one where they differ in white space, width or case only.
@Suite struct LinkedNameTests {
    private func load(_ settings: String...) -> LoadedScenario {
        ScenarioLoader().load(fixture("tiny.json"), settings: settings)
    }

    @Test func townsOfOneNameAreOne() throws {
        let loaded = load("parks.B.town=甲 镇", "quotas.cod-district.scope=town:甲镇　")
        let scenario = try #require(loaded.scenario)
        #expect(scenario.parks.map(\.town) == ["甲镇", "甲镇"])
        #expect(scenario.quotas.map(\.scope).last == .town("甲镇"))
        #expect(loaded.issues.map(\.code) == ["spelt-differently"])
        #expect(loaded.issues[0].what.zh.contains("3 种写法"))
    }

    @Test func theCommonestSpellingCounts() throws {
        let scenario = try #require(load("parcels.A1.landClass=m1").scenario)
        #expect(scenario.parcels.map(\.landClass) == ["M1", "M1"])
        #expect(scenario.projects[0].needs[0].land?.landClasses == ["M1"])
    }

    @Test func industriesAreReadInHalfWidth() throws {
        let scenario = try #require(
            load(
                "projects.P1.industry=ｃ3973 ",
                #"standards.s={"name":"s","taxPerLand":30,"industries":["Ｃ39"]}"#
            ).scenario)
        #expect(scenario.projects[0].industry == "C3973")
        #expect(scenario.standards[0].industries == ["C39"])
    }

    @Test(arguments: ["M1/M2", "M1、C65", "产业用地"]) func landUsesOfParcelsThatNobodyTakesAreTold(_ name: String) throws {
        let loaded = load("compatibility=null", "parcels.A1.landClass=\(name)")
        #expect(loaded.scenario != nil)
        let told = loaded.issues.filter { $0.path == Path("parcels", "A1", "landClass") }
        #expect(told.map(\.code) == ["applies-to-nothing"])
        #expect(told.first?.because.zh.contains("几个用途") == (name != "产业用地"))
    }

    @Test(arguments: ["a", "Ａ"]) func idsThatDifferInWritingOnlyAreTold(_ id: String) throws {
        let text = #"parks.\#(id)={"name":"丙园","town":"甲镇","class":"base"}"#
        let loaded = load(text)
        #expect(try #require(loaded.scenario).parks.count == 3)
        #expect(loaded.issues.map(\.code) == ["ids-alike"])
    }

    @Test func whatIsAlikeIsLeftAsItIs() throws {
        let loaded = load()
        #expect(loaded.issues.isEmpty)
        #expect(try #require(loaded.scenario).parks.map(\.town) == ["甲镇", "乙镇"])
    }
}
