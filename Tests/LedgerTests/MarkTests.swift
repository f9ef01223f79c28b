import LandModel
import Records
import Testing

@testable import Ledger

/// What stands in a sheet beside the contents of its cells: lines through letters, raised digits, comments, boxes, formats that show something
/// else.
struct MarkTests {
    /// The sheet of parcels with another cell in place of one; `cell`: its type and content.
    private func reading(_ old: String, _ cell: String, styles: String? = nil) -> (LoadedScenario, Unread) {
        var raw = RawWorkbook(SmallLedger().sheets)
        raw.change("xl/worksheets/sheet3.xml") { $0.replacing(old, with: cell) }
        if let styles {
            raw.change("xl/styles.xml") { $0.replacing("formatCode=\"000\"", with: "formatCode=\"\(styles)\"") }
        }
        let (sheets, issues) = WorkbookReading.read(raw.bytes, name: "ledger.xlsx")
        return LedgerImport.read(sheets, known: issues)
    }

    private static let area = "<c r=\"D2\"><v>40</v></c>"
    private static let landUse = "<c r=\"E2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">M2</t></is></c>"

    private static func runs(_ cell: String, _ runs: (mark: String, text: String)...) -> String {
        let texts = runs.map { "<r><rPr>\($0.mark)</rPr><t>\($0.text)</t></r>" }
        return "<c r=\"\(cell)\" t=\"inlineStr\"><is>\(texts.joined())</is></c>"
    }

    @Test func `what is struck out beside what is not says nothing, and is told`() {
        for (old, cell) in [
            (Self.area, Self.runs("D2", ("<strike/>", "35"), ("", "40"))),
            (Self.landUse, Self.runs("E2", ("<strike val=\"1\"/>", "M1"), ("<strike val=\"0\"/>", "M2"))),
        ] {
            let (loaded, unread) = reading(old, cell)
            #expect(loaded.scenario == SmallLedger.scenario, "\(loaded.issues.map { $0.text(in: .zh) })")
            #expect(loaded.issues.map(\.code).contains("ledger-struck-not-read") && unread.cells == 1)
        }
    }

    /// As before: nobody says what it is to be instead.
    @Test func `what is struck out as a whole counts, and is told`() {
        let (loaded, unread) = reading(Self.area, Self.runs("D2", ("<strike/>", "4"), ("<strike/>", "0")))
        #expect(loaded.scenario == SmallLedger.scenario && unread.isEmpty)
        #expect(loaded.issues.map(\.code).contains("ledger-hidden"))
    }

    @Test func `texts of several runs that sheets share`() throws {
        var raw = RawWorkbook([SmallLedger()["parks"]])
        raw.parts["xl/sharedStrings.xml"] = """
            <sst><si><t>甲</t></si><si><r><rPr><strike/></rPr><t>乙</t></r><r><t xml:space="preserve">丙 </t></r></si>\
            <si><r><rPr><strike/></rPr><t>丁</t></r></si><si><r><t>m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si></sst>
            """
        raw.change("xl/_rels/workbook.xml.rels") {
            $0.replacing(
                "<Relationships>",
                with: "<Relationships><Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>")
        }
        raw.replaced["xl/worksheets/sheet0.xml"] =
            "<worksheet><sheetData><row r=\"1\">\((0...3).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined())</row></sheetData></worksheet>"
        let sheet = try #require(WorkbookReading.read(raw.bytes, name: "l").sheets.first)
        #expect(sheet.rows[0].entries.map(\.cell) == [.text("甲"), .text("丙 "), .text("丁"), .text("m²")])
        #expect(sheet.struckParts.map(\.text) == ["乙"] && sheet.struck == [LedgerSheet.CellPlace(row: 1, column: 3)])
        raw.parts = [:]
        let issues = WorkbookReading.read(raw.bytes, name: "l").issues
        #expect(issues.first?.because.en.contains("xl/sharedstrings.xml") == true)
    }

    @Test func `a raised digit is none of the figure before it`() {
        let (loaded, _) = reading(Self.area, Self.runs("D2", ("", "40"), ("<vertAlign val=\"superscript\"/>", "1")))
        #expect(loaded.errors.map(\.code) == ["ledger-number"])
    }

    @Test(arguments: [";;;", "&quot;待定&quot;", ";;;@", "[Red]_ "]) func `a format that shows no figure`(
        _ format: String
    ) {
        let (loaded, _) = reading(Self.area, "<c r=\"D2\" s=\"3\"><v>40</v></c>", styles: format)
        #expect(loaded.scenario == SmallLedger.scenario)
        #expect(loaded.issues.map(\.code) == ["ledger-hidden"])
    }

    @Test(arguments: ["0", "General", "G/通用格式", "[DBNum1]General", "#,##0.00", "h:mm", "?/?", "@", "0;;;@", "¥0.00"])
    func `formats that show figures`(_ format: String) { #expect(!FormatPiece.showsNoNumber(format)) }

    @Test(arguments: [
        ("\"K1-\"@", "01", "K1-01", true), ("@\"亩\"", "40", "40亩", true), ("0;0;0;\"P\"@", "7", "P7", false),
        ("\\P@_ ", "7", "P7", true),
    ])
    func `texts by their format`(_ format: String, _ text: String, _ shown: String, _ isOfNumbers: Bool) {
        #expect(TextFormat(format)?.shown(text) == shown && TextFormat(format)?.isOfNumbers == isOfNumbers)
    }

    @Test(arguments: ["@", "General", "0.00", "0;0;0;@", "\"x\"0"]) func `formats that show texts as they are`(
        _ format: String
    ) {
        #expect(TextFormat(format) == nil)
    }

    /// 8000% of an amount is a slip; 80% of a share is 0.8.
    @Test func `figures in percent`() {
        let (amount, _) = reading(Self.area, "<c r=\"D2\" s=\"3\"><v>40</v></c>", styles: "0.0%")
        #expect(amount.scenario == SmallLedger.scenario && amount.issues.map(\.code) == ["ledger-format"])
        let (share, _) = reading("<c r=\"G4\"><v>0.8</v></c>", "<c r=\"G4\" s=\"3\"><v>0.8</v></c>", styles: "0%")
        #expect(share.scenario == SmallLedger.scenario && share.issues.isEmpty)
        #expect(UnitFormat("0%")?.shown("0.075") == "7.5%" && UnitFormat("0.00,%")?.unit == nil)
    }

    @Test(arguments: ["01", "K1-01"]) func `an id as its format shows it`(_ id: String) throws {
        let old = "<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">K1-01</t></is></c>"
        #expect(RawWorkbook(SmallLedger().sheets).part("xl/worksheets/sheet3.xml").contains(old))
        let (loaded, _) = reading(
            old, "<c r=\"A2\" s=\"3\" t=\"str\"><v>\(id)</v></c>", styles: id == "01" ? "&quot;K1-&quot;@" : "@")
        #expect(loaded.scenario == SmallLedger.scenario && loaded.issues.isEmpty)
    }

    /// On facts, on heads, beside everything, on the sheet of single values.
    @Test(arguments: [
        ("parcels", 3, 2), ("parcels", 1, 4), ("parcels", 30, 12), ("scenario", 6, 2), ("scenario", 1, 1),
    ])
    func `a comment is told wherever it stands`(_ key: String, _ row: Int, _ column: Int) {
        var ledger = SmallLedger()
        ledger[key].commented = [LedgerSheet.CellPlace(row: row, column: column)]
        let (loaded, unread) = ledger.readFromFile
        #expect(loaded.scenario == SmallLedger.scenario && unread.comments == 1)
        #expect(loaded.issues.map(\.code) == ["ledger-comments-not-read"])
    }

    @Test func `the notes of the ledger itself are nobody's comments`() throws {
        for pages in [LedgerPages.of(SmallLedger.scenario), LedgerPages.blank(like: SmallLedger.scenario)] {
            let (sheets, issues) = WorkbookReading.read(try WorkbookWriting.bytes(pages, title: ""), name: "l.xlsx")
            #expect(issues.isEmpty && sheets.allSatisfy { $0.commented.isEmpty })
        }
        #expect(!LedgerWords.isNote("面积。必填。数。\nArea. Required. A number. 其实是公顷"))
    }

    @Test func `boxes with words are counted`() {
        var ledger = SmallLedger()
        ledger["parcels"].textBoxes = 2
        let (loaded, unread) = ledger.readFromFile
        #expect(loaded.scenario == SmallLedger.scenario && unread.comments == 2)
        #expect(loaded.issues.map(\.code) == ["ledger-text-boxes-not-read"])
    }

    /// Excel repairs such a file; which of the two counts is not said.
    @Test func `a cell that stands twice makes no sound file`() {
        let (loaded, _) = reading(Self.area, Self.area + "<c r=\"D2\"><v>45</v></c>")
        #expect(loaded.issues.map(\.code) == ["ledger-unreadable"])
    }

    @Test func `words beside single values are told where no head says what they are`() {
        var ledger = SmallLedger()
        ledger.put(.text("标题待定"), "scenario", 4, 3)
        let (loaded, unread) = ledger.read
        #expect(loaded.issues.map(\.code) == ["ledger-cells-not-read"] && unread.cells == 1)
        ledger.put(.text("含义 / meaning"), "scenario", 1, 3)
        #expect(ledger.read.loaded.issues.isEmpty)
    }
}
