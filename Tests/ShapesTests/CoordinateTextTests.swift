import LandModel
import Testing

@testable import Shapes

/// Coordinate texts as other programs and people write them.
@Suite struct CoordinateTextTests {
    static let submitted = """
        [属性描述]
        坐标系=2000国家大地坐标系
        几度分带=3
        带号=40
        [地块坐标]
        5,0.8,A,东一号地,面,,工业用地,,@
        J1,1,3456000.000,40512000.000
        J2,1,3456080.000,40512000.000
        J3,1,3456080.000,40512100.000
        J4,1,3456000.000,40512100.000
        J1,1,3456000.000,40512000.000
        9,0.79,B,东二号地,面,,工业用地,,@
        J1,1,3456000.000,40512100.000
        J2,1,3456080.000,40512100.000
        J3,1,3456080.000,40512200.000
        J4,1,3456000.000,40512200.000
        J1,1,3456000.000,40512100.000
        J5,2,3456010.000,40512110.000
        J6,2,3456020.000,40512110.000
        J7,2,3456020.000,40512120.000
        J5,2,3456010.000,40512110.000

        """

    struct Odd: Sendable, CustomTestStringConvertible {
        let name: String
        /// What is told; `?` before a warning.
        let codes: [String]
        /// Which parcels get a border.
        let drawn: [String]
        let change: @Sendable (String) -> String
        var testDescription: String { name }
    }

    static let odds: [Odd] = [
        Odd(name: "as it is", codes: [], drawn: ["A", "B"]) { $0 },
        Odd(name: "commas of full width", codes: [], drawn: ["A", "B"]) { $0.replacing(",", with: "，") },
        Odd(name: "semicolons", codes: [], drawn: ["A", "B"]) { $0.replacing(",", with: ";") },
        Odd(name: "tabs", codes: [], drawn: ["A", "B"]) { $0.replacing(",", with: "\t") },
        Odd(name: "a sign of full width at the end", codes: [], drawn: ["A", "B"]) { $0.replacing("@", with: "＠") },
        Odd(name: "brackets of another kind", codes: [], drawn: ["A", "B"]) {
            $0.replacing("[", with: "【").replacing("]", with: "】")
        },
        Odd(name: "spaces in the brackets", codes: [], drawn: ["A", "B"]) {
            $0.replacing("[地块坐标]", with: "[ 地块坐标 ]")
        },
        Odd(name: "feet", codes: ["coordinate-unit"], drawn: ["A", "B"]) {
            $0.replacing("带号=40", with: "带号=40\n计量单位=英尺")
        },
        Odd(name: "an older system", codes: ["?coordinate-system"], drawn: ["A", "B"]) {
            $0.replacing("带号=40", with: "带号=40\n坐标系=1954年北京坐标系")
        },
        Odd(name: "another zone", codes: ["?coordinate-zone"], drawn: ["A", "B"]) {
            $0.replacing("带号=40", with: "带号=39")
        },
        Odd(name: "more corners than there are", codes: ["?coordinate-count"], drawn: ["A", "B"]) {
            $0.replacing("5,0.8,A", with: "9,0.8,A")
        },
        Odd(name: "without the one that repeats the first", codes: [], drawn: ["A", "B"]) {
            $0.replacing("5,0.8,A", with: "4,0.8,A")
        },
        Odd(name: "a corner that cannot be read", codes: ["coordinate-line", "shape-missing"], drawn: ["B"]) {
            $0.replacing("J2,1,3456080.000,40512000.000", with: "J2,1,3456080.000米,40512000.000米")
        },
        Odd(name: "a remark between corners", codes: ["coordinate-line"], drawn: ["A", "B"]) {
            $0.replacing("J2,1,3456080.000,40512000.000", with: "备注：以下为北侧\nJ2,1,3456080.000,40512000.000")
        },
    ]

    @Test(arguments: odds) func `nothing odd goes by`(_ odd: Odd) {
        let text = odd.change(Self.submitted)
        #expect(CoordinateText.isOne(text))
        let shapes = ShapeImport(ShapeFile(name: "x.txt", coordinateText: Array(text.utf8)), into: scenario("A", "B"))
        #expect(shapes.codes.filter { $0 != "?parcel-with-hole" }.sorted() == odd.codes.sorted())
        #expect(shapes.drawn.map(\.parcel.id.text) == odd.drawn)
    }

    /// In UTF-8 and as offices save it.
    @Test func textOfLandSubmittedForApproval() throws {
        let plain = ShapeFile(name: "x.txt", coordinateText: Array(Self.submitted.utf8))
        let shapes = ShapeImport(plain, into: scenario("A", "B"))
        #expect(shapes.codes == ["?parcel-with-hole"])
        #expect(shapes.drawn.map { $0.drawnArea.rounded(toPlaces: 0) } == [8000, 7950])
        // Some millimetres of the border between them are the mouth of the slit to the hole.
        #expect(shapes.adjacency.map { $0.border.rounded(toPlaces: 1) } == [80])
        #expect(shapes.drawn.first?.polygon.contains { $0.x.description == "40512100" && $0.y == 3_456_080 } == true)
        #expect(
            ShapeFile(name: "x.txt", coordinateText: Array("甲,乙".utf8)).issues.map(\.code) == ["not-coordinate-text"])
        let broken = ShapeFile(name: "x.txt", coordinateText: Array((Self.submitted + "J9,1,三,四\n").utf8))
        #expect(broken.issues.map(\.code) == ["coordinate-line"] && broken.issues.first?.position?.line == 22)
    }
}
