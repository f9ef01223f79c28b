import Foundation
import LandModel
import Testing

@testable import Shapes

/// KML and KMZ, read without any other program.
@Suite struct KeyholeTests {
    private static func area(_ west: Double) -> String {
        let (east, south, north) = (west + 0.00105, 31.2, 31.200722)
        let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return ring.map { "\($0.0),\($0.1),0" }.joined(separator: " ")
    }

    private static func polygon(_ west: Double) -> String {
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>\(area(west))</coordinates></LinearRing></outerBoundaryIs></Polygon>"
    }

    private static func document(_ places: String..., head: String = #"<?xml version="1.0" encoding="UTF-8"?>"#)
        -> String
    {
        head + #"<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>全部</name>"# + places.joined()
            + "</Document></kml>"
    }

    private static func read(_ bytes: [UInt8], ending: String = "kml", layer: String? = nil) throws -> ShapeFile {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(ending)")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(bytes).write(to: path)
        return ShapeFile(path.path, layer: layer)
    }

    private static func check(_ file: ShapeFile) {
        let shapes = ShapeImport(file, into: scenario("A", "B"))
        #expect(shapes.codes == [])
        #expect(shapes.drawn.map(\.parcel.id.text) == ["A", "B"] && shapes.drawn.allSatisfy { $0.agreement == .close })
        #expect(shapes.adjacency.map(\.verdict) == [.found])
        #expect(shapes.plane == .degrees(meridian: 120, code: "EPSG:4549"))
    }

    /// Where offices keep what a parcel is called.
    @Test(arguments: [
        "<name>ID</name>",
        "<ExtendedData><Data name=\"DKBH\"><displayName>地块</displayName><value>ID</value></Data></ExtendedData>",
        "<name>地块</name><ExtendedData><SchemaData schemaUrl=\"#s\"><SimpleData name=\"编号\">ID</SimpleData></SchemaData></ExtendedData>",
        "<ExtendedData xmlns:l=\"urn:l\"><l:dkbh> ID </l:dkbh></ExtendedData>",
        "<description><![CDATA[<html><table><tr><td colspan='2'>地块</td></tr><tr><td><b>DKBH</b></td><td>ID</td></tr></table></html>]]></description>",
        "<description>&lt;table&gt;&lt;tr&gt;&lt;td&gt;DKBH&lt;/td&gt;&lt;td&gt;ID&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</description>",
    ])
    func names(_ words: String) throws {
        let text = Self.document(
            "<Placemark>\(words.replacing("ID", with: "A"))\(Self.polygon(121.1))</Placemark>",
            "<Folder><name>二</name><Placemark>\(words.replacing("ID", with: "B"))\(Self.polygon(121.10105))</Placemark></Folder>"
        )
        Self.check(try Self.read(Array(text.utf8)))
    }

    @Test func identifiersOfPlaces() throws {
        let text = Self.document(
            "<Placemark id=\"A\">\(Self.polygon(121.1))</Placemark>",
            "<Placemark id=\"B\">\(Self.polygon(121.10105))</Placemark>")
        Self.check(try Self.read(Array(text.utf8)))
    }

    /// A closed line, an area with its label in one place, corners with spaces after their commas.
    @Test func shapesOfOtherKinds() throws {
        let line = "<LineString><coordinates>\(Self.area(121.1))</coordinates></LineString>"
        let label = "<Point><coordinates>121.1,31.2</coordinates></Point>"
        let spaced = Self.polygon(121.10105).replacing(",", with: ", ")
        let text = Self.document(
            "<Placemark><name>A</name>\(line)</Placemark>",
            "<Placemark><name>B</name><MultiGeometry>\(label)\(spaced)</MultiGeometry></Placemark>",
            "<Placemark><name>路</name><LineString><coordinates>121,31 122,32</coordinates></LineString></Placemark>",
            "<Placemark><name>点</name>\(label)</Placemark>", "<Placemark><name>无</name></Placemark>")
        let file = try Self.read(Array(text.utf8))
        Self.check(file)
        #expect(file.featureCount == 5)
        #expect(ShapeImport(file, into: scenario("A", "B")).shapelessStrangers == 3)
        let wrong = Self.document(
            "<Placemark><name>A</name>\(Self.polygon(121.1).replacing("31.2,", with: "北,"))</Placemark>")
        #expect(ShapeImport(try Self.read(Array(wrong.utf8)), into: scenario("A")).codes == ["shape-malformed"])
    }

    @Test func holes() throws {
        let hole =
            "<innerBoundaryIs><LinearRing><coordinates>121.1002,31.2002 121.1003,31.2002 121.1003,31.2003 121.1002,31.2002</coordinates></LinearRing></innerBoundaryIs></Polygon>"
        let text = Self.document(
            "<Placemark><name>A</name>\(Self.polygon(121.1).replacing("</Polygon>", with: hole))</Placemark>")
        #expect(ShapeImport(try Self.read(Array(text.utf8)), into: scenario("A")).codes == ["?parcel-with-hole"])
    }

    /// One folder of several, by its name.
    @Test func folders() throws {
        let text = Self.document(
            "<Folder><name>现状</name><Placemark><name>A</name>\(Self.polygon(121.3))</Placemark></Folder>",
            "<Folder><name>规划</name><Placemark><name>A</name>\(Self.polygon(121.1))</Placemark><Placemark><name>B</name>\(Self.polygon(121.10105))</Placemark></Folder>"
        )
        let bytes = Array(text.utf8)
        Self.check(try Self.read(bytes, layer: "规划"))
        let none = try Self.read(bytes, layer: "规化")
        #expect(none.issues.map(\.code) == ["no-layer"] && none.issues.first?.nearest == "规划")
        #expect(ShapeImport(try Self.read(bytes), into: scenario("A", "B")).codes == ["parcel-drawn-twice"])
    }

    @Test func packedAndInOtherEncodings() throws {
        let text = Self.document(
            "<Placemark><name>A</name>\(Self.polygon(121.1))</Placemark>",
            "<Placemark><name>B</name>\(Self.polygon(121.10105))</Placemark>",
            head: #"<?xml version="1.0" encoding="GB2312"?>"#)
        // 全部 in GBK.
        let gbk = Array(text.utf8).split(separator: Array("全部".utf8)).map(Array.init)
        try #require(gbk.count == 2)
        let bytes = gbk[0] + [0xC8, 0xAB, 0xB2, 0xBF] + gbk[1]
        Self.check(try Self.read(bytes))
        var archive = StoredArchive()
        archive.add(Array("files/x.kml".utf8), Array("<kml/>".utf8))
        archive.add(Array("doc.kml".utf8), bytes)
        Self.check(try Self.read(archive.bytes, ending: "kmz"))
    }

    @Test(arguments: ["", "no map", "<html/>", "<kml>", "<!DOCTYPE kml [<!ENTITY a 'b'>]><kml/>", "PK\u{3}\u{4}"])
    func whatIsNone(_ text: String) throws {
        #expect(try Self.read(Array(text.utf8)).issues.map(\.code) == ["map-unreadable"])
    }
}
