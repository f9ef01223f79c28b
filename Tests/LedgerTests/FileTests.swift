import Foundation
import LandModel
import Records
import Testing

@testable import Ledger
@testable import Unpacking

/// Files that are broken, foreign or far too large.
struct FileTests {
    private func fault(_ bytes: [UInt8]) throws -> Records.Issue {
        let (sheets, issues) = WorkbookReading.read(bytes, name: "ledger.xlsx")
        #expect(sheets.isEmpty)
        let loaded = LedgerImport.load(sheets, known: issues)
        #expect(loaded.scenario == nil)
        return try #require(loaded.issues.first)
    }

    @Test func `what is no workbook is told`() throws {
        #expect(try fault([]).because.en.contains("zip"))
        #expect(try fault(Array("id,name\r\n".utf8)).mend.en.contains(".xlsx"))
        #expect(try fault([0xD0, 0xCF, 0x11, 0xE0, 0]).because.zh.contains(".xls"))
        #expect(try fault(StoredZip.bytes([("a.txt", [1])])).because.en.contains("xl/workbook.xml"))
    }

    /// Every cut and every changed byte gives an answer and never a trap.
    @Test func `broken files end in words`() throws {
        let bytes = RawWorkbook([SoundLedger()["parks"], SoundLedger()["scenario"]]).bytes
        var random = SplitMix(state: 7)
        for _ in 0..<60 {
            let cut = WorkbookReading.read(Array(bytes.prefix(random.below(bytes.count))), name: "l")
            #expect(cut.issues.count == 1)
            var changed = bytes
            for _ in 0..<5 { changed[random.below(bytes.count)] = UInt8(random.below(256)) }
            let (sheets, issues) = WorkbookReading.read(changed, name: "l")
            #expect(LedgerImport.load(sheets, known: issues).scenario == nil)
        }
    }

    @Test(arguments: [
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\">]><worksheet>&x;</worksheet>",
        "<?xml version=\"1.0\" encoding=\"GBK\"?><worksheet/>", "",
    ])
    func `a sheet that is no sound XML is told by its part`(xml: String) throws {
        var raw = RawWorkbook([SoundLedger()["parks"]])
        raw.replaced["xl/worksheets/sheet0.xml"] = xml
        #expect(try fault(raw.bytes).because.en.contains("xl/worksheets/sheet0.xml"))
    }

    @Test(arguments: [
        "<row r=\"600000\"><c r=\"A600000\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A99999999999999999999\"><v>1</v></c></row>", "<row r=\"-1\"><c><v>1</v></c></row>",
    ])
    func `cells beyond every ledger are refused`(rows: String) throws {
        var raw = RawWorkbook([SoundLedger()["parks"]])
        raw.replaced["xl/worksheets/sheet0.xml"] = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
        #expect(try fault(raw.bytes).because.en == "it holds too much")
    }

    @Test func `every kind of cell that programs write`() throws {
        var raw = RawWorkbook([SoundLedger()["parks"]])
        raw.replaced["xl/worksheets/sheet0.xml"] = """
            <x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:t>乙</x:t></x:r><x:rPh><x:t>jia</x:t></x:rPh></x:is></x:c>
            <x:c><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>a_x000A_b</x:v></x:c><x:c s="2"><x:v>45721.5</x:v></x:c>
            <x:c t="d"><x:v>2025-03-05T00:00:00</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c s="9"/><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """
        let cells = try #require(WorkbookReading.read(raw.bytes, name: "l").sheets.first?.rows.first)
        #expect(
            cells.entries.map(\.cell) == [
                .text("甲乙"), .number("2"), .text("a\nb"), .date("2025-03-05"), .date("2025-03-05"), .truth(true),
                .fault("#N/A"),
            ])
        #expect(cells.entries.map(\.column) == [1, 2, 3, 4, 5, 6, 8])
    }

    @Test func `a part counts by what comes out of it`() throws {
        let file = StoredZip.bytes([("xl/a.xml", [UInt8](repeating: 65, count: 1000))])
        #expect(throws: ZipParts.Fault.tooLarge) { try ZipParts.read(file, mostBytes: 999) { _ in true } }
        #expect(try ZipParts.read(file, mostBytes: 1000) { _ in true }["xl/a.xml"]?.count == 1000)
    }

    /// The parser would trap on them.
    @Test(arguments: ["<a b=\"", "<a><", "<a xmlns:", "<a>", "<a><!--", "<?xml version=\"1.0\"?><a>&"])
    func `bytes that are no UTF-8 are told`(_ before: String) {
        let bytes = Array(before.utf8) + [0xDA, 0x65, 0xFF] + Array("\"/></a>".utf8)
        #expect(throws: LedgerFileFault.damaged("part")) {
            try XMLPart.walk(bytes, name: "part", begin: { _, _, _ in }, end: { _, _ in })
        }
    }

    @Test(arguments: [
        ("0.00\"公顷\"", "公顷"), ("#,##0\\亩", "亩"), ("[Red]0.0_ \"万元\";-0.0", "万元"), ("0!亩", "亩"), ("¥0.00", nil),
        ("0!.0,\"亿\"", "亿"), ("0.00,\"千\"", "千"), ("0.0%", "%"), ("0.00E+00", nil), ("General", nil), ("#,##0.00", nil),
        ("General\"公顷\"", "公顷"), ("0\"亩\"0", nil),
    ])
    func `units in formats of numbers`(_ format: String, _ unit: String?) { #expect(UnitFormat(format)?.unit == unit) }

    @Test(arguments: [
        ("0!.0,\"万元\"", "600000000", "60000万元"), ("0.00,\"千元\"", "45678", "45.678千元"),
        ("#,##0,,", "1234567", "1.234567"),
        ("0\\.0000\"亿\"", "45678", "4.5678亿"), ("0.0_ \"亩\"", "40.25", "40.25亩"), ("#,##0,", "1E+400", "1E+400"),
    ])
    func `figures by their format`(_ format: String, _ digits: String, _ shown: String) {
        #expect(UnitFormat(format)?.shown(digits) == shown)
    }

    @Test(arguments: [
        ("[>=10000]0!.0,\"万元\";0\"元\"", "60000", "6万元"), ("[>=10000]0!.0,\"万元\";0\"元\"", "9000", "9000元"),
        ("[<10]0.0\"亩\";0.0\"公顷\"", "40", "40公顷"), ("[Red][>5]0.0;0.0", "7", nil), ("0.0;[Red]-0.0", "7", nil),
    ])
    func `formats by the size of the figure`(_ format: String, _ digits: String, _ shown: String?) {
        #expect(ConditionalFormat(format)?.shown(digits) == shown)
    }

    @Test func `rows and columns drawn to nothing are hidden`() throws {
        let sheet =
            "<worksheet><cols><col min=\"2\" max=\"2\" width=\"0\"/></cols><sheetData><row r=\"1\" ht=\"0\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
        var book = RawWorkbook([LedgerSheet(name: "x", file: "")])
        book.replaced["xl/worksheets/sheet0.xml"] = sheet
        let read = try #require(WorkbookReading.read(book.bytes, name: "").sheets.first)
        #expect(read.hiddenRows == [1] && read.hiddenColumns == [2...2])
    }

    @Test func `a broken figure in a format of whole ones keeps its word`() {
        #expect(CodeFormat("0\"亩\"")?.shown("40.5") == "40.5亩")
        #expect(CodeFormat("000")?.shown("40.5") == nil)
    }

    @Test func `dates, escapes and days of both calendars`() {
        #expect(WorkbookText.date("45721", from1904: false) == "2025-03-05")
        #expect(WorkbookText.date("44259", from1904: true) == "2025-03-05")
        #expect(WorkbookText.date("1", from1904: false) == "1900-01-01")
        #expect(
            WorkbookText.date("60.5", from1904: false) == "1900-02-28"
                || WorkbookText.date("61", from1904: false) == "1900-03-01")
        #expect(WorkbookText.date("-1", from1904: false) == nil)
        #expect(WorkbookText.showsDate("yyyy\"年\"m\"月\"") && WorkbookText.showsDate("[$-804]d"))
        #expect(
            !WorkbookText.showsDate("0.00\"d\"") && !WorkbookText.showsDate("[Red]#,##0")
                && !WorkbookText.showsDate("General"))
        #expect(WorkbookText.decoded("a_x0041__x005F_x0042_") == "aA_x0042_")
    }

    private func folder(_ files: [String: [UInt8]]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
        return path
    }

    @Test func `a folder of CSV files in the encodings and separators of the office`() throws {
        var files: [String: [UInt8]] = [:]
        for (index, file) in CSVFolder.files(SoundLedger.pages).enumerated() {
            var text = String(file.text.dropFirst())
            if index % 3 == 1 {
                let rows = try CSVReading(text).rows(mostCells: 10_000)
                text = rows.map { row in
                    (1...max(row.entries.last?.column ?? 1, 1)).map { column in
                        if case .text(let text) = row[column] {
                            "\"\(text.replacing("\"", with: "\"\""))\""
                        } else {
                            ""
                        }
                    }.joined(separator: ";") + "\n"
                }.joined()
            }
            files[file.name] = index % 2 == 0 ? gbk(text) : Array(text.utf8)
        }
        let path = try folder(files)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let loaded = LedgerFile.load(path)
        #expect(loaded.errors.map { $0.text(in: .en) } == [])
        let isSame = loaded.scenario == SoundLedger.scenario
        #expect(isSame)
    }

    private func gbk(_ text: String) -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", "GB18030"]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        guard (try? process.run()) != nil else { return [] }
        input.fileHandleForWriting.write(Data(text.utf8))
        try? input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }

    @Test func `faults of CSV files are placed in them`() throws {
        let path = try folder([
            "parks.csv": Array("id,name\r\nK1,\"东湖".utf8), "projects.csv": [0xFF, 0xFF, 0x80],
            "parcels.csv": [0x50, 0x4B, 3, 4],
        ])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let issues = LedgerFile.load(path).issues
        #expect(issues.map(\.code) == ["ledger-unreadable", "ledger-unreadable", "ledger-unreadable"])
        #expect(
            issues.map { $0.position?.description } == [
                "\(path)/parcels.csv:1:A", "\(path)/parks.csv:2:A", "\(path)/projects.csv:1:A",
            ])
        #expect(LedgerFile.load("/nowhere.xlsx").issues.map(\.code) == ["ledger-unreadable"])
        #expect(LedgerFile.load("/nowhere/").issues.map(\.code) == ["ledger-unreadable"])
    }

    @Test func `a workbook among the files of a folder is told`() throws {
        let path = try folder([
            "scenario.csv": Array("key,value".utf8), "台账.xlsx": [0x50], "~$台账.xlsx": [0], "说明.docx": [0],
        ])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let told = LedgerFile.load(path).issues.first { $0.code == "ledger-file-not-read" }
        #expect(told?.severity == .warning && told?.what.zh.contains("1 个表格文件未读入：台账.xlsx") == true)
    }

    @Test func `what a spreadsheet made of codes shows in CSV, too`() throws {
        var ledger = SoundLedger(isTyped: false)
        ledger.put(.text("9.1310E+17"), "projects", "creditCode", 4)
        ledger.put(.text("3月5日"), "parcels", "park", 5)
        ledger.put(.text("#N/A"), "projects", "tax", 6)
        let told = try ledger.loaded().errors.map { "\($0.code) \($0.position?.description ?? "")" }
        let letters = { (sheet: String, key: String) in Grid.letters(ofColumn: ledger.column(sheet, key)) }
        #expect(
            told.sorted() == [
                "ledger-code-number ledger/projects.csv:4:\(letters("projects", "creditCode"))",
                "ledger-date ledger/parcels.csv:5:\(letters("parcels", "park"))",
                "ledger-error-value ledger/projects.csv:6:\(letters("projects", "tax"))",
            ])
    }

    @Test(arguments: [
        ("sep=;\r\na;b", [2: ["a", "b"]]), ("SEP=,\na,b\n", [2: ["a", "b"]]),
        ("sep=x\na,b", [1: ["sep=x"], 2: ["a", "b"]]),
        ("=\"001\",'=\"x\"\r\n", [1: ["001", "=\"x\""]]), ("a,=\"\"", [1: ["a", "=\"\""]]),
    ])
    func `what Excel takes for itself in CSV`(_ text: String, _ rows: [Int: [String]]) throws {
        let read = try CSVReading(text).rows(mostCells: 100)
        let found = read.map { row in
            (row.number, row.entries.map { entry in if case .text(let text) = entry.cell { text } else { "?" } })
        }
        #expect(Dictionary(uniqueKeysWithValues: found) == rows)
    }

    @Test(arguments: [("3月5日", "ledger-date"), ("9.13E+17", "ledger-code-number"), ("#REF!", "ledger-error-value")])
    func `so do ids`(_ id: String, _ code: String) throws {
        var ledger = SoundLedger(isTyped: false)
        ledger.put(.text(id), "projects", "id", 4)
        #expect(try ledger.loaded().errors.map(\.code).contains(code))
    }

    @Test(arguments: ["=1+1", "'=x", "''=x", "'x", "+86", "-", "＝1", "@a", "a"])
    func `guards against formulas come off again`(text: String) {
        #expect(CSVText.unguarded(CSVText.guarded(text)) == text)
    }

    /// As old programs pack: the parts by names with backslashes.
    @Test func `parts with backslashes are found`() {
        var raw = RawWorkbook(SmallLedger().sheets)
        raw.separator = "\\"
        let (sheets, issues) = WorkbookReading.read(raw.bytes, name: "ledger.xlsx")
        #expect(LedgerImport.read(sheets, known: issues).loaded.scenario == SmallLedger.scenario)
    }

    /// A blank where a sheet ends, and a blank row that is styled.
    @Test(arguments: [1_048_576, 900_000, 600]) func `blanks far down are nothing`(row: Int) {
        var ledger = SmallLedger()
        ledger["parcels"].rows.append(LedgerSheet.Row(row, [LedgerSheet.Entry(1, .text(" "))]))
        let (loaded, unread) = ledger.readFromFile
        #expect(loaded.scenario == SmallLedger.scenario && unread.isEmpty && loaded.errors.isEmpty)
    }
}
