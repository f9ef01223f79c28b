import Foundation
import Records
import Testing

@Suite("Data gone through at the workbench")
struct DataTests {
    private func version(_ bench: RunningWorkbench) throws -> String {
        try #require(try bench.look("bench")["version"]?.string)
    }

    @Test("Records are those of the scenario with its decisions, every field named in both languages")
    func records() throws {
        let bench = try RunningWorkbench()
        for kind in ["projects", "quotas", "budgets", "targets", "parcels", "buildings", "parks"] {
            let table = try bench.look("records?kind=\(kind)")
            #expect(table["kind"]?.string == kind)
            guard case .object(let fields)? = table["fields"]?.value else {
                Issue.record("no fields of \(kind)")
                continue
            }
            #expect(fields.allSatisfy { $0.value["zh"]?.string != nil || $0.value.string != nil })
        }
        #expect(try bench.get("/api/v1/records?kind=../x").status == 404)
        let change = #"{"kind": "set", "settings": [{"path": "projects.P1.tax", "value": 7}]}"#
        let body = #"{"version": "\#(try version(bench))", "by": "x", "decision": \#(change)}"#
        #expect(try bench.post("/api/v1/decisions", body).status == 201)
        let first = try bench.look("records?kind=projects")["records"]?.items.first { $0["id"]?.string == "P1" }
        #expect(first?["tax"]?.digits == "7")
    }

    @Test("Every list of the scenario has a table, its form all fields of the format, its ids those that there are")
    func forms() throws {
        let bench = try RunningWorkbench()
        let schema = try #require(JSONParser.parse(Array(try RunningWorkbench.run(["schema"]).output.utf8)).tree)
        guard case .object(let lists)? = schema["properties"]?.value else {
            Issue.record("no properties")
            return
        }
        let first = try bench.look("records?kind=projects")
        let kinds = (first["kinds"]?.items ?? []).compactMap { $0["kind"]?.string }
        for list in lists {
            guard case .object(let fields)? = list.value["items"]?["properties"]?.value,
                fields.contains(where: { $0.key == "id" })
            else { continue }
            #expect(kinds.contains(list.key))
            let form = try bench.look("records?kind=\(list.key)")["form"]
            let drawn = (form?["fields"]?.items ?? []).compactMap { $0["key"]?.string }
            #expect(drawn == fields.map(\.key), "\(list.key)")
            let needed = (form?["fields"]?.items ?? []).filter { $0["required"]?.bool == true }.compactMap {
                $0["key"]?.string
            }
            #expect(needed == (list.value["items"]?["required"]?.items ?? []).compactMap(\.string), "\(list.key)")
        }
        #expect((first["ids"]?["parks"]?.items ?? []).compactMap { $0["id"]?.string } == ["A", "B"])
        let needs = first["form"]?["fields"]?.items.first { $0["key"]?.string == "needs" }
        #expect(needs?["kind"]?.string == "list" && needs?["element"]?["kind"]?.string == "object")
    }

    @Test("A new record, and a list within one, become decisions; a faulty one is told in the checker's words")
    func adding() throws {
        let bench = try RunningWorkbench()
        var record = try #require(try bench.look("records?kind=projects")["records"]?.items.first)
        guard case .object(var members) = record.value else { return }
        members.removeAll { ["id", "offsets"].contains($0.key) }
        record = JSONNode(.object(members))
        func decide(_ path: String, _ value: String) throws -> Int {
            let body =
                #"{"version": "\#(try version(bench))", "by": "x", "decision": {"kind": "set", "settings": [{"path": "\#(path)", "value": \#(value)}]}}"#
            return try bench.post("/api/v1/decisions", body).status
        }
        #expect(try decide("projects.P9", JSONWriter.compact(record)) == 201)
        #expect(try bench.look("bench")["projects"]?.items.last?["id"]?.string == "P9")
        #expect(try decide("projects.P9.needs", #"[{"land": {"area": 7}}, {"floor": {"area": 900}}]"#) == 201)
        let needs = try bench.look("records?kind=projects")["records"]?.items.last?["needs"]?.items
        #expect(needs?.count == 2 && needs?.last?["floor"]?["area"]?.digits == "900")
        let bad = try bench.ask(
            "consider", #"{"decision": {"kind": "set", "settings": [{"path": "projects.P8", "value": {"name": "x"}}]}}"#
        )
        #expect(bad["errors"]?.digits != "0")
        #expect(bad["issues"]?.items.allSatisfy { $0["path"]?.string?.hasPrefix("projects.P8") == true } == true)
        #expect(try decide("projects.P9", "null") == 201)
        #expect(try bench.look("bench")["projects"]?.items.last?["id"]?.string == "P4")
    }

    @Test("A change is checked before it is decided, with the checker's own words at its path")
    func considering() throws {
        let bench = try RunningWorkbench()
        let good = try bench.ask(
            "consider",
            #"{"decision": {"kind": "set", "settings": [{"path": "projects.P1.tax", "value": 7}, {"path": "projects.P2.tax", "value": 8}]}}"#
        )
        #expect(good["errors"]?.digits == "0")
        let bad = try bench.ask(
            "consider", #"{"decision": {"kind": "set", "settings": [{"path": "projects.P1.tax", "value": -7}]}}"#)
        let issue = try #require(bad["issues"]?.items.first { $0["severity"]?.string == "error" })
        #expect(issue["path"]?.string == "projects.P1.tax")
        #expect(!FileManager.default.fileExists(atPath: bench.decisions))
    }

    @Test("Plans that were kept stand beside the one in hand")
    func comparing() throws {
        let bench = try RunningWorkbench()
        let plan = JSONWriter.compact(
            try #require(try bench.ask("verify", #"{"moves": [{"project": "P1", "place": null}]}"#)["plan"]))
        let answer = try bench.ask("compare", #"{"plans": [{"name": "without P1", "plan": \#(plan)}]}"#)
        let table = try #require(
            answer["comparison"]?["tables"]?.items.first { $0["id"]?.string == "comparison" })
        let placed = table["rows"]?.items.first { $0["cells"]?["id"]?.string == "placed" }?["cells"]
        #expect(placed?["A"]?.digits == "3" && placed?["B"]?.digits == "2" && placed?["B-A"]?.digits == "-1")
        #expect(try bench.ask("map", #"{"moves": [], "plan": \#(plan)}"#)["marks"]?.items.isEmpty == false)
        let four = Array(repeating: #"{"name": "x", "plan": \#(plan)}"#, count: 4).joined(separator: ",")
        #expect(try bench.post("/api/v1/compare", #"{"plans": [\#(four)]}"#).status == 400)
        #expect(try bench.post("/api/v1/compare", #"{"plans": [{"plan": {"allocations": 5}}]}"#).status == 400)
    }

    @Test("A ledger that is dropped tells what it says otherwise, and only that")
    func importing() throws {
        let bench = try RunningWorkbench()
        let other = bench.folder.appendingPathComponent("other.json").path
        _ = try RunningWorkbench.run(["export", bench.scenario, bench.folder.path + "/same.xlsx"])
        let text = try String(contentsOfFile: bench.scenario, encoding: .utf8)
        let tree = try #require(JSONParser.parse(Array(text.utf8)).tree)
        let tax = try #require(tree["projects"]?.items.first { $0["id"]?.string == "P1" }?["tax"]?.digits)
        try
            #"{"schemaVersion": 1, "extends": "scenario.json", "overrides": [{"name": "x", "set": {"projects.P1.tax": \#(tax)1}}]}"#
            .write(toFile: other, atomically: true, encoding: .utf8)
        _ = try RunningWorkbench.run(["export", other, bench.folder.path + "/other.xlsx"])
        func settings(_ name: String) throws -> [JSONNode] {
            let data = try Data(contentsOf: bench.folder.appendingPathComponent(name))
            let job = try bench.finished(
                try bench.ask("import", #"{"name": "\#(name)", "bytes": "\#(data.base64EncodedString())"}"#))
            return try #require(try bench.look("imported?job=\(job)")["settings"]?.items)
        }
        #expect(try settings("same.xlsx").isEmpty)
        let changed = try settings("other.xlsx")
        #expect(changed.count == 1)
        #expect(changed.first?["path"]?.string == "projects.P1.tax" && changed.first?["value"]?.digits == "\(tax)1")
        for name in ["x.json", "../../x.sh", "", "x"] {
            #expect(try bench.post("/api/v1/import", #"{"name": "\#(name)", "bytes": "AAAA"}"#).status == 400)
        }
        let rubbish = try bench.ask("import", #"{"name": "x.xlsx", "bytes": "AAAA"}"#)
        #expect(try bench.ended(try #require(rubbish["job"]?.digits))["stage"]?.string == "failed")
    }
}
