import Foundation
import Records
import Testing

@Suite("Decisions on record")
struct DecisionTests {
    private func version(_ bench: RunningWorkbench) throws -> String {
        try #require(try bench.look("bench")["version"]?.string)
    }

    private func decide(_ bench: RunningWorkbench, _ decision: String, by: String = "王工", why: String = "会议") throws
        -> RawClient.Response
    {
        let body = #"{"version": "\#(try version(bench))", "by": "\#(by)", "why": "\#(why)", "decision": \#(decision)}"#
        return try bench.post("/api/v1/decisions", body)
    }

    @Test("A decision is a change to the scenario that solve takes as it is; the base file is left alone")
    func file() throws {
        let bench = try RunningWorkbench()
        let base = try Data(contentsOf: URL(fileURLWithPath: bench.scenario))
        #expect(!FileManager.default.fileExists(atPath: bench.decisions))
        #expect(try decide(bench, #"{"kind": "ban", "project": "P1"}"#).status == 201)
        #expect(try Data(contentsOf: URL(fileURLWithPath: bench.scenario)) == base)
        let written = try #require(
            JSONParser.parse(Array(try Data(contentsOf: URL(fileURLWithPath: bench.decisions)))).tree)
        #expect(written["extends"]?.string == "scenario.json")
        let change = try #require(written["overrides"]?.items.first)
        #expect(change["by"]?.string == "王工" && change["why"]?.string == "会议")
        #expect(change["on"]?.string?.count == 16)
        let (status, output) = try RunningWorkbench.run(["solve", bench.decisions, "--no-save", "--json"])
        #expect(status == 0)
        #expect(!output.contains("\"Project 1 (P1)\"") || output.contains("left-out"))
        // The workbench's own search says the same.
        let job = try bench.finished(try bench.ask("solve", "{}"))
        #expect(String(decoding: try bench.get("/api/v1/answer?job=\(job)").body, as: UTF8.self) == output)
        let placed = try bench.look("bench")["projects"]?.items.first { $0["id"]?.string == "P1" }?["place"]
        #expect(placed == nil)
    }

    @Test("Undo and redo go through the file, and what was undone stays on record")
    func undo() throws {
        let bench = try RunningWorkbench()
        #expect(try decide(bench, #"{"kind": "ban", "project": "P1"}"#).status == 201)
        #expect(try decide(bench, #"{"kind": "set", "path": "projects.P2.tax", "value": 5}"#).status == 201)
        func standing() throws -> [Bool] {
            try #require(try bench.look("bench")["decisions"]?.items).map { $0["withdrawn"] == nil }
        }
        func go(_ path: String, _ more: String = "") throws -> Int {
            try bench.post("/api/v1/\(path)", #"{"version": "\#(try version(bench))", "by": "李工"\#(more)}"#).status
        }
        #expect(try standing() == [true, true])
        #expect(try go("undo") == 200)
        #expect(try standing() == [true, false])
        #expect(try go("undo") == 200)
        #expect(try standing() == [false, false])
        #expect(try go("undo") == 404)
        #expect(try go("redo") == 200)
        #expect(try standing() == [true, false])
        #expect(try go("redo") == 200)
        #expect(try go("redo") == 404)
        #expect(try go("undo", #", "name": "d1""#) == 200)
        #expect(try standing() == [false, true])
        let text = try String(contentsOfFile: bench.decisions, encoding: .utf8)
        #expect(text.contains("李工"))
    }

    @Test("Of two decisions about the same the later stands; undoing it brings the earlier back")
    func replacing() throws {
        let bench = try RunningWorkbench()
        #expect(try decide(bench, #"{"kind": "place", "project": "P1", "parcel": "S1"}"#).status == 201)
        #expect(try decide(bench, #"{"kind": "pin", "project": "P1"}"#).status == 201)
        var decisions = try #require(try bench.look("bench")["decisions"]?.items)
        #expect(decisions[0]["withdrawn"]?["replacedBy"]?.string == "d2")
        _ = try bench.post("/api/v1/undo", #"{"version": "\#(try version(bench))", "by": "x"}"#)
        decisions = try #require(try bench.look("bench")["decisions"]?.items)
        #expect(decisions[0]["withdrawn"] == nil && decisions[1]["withdrawn"] != nil)
    }

    @Test("What was seen out of date is told, not overwritten")
    func stale() throws {
        let bench = try RunningWorkbench()
        let old = try version(bench)
        #expect(try decide(bench, #"{"kind": "ban", "project": "P1"}"#).status == 201)
        let body = #"{"version": "\#(old)", "by": "x", "decision": {"kind": "ban", "project": "P2"}}"#
        #expect(try bench.post("/api/v1/decisions", body).status == 409)
        // Somebody else's change to the file is taken in, and told in the same way.
        let seen = try version(bench)
        let text = try String(contentsOfFile: bench.decisions, encoding: .utf8)
        try text.replacingOccurrences(of: "王工", with: "张工").write(
            toFile: bench.decisions, atomically: true, encoding: .utf8)
        let second = #"{"version": "\#(seen)", "by": "x", "decision": {"kind": "ban", "project": "P2"}}"#
        #expect(try bench.post("/api/v1/decisions", second).status == 409)
        #expect(try bench.get("/api/v1/bench").text.contains("张工"))
    }

    @Test("A decision that would make the scenario unsound is told with its fault and not written")
    func unsound() throws {
        let bench = try RunningWorkbench()
        for decision in [
            #"{"kind": "set", "path": "projects.P1.tax", "value": -5}"#,
            #"{"kind": "set", "path": "projects.NONE.tax", "value": 5}"#,
            #"{"kind": "set", "path": "projects.P1.tax", "value": "<script>"}"#,
            #"{"kind": "set", "path": "extends", "value": "/etc/passwd"}"#,
            #"{"kind": "set", "path": "parks", "value": null}"#,
        ] {
            let response = try decide(bench, decision)
            #expect(response.status == 422, "\(decision): \(response.status)")
            #expect(response.text.contains("\"issues\""))
        }
        for decision in [
            #"{"kind": "place", "project": "NONE"}"#, #"{"kind": "place", "project": "P1", "parcel": "NONE"}"#,
            #"{"kind": "burn", "project": "P1"}"#, "{}", #"{"kind": "set"}"#,
        ] { #expect([400, 404].contains(try decide(bench, decision).status), "\(decision)") }
        #expect(!FileManager.default.fileExists(atPath: bench.decisions))
    }

    @Test("A kill at any moment leaves the file whole; the page goes on at the same port with the same cookie")
    func kill() throws {
        let bench = try RunningWorkbench()
        for round in 1...6 {
            #expect(try decide(bench, #"{"kind": "set", "path": "projects.P2.tax", "value": \#(round)}"#).status == 201)
            let body =
                #"{"version": "\#(try version(bench))", "by": "x", "decision": {"kind": "set", "path": "projects.P1.tax", "value": \#(round)}}"#
            let client = try #require(RawClient(bench.port))
            let more = [
                "Origin: \(bench.origin)", "Content-Type: application/json", "Content-Length: \(body.utf8.count)",
            ]
            client.send(bench.head("POST", "/api/v1/decisions", more: more) + body)
            usleep(UInt32(round) * 900)
            bench.kill()
            client.close()
            let file = Array(try Data(contentsOf: URL(fileURLWithPath: bench.decisions)))
            let tree = try #require(JSONParser.parse(file).tree)
            #expect(try #require(tree["overrides"]?.items.count) >= round)
            try bench.start()
            #expect(try bench.get("/api/v1/bench").status == 200)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
        #expect(names.filter { $0.contains("partial") }.isEmpty)
    }

    @Test("Approving freezes the decisions with the plan, so that commands take it as any scenario that was solved")
    func approve() throws {
        let bench = try RunningWorkbench()
        #expect(try decide(bench, #"{"kind": "ban", "project": "P1"}"#).status == 201)
        _ = try bench.finished(try bench.ask("solve", "{}"))
        let answer = try bench.ask("approve", #"{"version": "\#(try version(bench))", "by": "局长", "why": "办公会"}"#)
        #expect(answer["file"]?.string == "scenario.approved-1.json")
        let frozen = bench.folder.appendingPathComponent("scenario.approved-1.json").path
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: frozen))
                == Data(contentsOf: URL(fileURLWithPath: bench.decisions)))
        let plan = bench.folder.appendingPathComponent("results/scenario.approved-1/plan.json").path
        #expect(try RunningWorkbench.run(["verify", frozen, plan]).status == 0)
        // The proof still holds for it: the report says so.
        let (status, output) = try RunningWorkbench.run(["report", plan, "--lang", "en", "--ways-in", "0"])
        #expect(status == 0 && output.contains("proved optimal"))
        #expect(try bench.look("bench")["approved"]?.items.count == 1)
        let again = try bench.post("/api/v1/approve", #"{"version": "old", "by": "局长"}"#)
        #expect(again.status == 409)
    }

    @Test("Ctrl-C ends it cleanly, whatever is open")
    func ending() throws {
        let bench = try RunningWorkbench()
        let listener = try #require(RawClient(bench.port))
        listener.send(bench.head("GET", "/api/v1/events"))
        #expect(try decide(bench, #"{"kind": "ban", "project": "P1"}"#).status == 201)
        #expect(bench.interrupt() == 0)
        #expect(listener.isClosed())
        listener.close()
        #expect(FileManager.default.fileExists(atPath: bench.decisions))
    }
}
