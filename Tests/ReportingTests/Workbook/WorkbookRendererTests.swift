import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Spreadsheet
import TestSupport
import Testing

@testable import Reporting
@testable import Workbooks

@Suite("Workbooks for a meeting") struct WorkbookRendererTests {
    private func document() throws -> Document { PackReport.document(try Example.answer(), digest: "0123456789ab") }

    /// The sheet of a table, and where its body begins.
    private func sheet(_ id: String, _ document: Document, _ language: Language = .zh) throws -> Sheet {
        let index = try #require(document.tables.firstIndex { $0.id == id })
        return WorkbookRenderer(language).workbook(document).sheets[index + 1]
    }

    private func body(_ sheet: Sheet) throws -> [Sheet.Row] {
        Array(sheet.rows[(try #require(sheet.frozen).row)...])
    }

    @Test func aSheetForEveryTableAndAFirstOne() throws {
        let document = try document()
        let book = WorkbookRenderer(.zh).workbook(document)
        #expect(book.sheets.map(\.name) == ["首页"] + document.tables.map(\.title.zh))
        #expect(book.names.map(\.name).contains("T_guarantee"))
        #expect(book.names.map(\.name).contains("T_land_supply"))
        let cover = book.sheets[0].rows.flatMap(\.cells)
        let links = cover.compactMap { cell -> Int? in
            guard case .link(_, let sheet, _) = cell.value else { return nil }
            return sheet
        }
        #expect(links == Array(1...document.tables.count))
        let texts = cover.compactMap { cell -> String? in
            guard case .text(let text) = cell.value else { return nil }
            return text
        }
        for text in ["示例情景", "差距不超过 1.01%", "0123456789ab", "1. 基数为上年快报数", "编制", "审核", "批准"] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    @Test func everyCellStandsInTheSheet() throws {
        let document = try document()
        for table in document.tables {
            let sheet = try sheet(table.id, document)
            let shown = table.visibleColumns
            for (row, cells) in zip(table.rows, try body(sheet)) where row.kind != .group {
                for (place, column) in shown.enumerated() {
                    let cell = cells.cells[place]
                    switch (row.cells[column], cell.value) {
                    case (.empty, .text("")): break
                    case (.words(let words), .text(let text)): #expect(words.zh == text)
                    case (.number(let value, _), .number(let written)): #expect(value == written)
                    case (.number(let value, _), .formula(_, let written)):
                        #expect(value == written && row.kind != .body)
                    default: Issue.record("\(table.id): \(row.cells[column]) became \(cell.value)")
                    }
                }
            }
        }
    }

    @Test func numbersShowTheirPlacesAndSumsLive() throws {
        let document = Document(
            "d", title: Words(same: "d"),
            tables: [
                ReportTable(
                    "t", Words("表", "table"),
                    columns: [
                        .words("key", "键", "key", .key), .words("name", "名", "name"),
                        .number("land", "用地", "land", unit: Words("亩", "mu"), decimals: 1),
                        .number("share", "占比", "share", unit: Words(same: "%"), decimals: 1),
                    ],
                    rows: [
                        .init(.group, [.text("甲镇"), .empty, .empty, .empty]),
                        .init(
                            .body,
                            [.text("k"), .text("甲"), .number(ExactDecimal(significand: 12345, scale: 1)), .number(40)],
                            alarms: [2]),
                        .init(.body, [.text("k"), .text("乙"), .number(1), .number(60)]),
                        .init(
                            .total,
                            [.empty, .text("合计"), .number(ExactDecimal(significand: 12355, scale: 1)), .number(100)]),
                    ])
            ])
        let book = WorkbookRenderer(.both).workbook(document)
        let sheet = book.sheets[1]
        // Title, heads, units; then group, two rows, total.
        #expect(sheet.rows[1].cells.map(\.value) == ["名\nname", "用地\nland", "占比\nshare", "键\nkey"].map { .text($0) })
        #expect(sheet.rows[2].cells[1].value == .text("亩 / mu"))
        #expect(sheet.merges.contains(CellRange(rows: 1...2, columns: 0...0)))
        #expect(sheet.columns.map(\.isHidden) == [false, false, false, true])
        #expect(sheet.rows[4].cells[3].value == .text("k"))
        #expect(sheet.rows[5].cells[1].style.numberFormat == "#,##0.0_ ")
        // Over its limit: red, and a sign for paper without colours.
        #expect(sheet.rows[4].cells[1].style.font.color == CellStyle.Color(0xC00000))
        #expect(sheet.rows[4].cells[1].style.numberFormat == "\"▲ \"#,##0.0_ ;\"▲ \"-#,##0.0_ ")
        #expect(sheet.rows[5].cells[1].style.font.color == nil)
        #expect(
            sheet.rows[6].cells[1].value
                == .formula("=SUBTOTAL(9,B5:B6)", value: ExactDecimal(significand: 12355, scale: 1)))
        #expect(sheet.rows[6].cells[1].style.font.isBold && sheet.rows[6].cells[1].style.fill != nil)
        #expect(sheet.rows[6].cells[2].value == .number(100))
        #expect(sheet.frozen == CellPlace(row: 3, column: 0))
        // The total stays when rows are filtered out.
        #expect(sheet.filter == CellRange(rows: 2...5, columns: 0...3))
        #expect(sheet.print.repeatedRows == 1...2)
        #expect(sheet.print.area?.last.column == 2)
        #expect(book.names == [DefinedName("T_t", sheet: 1, CellRange(rows: 1...6, columns: 0...3))])
    }

    @Test func pagesSayWhatTheyAreOf() throws {
        let document = try document()
        for sheet in WorkbookRenderer(.zh).workbook(document).sheets {
            #expect(sheet.print.footer.leading == [.text("example · 2024–2025 · 0123456789ab")])
            #expect(sheet.print.footer.center == [.text("第 "), .page, .text(" / "), .pages, .text(" 页")])
            #expect(sheet.print.footer.trailing == [.text("差距不超过 1.01%")])
            #expect(sheet.print.fitsOnePageWide)
        }
        #expect(!WorkbookRenderer(.zh).workbook(document).sheets[0].print.isLandscape)
        let wide = try sheet("guarantee", document)
        #expect(wide.print.isLandscape && wide.print.paper == .a3)
        #expect(try sheet("ledger", document).print.paper == .a4)
    }

    @Test func wrappedRowsAreHighEnough() throws {
        let text = String(repeating: "长", count: 200)
        let table = ReportTable(
            "t", Words(same: "t"), columns: [.words("a", "名", "name")],
            rows: [.init([.text(text)]), .init([.text("短")])])
        let sheet = WorkbookRenderer(.zh).workbook(Document("d", title: Words(same: "d"), tables: [table])).sheets[1]
        let rows = try body(sheet)
        // 400 narrow characters across a page that takes some 160 in small print.
        #expect(try #require(rows[0].height) >= 3 * 14 && #require(rows[1].height) < 25)
        #expect(try #require(sheet.columns.first).width <= 175)
    }

    @Test func narrowAndLongTablesStandUpright() throws {
        func setup(_ count: Int) throws -> PrintSetup {
            let rows = (0..<count).map { ReportTable.Row([.text("甲"), .count($0)]) }
            let table = ReportTable(
                "t", Words(same: "t"), columns: [.words("a", "名", "name"), .number("b", "数", "n")], rows: rows)
            return WorkbookRenderer(.zh).workbook(Document("d", title: Words(same: "d"), tables: [table])).sheets[1]
                .print
        }
        #expect(try setup(10).isLandscape && setup(10).fitsOnePageHigh)
        #expect(try !setup(200).isLandscape && !setup(200).fitsOnePageHigh)
    }

    @Test func alarmsOfTheHeadlineAreRed() {
        let facts = [
            Document.Fact("a", Words(same: "a"), Words(same: "好")),
            Document.Fact("b", Words(same: "b"), Words(same: "超限"), isAlarm: true),
        ]
        let cover = WorkbookRenderer(.zh).workbook(Document("d", title: Words(same: "d"), headline: facts)).sheets[0]
        let cells = cover.rows.flatMap(\.cells)
        let red = cells.filter { $0.style.font.color == CellStyle.Color(0xC00000) && $0.value != .blank }
        #expect(red.map(\.value) == [.text("▲ 超限")])
    }

    @Test func emptyTablesAreNamedOnTheFirstSheetOnly() {
        let table = ReportTable("t", Words("空表", "empty"), columns: [.words("a", "名", "name")])
        let book = WorkbookRenderer(.zh).workbook(Document("d", title: Words(same: "d"), tables: [table]))
        #expect(book.sheets.count == 1 && book.names.isEmpty)
        #expect(book.sheets[0].rows.contains { $0.cells.contains { $0.value == .text("空表") } })
    }

    @Test(arguments: Language.allCases) func sameDocumentSameBytes(_ language: Language) throws {
        let renderer = WorkbookRenderer(language)
        #expect(try renderer.bytes(document()) == renderer.bytes(document()))
    }
}
