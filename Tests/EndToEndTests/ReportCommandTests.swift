import Foundation
import Testing

/// The meeting pack by way of the command.
@Suite struct ReportCommandTests {
    private static let names = ["plan.json", "report.docx", "report.html", "report.pdf", "report.xlsx"]

    /// A folder with `s.json`, solved, its results in `results/s`.
    private func solved(_ body: (URL) throws -> Void) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(
            atPath: Landplan.scenario("tiny-acquisition/scenario.json"), toPath: "\(folder.path)/s.json")
        #expect(try Landplan.run(["solve", "\(folder.path)/s.json", "--quiet"]).status == 0)
        try body(folder)
    }

    private func list(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func samePlanSameBytes() throws {
        try solved { folder in
            let packs = ["a", "b"].map { "\(folder.path)/\($0)" }
            for (pack, subject) in zip(packs, ["results/s", "s.json"]) {
                let ending = try Landplan.run(["report", "\(folder.path)/\(subject)", "--out", pack])
                #expect(ending.status == 0 && ending.output.contains("已证明最优"), "\(ending.error)")
                #expect(try list(pack) == Self.names)
            }
            for name in Self.names {
                let files = packs.map { FileManager.default.contents(atPath: "\($0)/\(name)") }
                #expect(files[0] == files[1] && files[0]?.isEmpty == false, "\(name)")
            }
        }
    }

    /// Of a scenario that builds on another, with slides; the same bytes again.
    @Test func aVariantTellsWhatItChanges() throws {
        try solved { folder in
            let variant = """
                {"schemaVersion": 1, "extends": "s.json", "id": "v", "title": {"zh": "变体", "en": "variant"},
                 "overrides": [{"name": "more", "set": {"budgets.B1.amounts.2023": 5000}}]}
                """
            try Data(variant.utf8).write(to: folder.appendingPathComponent("v.json"))
            #expect(try Landplan.run(["solve", "\(folder.path)/v.json", "--quiet"]).status == 0)
            let packs = ["a", "b"].map { "\(folder.path)/\($0)" }
            for pack in packs {
                let ending = try Landplan.run(["report", "\(folder.path)/v.json", "--out", pack, "--slides"])
                #expect(ending.status == 0, "\(ending.error)")
                #expect(try list(pack) == (Self.names + ["report.pptx"]).sorted())
            }
            for name in Self.names + ["report.pptx"] {
                let files = packs.map { FileManager.default.contents(atPath: "\($0)/\(name)") }
                #expect(files[0] == files[1] && files[0]?.isEmpty == false, "\(name)")
            }
            let page = try String(contentsOfFile: "\(packs[0])/report.html", encoding: .utf8)
            #expect(page.contains("情景改动（与") && page.contains("5,000"))
            #expect(page.contains("分单位工作清单") && page.contains("适宜度"))
        }
    }

    @Test func resultsOfThePlanAreKept() throws {
        try solved { folder in
            let results = "\(folder.path)/results/s"
            let before = try list(results)
            #expect(try Landplan.run(["report", results, "--out", results]).status == 0)
            #expect(try list(results) == Set(before + Self.names).sorted())
        }
    }

    @Test func anotherScenariosFolderIsLeftAlone() throws {
        try solved { folder in
            let other = "\(folder.path)/other"
            let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
            #expect(try Landplan.run(["solve", scenario, "--out", other, "--quiet"]).status == 0)
            let before = try list(other)
            #expect(try Landplan.run(["report", "\(folder.path)/results/s", "--out", other]).status == 1)
            #expect(try list(other) == before)
            #expect(try Landplan.run(["report", "\(folder.path)/nothing", "--out", other]).status == 1)
        }
    }

    @Test func aPlanThatBreaksRulesIsCalledSo() throws {
        try solved { folder in
            let plan = "\(folder.path)/plan.json"
            // S2 is stock, and nobody acquires it.
            try Data(
                #"{"allocations": [{"project": "P3", "start": "2023", "parcels": [{"parcel": "S2", "area": 25}]}]}"#
                    .utf8
            ).write(to: URL(fileURLWithPath: plan))
            let pack = "\(folder.path)/pack"
            let arguments = ["report", plan, "--scenario", "\(folder.path)/s.json", "--out", pack]
            let ending = try Landplan.run(arguments)
            #expect(ending.status == 5 && ending.output.contains("给定方案，违反"), "\(ending.output)\(ending.error)")
            #expect(try list(pack) == Self.names)
        }
    }

    /// What a plan was compared with is part of what it claims.
    @Test func anEarlierPlanIsRemembered() throws {
        try solved { folder in
            let path = folder.path
            try Data(
                #"{"allocations": [{"project": "P3", "start": "2024", "parcels": [{"parcel": "C1", "area": 25}]}]}"#
                    .utf8
            ).write(to: URL(fileURLWithPath: "\(path)/earlier.json"))
            try Data(
                #"""
                {"schemaVersion": 1, "extends": "s.json", "overrides": [{"name": "still", "set": {"objective": [
                  {"id": "moves", "name": "变动最少", "sense": "min", "terms": [{"measure": {"indicator": "moves"}}]}]}}]}
                """#.utf8
            ).write(to: URL(fileURLWithPath: "\(path)/still.json"))
            let solve = ["solve", "\(path)/still.json", "--quiet", "--previous", "\(path)/earlier.json"]
            #expect(try Landplan.run(solve).status == 0)
            let ending = try Landplan.run(["report", "\(path)/results/still", "--json"])
            #expect(ending.status == 0 && ending.output.contains("已证明最优"), "\(ending.error)")
        }
    }
}
