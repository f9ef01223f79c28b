import Documents
import Quantities
import Testing

@testable import Print

@Suite("Tables fitted to paper") struct TableFitTests {
    private func table(_ columns: [ReportTable.Column], _ text: String, rows: Int = 3) -> ReportTable {
        let row = columns.map { $0.alignment == .leading ? Cell.text(text) : .number(ExactDecimal(99_999_999)) }
        return ReportTable("t", Words("表", "table"), columns: columns, rows: Array(repeating: .init(row), count: rows))
    }

    @Test func fewColumnsStandInUsualType() throws {
        let fit = try #require(
            TableFit(table([.words("a", "项目", "project"), .number("b", "用地", "land")], "甲"), .init(), FixedRuler()))
        #expect(fit.size == 9)
        #expect(fit.sheet == .a4)
        #expect(fit.width < PaperSize.a4.room * 0.6)
    }

    @Test func wideTablesShrinkThenTakeA3ThenLoseDetails() throws {
        func fit(_ count: Int) throws -> TableFit {
            let columns = (0..<count).map { number in
                ReportTable.Column.number("c\(number)", "甲乙丙丁", "abcd", number > 8 ? .detail : .essential)
            }
            return try #require(TableFit(table(columns, "甲"), .init(), FixedRuler()))
        }
        var last = try fit(9)
        #expect(last.sheet == .a4 && last.hidden.isEmpty)
        for count in 10...40 {
            let next = try fit(count)
            // Each step is taken only when the one before does not help.
            #expect(next.width <= next.sheet.room + 0.01)
            #expect(next.size >= TableFit.floor)
            #expect((next.sheet == .a3 ? 1 : 0, next.hidden.count) >= (last.sheet == .a3 ? 1 : 0, last.hidden.count))
            last = next
        }
        #expect(last.sheet == .a3)
        #expect(last.hidden.map(\.id).contains("c39"))
        #expect(!last.hidden.map(\.id).contains("c8"))
    }

    @Test func columnsLeftOutAreNamed() {
        let columns = (0..<60).map {
            ReportTable.Column.number("c\($0)", "列\($0)", "c\($0)", $0 > 0 ? .detail : .essential)
        }
        let document = Document("d", title: Words(same: "d"), tables: [table(columns, "甲")])
        let layout = DocumentLayout(document, .init(), FixedRuler())
        let told = layout.pages.flatMap(\.pieces).flatMap(\.lines).map(\.text)
        #expect(told.contains { $0.hasPrefix("纸面较窄，未列出：") })
    }

    @Test func tablesWiderThanAnyPaperBecomeLists() {
        let columns = (0..<80).map { ReportTable.Column.number("c\($0)", "列\($0)", "c\($0)") }
        let wide = table(columns, "甲")
        #expect(TableFit(wide, .init(), FixedRuler()) == nil)
        let layout = DocumentLayout(Document("d", title: Words(same: "d"), tables: [wide]), .init(), FixedRuler())
        let shown = layout.pages.flatMap(\.pieces).filter { if case .row = $0.role { true } else { false } }
            .flatMap(\.lines).filter { $0.text == "99,999,999" }
        #expect(shown.count == 240)
    }

    @Test(arguments: 0..<40) func widthsKeepTheirLeastAndTheRoom(_ seed: Int) {
        var tables = Tables(seed)
        let columns = (0..<1 + tables.roll(12)).map { _ in
            let least = 1 + Double(tables.roll(50)) / 10
            let wanted = least + Double(tables.roll(100)) / 10
            return ColumnExtent(least: least, wanted: wanted, natural: wanted + Double(tables.roll(200)) / 10)
        }
        let room = 20 + Double(tables.roll(80))
        let least = columns.reduce(0) { $0 + $1.least }
        guard let widths = ColumnExtent.fit(columns, room: room) else {
            #expect(least > room)
            return
        }
        #expect(widths.reduce(0, +) <= room + 1e-6)
        for (width, column) in zip(widths, columns) { #expect(width >= column.least - 1e-6) }
    }

    /// The longest text gets the room that the others can do without: rows are as low as can be.
    @Test func longTextsTakeTheRoom() throws {
        let columns = [
            ColumnExtent(least: 4, wanted: 12, natural: 12), ColumnExtent(least: 4, wanted: 22, natural: 22),
            ColumnExtent(least: 6, wanted: 34, natural: 84), ColumnExtent(least: 5, wanted: 5, natural: 5),
        ]
        let widths = try #require(ColumnExtent.fit(columns, room: 60))
        #expect(abs(widths.reduce(0, +) - 60) < 1e-6)
        let lines = zip(columns, widths).map { ($0.natural / $1).rounded(.up) }
        #expect(lines == [2, 2, 3, 1], "\(widths)")
    }
}
