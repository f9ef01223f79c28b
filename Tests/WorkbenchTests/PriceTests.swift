import Foundation
import Records
import Testing

@Suite("What moving somewhere costs")
struct PriceTests {
    private func body(_ project: String, _ place: JSONNode, asker: String = "a") -> String {
        let site =
            place["building"]?.string.map { #""building": "\#($0)""# }
            ?? #""parcels": [\#((place["parcels"]?.items ?? []).compactMap(\.string).map { "\"\($0)\"" }.joined(separator: ","))]"#
        return #"{"project": "\#(project)", "place": {\#(site)}, "asker": "\#(asker)"}"#
    }

    @Test("The price of every place is the answer of the command, proved")
    func answers() throws {
        let bench = try RunningWorkbench()
        for project in ["P1", "P4"] {
            for place in try #require(try bench.ask("places", #"{"project": "\#(project)"}"#)["places"]?.items) {
                let price = try bench.ask("price", body(project, place))
                #expect(price["status"]?.digits == "0")
                let site =
                    place["building"]?.string
                    ?? (place["parcels"]?.items ?? []).compactMap(\.string).joined(separator: ",")
                let own = try RunningWorkbench.run(["whatif", bench.scenario, "--move=\(project)=\(site)", "--json"])
                #expect(JSONWriter.text(try #require(price["answer"])) == own.output)
                #expect(price["answer"]?["tables"]?.items.first?["rows"]?.items.count == 1)
            }
        }
        for bad in [
            #"{"project": "NONE", "place": {"parcels": ["A1"]}}"#,
            #"{"project": "P1", "place": {"parcels": ["NONE"]}}"#,
            #"{"project": "P1", "place": {"building": "--help"}}"#, #"{"project": "P1", "place": {"parcels": []}}"#,
            #"{"project": "P1"}"#,
        ] { #expect([400, 404].contains(try bench.post("/api/v1/price", bad).status), "\(bad)") }
    }

    @Test("Decisions count in the price: where a project is barred there is no plan")
    func decided() throws {
        let bench = try RunningWorkbench()
        let place = JSONParser.parse(Array(#"{"parcels": ["S1"]}"#.utf8)).tree
        let before = try bench.ask("price", body("P4", try #require(place)))
        let version = try #require(try bench.look("bench")["version"]?.string)
        let ban =
            #"{"version": "\#(version)", "by": "x", "decision": {"kind": "ban", "project": "P4", "parcel": "S1"}}"#
        #expect(try bench.post("/api/v1/decisions", ban).status == 201)
        let after = try bench.ask("price", body("P4", try #require(place)))
        func told(_ price: JSONNode) -> String {
            price["answer"]?["headline"]?["answer"]?["en"]?.string ?? ""
        }
        #expect(told(after).contains("no plan at all") && !told(before).contains("no plan at all"))
    }

    @Test("Who goes on to another project is answered at once, and gets no price of the one before")
    func goingOn() throws {
        let scenario = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: scenario) }
        let made = ["generate", "--projects", "150", "--seed", "3", "--output", scenario.path]
        try #require(try RunningWorkbench.run(made).status == 0)
        let text = try String(contentsOf: scenario, encoding: .utf8)
        let bench = try RunningWorkbench(change: { _ in text }, solved: false)
        let projects = (try bench.look("bench")["projects"]?.items ?? []).compactMap { $0["id"]?.string }
        var found: (String, JSONNode)?
        for project in projects where found == nil {
            let places = try bench.ask("places", #"{"project": "\#(project)", "asker": "a"}"#)["places"]?.items ?? []
            if let place = places.first { found = (project, place) }
        }
        let (project, place) = try #require(found)
        let client = try #require(RawClient(bench.port, seconds: 60))
        defer { client.close() }
        let sent = body(project, place)
        let more = ["Origin: \(bench.origin)", "Content-Type: application/json", "Content-Length: \(sent.utf8.count)"]
        let start = ContinuousClock.now
        client.send(bench.head("POST", "/api/v1/price", more: more) + sent)
        usleep(700_000)
        _ = try bench.ask("places", #"{"project": "\#(projects[0])", "asker": "a"}"#)
        let answer = try #require(client.receive())
        #expect(answer.status == 200 && !answer.text.contains("\"answer\""))
        #expect(start.duration(to: .now) < .seconds(15))
    }
}
