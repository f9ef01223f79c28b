import Foundation
import LandModel
import Quantities
import Testing

@testable import Shapes

/// Maps that contradict themselves, or of which one parcel is unlike the others: told, whatever is read.
@Suite struct DoubtfulMapTests {
    private func row(_ change: (Int) -> String) -> ShapeFile {
        ShapeFile(name: "map.geojson", geoJSON: Array(collection((0...3).map(change)).utf8))
    }

    private let facts = scenario("P0", "P1", "P2", "P3")

    private func named(_ crs: String) -> String { #""crs":{"type":"name","properties":{"name":"\#(crs)"}},"# }

    /// One corner with a digit lost, in whatever direction: nothing that is read may end the program.
    @Test(arguments: [
        (345_608.0, 40_512_000.0), (3_456_080, 4_051_200), (-50_000_000, 50_000_000), (50_000_000, -50_000_000), (0, 0),
        (9, 3_456_000), (34_560_800, 40_512_000),
    ])
    func aCornerFarAway(_ north: Double, _ east: Double) {
        let (x, y) = (40_512_000.0, 3_456_000.0)
        for corner in 0...3 {
            var corners = [(x, y), (x + 100, y), (x + 100, y + 80), (x, y + 80)]
            corners[corner] = (east, north)
            let points = (corners + [corners[0]]).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
            let shapes = ShapeImport(
                map(
                    feature(#""id":"A""#, "[[\(points)]]"),
                    feature(#""id":"B""#, square(40_512_100, 3_456_000, 100, 80))),
                into: scenario("A", "B"))
            #expect(shapes.hasErrors || shapes.drawn.first?.agreement == .flagged, "\(shapes.codes)")
        }
    }

    /// Anything within the largest coordinates there are, holes and several parts among it.
    @Test(arguments: 0..<40) func coordinatesAtRandom(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
        func ring() -> String {
            let reach = [100, 100_000, 50_000_000][next() % 3]
            let points = (0..<(3 + next() % 9)).map { _ in
                "[\(next() % (2 * reach) - reach),\(next() % (2 * reach) - reach)]"
            }
            return "[\((points + [points[0]]).joined(separator: ","))]"
        }
        let parts = (0..<(1 + next() % 3)).map { _ in
            "[\((0..<(1 + next() % 3)).map { _ in ring() }.joined(separator: ","))]"
        }
        let shapes = ShapeImport(
            map(
                feature(#""id":"A""#, "[\(parts.joined(separator: ","))]", type: "MultiPolygon"),
                feature(#""id":"B""#, "[\(ring())]")), into: scenario("A", "B"), inMetres)
        #expect(shapes.hasErrors || !shapes.drawn.isEmpty)
    }

    @Test func oneThatLiesFarFromTheOthers() {
        func file(_ x: Int) -> ShapeFile {
            row { feature("\"id\":\"P\($0)\"", square($0 == 3 ? x : $0 * 100, 3_456_000, 100, 80)) }
        }
        #expect(ShapeImport(file(300), into: facts).codes == [])
        #expect(ShapeImport(file(40_000), into: facts).codes == [])
        let told = ShapeImport(file(400_000), into: facts)
        #expect(told.codes == ["?parcel-far-away"] && told.issues[0].what.zh.contains("P3") && told.drawn.count == 4)
        // Two parts of a district.
        let apart = row {
            feature("\"id\":\"P\($0)\"", square($0 > 1 ? 60_000 + $0 * 100 : $0 * 100, 3_456_000, 100, 80))
        }
        #expect(ShapeImport(apart, into: facts).codes == [])
    }

    @Test func oneWhoseAreaIsNotWhatTheMapSays() {
        func file(_ area: String) -> ShapeFile {
            row { feature("\"id\":\"P\($0)\",\"MJ\":\($0 == 2 ? area : "8000")", square($0 * 100, 3_456_000, 100, 80)) }
        }
        #expect(ShapeImport(file("8100"), into: facts).codes == [])
        let told = ShapeImport(file("12000"), into: facts)
        #expect(told.codes == ["?map-area-differs"] && told.issues[0].what.zh.contains("12000"))
    }

    @Test(arguments: ["EPSG:4490", "urn:ogc:def:crs:OGC:1.3:CRS84", "CGCS2000"]) func degreesThatAreNone(_ name: String)
    {
        let file = map(feature(#""id":"A""#, square(512_000, 3_456_000, 100, 80)), crs: name)
        #expect(ShapeImport(file, into: scenario("A")).codes == ["?map-system-contradicted"])
        #expect(ShapeImport(file, into: scenario("A"), inMetres).codes == [])
    }

    /// As of older files, whose features name it one by one.
    @Test func systemsOfFeatures() {
        func file(_ one: String, _ other: String) -> ShapeFile {
            let features = [one, other].enumerated().map { number, crs in
                feature("\"id\":\"P\(number)\"", square(512_000 + number * 100, 3_456_000, 100, 80))
                    .replacing(#""type":"Feature","#, with: #""type":"Feature","# + (crs.isEmpty ? "" : named(crs)))
            }
            return ShapeFile(name: "map.geojson", geoJSON: Array(collection(features).utf8))
        }
        let facts = scenario("P0", "P1")
        #expect(ShapeImport(file("EPSG:4549", "urn:ogc:def:crs:EPSG::4549"), into: facts).codes == [])
        #expect(ShapeImport(file("EPSG:4490", ""), into: facts).codes == ["?map-system-contradicted"])
        #expect(ShapeImport(file("EPSG:4549", "EPSG:4548"), into: facts).codes == ["map-several-systems"])
    }

    @Test(arguments: [#""exceededTransferLimit":true"#, #""numberMatched":12"#, #""totalFeatures":12"#])
    func aPartOfAMap(_ says: String) {
        let text = collection([feature(#""id":"A""#, square(0, 0, 100, 80))]).replacing(
            #""features":"#, with: says + #","features":"#)
        let file = ShapeFile(name: "map.geojson", geoJSON: Array(text.utf8))
        #expect(ShapeImport(file, into: scenario("A"), inMetres).codes == ["?map-in-part"])
    }

    /// Western letters side by side are the bytes of others.
    @Test(
        .disabled(if: ConversionTests.isWithoutGDAL),
        arguments: [("GBK", "ISO-8859-1"), ("UTF-8", "ISO-8859-1"), ("GBK", "1252")])
    func textsThatAreSaidToBeWestern(_ encoding: String, _ told: String) throws {
        try Self.withShapefile(encoding) { folder in
            try Data(told.utf8).write(to: folder.appendingPathComponent("x.cpg"))
            let file = ShapeFile(folder.appendingPathComponent("x.shp").path)
            #expect(file.guessedEncoding == encoding)
            #expect(ShapeImport(file, into: scenario("A") { $0.parcels[0].aliases = ["东一号地"] }).drawn.count == 1)
        }
        #expect(!CutText.looksLikeBytes(Array(#"{"name":"Café Zürich — naïve"}"#.utf8)))
        #expect(!CutText.looksLikeBytes(Array(#"{"名称":"地块"}"#.utf8)) && !CutText.looksLikeBytes(Array("{}".utf8)))
    }

    /// A drawing that does not say how its words are written.
    @Test(.disabled(if: ConversionTests.isWithoutGDAL)) func wordsOfDrawings() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let corners = [(0, 0), (100, 0), (100, 80), (0, 80)].map { "10\n\($0.0)\n20\n\($0.1)\n" }.joined()
        let drawing =
            "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\nJZX\n90\n4\n70\n1\n\(corners)0\nTEXT\n8\nZJ\n10\n50\n20\n40\n40\n5\n1\n@\n0\nENDSEC\n0\nEOF\n"
        let parts = drawing.split(separator: "@").map { Array($0.utf8) }
        // 东一号地 in GBK.
        let bytes = parts[0] + [0xB6, 0xAB, 0xD2, 0xBB, 0xBA, 0xC5, 0xB5, 0xD8] + parts[1]
        let file = folder.appendingPathComponent("x.dxf")
        try Data(bytes).write(to: file)
        let shapes = ShapeImport(
            ShapeFile(file.path), into: scenario("A") { $0.parcels[0].aliases = ["东一号地"] }, inMetres)
        #expect(shapes.drawn.count == 1 && shapes.file.guessedEncoding == "GBK", "\(shapes.codes)")
    }

    @Test(.disabled(if: ConversionTests.isWithoutGDAL)) func aShapefileWithoutItsTable() throws {
        try Self.withShapefile("UTF-8") { folder in
            try FileManager.default.removeItem(at: folder.appendingPathComponent("x.dbf"))
            let file = ShapeFile(folder.appendingPathComponent("x.shp").path)
            #expect(ShapeImport(file, into: scenario("A")).codes.contains("?shapefile-without-dbf"))
        }
    }

    /// What is shut out and was not there anyway is no reason.
    @Test(.disabled(if: ConversionTests.isWithoutGDAL)) func reasonsOfGDAL() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text, because) in [("x.js", "var a = 1", nil), ("x.shp", "", "it is empty"), ("x.gml", "<a/>", nil)]
        {
            let file = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: file)
            let issue = try #require(ShapeFile(file.path).issues.first)
            #expect(!issue.because.en.contains("driver"), "\(issue.because.en)")
            if let because { #expect(issue.because.en == because) }
        }
    }

    private static func withShapefile(_ encoding: String, _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("s.geojson")
        try Data(collection([feature(#""地块名称":"东一号地""#, square(500_000, 3_000_000, 100, 80))]).utf8).write(to: source)
        let made = try ToolRun(
            "ogr2ogr",
            [
                "-f", "ESRI Shapefile", "-lco", "ENCODING=\(encoding)", folder.appendingPathComponent("x.shp").path,
                source.path,
            ],
            mostBytes: 1 << 20, seconds: 60)
        try #require(made.status == 0)
        try body(folder)
    }
}
