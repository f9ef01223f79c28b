import Foundation
import LandModel
import Testing

@testable import Shapes

/// Words that a drawing puts into its polygons.
@Suite struct DrawnLabelTests {
    /// As GDAL tells an entity of a drawing.
    private func line(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
        let (right, top) = (x + width, y + height)
        return feature(
            #""Layer":"界线""#, "[[\(x),\(y)],[\(right),\(y)],[\(right),\(top)],[\(x),\(top)],[\(x),\(y)]]",
            type: "LineString")
    }

    private func label(_ text: String, _ x: Int, _ y: Int, layer: String = "标注") -> String {
        feature("\"Layer\":\"\(layer)\",\"Text\":\"\(text)\"", "[\(x),\(y),0]", type: "Point")
    }

    @Test func `each names the smallest polygon that it lies in`() {
        let file = map(
            label("A", 20, 60), line(-50, -50, 400, 300), line(0, 0, 100, 80), line(100, 0, 100, 80),
            label("12亩", 20, 40), label("B\\n8000", 120, 40), label("图名", -20, -20), label("外面", 900, 900))
        let shapes = ShapeImport(file, into: scenario("A", "B"), inMetres)
        #expect(shapes.codes == [] && shapes.column?.name == "Text")
        #expect(shapes.drawn.map(\.parcel.id.text) == ["A", "B"])
        #expect(shapes.drawn.map(\.feature) == [3, 4] && shapes.pairs == ["A-B 80 found"])
        #expect(file.features[2]["Text 2"] == "12亩" && file.features[1]["Text"] == "图名")
    }

    @Test func `words of several layers are columns by their layer`() {
        let file = map(
            line(0, 0, 100, 80), line(100, 0, 100, 80), label("8000", 20, 60, layer: "面积"),
            label("A", 20, 40, layer: "编号"), label("B", 120, 60, layer: "编号"))
        let shapes = ShapeImport(file, into: scenario("A", "B"), inMetres)
        #expect(shapes.column?.name == "编号" && shapes.drawn.map(\.parcel.id.text) == ["A", "B"])
        #expect(file.features[0]["面积"] == "8000")
    }

    @Test func `parcels are made with them`() {
        let file = map(line(0, 0, 100, 80), label("C1", 20, 60))
        var options = inMetres
        options.createsParcels = true
        let shapes = ShapeImport(file, into: scenario("A"), options)
        #expect(shapes.issues.contains { $0.code == "map-not-created" && $0.because.zh.contains("C1") })
    }

    @Test(.disabled(if: ConversionTests.isWithoutGDAL)) func `a drawing itself`() throws {
        func entity(_ kind: String, _ pairs: [(Int, String)]) -> String {
            "0\n\(kind)\n" + pairs.map { "\($0)\n\($1)\n" }.joined()
        }
        func outline(_ x: Int) -> String {
            let corners = [(x, 0), (x + 100, 0), (x + 100, 80), (x, 80)]
            return entity(
                "LWPOLYLINE", [(8, "JZX"), (90, "4"), (70, "1")] + corners.flatMap { [(10, "\($0)"), (20, "\($1)")] })
        }
        func text(_ text: String, _ x: Int) -> String {
            entity("TEXT", [(8, "DKBH"), (10, "\(x)"), (20, "40"), (30, "0"), (40, "3"), (1, text)])
        }
        let drawing =
            "0\nSECTION\n2\nENTITIES\n" + outline(0) + outline(100) + text("A", 30) + text("B", 130)
            + "0\nENDSEC\n0\nEOF\n"
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("landplan \(UUID().uuidString).dxf")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(drawing.utf8).write(to: path)
        let shapes = ShapeImport(ShapeFile(path.path), into: scenario("A", "B"), inMetres)
        #expect(shapes.codes == [] && shapes.drawn.map(\.parcel.id.text) == ["A", "B"])
    }
}
