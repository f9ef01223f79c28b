import Foundation
import LandModel
import Testing

@testable import Shapes

/// Files that are not maps of ours: named for what they are, with the way out; shapefiles that were not sent whole.
@Suite struct MapKindTests {
    private static func withFile(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent(name)
        try Data(bytes).write(to: path)
        try body(path.path)
    }

    @Test(arguments: [
        ("a.gpkg", "SQLite format 3\0", "GeoPackage", "gdal-bin"), ("a.dwg", "AC1032", "DWG", "GeoJSON"),
        ("规划图.shp", "", "Shapefile", "GeoJSON"), ("x", "SQLite format 3\0", "GeoPackage", "gdal-bin"),
    ])
    func withoutGDAL(_ name: String, _ head: String, _ words: String, _ wayOut: String) throws {
        try Self.withFile(name, Array(head.utf8)) { path in
            let issue = ConversionFault.tool(.notInstalled).issue(path)
            #expect(issue.code == "gdal-missing" && issue.what.zh.contains(words) && issue.mend.en.contains(wayOut))
            #expect(issue.what.en.contains(name))
        }
    }

    @Test(arguments: [
        ("a.wp", "WMAP`D23", "MapGIS", "Shapefile"), ("a.rar", "Rar!\u{1A}", "压缩包", "解压"),
        ("a.mdb", "\0\u{1}\0\0Standard Jet DB", "Access", "GeoPackage"), ("a.dat", "%PDF-1.7", "PDF", "矢量"),
        ("坐标.xlsx", "PK", "表格", "报批坐标文本"), ("a.zip", "<!DOCTYPE html><html>", "网页", "重新下载"),
    ])
    func whatNobodyReads(_ name: String, _ head: String, _ words: String, _ wayOut: String) throws {
        try Self.withFile(name, Array(head.utf8)) { path in
            for fault in [ConversionFault.tool(.notInstalled), .unreadable("ERROR")] {
                let issue = fault.issue(path)
                #expect(
                    issue.code == "no-map" && issue.what.zh.contains(words) && issue.mend.zh.contains(wayOut),
                    "\(issue)")
            }
        }
    }

    /// A square with its corners as a shapefile has them; the index by the standard of the format.
    @Test func indexOfShapefiles() {
        var drawn = [UInt8](repeating: 0, count: 100)
        drawn[2] = 0x27
        drawn[3] = 0x0A
        for (number, words) in [(1, 64), (2, 2), (3, 72)] {
            drawn += [0, 0, 0, UInt8(number), 0, 0, 0, UInt8(words)] + [UInt8](repeating: 7, count: 2 * words)
        }
        let index = ShapefileIndex.index(of: drawn)
        #expect(index.count == 124 && index.prefix(4) == [0, 0, 0x27, 0x0A] && Array(index[24..<28]) == [0, 0, 0, 62])
        #expect(
            Array(index[100...]) == [0, 0, 0, 50, 0, 0, 0, 64, 0, 0, 0, 118, 0, 0, 0, 2, 0, 0, 0, 124, 0, 0, 0, 72])
        #expect(ShapefileIndex.index(of: Array(drawn.dropLast(3))).count == 116)
        #expect(ShapefileIndex.index(of: Array(drawn.prefix(99))) == [])
    }
}
