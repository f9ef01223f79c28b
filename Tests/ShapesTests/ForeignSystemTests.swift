import Foundation
import LandModel
import Testing

@testable import Shapes

/// Coordinate systems of others, which PROJ brings to degrees of CGCS2000; zones whose numbers are written by halves.
@Suite struct ForeignSystemTests {
    /// Two parcels of 8,000 m² beside each other, on the zone of 120° east.
    private static let source = collection(
        [
            feature(#""id":"A""#, square(600_000, 3_450_000, 100, 80)),
            feature(#""id":"B""#, square(600_100, 3_450_000, 100, 80)),
        ], crs: "urn:ogc:def:crs:EPSG::4549")

    private static let feet =
        "+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=us-ft +no_defs"

    /// Datums and meridians of others, feet, planes that keep no areas: with a code, or only described.
    @Test(
        .disabled(if: ConversionTests.isWithoutGDAL),
        arguments: [
            ("EPSG:4267", "geojson"), ("EPSG:3857", "geojson"), ("EPSG:4555", "shp"), ("EPSG:3857", "shp"),
            ("EPSG:3395", "gpkg"), ("EPSG:4807", "gpkg"), ("EPSG:32651", "shp"), (feet, "shp"), (feet, "gpkg"),
            ("+proj=longlat +ellps=krass +pm=paris +no_defs", "shp"),
        ])
    func theSameLand(_ system: String, _ ending: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = folder.appendingPathComponent("source.geojson")
        try Data(Self.source.utf8).write(to: made)
        let path = folder.appendingPathComponent("map.\(ending)").path
        let format = ["geojson": "GeoJSON", "shp": "ESRI Shapefile", "gpkg": "GPKG"][ending] ?? ""
        let run = try ToolRun(
            "ogr2ogr",
            ["-f", format, "-t_srs", system, path, made.path]
                + (ending == "geojson" ? ["-lco", "RFC7946=NO", "-lco", "COORDINATE_PRECISION=11"] : []),
            mostBytes: 1 << 20, seconds: 60)
        try #require(run.status == 0, "\(run.complaint)")
        let shapes = ShapeImport(ShapeFile(path), into: scenario("A", "B"))
        #expect(shapes.codes == [])
        #expect((shapes.file.projectedFrom == nil) == (system == "EPSG:32651"))
        // Scale of the plane, and a datum that PROJ may know to a metre only.
        #expect(shapes.drawn.count == 2 && shapes.drawn.allSatisfy { $0.agreement == .close }, "\(shapes.drawn)")
        #expect(shapes.adjacency.map(\.verdict) == [.found])
    }

    @Test func degreesOfOthersAreNoMetres() {
        let ring = "[[[121.1,31.15],[121.101,31.15],[121.101,31.151],[121.1,31.151],[121.1,31.15]]]"
        let named = map(feature(#""id":"A""#, ring), crs: "urn:ogc:def:crs:EPSG::4267")
        #expect(ShapeImport(named, into: scenario("A")).plane != .metres)
    }

    @Test func aZoneThatSomeEastingsLeaveOut() {
        let file = map(
            feature(#""id":"A""#, square(40_512_000, 3_456_000, 100, 80)),
            feature(#""id":"B""#, square(512_100, 3_456_000, 100, 80)))
        let shapes = ShapeImport(file, into: scenario("A", "B"))
        #expect(shapes.codes == ["?map-zone-partly"] && !shapes.hasErrors)
        #expect(shapes.pairs == ["A-B 80 found"])
        let apart = map(
            feature(#""id":"A""#, square(40_300_000, 3_456_000, 100, 80)),
            feature(#""id":"B""#, square(39_700_000, 3_456_000, 100, 80)))
        #expect(ShapeImport(apart, into: scenario("A", "B")).codes == ["?map-several-zones"])
    }
}
