import Records
import Testing

@Suite("Who makes room in the plan in hand")
struct RoomTests {
    private func body(_ project: String, _ place: JSONNode) -> String {
        var site = place["building"]?.string.map { #""building": "\#($0)""# } ?? ""
        if site.isEmpty {
            let parcels = (place["parcels"]?.items ?? []).compactMap(\.string).map { "\"\($0)\"" }
            site = #""parcels": [\#(parcels.joined(separator: ","))]"#
        }
        let start = place["start"]?.string ?? ""
        return #"{"project": "\#(project)", "place": {\#(site), "start": "\#(start)"}, "asker": "a"}"#
    }

    @Test("Every way is a set of moves with which the plan keeps every limit, the project where it was wanted")
    func ways() throws {
        var found = 0
        for scenario in [
            "tiny-offset", "tiny-acquisition", "tiny-knapsack", "tiny-contiguity", "tiny-split", "tiny-standards",
        ] {
            let bench = try RunningWorkbench(scenario)
            let projects = (try bench.look("bench")["projects"]?.items ?? []).compactMap { $0["id"]?.string }
            for project in projects {
                let places = try bench.ask("places", #"{"project": "\#(project)"}"#)["places"]?.items ?? []
                for place in places where place["breaks"]?.digits != "0" && place["now"]?.bool == false {
                    guard let way = try bench.ask("room", body(project, place))["way"] else { continue }
                    let moves = try #require(way["moves"]?.items)
                    let names = moves.compactMap { $0["project"]?.string }
                    #expect(Set(names).count == names.count && names.contains(project))
                    // Who is told to leave or go elsewhere is who is moved.
                    let told = ((way["leaving"]?.items ?? []) + (way["moved"]?.items ?? [])).compactMap {
                        $0["project"]?.string
                    }
                    #expect(Set(told) == Set(names).subtracting([project]) && !told.isEmpty)
                    let list = moves.map { JSONWriter.compact($0) }.joined(separator: ", ")
                    let verdict = try bench.ask("verify", #"{"moves": [\#(list)]}"#)
                    #expect(verdict["sound"]?.bool == true, "\(scenario) \(project)")
                    let placed = verdict["places"]?.items.first { $0["project"]?.string == project }
                    #expect(placed?["building"]?.string == place["building"]?.string)
                    #expect(
                        placed?["parcels"]?.items.compactMap(\.string) == place["parcels"]?.items.compactMap(\.string))
                    found += 1
                }
            }
        }
        #expect(found >= 5, "\(found) ways")
    }

    @Test("Two change places where neither may be away for a moment")
    func exchange() throws {
        let bench = try RunningWorkbench("qingpu-2025")
        let way = try bench.ask("room", #"{"project": "P12", "place": {"parcels": ["H-11-02"]}}"#)["way"]
        #expect(way?["leaving"]?.items.isEmpty == true)
        #expect(way?["moved"]?.items.compactMap { $0["project"]?.string } == ["M13"])
    }

    @Test("What it names has to be there")
    func unknown() throws {
        let bench = try RunningWorkbench()
        for bad in [
            #"{"project": "NONE", "place": {"parcels": ["S1"]}}"#,
            #"{"project": "P1", "place": {"parcels": ["NONE"]}}"#,
            #"{"project": "P1", "place": {"building": "NONE"}}"#, #"{"project": "P1", "place": {}}"#, "{}",
        ] { #expect([400, 404].contains(try bench.post("/api/v1/room", bad).status), "\(bad)") }
    }
}
