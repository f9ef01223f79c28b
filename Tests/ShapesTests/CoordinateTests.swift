import Foundation
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
        let beyond = feature(#""id":"A""#, square(20_037_500, 0, 100, 80))
        #expect(
            ShapeImport(map(beyond, crs: "urn:ogc:def:crs:EPSG::3857"), into: scenario("A")).codes == ["map-distorted"])
        #expect(ShapeImport(map(feature(#""id":"A""#, square(0, 0, 181, 80))), into: scenario("A")).plane == .metres)
    }

    /// Two parcels beside each other on the plane of web maps, by the formula of its definition, however it is named.
    @Test(arguments: [
        "EPSG:3857", "epsg:900913", "urn:ogc:def:crs:EPSG::3857", "urn:ogc:def:crs:EPSG:9.8:3785",
        "http://www.opengis.net/def/crs/EPSG/0/3857", "WGS 84 / Pseudo-Mercator",
        "WGS_1984_Web_Mercator_Auxiliary_Sphere", "ESRI:102100",
    ])
    func webMaps(_ name: String) {
        func corner(_ longitude: Double, _ latitude: Double) -> String {
            let radius = 6_378_137.0
            let north = atanh(sin(latitude * .pi / 180)) * radius
            return "[\(longitude * .pi / 180 * radius),\(north)]"
        }
        func parcel(_ id: String, _ west: Double) -> String {
            let (east, south, north) = (west + 0.00105, 31.2, 31.200722)
            let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)].map(corner)
            return feature("\"id\":\"\(id)\"", "[[\(ring.joined(separator: ","))]]")
        }
        var metres = ShapeImport.Options()
        metres.takenAsMetres = true
        for options in [ShapeImport.Options(), metres] {
            let file = map(parcel("A", 121.1), parcel("B", 121.10105), crs: name)
            let shapes = ShapeImport(file, into: scenario("A", "B"), options)
            #expect(file.projectedFrom == name && shapes.codes == [])
            #expect(shapes.plane == .degrees(meridian: 120, code: "EPSG:4549"))
            #expect(shapes.drawn.count == 2 && shapes.drawn.allSatisfy { $0.agreement == .close })
            #expect(shapes.adjacency.map(\.verdict) == [.found])
        }
    }

    @Test(arguments: [
        #"{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}"#,
        #"{"type":"name","properties":{"name":"http://www.opengis.net/def/crs/OGC/1.3/CRS84"}}"#,
        #"{"type":"name","properties":{"name":"GCS_WGS_1984"}}"#, #"{"type":"EPSG","properties":{"code":4490}}"#,
        #"{"type":"link","properties":{"href":"http://spatialreference.org/ref/epsg/4326/proj4/"}}"#,
        #""EPSG:4490""#, "null",
    ])
    func degreesByManyNames(_ system: String) {
        let ring = "[[[121.1,31.2],[121.10105,31.2],[121.10105,31.200722],[121.1,31.200722],[121.1,31.2]]]"
        let text =
            #"{"type":"FeatureCollection","crs":\#(system),"features":[\#(feature(#""id":"A""#, ring))]}"#
        let shapes = ShapeImport(ShapeFile(name: "x", geoJSON: Array(text.utf8)), into: scenario("A"))
        #expect(shapes.codes == [] && shapes.plane == .degrees(meridian: 120, code: "EPSG:4549"))
    }

    /// Rounded to the millimetre, whatever digits the file has.
    @Test func millimetres() throws {
        let ring = "[[[40512345.123000003,1e1],[40512445.1234,10.00049],[40512445.1236,90],[40512345.123000003,1e1]]]"
        let shapes = ShapeImport(map(feature(#""id":"A""#, ring)), into: scenario("A"))
        let points = try #require(shapes.drawn.first).polygon.map { "\($0.x) \($0.y)" }
        #expect(points == ["40512345.123 10", "40512445.123 10", "40512445.124 90"])
    }
}
