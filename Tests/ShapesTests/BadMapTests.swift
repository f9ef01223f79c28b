import LandModel
import Quantities
import Testing

@testable import Shapes

/// Maps that are wrong, hostile or huge: told, never a crash.
@Suite struct BadMapTests {
    private func codes(_ text: String) -> [String] {
        ShapeImport(ShapeFile(name: "map.geojson", geoJSON: Array(text.utf8)), into: scenario("A"), inMetres).codes
    }

    @Test(arguments: [
        ("", "json-empty"), ("{", "json-unexpected-end"), ("[]", "not-geojson"), ("{}", "not-geojson"),
        ("1", "not-geojson"),
        (#"{"type":"FeatureCollection"}"#, "not-geojson"), (#"{"type":"Topology","objects":{}}"#, "not-geojson"),
        (#"{"type":"FeatureCollection","features":{}}"#, "not-geojson"),
    ])
    func wholeFiles(_ text: String, _ code: String) { #expect(codes(text) == [code]) }

    @Test(arguments: [
        (#"null"#, "shape-missing"), (#"{}"#, "shape-not-polygon"), (#"{"type":"Polygon"}"#, "shape-not-polygon"),
        (#"{"type":"GeometryCollection","geometries":[]}"#, "shape-not-polygon"),
        (#"{"type":"Polygon","coordinates":[]}"#, "shape-missing"),
        (#"{"type":"MultiPolygon","coordinates":[]}"#, "shape-missing"),
        (#"{"type":"Polygon","coordinates":7}"#, "shape-malformed"),
        (#"{"type":"Polygon","coordinates":[7]}"#, "shape-malformed"),
        (#"{"type":"Polygon","coordinates":[[7]]}"#, "shape-malformed"),
        (#"{"type":"Polygon","coordinates":[[["0",0]]]}"#, "shape-malformed"),
        (#"{"type":"Polygon","coordinates":[[[0]]]}"#, "shape-malformed"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}"#, "ring-not-closed"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[1e400,0],[1,1],[0,0]]]}"#, "shape-coordinate"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[-5e9,0],[1,1],[0,0]]]}"#, "shape-coordinate"),
        (#"{"type":"Polygon","coordinates":[[]]}"#, "ring-too-few-corners"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[0,0],[0,0],[0,0]]]}"#, "ring-too-few-corners"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[2,0],[0,0]]]}"#, "ring-crosses-itself"),
    ])
    func shapes(_ geometry: String, _ code: String) {
        let text =
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"A"},"geometry":\#(geometry)}]}"#
        let found = codes(text)
        #expect(found == [code] || code == "ring-crosses-itself" && found.count == 1, "\(found)")
    }

    @Test func notANumber() {
        let ring = #"{"type":"Polygon","coordinates":[[[NaN,0],[1,0],[1,1],[NaN,0]]]}"#
        let found = codes(#"{"type":"Feature","properties":{"id":"A"},"geometry":\#(ring)}"#)
        #expect(found.contains("json-not-a-number"))
    }

    @Test(.timeLimit(.minutes(1))) func deepNesting() {
        #expect(codes(String(repeating: "[", count: 100_000)) == ["json-too-deep"])
    }

    /// A ring of 100,000 points is refused for its length; nothing is compared with everything.
    @Test(.timeLimit(.minutes(1))) func endlessRing() {
        let points = (0..<100_000).map { "[\($0),\($0 % 7)]" } + ["[0,0]"]
        let found = codes(collection([feature(#""id":"A""#, "[[\(points.joined(separator: ","))]]")]))
        #expect(found == ["polygon-points"])
    }

    /// The largest parcels there can be, and the least.
    @Test func extremes() throws {
        let ring = "[[[-5e7,-5e7],[5e7,-5e7],[5e7,5e7],[-5e7,5e7],[-5e7,-5e7]]]"
        let tiny = "[[[0,0],[0.001,0],[0,0.001],[0,0]]]"
        for unit in LandUnit.allCases {
            let shapes = ShapeImport(
                map(feature(#""id":"A","MJ":999999999999"#, ring), feature(#""id":"B","MJ":1e-9"#, tiny)),
                into: scenario("A", "B") {
                    $0.units.land = unit
                    for index in 0...1 { $0.parcels[index].area = LandArea(ExactDecimal(significand: 1, scale: 6)) }
                }, inMetres)
            #expect(shapes.drawn.count == 2)
            // 10¹⁶ m²; the lesser one, within it, is too small to be an overlap.
            #expect(shapes.drawn[0].ring.area == ExactDecimal(significand: 10_000_000_000_000_000, scale: 0))
            #expect(shapes.overlaps.isEmpty)
        }
    }

    /// Bytes changed at random: told, or read as something else, but never a crash.
    @Test(arguments: 0..<50) func damaged(_ seed: Int) {
        var bytes = Array(
            collection([feature(#""id":"A""#, square(0, 0, 100, 80)), feature(#""id":"B""#, square(100, 0, 9, 9))]).utf8
        )
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0...seed % 4 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
        }
        let shapes = ShapeImport(ShapeFile(name: "map.geojson", geoJSON: bytes), into: scenario("A", "B"), inMetres)
        #expect(shapes.hasErrors || !shapes.drawn.isEmpty || !shapes.strangers.isEmpty)
    }

    @Test func strangePlaces() {
        #expect(ShapeFile("/nowhere/-x y.shp").issues.map(\.code) == ["unreadable-file"])
        #expect(ShapeFile("/vsicurl/http://localhost/x.shp").issues.map(\.code) == ["unreadable-file"])
        #expect(ShapeFile("PG:host=localhost").issues.map(\.code) == ["unreadable-file"])
    }
}
