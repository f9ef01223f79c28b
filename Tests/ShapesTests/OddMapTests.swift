import Foundation
import LandModel
import Quantities
import Testing

@testable import Shapes

/// Maps as other people draw and export them.
@Suite struct OddMapTests {
    private typealias Points = [(Double, Double)]

    /// The same numbers everywhere.
    private struct Dice {
        private var state: UInt64
        init(_ seed: UInt64) { state = seed }
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }

    /// Corners of a rectangle, closed.
    private func ring(_ points: [(Double, Double)]) -> String {
        "[" + (points + [points[0]]).map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]"
    }

    private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> [(Double, Double)] {
        [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    }

    /// 8,000 m² near Shanghai, in degrees.
    private func degrees(_ west: Double) -> [(Double, Double)] { box(west, 31.2, 0.00105, 0.000722) }

    @Test(arguments: [121.1, 87.5]) func axesTheOtherWayRound(_ west: Double) {
        func made(_ isSwapped: Bool) -> ShapeFile {
            map(
                feature(#""id":"A""#, "[\(ring(degrees(west).map { isSwapped ? ($0.1, $0.0) : $0 }))]"),
                feature(#""id":"B""#, "[\(ring(degrees(west + 0.00105).map { isSwapped ? ($0.1, $0.0) : $0 }))]"))
        }
        let facts = scenario("A", "B")
        let wrong = ShapeImport(made(true), into: facts)
        #expect(wrong.codes == ["map-axes-swapped"] && wrong.drawn.isEmpty)
        var options = ShapeImport.Options()
        options.hasSwappedAxes = true
        let swapped = ShapeImport(made(true), into: facts, options)
        let right = ShapeImport(made(false), into: facts)
        #expect(right.codes == [] && swapped.codes == [])
        #expect(swapped.drawn.map(\.ring.area) == right.drawn.map(\.ring.area))
        #expect(swapped.pairs == right.pairs && right.pairs.count == 1)
    }

    @Test(arguments: ["512000", "40512000"]) func northBeforeEast(_ east: String) {
        let east = Double(east) ?? 0
        let file = map(feature(#""id":"A""#, "[\(ring(box(3_456_000, east, 100, 80)))]"))
        #expect(ShapeImport(file, into: scenario("A")).codes == ["map-axes-swapped"])
        let plain = map(feature(#""id":"A""#, "[\(ring(box(east, 3_456_000, 100, 80)))]"))
        #expect(ShapeImport(plain, into: scenario("A")).codes == [])
    }

    @Test(arguments: [
        (1.3688, 3_658_750.0, "EPSG:3857"), (10.7639, 0, "feet"), (666.6667, 0, "mu"), (1e6, 0, "millimetres"),
        (1.5, 0, "coordinate system"),
    ])
    func oneFactorOverAllAreas(_ factor: Double, _ north: Double, _ cause: String) throws {
        let side = factor.squareRoot()
        let file = map(
            feature(#""id":"A""#, "[\(ring(box(13_480_000, north, 100 * side, 80 * side)))]"),
            feature(#""id":"B""#, "[\(ring(box(13_480_000 + 100 * side, north, 100 * side, 80 * side)))]"))
        let told = try #require(ShapeImport(file, into: scenario("A", "B"), inMetres).issues.first)
        #expect(told.code == (cause == "coordinate system" ? "map-areas-off" : "map-scaled"))
        #expect(told.because.en.contains(cause), "\(told.because.en)")
    }

    @Test func mostAreasOff() {
        let sizes = [100, 130, 60, 180]
        let shapes = sizes.enumerated().map {
            feature(#""id":"\#("ABCD".map(String.init)[$0])""#, square($0 * 1000, 0, $1, 80))
        }
        let file = ShapeFile(name: "map.geojson", geoJSON: Array(collection(shapes).utf8))
        #expect(ShapeImport(file, into: scenario("A", "B", "C", "D"), inMetres).codes == ["map-areas-off"])
    }

    @Test func whatIsNoParcelIsNobodysTrouble() {
        let file = map(
            feature(#""id":"A""#, square(0, 0, 100, 80)),
            feature(#""id":"道路""#, "[[0,-20],[900,-20]]", type: "LineString"),
            #"{"type":"Feature","properties":{"id":"待定"},"geometry":null}"#,
            #"{"type":"Feature","properties":{"id":"注记"},"geometry":{"type":"Point","coordinates":[1,1]}}"#,
            feature(#""id":"外""#, "[[[0,0],[100,80],[100,0]]]"))
        let shapes = ShapeImport(file, into: scenario("A"), inMetres)
        #expect(shapes.codes == [] && shapes.drawn.count == 1)
        #expect(shapes.shapelessStrangers == 4 && shapes.strangers.count == 4)
    }

    @Test func polygonsInCollectionsAndClosedLines() {
        let collected =
            #"{"type":"Feature","properties":{"id":"A"},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,1]},{"type":"Polygon","coordinates":\#(square(0, 0, 100, 80))}]}}"#
        let line = feature(#""id":"B""#, ring(box(100, 0, 100, 80)), type: "LineString")
        let lines = feature(#""id":"C""#, "[\(ring(box(200, 0, 100, 80)))]", type: "MultiLineString")
        let labels =
            #"{"type":"Feature","properties":{"id":"D"},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,1]}]}}"#
        let shapes = ShapeImport(map(collected, line, lines, labels), into: scenario("A", "B", "C", "D"), inMetres)
        #expect(shapes.drawn.map(\.drawnArea) == [8000, 8000, 8000])
        #expect(shapes.codes == ["shape-not-polygon"])
        #expect(shapes.issues[0].what.en.contains("GeometryCollection"))
    }

    @Test func partsThatAreOnePiece() {
        let sliver = "[\(square(0, 0, 100, 80)),[\(ring(box(0, -5, 0.2, 0.2)))]]"
        let halves = "[\(square(200, 0, 40, 80)),\(square(240, 0, 60, 80))]"
        let near = "[[\(ring(box(400, 0, 40, 80)))],[\(ring(box(440.2, 0, 59.8, 80)))]]"
        let file = map(
            feature(#""id":"A""#, sliver, type: "MultiPolygon"), feature(#""id":"B""#, halves, type: "MultiPolygon"),
            feature(#""id":"C""#, near, type: "MultiPolygon"))
        let shapes = ShapeImport(file, into: scenario("A", "B", "C"), inMetres)
        #expect(shapes.codes == ["?parts-joined", "?parts-joined", "?parts-joined"])
        #expect(
            shapes.drawn.map { $0.drawnArea.rounded(toPlaces: 0) } == [8000, 8000, 8000] || shapes.drawn.count == 3)
        #expect(shapes.issues.map(\.what.en).filter { $0.contains("1 slivers (0.04 m²)") }.count == 1)
    }

    /// A curve of 300 points between two parcels, drawn alike by both; another one has its own.
    @Test func manyCornersAlikeOnBothSides() throws {
        let curve: Points = (0...300).map { step in
            let y = Double(step) * 80 / 300
            return (100 + 10 * sin(y / 12), y)
        }
        let left: Points = [(0.0, 0.0)] + curve + [(0.0, 80.0)]
        let right: Points = [(200.0, 0.0), (200.0, 80.0)] + curve.reversed()
        var noisy: Points = (0...400).map { step in
            let y = step % 2 == 0 ? 0.0 : 0.02
            return (Double(step) / 4 + 300, y)
        }
        noisy += [(400.0, 80.0), (300.0, 80.0)]
        let file = map(
            feature(#""id":"A""#, "[\(ring(left))]"), feature(#""id":"B""#, "[\(ring(right))]"),
            feature(#""id":"C""#, "[\(ring(noisy))]"))
        let shapes = ShapeImport(file, into: scenario("A", "B", "C"), inMetres)
        #expect(shapes.codes == ["?border-simplified", "?border-simplified", "?border-simplified"])
        #expect(shapes.drawn.allSatisfy { $0.ring.corners.count <= 200 })
        let (one, other) = (Set(shapes.drawn[0].ring.corners), Set(shapes.drawn[1].ring.corners))
        // All but the two corners of each that are its own.
        #expect(one.intersection(other).count == one.count - 2)
        #expect(shapes.overlaps.isEmpty && shapes.sliverCount == 0)
        #expect(shapes.pairs.first?.hasPrefix("A-B") == true)
        #expect(shapes.drawn.allSatisfy { ($0.percent ?? 100).magnitude < 2 })
    }

    /// Ends that miss each other by what rounding does are one corner.
    @Test(arguments: [(0.001, 1), (0.05, 1), (5, 0)]) func nearlyClosedRings(_ gap: Double, _ drawn: Int) {
        let points = box(0, 0, 100, 80).map { "[\($0.0),\($0.1)]" } + ["[\(gap),0]"]
        let file = map(feature(#""id":"A""#, "[[\(points.joined(separator: ","))]]"))
        let shapes = ShapeImport(file, into: scenario("A"), inMetres)
        #expect(shapes.drawn.count == drawn && shapes.codes == (drawn == 1 ? [] : ["ring-not-closed"]))
    }

    @Test(.disabled(if: ConversionTests.isWithoutGDAL)) func jsonOfArcGIS() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("x.json")
        let text =
            #"{"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":4549},"fields":[{"name":"DKBH","type":"esriFieldTypeString","length":9}],"features":[{"attributes":{"DKBH":"A"},"geometry":{"rings":\#(square(500_000, 3_450_000, 100, 80))}}]}"#
        try Data(text.utf8).write(to: path)
        let shapes = ShapeImport(ShapeFile(path.path), into: scenario("A"))
        #expect(shapes.codes == [] && shapes.drawn.map(\.drawnArea) == [8000])
    }

    /// A coast far rougher than the tolerance, shared by two, and a crumb of land off it: all that a scenario holds is kept.
    @Test(arguments: [1_000, 10_000]) func bordersRougherThanTheTolerance(_ corners: Int) {
        var dice = Dice(7)
        let coast: Points = (0...corners).map { step in (2_000 + Double(dice.next() % 12), Double(step) * 2) }
        let end = Double(corners) * 2
        let left: Points = [(0.0, 0.0)] + coast + [(0.0, end)]
        let right: Points = [(4_000.0, 0.0), (4_000.0, end)] + coast.reversed()
        let crumb = ring(box(-20, 0, 10, 10))
        let file = map(
            feature(#""id":"A""#, "[[\(ring(left))],[\(crumb)]]", type: "MultiPolygon"),
            feature(#""id":"B""#, "[\(ring(right))]"))
        let facts = scenario("A", "B") { facts in
            for parcel in facts.parcels.indices { facts.parcels[parcel].area = LandArea(ExactDecimal(4_000 * corners)) }
        }
        let shapes = ShapeImport(file, into: facts, inMetres)
        #expect(shapes.codes == ["?parts-joined", "?border-simplified", "?border-simplified"])
        #expect(shapes.drawn.allSatisfy { $0.agreement == .close })
        #expect(shapes.overlaps.isEmpty && shapes.sliverCount == 0)
        let counts = shapes.drawn.map(\.ring.corners.count)
        let told = shapes.issues.filter { $0.code == "border-simplified" }.map(\.because.en)
        if corners < Parcel.mostCorners {
            #expect(counts.allSatisfy { $0 > corners / 2 }, "\(counts)")
            #expect(told.allSatisfy { $0.contains("moved by 0.") }, "\(told)")
        } else {
            #expect(counts.allSatisfy { $0 <= Parcel.mostCorners }, "\(counts)")
            #expect(told.count == 2 && told.allSatisfy { $0.contains("more than the 2000") }, "\(told)")
        }
    }

    @Test(.disabled(if: ConversionTests.isWithoutGDAL), arguments: ["UTF-8", "ANSI 936", "OEM", "无"])
    func textsThatAreNotWhatTheFileSays(_ code: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("s.geojson")
        try Data(collection([feature(#""地块名称":"东一号地""#, square(500_000, 3_000_000, 100, 80))]).utf8).write(to: source)
        let path = folder.appendingPathComponent("x.shp").path
        let made = try ToolRun(
            "ogr2ogr", ["-f", "ESRI Shapefile", "-lco", "ENCODING=GBK", path, source.path], mostBytes: 1 << 20,
            seconds: 60)
        try #require(made.status == 0)
        try Data(code.utf8).write(to: folder.appendingPathComponent("x.cpg"))
        let file = ShapeFile(path)
        #expect(file.guessedEncoding == "GBK")
        #expect(ShapeImport(file, into: scenario("A") { $0.parcels[0].aliases = ["东一号地"] }).drawn.count == 1)
        #expect(ShapeFile(path, encoding: "GB18030").guessedEncoding == nil)
    }

    /// A file that only names an address is no map, and nobody asks there.
    @Test(.disabled(if: ConversionTests.isWithoutGDAL), arguments: ["x.xml", "x.shp", "x.gpkg"]) func nobodyGoesOnline(
        _ name: String
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data("<OGRWFSDataSource><URL>http://127.0.0.1:9/wfs?</URL></OGRWFSDataSource>".utf8).write(to: file)
        let issue = try #require(ShapeFile(file.path).issues.first)
        #expect(issue.code == "map-unreadable" && !issue.because.en.contains("127.0.0.1"))
    }

    /// Where a line runs out and back, in the middle of a side, at a corner and over the start; a border of spikes alone is none.
    @Test func spikes() {
        let wanted = ring(box(0, 0, 100, 80))
        for points in [
            [(0.0, 0.0), (100, 0), (130, 0), (100, 0), (100, 80), (0, 80)],
            [(0, 0), (50, 0), (50, -20), (50, 0), (100, 0), (100, 80), (0, 80)],
            [(0, 0), (100, 0), (100, 80), (120.5, 95.375), (100, 80), (0, 80)],
            [(-30, -30), (0, 0), (100, 0), (100, 80), (0, 80), (0, 0)],
            [(0, 0), (100, 0), (100, 80), (100, 120), (100, 100), (100, 140), (100, 80), (0, 80)],
        ] {
            let shapes = ShapeImport(map(feature(#""id":"A""#, "[\(ring(points))]")), into: scenario("A"), inMetres)
            #expect(shapes.codes == ["?border-spikes"], "\(points)")
            #expect(shapes.drawn.map(\.drawnArea) == [8000], "\(points)")
        }
        let plain = ShapeImport(map(feature(#""id":"A""#, "[\(wanted)]")), into: scenario("A"), inMetres)
        #expect(plain.codes == [])
        let line = ShapeImport(
            map(feature(#""id":"A""#, "[[[0,0],[50,0],[100,0],[20,0],[0,0]]]")), into: scenario("A"), inMetres)
        #expect(line.drawn.isEmpty && line.hasErrors)
    }

    @Test func aFeatureOnEachLine() {
        let lines = [feature(#""id":"A""#, square(0, 0, 100, 80)), feature(#""id":"B""#, square(100, 0, 100, 80))]
        for mark in ["\n", "\r\n", "\n\u{1E}"] {
            let bytes = Array(lines.joined(separator: mark).utf8)
            let file = FeatureLines(bytes).map { ShapeFile(name: "x", geoJSON: $0.collection) }
            #expect(file.map { ShapeImport($0, into: scenario("A", "B"), inMetres).pairs } == ["A-B 80 found"])
        }
        #expect(FeatureLines(Array(lines[0].utf8)) == nil && FeatureLines(Array("{\n\"type\": 1\n}".utf8)) == nil)
    }

    /// A stranger far away does not move the zone, nor make metres of degrees.
    @Test func strangersDoNotChooseThePlane() {
        let near = feature(#""id":"A""#, "[\(ring(degrees(121.1)))]")
        for far in [box(75, 40, 0.1, 0.1), box(40_512_000, 3_456_000, 100, 80)] {
            let shapes = ShapeImport(map(near, feature(#""id":"外""#, "[\(ring(far))]")), into: scenario("A"))
            #expect(shapes.codes == [] && shapes.plane == .degrees(meridian: 120, code: "EPSG:4549"))
        }
    }
}
