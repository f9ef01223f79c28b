import Quantities
import Spreadsheet
import TestSupport
import Testing

@Suite("Workbooks written", .disabled(if: OpenedWorkbook.isUnreadable)) struct WritingTests {
    private func opened(_ sheets: Sheet..., names: [DefinedName] = []) throws -> OpenedWorkbook {
        try OpenedWorkbook(Workbook(title: "甲", sheets: sheets, names: names).bytes())
    }

    private func read(_ cells: SheetCell...) throws -> [String: OpenedWorkbook.Cell] {
        try #require(try opened(Sheet("甲", rows: [Sheet.Row(cells)])).sheets.first).cells
    }

    @Test func everyKindOfCellReadsBack() throws {
        let half = ExactDecimal(significand: 5, scale: 1)
        let cells = try read(
            .text("集成电路"), .number(-12), .number(half), .init(.boolean(true)), .blank,
            .init(.formula("=SUBTOTAL(9,B1:C1)", value: ExactDecimal(significand: -115, scale: 1))))
        #expect(cells["A1"]?.kind == "s" && cells["A1"]?.text == "集成电路")
        #expect(cells["B1"]?.kind == "n" && cells["B1"]?.text == "-12")
        #expect(cells["C1"]?.text == "0.5")
        #expect(cells["D1"]?.kind == "b" && cells["D1"]?.text == "1")
        #expect(cells["E1"] == nil)
        #expect(cells["F1"]?.formula == "SUBTOTAL(9,B1:C1)" && cells["F1"]?.text == "-11.5")
    }

    @Test func textNeverBecomesSomethingElse() throws {
        let texts = [
            "=HYPERLINK(\"http://example.org\",\"甲\")", "+1", "-1", "@SUM(A1)", "http://example.org", "{=1}", "007",
            "true",
            "<script>alert(1)</script>", "a & b", "_x0041_", "_x005F_x0041_", " 前后 ", "甲\n乙", "'撇",
        ]
        let sheet = try #require(try opened(Sheet("甲", rows: texts.map { Sheet.Row([.text($0)]) })).sheets.first)
        for (row, text) in texts.enumerated() {
            #expect(sheet.cells["A\(row + 1)"]?.text == text)
            #expect(sheet.cells["A\(row + 1)"]?.kind == "s" && sheet.cells["A\(row + 1)"]?.formula == nil)
        }
        #expect(!sheet.xml.contains("hyperlink"))
    }

    @Test func charactersThatNoFileHoldsAreShown() throws {
        let cells = try read(.text("a\0b\u{1B}[31m\r\t"), .text("\u{FFFE}\u{9B}"))
        #expect(cells["A1"]?.text == "a␀b␛[31m␍␉")
        #expect(cells["B1"]?.text == "\u{FFFD}\u{FFFD}")
    }

    @Test(arguments: ["长", "👩‍👩‍👧", "_x0041_"]) func longTextIsCutAndSaid(_ unit: String) throws {
        let text = String(repeating: unit, count: 40_000)
        let sheet = Sheet("甲", rows: [Sheet.Row([.blank, .text(text)])])
        let written = try Workbook(sheets: [sheet]).written()
        #expect(written.cut.map(\.address) == ["B1"])
        let cell = try #require(try OpenedWorkbook(written.bytes).sheets.first?.cells["B1"])
        #expect(cell.text.hasSuffix("…") && cell.text.utf16.count <= 32_767 && cell.text.utf16.count > 16_000)
        #expect(text.hasPrefix(cell.text.dropLast()))
    }

    @Test func numbersKeepFifteenDigitsAndMoreBecomeText() throws {
        let texts = [
            "9.95", "999999999.999999", "0.000001", "-123456789012.345", "999999999999999", "1000000000000001",
        ]
        let numbers = texts.map { text in
            ExactDecimal(significand: Int128(text.filter { $0 != "." }) ?? 0, scale: places(text))
        }
        let written = try Workbook(sheets: [Sheet("甲", rows: numbers.map { Sheet.Row([.number($0)]) })]).written()
        let cells = try #require(try OpenedWorkbook(written.bytes).sheets.first).cells
        for (row, text) in texts.dropLast().enumerated() {
            let cell = try #require(cells["A\(row + 1)"])
            // The library writes 16 digits; what counts is that they mean the same binary number.
            #expect(cell.kind == "n" && Double(cell.text) == Double(text))
        }
        #expect(cells["A6"]?.kind == "s" && cells["A6"]?.text == "1000000000000001")
        #expect(written.asText.map(\.address) == ["A6"])
    }

    private func places(_ text: String) -> Int { text.split(separator: ".").dropFirst().first?.count ?? 0 }

    @Test func looksAndFeaturesAreInTheFile() throws {
        var sheet = Sheet(
            "园区", columns: [.init(width: 12), .init(width: 20, isHidden: true), .init(width: 30)])
        let head = CellStyle().with {
            $0.font = .init("黑体", size: 10, bold: true)
            $0.fill = .init(0xDDEBF7)
            $0.numberFormat = CellStyle.grouped(places: 2)
        }
        sheet.rows = [
            .init([.text("题", head)]),
            .init([.init(.text("甲"), head, comment: "填写说明\n必填"), .number(1, head)], height: 30),
        ]
        sheet.merges = [CellRange(rows: 0...0, columns: 0...2)]
        sheet.frozen = CellPlace(row: 2, column: 1)
        sheet.filter = CellRange(rows: 1...5, columns: 0...2)
        sheet.validations = [
            ListValidation(CellRange(rows: 2...9, columns: 0...0), .words(["是", "否"]), title: "选择", message: "是或否"),
            ListValidation(
                CellRange(rows: 2...9, columns: 1...1), .cells(sheet: 1, CellRange(rows: 0...1, columns: 0...0))),
        ]
        sheet.print.isLandscape = true
        sheet.print.paper = .a3
        sheet.print.fitsOnePageWide = true
        sheet.print.repeatedRows = 0...1
        sheet.print.area = CellRange(rows: 0...1, columns: 0...2)
        sheet.print.pageBreaks = [2]
        sheet.print.footer = PageLine(leading: [.text("甲&乙")], center: [.text("第 "), .page, .text(" / "), .pages])
        let lists = Sheet(
            "选'项", rows: [.init([.text("a")]), .init([.init(.link("去", sheet: 0, CellPlace(row: 1, column: 0)))])])
        let opened = try opened(
            sheet, lists, names: [DefinedName("T_parks", sheet: 1, CellRange(rows: 0...1, columns: 0...0))])
        let xml = try #require(opened.sheets.first).xml
        for piece in [
            "<mergeCell ref=\"A1:C1\"/>", "hidden=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A2:C6\"/>",
            "orientation=\"landscape\"", "paperSize=\"8\"", "fitToHeight=\"0\"", "ht=\"30\"", "<brk id=\"2\"",
            "<formula1>\"是,否\"</formula1>", "<formula1>'选''项'!$A$1:$A$2</formula1>",
            "&amp;L甲&amp;&amp;乙&amp;C第 &amp;P / &amp;N",
        ] { #expect(xml.contains(piece), "\(piece)") }
        let book = try #require(opened.parts["xl/workbook.xml"])
        #expect(book.contains("<definedName name=\"T_parks\">'选''项'!$A$1:$A$2</definedName>"))
        #expect(book.contains("'园区'!$1:$2") || book.contains("园区!$1:$2"))
        let styles = try #require(opened.parts["xl/styles.xml"])
        #expect(styles.contains("黑体") && styles.contains("#,##0.00") && styles.contains("FFDDEBF7"))
        #expect(opened.parts["xl/comments1.xml"]?.contains("填写说明") == true)
        let links = try #require(opened.sheet("选'项"))
        #expect(links.xml.contains("location=\"'园区'!A2\"") && links.cells["A2"]?.text == "去")
    }

    @Test func sameWorkbookSameBytes() throws {
        let style = CellStyle().with { $0.font.isBold = true }
        let sheet = Sheet("甲", rows: [.init([.text("a", style), .init(.number(1), style, comment: "注")])])
        let book = Workbook(title: "题", sheets: [sheet, sheet])
        #expect(try book.bytes() == book.bytes())
        #expect(try OpenedWorkbook(book.bytes()).parts["docProps/core.xml"]?.contains("1980-01-01T00:00:00Z") == true)
    }
}
