import LandModel
import Quantities
import Spreadsheet

/// Makes a workbook of pages, with what helps people to fill it in: drop-downs, remarks, text that stays text.
public enum WorkbookWriting {
    /// Drop-downs reach at least so far down.
    static let menuRows = 2_000

    public static func bytes(_ pages: [LedgerPage], title: String) throws(WorkbookFault) -> [UInt8] {
        let menus = LongMenus(pages)
        let sheets = pages.map { sheet($0, pages, menus) } + (menus.menus.isEmpty ? [] : [menus.sheet])
        return try Workbook(title: title, sheets: sheets).bytes()
    }

    private static func sheet(_ page: LedgerPage, _ pages: [LedgerPage], _ menus: LongMenus) -> Sheet {
        var required: Set<Int> = []
        for help in page.helps where help.isRequired { required.insert(page.isList ? help.column : help.row) }
        var rows = page.rows.enumerated().map { index, row in
            Sheet.Row(
                row.enumerated().map { column, cell in
                    let isRequired = required.contains(page.isList ? column + 1 : index + 1)
                    return SheetCell(value(cell), style(page, row: index, column: column, isRequired))
                })
        }
        for help in page.helps where rows.indices.contains(help.row - 1) {
            if rows[help.row - 1].cells.indices.contains(help.column - 1) {
                rows[help.row - 1].cells[help.column - 1].comment = help.note
            }
        }
        let columns = columns(page)
        if page.isList, rows.indices.contains(1) { rows[1].height = headHeight(page.rows[1], columns) }
        var sheet = Sheet(page.name, rows: rows, columns: columns)
        if page.headingRows > 0 {
            sheet.frozen = CellPlace(row: page.headingRows, column: 1)
            sheet.validations = page.helps.compactMap { validation($0, page, pages, menus) }
        }
        sheet.print.isLandscape = true
        sheet.print.fitsOnePageWide = true
        if page.isList { sheet.print.repeatedRows = 0...max(page.headingRows - 1, 0) }
        if page.rows.count == page.headingRows, page.isList { sheet.tabColor = CellStyle.Color(0xBFBFBF) }
        return sheet
    }

    private static func value(_ cell: LedgerCell) -> SheetCell.Value {
        switch cell {
        case .blank, .formula: .blank
        case .text(let text), .date(let text), .fault(let text): .text(text)
        case .truth(let value): .boolean(value)
        case .number(let digits), .coded(let digits, _):
            (try? ExactDecimal(parsing: digits)).map { .number($0) } ?? .text(digits)
        }
    }

    private static func style(_ page: LedgerPage, row: Int, column: Int, _ isRequired: Bool) -> CellStyle {
        var style = CellStyle()
        let isHead = page.isList ? row < page.headingRows : row < page.headingRows || column != 1
        guard page.headingRows > 0, isHead else {
            style.numberFormat = nil
            if case .text = page.rows[row][column] { style.numberFormat = "@" }
            return style
        }
        style.verticalAlignment = .center
        let isKey = page.isList ? row == 0 : column == 0 || row == 0
        if isKey { style.font.color = CellStyle.Color(0x808080) }
        if page.isList ? row == 1 : row == 1 || column == 3 {
            style.font.isBold = isRequired || row == 1
            style.wraps = page.isList
            style.fill = CellStyle.Color(isRequired ? 0xFCE4D6 : 0xDDEBF7)
        }
        if page.isList, row == 2 {
            style.font.isItalic = true
            style.font.color = CellStyle.Color(0x808080)
            style.border.bottom = .thin
        }
        return style
    }

    /// Widths, and text that stays text in columns of codes and words.
    private static func columns(_ page: LedgerPage) -> [Sheet.Column] {
        guard page.isList else {
            return page.headingRows > 0 ? [28, 44, 10, 80].map { Sheet.Column(width: $0) } : []
        }
        let count = page.rows.first?.count ?? 0
        var texts: Set<Int> = []
        for help in page.helps where help.isText { texts.insert(help.column - 1) }
        return (0..<count).map { column in
            var width = 10.0
            for row in page.rows.prefix(200).enumerated() where row.offset != 1 && row.element.indices.contains(column)
            {
                if case .text(let text) = row.element[column] { width = max(width, Self.width(text)) }
            }
            let style = texts.contains(column) ? CellStyle().with { $0.numberFormat = "@" } : nil
            return Sheet.Column(width: min(max(width + 2, 14), 36), style: style)
        }
    }

    /// Room for the words over the columns, which are wrapped.
    private static func headHeight(_ heads: [LedgerCell], _ columns: [Sheet.Column]) -> Double {
        let lines = zip(heads, columns).map { head, column -> Double in
            guard case .text(let text) = head else { return 1 }
            return (width(text, of: 400) * 1.25 / column.width).rounded(.up)
        }
        return 15 * min(max(lines.max() ?? 1, 1), 8)
    }

    private static func width(_ text: String, of most: Int = 40) -> Double {
        text.unicodeScalars.prefix(most).reduce(0) { $0 + ($1.value > 0xFF ? 2 : 1) }
    }

    private static func validation(
        _ help: LedgerPage.Help, _ page: LedgerPage, _ pages: [LedgerPage], _ menus: LongMenus
    ) -> ListValidation? {
        guard let menu = help.menu else { return nil }
        let column = help.column - 1
        let last = max(page.rows.count, menuRows) - 1
        let range =
            page.isList
            ? CellRange(rows: page.headingRows...last, columns: column...column)
            : CellRange(rows: (help.row - 1)...(help.row - 1), columns: 1...1)
        switch menu {
        case .words(let words):
            if let column = menus.menus.firstIndex(of: words) {
                let cells = CellRange(rows: 0...(words.count - 1), columns: column...column)
                return ListValidation(range, .cells(sheet: pages.count, cells), isStrict: false)
            }
            return ListValidation(range, .words(words), isStrict: false)
        case .ids(let key):
            guard let index = pages.firstIndex(where: { $0.key == key }),
                let column = pages[index].helps.first(where: { $0.of.key == "id" })?.column
            else { return nil }
            let top = pages[index].headingRows
            let last = max(pages[index].rows.count, menuRows) - 1
            return ListValidation(
                range, .cells(sheet: index, CellRange(rows: top...last, columns: (column - 1)...(column - 1))),
                isStrict: false)
        }
    }
}

/// Choices that are too long for a drop-down of their own and stand on a sheet behind the others.
private struct LongMenus {
    private(set) var menus: [[String]] = []
    /// What the library takes.
    static let mostBytes = 255

    init(_ pages: [LedgerPage]) {
        for page in pages {
            for help in page.helps {
                guard case .words(let words) = help.menu, !menus.contains(words) else { continue }
                let isShort = words.joined(separator: ",").utf8.count <= Self.mostBytes
                if !isShort || words.contains(where: { $0.contains(",") }) { menus.append(words) }
            }
        }
    }

    var sheet: Sheet {
        let rows = (0..<(menus.map(\.count).max() ?? 0)).map { row in
            Sheet.Row(menus.map { $0.indices.contains(row) ? SheetCell.text($0[row]) : .blank })
        }
        return Sheet(LedgerLayout.choicesName, rows: rows, columns: menus.map { _ in Sheet.Column(width: 24) })
    }
}

extension LedgerPage.Help {
    /// Whether the column holds words, which must stay as they are typed.
    fileprivate var isText: Bool {
        switch of.schema {
        case .boolean, .integer, .decimal: of.isList
        default: true
        }
    }
}
