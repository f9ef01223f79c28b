import LandModel
import Testing

@testable import Shapes

/// Coordinate texts as other programs and people write them.
@Suite struct CoordinateTextTests {
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
        let text = odd.change(OddMapTests.submitted)
        #expect(CoordinateText.isOne(text))
        let shapes = ShapeImport(ShapeFile(name: "x.txt", coordinateText: Array(text.utf8)), into: scenario("A", "B"))
        #expect(shapes.codes.filter { $0 != "?parcel-with-hole" }.sorted() == odd.codes.sorted())
        #expect(shapes.drawn.map(\.parcel.id.text) == odd.drawn)
    }
}
