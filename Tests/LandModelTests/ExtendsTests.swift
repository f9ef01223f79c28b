import Foundation
import LandModel
import Quantities
import Records
import Testing

@Suite struct ExtendsTests {
    static func load(_ files: [String: String], _ path: String) throws -> LoadedScenario {
        var all = files
        all["base/tiny.json"] = try String(contentsOfFile: fixture("tiny.json"), encoding: .utf8)
        return ScenarioLoader(reader: memory(all)).load(path)
    }

    @Test func buildsOnAnotherFile() throws {
        let variant = """
            {
              "schemaVersion": 1, "extends": "../base/./tiny.json", "id": "variant", "targets": [],
              "overrides": [
                {"name": "more land", "set": {"quotas.land-district.amounts.2024": 50, "parcels.A1.area": 61}},
                {"name": "one project less", "note": "试", "set": {"projects.P2": null, "parcels.A1.area": 62}}
              ]
            }
            """
        let loaded = try Self.load(["variants/v.json": variant], "variants/v.json")
        #expect(loaded.sources.texts.map(\.name) == ["variants/v.json", "base/tiny.json"])
        let scenario = try #require(loaded.scenario)
        #expect(scenario.id == "variant")
        #expect(scenario.title == Words("小情景", "Tiny"))
        #expect(scenario.targets.isEmpty)
        #expect(scenario.projects.map(\.id) == [ProjectID("P1")])
        #expect(scenario.parcels[0].area == LandArea(62))
        #expect(scenario.quotas[0].amounts[Period(year: 2024)] == Load(50))
    }

    @Test func faultsOfTheBaseStandInTheBase() throws {
        let base = try String(contentsOfFile: fixture("tiny.json"), encoding: .utf8)
            .replacingOccurrences(of: "\"area\": 60", with: "\"area\": -60")
        let files = ["a/b.json": base, "a/v.json": #"{"schemaVersion": 1, "extends": "b.json", "title": 3}"#]
        let issues = try Self.load(files, "a/v.json").issues
        #expect(issues.map { $0.position?.description } == ["a/v.json:1:52", "a/b.json:17:40"])
        #expect(issues.map(\.code) == ["wrong-kind", "negative"])
    }

    @Test func circlesAndLongChainsAreRefused() throws {
        let circle = [
            "a.json": #"{"schemaVersion":1,"extends":"b.json"}"#, "b.json": #"{"schemaVersion":1,"extends":"a.json"}"#,
        ]
        #expect(try Self.load(circle, "a.json").issues.map(\.code) == ["cyclic-extends"])
        let chain = Dictionary(
            uniqueKeysWithValues: (0..<9).map { ("\($0).json", "{\"schemaVersion\":1,\"extends\":\"\($0 + 1).json\"}") }
        )
        #expect(try Self.load(chain, "0.json").issues.map(\.code) == ["deep-extends"])
        let allowed = chain.merging(["7.json": "{\"schemaVersion\":1,\"extends\":\"base/tiny.json\"}"]) { $1 }
        #expect(try Self.load(allowed, "1.json").issues.isEmpty)
    }

    @Test func printsIssues() throws {
        let files = ["x": #"{"schemaVersion": 1, "extends": "y"}"#]
        let issues = try Self.load(files, "x").issues
        #expect(
            IssueText.text(issues, in: .en) == """
                x:1:33: error[unreadable-file] extends
                  “y” cannot be read
                  because there is no such file
                  remedy: check the path

                1 error, 0 warnings

                """)
        #expect(IssueText.text(issues, in: .zh).contains("  无法读取“y”\n  原因：没有这个文件\n  改正：核对路径"))
        #expect(
            JSONWriter.compact(IssueText.json(issues)).hasPrefix(
                #"{"errors":1,"warnings":0,"issues":[{"code":"unreadable-file","severity":"error","path":"extends","file":"x","line":1,"column":33,"#
            ))
    }
}
