import Foundation
import LandModel
import Testing

@testable import Shapes

/// Shapefiles and GeoPackages, made and read by GDAL.
@Suite struct ConversionTests {
    /// Said by tests that cannot run without it.
    static let isWithoutGDAL: Bool = {
        if (try? ToolRun("ogr2ogr", ["--version"], mostBytes: 1000, seconds: 20)) != nil { return false }
        FileHandle.standardError.write(Data("SKIPPED: no ogr2ogr; run Scripts/setup tests\n".utf8))
        return true
    }()

    private static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan maps \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    /// Two parcels beside each other, called so that the columns' names are cut.
    private static let source = collection(
        [
            feature(
                #""地块的完整名称":"青浦工业园区 东-1地块","A块的全名称":"x","MJ":8000.5"#,
                "[[[40512345.123,3456789.1],[40512445.123,3456789.1],[40512445.123,3456869.1],[40512345.123,3456869.1],[40512345.123,3456789.1]]]"
            ),
            feature(
                #""地块的完整名称":"西-2","MJ":8000"#,
                "[[[40512445.123,3456789.1],[40512545.123,3456789.1],[40512545.123,3456869.1],[40512445.123,3456869.1],[40512445.123,3456789.1]]]"
            ),
        ], crs: "urn:ogc:def:crs:EPSG::4549")

    private static func make(_ path: String, _ options: [String], in folder: URL) throws {
        let map = folder.appendingPathComponent("source.geojson")
        try Data(source.utf8).write(to: map)
        let run = try ToolRun("ogr2ogr", options + [path, map.path], mostBytes: 1 << 20, seconds: 60)
        try #require(run.status == 0, "\(run.complaint)")
    }

    private static func check(_ file: ShapeFile) {
        let shapes = ShapeImport(file, into: scenario("东-1", "西-2"))
        #expect(shapes.codes == [])
        #expect(shapes.drawn.map(\.calledThere) == ["青浦工业园区 东-1地块", "西-2"])
        #expect(shapes.drawn.map(\.drawnArea) == [8000, 8000])
        #expect(shapes.pairs == ["东-1-西-2 80 found"])
        #expect(
            shapes.drawn.first?.polygon.contains {
                $0.x.description == "40512345.123" && $0.y.description == "3456789.1"
            } == true)
    }

    @Test(.disabled(if: isWithoutGDAL), arguments: ["GBK", "UTF-8"], [false, true])
    func shapefile(_ encoding: String, _ tellsEncoding: Bool) throws {
        try Self.withFolder { folder in
            let path = folder.appendingPathComponent("地 块.shp").path
            try Self.make(path, ["-f", "ESRI Shapefile", "-lco", "ENCODING=\(encoding)"], in: folder)
            if !tellsEncoding {
                try FileManager.default.removeItem(atPath: folder.appendingPathComponent("地 块.cpg").path)
            }
            let file = ShapeFile(path)
            #expect(file.guessedEncoding == (tellsEncoding ? nil : encoding))
            Self.check(file)
        }
    }

    /// Sent without its index: alone, in a folder, in an archive; nothing is written beside it.
    @Test(.disabled(if: isWithoutGDAL)) func shapefileWithoutItsIndex() throws {
        try Self.withFolder { folder in
            let inner = folder.appendingPathComponent("图")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
            let path = inner.appendingPathComponent("地 块.2025.shp").path
            try Self.make(path, ["-f", "ESRI Shapefile", "-lco", "ENCODING=GBK"], in: folder)
            try FileManager.default.removeItem(at: inner.appendingPathComponent("地 块.2025.shx"))
            let names = try FileManager.default.contentsOfDirectory(atPath: inner.path).sorted()
            var archive = StoredArchive()
            for name in names {
                let bytes = try Data(contentsOf: inner.appendingPathComponent(name))
                archive.add(Array("sent/x\(name.dropFirst(3))".utf8), Array(bytes))
            }
            let zip = folder.appendingPathComponent("sent.zip")
            try Data(archive.bytes).write(to: zip)
            for map in [path, inner.path, zip.path] {
                let file = ShapeFile(map)
                #expect(file.issues.map(\.code) == ["map-index-made"], "\(map)")
                let shapes = ShapeImport(file, into: scenario("东-1", "西-2"))
                #expect(shapes.drawn.map(\.drawnArea) == [8000, 8000], "\(map)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: inner.path).sorted() == names)
        }
    }

    @Test(.disabled(if: isWithoutGDAL)) func zippedShapefile() throws {
        try Self.withFolder { folder in
            let path = folder.appendingPathComponent("x.shz").path
            try Self.make(path, ["-f", "ESRI Shapefile", "-lco", "ENCODING=GBK"], in: folder)
            let zip = folder.appendingPathComponent("x.zip").path
            try FileManager.default.moveItem(atPath: path, toPath: zip)
            Self.check(ShapeFile(zip))
        }
    }

    /// A folder packed whole, as Windows does it: names in GBK, said to be nothing.
    @Test(.disabled(if: isWithoutGDAL)) func zippedFolder() throws {
        try Self.withFolder { folder in
            let inner = folder.appendingPathComponent("FFFF")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
            try Self.make(
                inner.appendingPathComponent("NNNN.shp").path, ["-f", "ESRI Shapefile", "-lco", "ENCODING=GBK"],
                in: folder)
            try FileManager.default.removeItem(at: inner.appendingPathComponent("NNNN.cpg"))
            var archive = StoredArchive()
            for ending in ["shp", "shx", "dbf", "prj"] {
                let bytes = try Data(contentsOf: inner.appendingPathComponent("NNNN.\(ending)"))
                // 地块 in GBK.
                archive.add(
                    [0xB5, 0xD8, 0xBF, 0xE9] + Array("/".utf8) + [0xB5, 0xD8, 0xBF, 0xE9] + Array(".\(ending)".utf8),
                    Array(bytes))
            }
            let zip = folder.appendingPathComponent("sent.zip")
            try Data(archive.bytes).write(to: zip)
            let file = ShapeFile(zip.path)
            #expect(file.guessedEncoding == "GBK")
            Self.check(file)
        }
    }

    @Test(.disabled(if: isWithoutGDAL)) func geoPackage() throws {
        try Self.withFolder { folder in
            let path = folder.appendingPathComponent("-nln.gpkg").path
            try Self.make(path, ["-f", "GPKG", "-nln", "地块"], in: folder)
            Self.check(ShapeFile(path))
            try Self.make(path, ["-f", "GPKG", "-update", "-nln", "规划 范围"], in: folder)
            #expect(ShapeFile(path).issues.map(\.code) == ["several-layers"])
            Self.check(ShapeFile(path, layer: "地块"))
            Self.check(ShapeFile(path, layer: "规划 范围"))
            #expect(ShapeFile(path, layer: "-sql").issues.map(\.code) == ["no-layer"])
        }
    }

    /// In degrees, by way of a shapefile: the same land to the millimetre, or a few for the digits of degrees.
    @Test(.disabled(if: isWithoutGDAL)) func degrees() throws {
        try Self.withFolder { folder in
            let path = folder.appendingPathComponent("x.shp").path
            // Zone 40 without its number, 120° east.
            let plain = Self.source.replacingOccurrences(of: "40512", with: "512")
            let map = folder.appendingPathComponent("plain.geojson")
            try Data(plain.utf8).write(to: map)
            let run = try ToolRun(
                "ogr2ogr", ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", "-t_srs", "EPSG:4490", path, map.path],
                mostBytes: 1 << 20,
                seconds: 60)
            try #require(run.status == 0, "\(run.complaint)")
            let shapes = ShapeImport(ShapeFile(path), into: scenario("东-1", "西-2"))
            #expect(shapes.codes == [])
            #expect(shapes.plane == .degrees(meridian: 120, code: "EPSG:4549"))
            #expect(shapes.drawn.map(\.drawnArea) == [8000, 8000])
            #expect(
                shapes.drawn.first?.polygon.contains {
                    $0.x.description == "512345.123" && $0.y.description == "3456789.1"
                } == true)
            #expect(shapes.pairs == ["东-1-西-2 80 found"])
        }
    }

    @Test(.disabled(if: isWithoutGDAL)) func whatIsNoMap() throws {
        try Self.withFolder { folder in
            for name in ["a.shp", "b.gpkg", "c.zip", "d.kml", "e"] {
                let path = folder.appendingPathComponent(name).path
                try Data("no map at all".utf8).write(to: URL(fileURLWithPath: path))
                #expect(ShapeFile(path).issues.map(\.code) == ["map-unreadable"], "\(name)")
            }
            #expect(ShapeFile(folder.path).issues.map(\.code) == ["map-unreadable"])
            // A file that only names another one is not followed.
            let pointer = folder.appendingPathComponent("x.vrt")
            let target = folder.appendingPathComponent("source.geojson")
            try Data(Self.source.utf8).write(to: target)
            try Data(
                "<OGRVRTDataSource><OGRVRTLayer name=\"source\"><SrcDataSource>\(target.path)</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
                    .utf8
            ).write(to: pointer)
            #expect(ShapeFile(pointer.path).issues.map(\.code) == ["map-unreadable"])
        }
    }

    @Test func programsAreBounded() throws {
        func fault(_ program: String, _ arguments: [String], bytes: Int = 1 << 20, seconds: Int = 20) -> ToolRun.Fault?
        {
            do throws(ToolRun.Fault) {
                _ = try ToolRun(program, arguments, mostBytes: bytes, seconds: seconds)
                return nil
            } catch { return error }
        }
        #expect(fault("no-such-program", []) == .notInstalled)
        #expect(fault("sleep", ["30"], seconds: 1) == .tooLong(seconds: 1))
        #expect(fault("yes", [], bytes: 10_000) == .tooLarge(bytes: 10_000))
        let run = try ToolRun("sh", ["-c", "echo out; echo err >&2; exit 3"], mostBytes: 100, seconds: 20)
        #expect(run.status == 3 && run.output == Array("out\n".utf8) && run.complaint == "err\n")
    }

    /// `地` is E5 9C B0: cut off at the end of a text it goes, anywhere else it is no UTF-8.
    @Test func cutCharacters() {
        #expect(CutText.mended(Array(#"{"a地":"b"}"#.utf8)) == Array(#"{"a地":"b"}"#.utf8))
        #expect(CutText.mended([0x22, 0x61, 0xE5, 0x9C, 0x22]) == [0x22, 0x61, 0x22])
        #expect(CutText.mended([0x22, 0x61, 0xE5, 0x22, 0xE5, 0x9C, 0xB0]) == [0x22, 0x61, 0x22, 0xE5, 0x9C, 0xB0])
        #expect(CutText.mended([0x22, 0xE5, 0x9C, 0x61, 0x22]) == nil)
        #expect(CutText.mended([0x22, 0x9C, 0x22]) == nil)
        #expect(CutText.mended([0x22, 0xE5]) == nil)
        #expect(CutText.mended([0xC7, 0xE0, 0xC6, 0xD6, 0x22]) == nil)
    }

    @Test func wordsOfOthersDoNothingToTheTerminal() {
        let issue = ConversionFault.unreadable("ERROR 4:\u{1B}[31m bad\nmore").issue("x.shp")
        #expect(issue.because.en == "GDAL: ERROR 4:[31m bad more")
    }

    @Test func withoutGDALTheCureIsTold() {
        let issue = ConversionFault.tool(.notInstalled).issue("x.shp")
        #expect(issue.code == "gdal-missing" && issue.mend.en.contains("gdal-bin") && issue.mend.en.contains("GeoJSON"))
    }
}
