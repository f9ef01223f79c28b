import Geometry
import LandModel
import Quantities
import Testing

@testable import Shapes

/// Degrees and metres.
@Suite struct CoordinateTests {
    /// Against PROJ: +proj=tmerc +lon_0=120 +x_0=500000 +ellps=GRS80.
    @Test(arguments: [
        (120, 31, 500_000_000, 3_430_974_323), (121.1, 31.15, 604_892_905, 3_448_125_826),
        (121.5, 31.5, 642_510_930, 3_487_386_051), (118.5, 45.25, 382_245_294, 5_013_822_742),
        (120.0000001, 0.0001, 500_000_011, 11_057), (122, -20, 709_326_961, -2_213_616_162),
    ])
    func gaussKruger(_ longitude: Double, _ latitude: Double, _ x: Int, _ y: Int) {
        let zone = GaussKruger(longitude: 120.4)
        #expect(zone.code == "EPSG:4549")
        #expect(zone.projected(Vertex(x: longitude, y: latitude)) == Corner(x: x, y: y))
    }

    /// 0.001° by 0.001° at 31.15° north is 95.4 m by 110.9 m.
    @Test func degreesAreProjected() throws {
        let ring = "[[[121.1,31.15],[121.101,31.15],[121.101,31.151],[121.1,31.151],[121.1,31.15]]]"
        let shapes = ShapeImport(map(feature(#""id":"A""#, ring)), into: scenario("A"))
        #expect(shapes.plane == .degrees(meridian: 120, code: "EPSG:4549"))
        let area = try #require(shapes.drawn.first).drawnArea
        #expect(area > 10_570 && area < 10_580)
        #expect(shapes.drawn[0].ring.corners[0] == Corner(x: 604_892_905, y: 3_448_125_826))
    }

    @Test func whatTheFileSaysCounts() {
        let small = feature(#""id":"A""#, square(0, 0, 100, 80))
        #expect(ShapeImport(map(small, crs: "urn:ogc:def:crs:EPSG::4549"), into: scenario("A")).plane == .metres)
        #expect(ShapeImport(map(small, crs: "urn:ogc:def:crs:EPSG::4490"), into: scenario("A")).plane != .metres)
        #expect(
            ShapeImport(map(small, crs: "urn:ogc:def:crs:EPSG::3857"), into: scenario("A")).codes == ["map-distorted"])
        #expect(ShapeImport(map(feature(#""id":"A""#, square(0, 0, 181, 80))), into: scenario("A")).plane == .metres)
    }

    /// Rounded to the millimetre, whatever digits the file has.
    @Test func millimetres() throws {
        let ring = "[[[40512345.123000003,1e1],[40512445.1234,10.00049],[40512445.1236,90],[40512345.123000003,1e1]]]"
        let shapes = ShapeImport(map(feature(#""id":"A""#, ring)), into: scenario("A"))
        let points = try #require(shapes.drawn.first).polygon.map { "\($0.x) \($0.y)" }
        #expect(points == ["40512345.123 10", "40512445.123 10", "40512445.124 90"])
    }
}
