import LandModel
import Quantities
import Testing

@testable import Documents
@testable import Reporting

@Suite("Text for terminals") struct TextTests {
    @Test func widths() {
        #expect(DisplayWidth.of("abc") == 3)
        #expect(DisplayWidth.of("用地") == 4)
        #expect(DisplayWidth.of("（亩）") == 6)
        #expect(DisplayWidth.of("m²") == 2)
        #expect(DisplayWidth.of("e\u{301}") == 1)
        #expect(DisplayWidth.of("👩‍🔬🏭") == 4)
        #expect(DisplayWidth.of("ｱ") == 1)
        #expect(DisplayWidth.of("한국") == 4)
        #expect(DisplayWidth.of("❤️") == 2)
    }

    @Test func wrapping() {
        #expect(LineWrap.lines("青浦工业园区", width: 8) == ["青浦工业", "园区"])
        // Closing punctuation is not left alone, opening punctuation not left behind.
        #expect(LineWrap.lines("甲乙丙，丁", width: 6) == ["甲乙", "丙，丁"])
        #expect(LineWrap.lines("甲乙（丙）", width: 6) == ["甲乙", "（丙）"])
        #expect(LineWrap.lines("land for projects", width: 9) == ["land for", "projects"])
        // An amount keeps its unit.
        #expect(LineWrap.lines("甲园 26 亩", width: 8) == ["甲园", "26 亩"])
        #expect(LineWrap.lines("G-08-06 27 亩、甲", width: 14) == ["G-08-06", "27 亩、甲"])
        // 万 is a number, too, but it begins a unit.
        #expect(LineWrap.lines("不低于 63,100 万元；低", width: 14) == ["不低于", "63,100 万元；", "低"])
        #expect(LineWrap.lines("output: CNY 80,000 more", width: 15) == ["output:", "CNY 80,000 more"])
        #expect(LineWrap.lines("1,250 平方米、甲", width: 9) == ["1,250 平", "方米、甲"])
        #expect(LineWrap.lines("Silicon-on-insulator wafers", width: 12) == ["Silicon-on-", "insulator", "wafers"])
        #expect(LineWrap.lines("extraordinarily", width: 6) == ["extrao", "rdinar", "ily"])
        #expect(LineWrap.lines("", width: 6) == [""])
    }

    @Test func columnsAlign() throws {
        let document = Reports.solve(try Example.answer())
        for language in Language.allCases {
            for width in [60, 80, 100, 140, 200] {
                let text = document.rendered(as: .text, in: language, width: width)
                for line in text.split(separator: "\n") {
                    #expect(DisplayWidth.of(line) <= width, "\(language) \(width): \(line)")
                }
            }
        }
        let table = ReportTable(
            "t", Words(same: "t"), columns: [.words("a", "名", "name"), .number("b", "数", "number")],
            rows: [ReportTable.Row([.text("甲"), .number(1)]), ReportTable.Row([.text("long"), .number(-12345)])])
        let grid = try #require(TextGrid(table, .zh, width: 40))
        #expect(
            grid.lines == [
                "─────────────", "名         数", "─────────────", "甲          1", "long  -12,345", "─────────────",
            ])
    }

    @Test func numbersAreNeverCut() throws {
        let value = ExactDecimal(123_456_789_012)
        let table = ReportTable(
            "t", Words(same: "t"),
            columns: (0..<6).map { .number("c\($0)", "甲乙丙丁", "column", unit: Words(same: "万元")) },
            rows: [ReportTable.Row(Array(repeating: .number(value), count: 6))])
        let text = TextRenderer(.zh, width: 50).text(Document("d", title: Words(same: "d"), tables: [table]))
        #expect(text.components("123,456,789,012") == 6)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 50 })
    }

    @Test func columnsThatAreLeftOutAreNamed() throws {
        let table = ReportTable(
            "t", Words(same: "t"),
            columns: [.words("a", "项目", "project"), .words("b", "企业", "enterprise", .detail)],
            rows: [
                ReportTable.Row([.text(String(repeating: "甲", count: 40)), .text(String(repeating: "乙", count: 40))])
            ])
        let wide = TextRenderer(.zh, width: 200).text(Document("d", title: Words(same: "d"), tables: [table]))
        #expect(!wide.contains("未显示"))
        let narrow = ReportTable(
            "t", Words(same: "t"), columns: table.columns + (0..<4).map { .number("n\($0)", "数", "n") },
            rows: [ReportTable.Row(table.rows[0].cells + Array(repeating: .number(99_999_999), count: 4))])
        let text = TextRenderer(.zh, width: 64).text(Document("d", title: Words(same: "d"), tables: [narrow]))
        #expect(text.contains("未显示：企业"))
    }

    @Test func numbers() {
        #expect(NumberText.grouped(ExactDecimal(1_234_567), places: 2) == "1,234,567.00")
        #expect(NumberText.grouped(ExactDecimal(-999), places: 0) == "-999")
        #expect(NumberText.grouped(ExactDecimal(-1000), places: 0) == "-1,000")
        #expect(NumberText.grouped(ExactDecimal(significand: 5, scale: 3), places: 2) == "0.01")
        // Columns of one unit show the places that the finest value needs.
        let table = ReportTable(
            "t", Words(same: "t"),
            columns: [
                .number("a", "a", "a", unit: Words(same: "亩"), decimals: 1), .number("b", "b", "b", decimals: 0),
            ],
            rows: [
                ReportTable.Row([.number(ExactDecimal(significand: 1225, scale: 2)), .number(1)]),
                ReportTable.Row([.number(3), .empty]),
            ])
        #expect(table.numberTexts(ofColumn: 0) == ["12.25", "3.00"])
        #expect(table.numberTexts(ofColumn: 1) == ["1", nil])
    }
}

extension String {
    /// How often a part occurs.
    func components(_ part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
