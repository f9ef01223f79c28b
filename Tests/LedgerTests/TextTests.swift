import LandModel
import Testing

@testable import Ledger

/// Numbers and lists as people write them.
struct TextTests {
    @Test(arguments: [
        ("12", "12", ""), ("１２０", "120", ""), ("1,200.50", "1200.50", ""), ("1，200", "1200", ""), ("+3", "3", ""),
        ("−2", "-2", ""),
        (".5", "0.5", ""), ("007", "7", ""), ("120 亩", "120", "亩"), ("35万元", "35", "万元"), ("12%", "12", "%"),
        ("1.5e3", "1.5e3", ""),
        ("3 t/m²", "3", "t/m²"),
    ])
    func `a number and its unit`(text: String, digits: String, unit: String) throws {
        let number = try #require(WrittenNumber(text))
        #expect(number.digits == digits)
        #expect(number.unit == unit)
    }

    @Test(arguments: ["", "约12", "1,20", "12,", "1,2000", "abc", "-", "1.2.3", "3-5", "120亩左右（含代征道路用地）", "12 34"])
    func `no number`(text: String) { #expect(WrittenNumber(text).map { $0.unit.isEmpty } ?? false == false) }

    @Test(arguments: [
        ("30.000000000000004", "30"), ("0.30000000000000004", "0.3"), ("9.9999999999999999", "10"), ("1E-3", "0.001"),
        ("120", "120"),
        ("0", "0"), ("-0.0", "0"), ("4.4408920985006262E-16", "0.000000000000000444089209850063"),
        ("999999999999.999", "999999999999.999"),
        ("1.5E+3", "1500"), ("1E+300", "1E+300"), ("x", "x"),
    ])
    func `fifteen digits are shown`(text: String, shown: String) { #expect(WrittenNumber.shown(text) == shown) }

    @Test(arguments: [
        ("a；b", ["a", "b"]), ("a、 b,c，d;e\nf", ["a", "b", "c", "d", "e", "f"]), ("；；a；", ["a"]),
        ("\"a；b\"；c", ["a；b", "c"]),
        ("\"a\"b；c", ["\"a\"b", "c"]), ("\"", ["\""]), ("\"\\\"\"", ["\""]), ("", []),
    ])
    func `a list of a cell`(text: String, elements: [String]) { #expect(CellList.read(text) == elements) }

    @Test func `lists of any text come back`() {
        var random = SplitMix(state: 3)
        for _ in 0..<300 {
            let elements = (0..<(1 + random.below(4))).map { _ in RandomTree.texts[random.below(RandomTree.texts.count)]
            }
            #expect(CellList.read(CellList.written(elements)) == elements)
        }
    }

    @Test func `sheets, columns and required marks come from the format`() {
        let layout = LedgerLayout.ofScenario
        let keys = layout.tables.map(\.key)
        #expect(
            [
                "parks", "projects", "projects.needs", "projects.siteTerms", "buildings.units", "objective.terms",
                "compatibility.allowed", "bureaus",
            ].allSatisfy(keys.contains))
        #expect(layout.tables.allSatisfy { $0.sheetName.count <= 31 && $0.sheetName.hasSuffix($0.key) })
        #expect(Set(layout.tables.map(\.sheetName)).count == keys.count)
        // Every field of every record has a column, a sheet, or its keys in use.
        let project = layout.tables.first { $0.key == "projects" }
        #expect(project?.parts.map(\.key) == Project.fields.map(\.key))
    }
}
