import Foundation
import Records
import Testing

@Suite("Maps dropped on the page, and a picture under the map")
struct MapImportTests {
    private func send(_ bench: RunningWorkbench, _ name: String, _ text: String, _ more: String = "") throws -> JSONNode
    {
        let bytes = Data(text.utf8).base64EncodedString()
        return try bench.ask("import", #"{"name": "\#(name)", "bytes": "\#(bytes)"\#(more)}"#)
    }

    private func shape(_ id: String, _ x: Int, _ y: Int, _ width: Int = 100) -> String {
        let ring = [(x, y), (x + width, y), (x + width, y + 100), (x, y + 100), (x, y)].map { "[\($0.0), \($0.1)]" }
        return
            #"{"type": "Feature", "properties": {"地块编号": "\#(id)", "YDYHFLDM": "100101"}, "geometry": {"type": "Polygon", "coordinates": [[\#(ring.joined(separator: ", "))]]}}"#
    }

    private func map(_ shapes: [String]) -> String {
        #"{"type": "FeatureCollection", "features": [\#(shapes.joined(separator: ", "))]}"#
    }

    @Test("A map goes through the program's reader; what it says otherwise becomes one decision")
    func reading() throws {
        let bench = try RunningWorkbench("tiny-acquisition")
        // 25 mu are 16,666.7 m², 20 mu 13,333.3 m².
        let text =
            #"{"type": "FeatureCollection", "features": ["#
            + [("C1", 0, "166.667"), ("S1", 200, "133.333")].map { id, x, height in
                #"{"type": "Feature", "properties": {"地块编号": "\#(id)"}, "geometry": {"type": "Polygon", "coordinates": [[[\#(x), 0], [\#(x + 100), 0], [\#(x + 100), \#(height)], [\#(x), \#(height)], [\#(x), 0]]]}}"#
            }.joined(separator: ", ") + "]}"
        let job = try bench.finished(try send(bench, "地块.geojson", text))
        let file = bench.folder.appendingPathComponent("m.geojson").path
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        // Its words are the command's, but for where the files are.
        let own = try bench.look("answer?job=\(job)")
        let output = bench.folder.appendingPathComponent("with.json").path
        let command = try RunningWorkbench.run(["import-shapes", bench.scenario, file, "--out", output, "--json"])
        let tree = try #require(JSONParser.parse(Array(command.output.utf8)).tree)
        #expect(JSONWriter.text(try #require(own["tables"])) == JSONWriter.text(try #require(tree["tables"])))
        let settings = try #require(try bench.look("imported?job=\(job)")["settings"]?.items)
        let paths = settings.compactMap { $0["path"]?.string }
        #expect(paths == ["parcels.C1.polygon", "parcels.S1.polygon"])
        let version = try #require(try bench.look("bench")["version"]?.string)
        let list = settings.map { JSONWriter.compact($0) }.joined(separator: ", ")
        let body = #"{"version": "\#(version)", "by": "x", "decision": {"kind": "set", "settings": [\#(list)]}}"#
        #expect(try bench.post("/api/v1/decisions", body).status == 201)
        #expect(try bench.ask("map", #"{"moves": []}"#)["grounds"]?.items.count == 2)
        // The same map again says nothing otherwise.
        let again = try bench.finished(try send(bench, "x.geojson", text))
        #expect(try bench.look("imported?job=\(again)")["settings"]?.items.isEmpty == true)
    }

    @Test(
        "A map with faults is told in the reader's words and not taken; what is sound can be, and parcels can be made of it"
    )
    func faults() throws {
        let bench = try RunningWorkbench("tiny-acquisition")
        // One shape is a tenth of what the ledger says, one is nowhere in the scenario.
        let text = map([shape("C1", 0, 0, 10), shape("NEW-1", 500, 0)])
        let first = try #require(try send(bench, "x.geojson", text)["job"]?.digits)
        let end = try bench.ended(first)
        if end["stage"]?.string == "failed" {
            #expect(try bench.look("answer?job=\(first)")["tables"]?.items.isEmpty == false)
        }
        let made = try bench.finished(
            try send(
                bench, "x.geojson", map([shape("NEW-1", 500, 0)]), #", "create": true, "park": "A", "force": true"#))
        let settings = try bench.look("imported?job=\(made)")["settings"]?.items ?? []
        #expect(settings.contains { $0["path"]?.string == "parcels.NEW-1" && $0["value"]?["park"]?.string == "A" })
        for bad in [
            #"{"name": "x.geojson", "bytes": "AAAA", "create": true, "park": "NONE"}"#,
            #"{"name": "x.geojson", "bytes": "!"}"#,
            #"{"name": "x.exe", "bytes": "AAAA"}"#,
        ] { #expect([400, 404].contains(try bench.post("/api/v1/import", bad).status), "\(bad)") }
        let rubbish = try #require(
            try send(bench, "x.shp", "rubbish", #", "beside": [{"name": "../../x.dbf", "bytes": "AAAA"}]"#)["job"]?
                .digits)
        #expect(try bench.ended(rubbish)["stage"]?.string == "failed")
    }

    /// A head is all that is looked at: 8 by 4 pixels.
    private static let image = Data(
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 8, 0, 0, 0, 4,
            8, 2, 0, 0, 0,
        ])

    @Test("A picture under the map is served with where it lies, to those who may come in")
    func backdrop() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let picture = folder.appendingPathComponent("photo.png")
        try Self.image.write(to: picture)
        let bench = try RunningWorkbench(
            "tiny-contiguity", more: ["--backdrop", picture.path, "--corners", "-100,200,300,400"])
        let served = try bench.get("/api/v1/backdrop")
        #expect(
            served.status == 200 && served.body == Array(Self.image) && served.header("Content-Type") == "image/png")
        #expect(served.header("X-Content-Type-Options") == "nosniff")
        let told = try bench.look("bench")["backdrop"]
        #expect(told?["width"]?.digits == "8" && told?["height"]?.digits == "4")
        #expect(told?["placing"]?.items.compactMap { $0.digits.flatMap { Double($0) } } == [50, 0, -100, 0, -50, 400])
        let stranger = try #require(RawClient(bench.port))
        defer { stranger.close() }
        stranger.send(bench.head("GET", "/api/v1/backdrop", cookie: "none"))
        #expect(stranger.receive()?.status == 401)
        // Every patch of ground fills its rectangle at one scale.
        let grounds = try bench.ask("map", #"{"moves": []}"#)["grounds"]?.items ?? []
        #expect(!grounds.isEmpty)
        for ground in grounds {
            let sides = (ground["sides"]?.items ?? []).compactMap { $0.digits.flatMap { Double($0) } }
            let box = (ground["box"]?.items ?? []).compactMap { $0.digits.flatMap { Double($0) } }
            try #require(sides.count == 4 && box.count == 4)
            #expect(abs(box[2] / (sides[2] - sides[0]) - box[3] / (sides[3] - sides[1])) < 0.01)
        }
        // Dropped on the page it lies as well, and is told to all pages.
        let plain = try RunningWorkbench("tiny-contiguity")
        #expect(try plain.get("/api/v1/backdrop").status == 404)
        let bytes = Self.image.base64EncodedString()
        for wrong in [
            #"{"bytes": "\#(bytes)"}"#, #"{"bytes": "\#(bytes)", "corners": "1,2,3"}"#, #"{"corners": "0,0,1,1"}"#,
            #"{"bytes": "\#(Data("no picture".utf8).base64EncodedString())", "corners": "0,0,1,1"}"#,
            #"{"bytes": "\#(bytes)", "world": "50 0 0"}"#,
        ] { #expect(try plain.post("/api/v1/backdrop", wrong).status == 400, "\(wrong)") }
        #expect(try plain.get("/api/v1/backdrop").status == 404)
        let event = try #require(try plain.look("bench")["event"]?.digits)
        #expect(
            try plain.post("/api/v1/backdrop", #"{"bytes": "\#(bytes)", "world": "50\n0\n0\n-50\n-75\n375\n"}"#).status
                == 201)
        #expect(try plain.get("/api/v1/backdrop").body == Array(Self.image))
        func placing(_ told: JSONNode?) throws -> String { JSONWriter.text(try #require(told?["placing"])) }
        #expect(try placing(plain.look("bench")["backdrop"]) == placing(told))
        let listener = try #require(RawClient(plain.port))
        defer { listener.close() }
        listener.send(plain.head("GET", "/api/v1/events?after=\(event)"))
        #expect(listener.text(until: "event: backdrop").contains("event: backdrop"))

        // The same placing by a world file, told to the middle of the first pixel.
        try "50\n0\n0\n-50\n125\n375\n".write(
            to: folder.appendingPathComponent("photo.pgw"), atomically: true, encoding: .utf8)
        let world = try RunningWorkbench("tiny-contiguity", more: ["--backdrop", picture.path])
        #expect(
            try world.look("bench")["backdrop"]?["placing"]?.items.compactMap { $0.digits.flatMap { Double($0) } }
                == [50, 0, 100, 0, -50, 400])
        let other = folder.appendingPathComponent("other.png").path
        try Data("no picture".utf8).write(to: URL(fileURLWithPath: other))
        for wrong in [
            ["--backdrop", picture.path, "--corners", "1,2,3"], ["--backdrop", picture.path, "--corners", "5,0,1,1"],
            ["--backdrop", other, "--corners", "0,0,1,1"], ["--corners", "0,0,1,1"],
            ["--backdrop", folder.path + "/none.png", "--corners", "0,0,1,1"],
        ] {
            #expect(
                try RunningWorkbench.run(["serve", bench.scenario, "--no-browser"] + wrong).status == 1, "\(wrong)")
        }
    }
}
