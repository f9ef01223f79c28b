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

    /// A line that nobody closed is told by its number, with what lies in it.
    @Test func `lines that are open`() throws {
        let line = "[[100,0],[200,0],[200,80],[100,80]]"
        let near = line.dropLast() + ",[100,0.01]]"
        func read(_ line: String) -> ShapeImport {
            ShapeImport(
                map(
                    feature(#""Layer":"JZX""#, square(0, 0, 100, 80)),
                    feature(#""Layer":"JZX""#, line, type: "LineString"),
                    feature(#""Layer":"BH","Text":"A""#, "[30,40]", type: "Point"),
                    feature(#""Layer":"BH","Text":"B""#, "[130,40]", type: "Point")), into: scenario("A", "B"), inMetres
            )
        }
        let open = read(line)
        #expect(open.codes == ["shape-not-polygon"] && open.drawn.map(\.parcel.id.text) == ["A"])
        let told = try #require(open.issues.first)
        #expect(told.what.zh.contains("第 2 个图形") && told.what.zh.contains("首尾相距 80"))
        #expect(open.shapelessStrangers == 0 && open.strangers.isEmpty)
        // By a hair, as with polygons.
        let closed = read(String(near))
        #expect(closed.codes == [] && closed.drawn.count == 2 && closed.shapelessStrangers == 0)
    }

    /// Metres cannot be meant where they would lie off the Earth; else they mostly are, whatever the drawing says.
    @Test(
        .disabled(if: ConversionTests.isWithoutGDAL),
        arguments: [("4", 1_000), ("5", 100), ("4", 1), ("6", 1), ("6", 1_000)])
    func `units of drawings`(_ unit: String, _ factor: Int) throws {
        func entity(_ kind: String, _ pairs: [(Int, String)]) -> String {
            "0\n\(kind)\n" + pairs.map { "\($0)\n\($1)\n" }.joined()
        }
        let corners = [(512_000, 3_456_000), (512_100, 3_456_000), (512_100, 3_456_080), (512_000, 3_456_080)]
        let drawing =
            "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n     \(unit)\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"
            + entity(
                "LWPOLYLINE",
                [(8, "JZX"), (90, "4"), (70, "1")]
                    + corners.flatMap { [(10, "\($0 * factor)"), (20, "\($1 * factor)")] })
            + entity(
                "TEXT", [(8, "BH"), (10, "\(512_050 * factor)"), (20, "\(3_456_040 * factor)"), (40, "3"), (1, "A")])
            + "0\nENDSEC\n0\nEOF\n"
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("landplan \(UUID().uuidString).dxf")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(drawing.utf8).write(to: path)
        let shapes = ShapeImport(ShapeFile(path.path), into: scenario("A"))
        if unit == "6", factor > 1 {
            #expect(shapes.hasErrors)
        } else {
            #expect(shapes.codes == (factor > 1 ? ["?map-drawing-unit"] : []))
            #expect(shapes.drawn.map(\.drawnArea) == [8000])
        }
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
