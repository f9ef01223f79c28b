import Foundation
import Records
import Testing

@Suite("Answers of the workbench are those of the commands")
struct AnswerTests {
    @Test("Verifying and comparing a moved plan")
    func verify() throws {
        let bench = try RunningWorkbench()
        let moves =
            #"{"moves": [{"project": "P4", "place": {"parcels": ["S1"]}}, {"project": "P1", "place": null}]}"#
        let answer = try bench.ask("verify", moves)
        let plan = bench.folder.appendingPathComponent("moved.json").path
        try JSONWriter.text(try #require(answer["plan"])).write(toFile: plan, atomically: true, encoding: .utf8)
        let (status, output) = try RunningWorkbench.run(["verify", bench.scenario, plan, "--json"])
        #expect(JSONWriter.text(try #require(answer["verification"])) == output)
        #expect(answer["sound"]?.bool == (status == 0))
        let old = bench.folder.appendingPathComponent("results/scenario/plan.json").path
        let changes = try bench.ask("changes", moves)["changes"]
        let older = try RunningWorkbench.run(["diff", bench.scenario, old, plan, "--json"]).output
        #expect(JSONWriter.text(try #require(changes)) == older)
    }

    @Test("Checking the scenario")
    func check() throws {
        let bench = try RunningWorkbench()
        let own = try bench.get("/api/v1/check").text
        #expect(own == (try RunningWorkbench.run(["check", bench.scenario, "--json"]).output))
    }

    @Test(
        "Questions",
        arguments: [
            (#"{"question": "why-not", "projects": ["P4"]}"#, ["why-not", "P4"]),
            (#"{"question": "admit", "projects": ["P4"]}"#, ["admit", "P4"]),
            (#"{"question": "price"}"#, ["price"]), (#"{"question": "decisions"}"#, ["decisions"]),
            (#"{"question": "negotiate", "options": {"budget": "10%"}}"#, ["negotiate", "--budget=10%"]),
            (#"{"question": "whatif", "options": {"without": ["P1"]}}"#, ["whatif", "--without=P1"]),
            (#"{"question": "break-even", "projects": ["P1"]}"#, ["break-even", "P1"]),
            (
                #"{"question": "alternatives", "options": {"within": "5%", "most": "2"}}"#,
                ["alternatives", "--within=5%", "--most=2"]
            ),
        ])
    func questions(_ body: String, _ command: [String]) throws {
        let bench = try RunningWorkbench()
        let job = try bench.finished(try bench.ask("questions", body))
        let own = try bench.get("/api/v1/answer?job=\(job)").text
        let arguments = [command[0], bench.scenario] + command.dropFirst() + ["--json"]
        #expect(own == (try RunningWorkbench.run(arguments).output))
        #expect(!own.isEmpty)
    }

    @Test("What is no question, no option or no project is refused before anything runs")
    func refusals() throws {
        let bench = try RunningWorkbench()
        for body in [
            #"{"question": "solve"}"#, #"{"question": "../x"}"#,
            #"{"question": "why-not", "options": {"out": "/tmp/x"}}"#,
            #"{"question": "why-not", "options": {"set": "a=b"}}"#, #"{"question": "admit"}"#,
            #"{"question": "price", "projects": ["P1"]}"#, #"{"question": "price", "options": {"steps": ["1", "2"]}}"#,
        ] { #expect(try bench.post("/api/v1/questions", body).status == 400, "\(body)") }
        // An id that looks like an option is an id.
        let job = try bench.ask("questions", #"{"question": "why-not", "projects": ["--help"]}"#)
        let number = try #require(job["job"]?.digits)
        #expect(try bench.ended(number)["stage"]?.string == "failed")
    }

    @Test("Places are ranked, and the first that breaks nothing is sound when it is tried")
    func places() throws {
        let bench = try RunningWorkbench()
        for project in ["P1", "P2", "P3", "P4"] {
            let answer = try bench.ask("places", #"{"project": "\#(project)"}"#)
            let places = try #require(answer["places"]?.items)
            let breaks = places.compactMap { $0["breaks"]?.digits.flatMap { Int($0) } }
            #expect(breaks == breaks.sorted() && breaks.count == places.count)
            for place in places {
                let parcels = (place["parcels"]?.items ?? []).compactMap(\.string).map { "\"\($0)\"" }
                let start = try #require(place["start"]?.string)
                let need = try #require(place["need"]?.digits)
                let move =
                    #"{"project": "\#(project)", "place": {"parcels": [\#(parcels.joined(separator: ","))], "start": "\#(start)", "need": \#(need)}}"#
                let verdict = try bench.ask("verify", #"{"moves": [\#(move)]}"#)
                #expect(verdict["broken"]?.items.count == place["breaks"]?.digits.flatMap { Int($0) }, "\(move)")
            }
        }
    }

    @Test("A mended plan keeps all rules and the moved project where it was put")
    func mend() throws {
        let bench = try RunningWorkbench()
        let places = try #require(try bench.ask("places", #"{"project": "P4"}"#)["places"]?.items)
        let parcel = try #require(places.first?["parcels"]?.items.first?.string)
        let job = try bench.finished(
            try bench.ask("mend", #"{"moves": [{"project": "P4", "place": {"parcels": ["\#(parcel)"]}}]}"#))
        let taken = try bench.ask("take", #"{"job": \#(job)}"#)
        #expect(taken["standing"]?["sound"]?.bool == true)
        let place = taken["projects"]?.items.first { $0["id"]?.string == "P4" }?["place"]
        #expect(place?["parcels"]?.items.compactMap(\.string).contains(parcel) == true)
    }

    @Test("The pack and the ledger can be had")
    func files() throws {
        let bench = try RunningWorkbench()
        let pack = try bench.finished(try bench.ask("produce", #"{"what": "report"}"#), seconds: 60)
        #expect(try bench.get("/api/v1/file?job=\(pack)&name=report.html").text.contains("<html"))
        #expect(try bench.get("/api/v1/file?job=\(pack)&name=report.pdf").body.prefix(4) == Array("%PDF".utf8)[...])
        let ledger = try bench.finished(try bench.ask("produce", #"{"what": "ledger"}"#))
        let file = try bench.get("/api/v1/file?job=\(ledger)&name=ledger.xlsx")
        #expect(file.body.prefix(2) == Array("PK".utf8)[...])
        #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
        for name in ["../ledger.xlsx", "..", "/etc/passwd", ".output", "x\"y"] {
            #expect(try bench.get("/api/v1/file?job=\(ledger)&name=\(name)").status != 200)
        }
    }

    @Test("Everything that can be asked is in the interface's document, and answers have what it says")
    func openAPI() throws {
        let bench = try RunningWorkbench()
        let document = try bench.look("openapi.json")
        guard case .object(let paths)? = document["paths"]?.value else {
            Issue.record("no paths")
            return
        }
        #expect(paths.count >= 18)
        for path in paths {
            guard let read = path.value["get"] else { continue }
            #expect(read["summary"]?.string?.isEmpty == false)
            let schema = read["responses"]?["2XX"]?["content"]?["application/json"]?["schema"]
            guard read["parameters"] == nil, let schema else { continue }
            let answer = try #require(JSONParser.parse(try bench.get(path.key).body).tree, "\(path.key)")
            for key in schema["required"]?.items.compactMap(\.string) ?? [] {
                #expect(answer[key] != nil, "\(path.key): \(key)")
            }
        }
        // A write without what it needs is told so, never done.
        for path in paths where path.value["post"] != nil {
            let schema = path.value["post"]?["requestBody"]?["content"]?["application/json"]?["schema"]
            guard schema?["required"]?.items.isEmpty == false,
                !["verify", "map", "changes"].contains(path.key.split(separator: "/").last.map(String.init))
            else { continue }
            #expect([400, 404, 409].contains(try bench.post(path.key, "{}").status), "\(path.key)")
        }
    }

    @Test("Events are numbered, and who comes back hears what it missed")
    func events() throws {
        let bench = try RunningWorkbench()
        let seen = try #require(try bench.look("bench")["event"]?.digits)
        let listener = try #require(RawClient(bench.port))
        listener.send(bench.head("GET", "/api/v1/events"))
        _ = try bench.finished(try bench.ask("questions", #"{"question": "decisions"}"#))
        let heard = listener.text(until: "\"stage\":\"done\"")
        listener.close()
        let first = try #require(heard.firstRange(of: "id: ")).upperBound
        let number = String(heard[first...].prefix { $0.isNumber })
        let again = try #require(RawClient(bench.port))
        again.send(bench.head("GET", "/api/v1/events", more: ["Last-Event-ID: \(number)"]))
        let missed = again.text(until: "\"stage\":\"done\"")
        again.close()
        #expect(missed.contains("\"stage\":\"done\"") && !missed.contains("id: \(number)\n"))
        // So does who saw the state before and listens only now.
        let late = try #require(RawClient(bench.port))
        late.send(bench.head("GET", "/api/v1/events?after=\(seen)"))
        #expect(late.text(until: "\"stage\":\"done\"").contains("id: \(number)\n"))
        late.close()
    }
}
