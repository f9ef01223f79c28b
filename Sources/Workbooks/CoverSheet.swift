import Documents
import Quantities
import Spreadsheet

/// The first sheet: title, what must be read first, the list of the sheets, remarks, and where it is signed.
struct CoverSheet {
    private let document: Document
    private let name: String
    private let speech: Speech
    private let look: Look
    private let pages: Pages

    /// Widths of the columns in narrow characters: label, text, count, and the same again for signatures.
    private static let widths = [16, 44, 12, 12]

    init(_ document: Document, name: String, _ speech: Speech, _ look: Look, _ pages: Pages) {
        self.document = document
        self.name = name
        self.speech = speech
        self.look = look
        self.pages = pages
    }

    func sheet(indexing tables: [ReportTable]) -> Sheet {
        var sheet = Sheet(name, columns: Self.widths.map { .init(width: Double($0) * 1.03 + 1.4) })
        sheet.showsGrid = false
        add(&sheet, [speech.cell(document.title)], [look.largeTitle], spans: [0...3], size: 20, gap: 16)
        for fact in document.headline {
            let text = look.text(.leading)
            add(
                &sheet, [speech.cell(fact.label), (fact.isAlarm ? Look.alarmSign : "") + speech.cell(fact.value)],
                [look.head, fact.isAlarm ? look.alarmed(text) : text], spans: [0...0, 1...3])
        }
        index(tables, &sheet)
        remarks(&sheet)
        signatures(&sheet)
        let pixels = Self.widths.reduce(0) { $0 + Double($1) * 7.2 + 15 }
        sheet.print = pages.setup(sheet, .a4, columns: Self.widths.count, pixels: pixels, isUpright: true)
        return sheet
    }

    /// All tables of the document, those without rows by name only.
    private func index(_ tables: [ReportTable], _ sheet: inout Sheet) {
        heading(Words("目录", "Contents"), &sheet)
        add(
            &sheet, [Words("序号", "no."), Words("表名", "table"), Words("行数", "rows")].map(speech.cell),
            [look.head, look.head, look.head], spans: [0...0, 1...2, 3...3])
        var number = 0
        for table in document.tables {
            number += 1
            let title = speech.line(table.title)
            let rows = table.rows.filter { $0.kind == .body }.count
            add(
                &sheet, ["\(number)", title, rows == 0 ? speech.line(Words("无", "none")) : "\(rows)"],
                [look.text(.center), look.text(.leading), look.text(.center)], spans: [0...0, 1...2, 3...3])
            let row = sheet.rows.count - 1
            sheet.rows[row].cells[0].value = .number(ExactDecimal(number))
            if rows > 0 { sheet.rows[row].cells[3].value = .number(ExactDecimal(rows)) }
            if let target = tables.firstIndex(of: table) {
                sheet.rows[row].cells[1] = SheetCell(
                    .link(title, sheet: target + 1, CellPlace(row: 0, column: 0)), look.link)
            }
        }
    }

    private func remarks(_ sheet: inout Sheet) {
        guard !document.notes.isEmpty else { return }
        heading(Words("提示", "Warnings and remarks"), &sheet)
        for (number, note) in document.notes.enumerated() {
            add(&sheet, ["\(number + 1). " + speech.cell(note)], [look.remark], spans: [0...3])
        }
    }

    private func signatures(_ sheet: inout Sheet) {
        heading(Words("签批", "Sign-off"), &sheet)
        for role in SignOff.roles {
            add(
                &sheet, [speech.cell(role), "", speech.cell(SignOff.date), ""],
                [look.head, look.text(.leading), look.head, look.text(.leading)],
                spans: [0...0, 1...1, 2...2, 3...3], gap: 12)
        }
    }

    private func heading(_ words: Words, _ sheet: inout Sheet) {
        sheet.rows.append(Sheet.Row(height: 10))
        add(&sheet, [speech.line(words)], [look.heading], spans: [0...3], size: 12, gap: 2)
    }

    /// One row of texts, each over some columns, as high as the longest needs.
    private func add(
        _ sheet: inout Sheet, _ texts: [String], _ styles: [CellStyle], spans: [ClosedRange<Int>],
        size: Double = Look.size, gap: Double = 4
    ) {
        let row = sheet.rows.count
        var cells: [SheetCell] = []
        var lines = 1
        for (index, span) in spans.enumerated() {
            cells.append(.text(texts[index], styles[index]))
            cells += Array(repeating: SheetCell(.blank, styles[index]), count: span.count - 1)
            let width = span.reduce(0) { $0 + Self.widths[$1] }
            lines = max(lines, RowHeight.lines(texts[index], width: Int(Double(width) * Look.size / size)))
            if span.count > 1 { sheet.merges.append(CellRange(rows: row...row, columns: span)) }
        }
        sheet.rows.append(Sheet.Row(cells, height: RowHeight.points(lines, size: size) + gap))
    }
}
