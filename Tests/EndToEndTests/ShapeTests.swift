import Foundation
import Testing

/// Parcels of a scenario drawn on a map and read back by the program.
@Suite struct ShapeTests {
    private static let qingpu = Landplan.scenario("qingpu-2025/scenario.json")

    private typealias Object = [String: Any]

    private static func parcels(_ path: String) throws -> [Object] {
        let tree = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? Object
        return try #require(tree?["parcels"] as? [Object])
    }

    /// The scenario's polygons as GeoJSON, in the words of a land survey.
    private static func map(_ parcels: [Object], to file: URL) throws {
        let features = parcels.map { parcel -> Object in
            let polygon = parcel["polygon"] as? [[Double]] ?? []
            return [
                "type": "Feature", "properties": ["DKBH": "\(parcel["id"] ?? "")地块"],
                "geometry": ["type": "Polygon", "coordinates": [polygon + polygon.prefix(1)]] as Object,
            ]
        }
        let tree: Object = ["type": "FeatureCollection", "features": features]
        try JSONSerialization.data(withJSONObject: tree).write(to: file)
    }

    private static func adjacent(_ parcels: [Object]) -> [[String]] {
        parcels.map { (($0["adjacent"] as? [String]) ?? []).sorted() }
    }

    @Test func samePolygonsSameAdjacency() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try Self.parcels(Self.qingpu)
        let map = folder.appendingPathComponent("q.geojson")
        try Self.map(before, to: map)
        let out = folder.appendingPathComponent("new.json").path
        let bare = before.flatMap { parcel -> [String] in
            let id = parcel["id"].map { "\($0)" } ?? ""
            return ["--set", "parcels.\(id).polygon=null", "--set", "parcels.\(id).adjacent=null"]
        }
        let ending = try Landplan.run(["import-shapes", Self.qingpu, map.path, "--out", out, "--lang", "en"] + bare)
        #expect(ending.status == 0, "\(ending.error)")
        #expect(ending.output.contains("0 pairs as stated, 25 new, 0 stated but not drawn"))
        let after = try Self.parcels(out)
        #expect(after.map { $0["polygon"] as? [[Double]] } == before.map { $0["polygon"] as? [[Double]] })
        #expect(Self.adjacent(after) == Self.adjacent(before))
        #expect(try Landplan.run(["check", out]).status == 0)
        // Once more onto what was written: nothing changes.
        let again = folder.appendingPathComponent("again.json").path
        #expect(try Landplan.run(["import-shapes", out, map.path, "--out", again]).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: again)) == Data(contentsOf: URL(fileURLWithPath: out)))
    }

    @Test func faultsStopTheWritingUnlessForced() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var parcels = try Self.parcels(Self.qingpu)
        parcels[0]["polygon"] = [[0.0, 0.0], [100.0, 80.0], [100.0, 0.0], [0.0, 80.0]]
        let map = folder.appendingPathComponent("q.geojson")
        try Self.map(parcels, to: map)
        let out = folder.appendingPathComponent("new.json").path
        let refused = try Landplan.run(["import-shapes", Self.qingpu, map.path, "--out", out, "--lang", "en"])
        #expect(refused.status == 1)
        #expect(refused.output.contains("crosses itself near (50, 40)"))
        #expect(!FileManager.default.fileExists(atPath: out))
        let forced = try Landplan.run(["import-shapes", Self.qingpu, map.path, "--out", out, "--force"])
        #expect(forced.status == 0, "\(forced.error)")
        // The faulty one keeps the border that it had.
        let before = try Self.parcels(Self.qingpu)
        #expect(
            try Self.parcels(out).map { $0["polygon"] as? [[Double]] } == before.map { $0["polygon"] as? [[Double]] })
        let looked = folder.appendingPathComponent("dry.json").path
        #expect(try Landplan.run(["import-shapes", Self.qingpu, map.path, "--out", looked, "--dry-run"]).status == 1)
        #expect(!FileManager.default.fileExists(atPath: looked))
    }

    @Test func theMapIsNotWrittenOver() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let map = folder.appendingPathComponent("q.geojson")
        try Self.map(try Self.parcels(Self.qingpu), to: map)
        let before = try Data(contentsOf: map)
        let out = folder.path + "/./q.geojson"
        #expect(try Landplan.run(["import-shapes", Self.qingpu, map.path, "--out", out]).status == 1)
        #expect(try Data(contentsOf: map) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["q.geojson"])
    }

    @Test func usage() throws {
        #expect(try Landplan.run(["import-shapes", Self.qingpu, "/nowhere/x.geojson"]).status == 1)
        #expect(try Landplan.run(["import-shapes", Self.qingpu, "/nowhere/x.shp"]).status == 1)
        #expect(try Landplan.run(["import-shapes", Self.qingpu, "x", "--tolerance", "11"]).status == 1)
        #expect(try Landplan.run(["import-shapes", Self.qingpu, "x", "--border", "0"]).status == 1)
        #expect(try Landplan.run(["import-shapes", Self.qingpu, "x", "--border", "nan"]).status == 1)
    }
}
