import Documents
import Quantities

/// A table on pages: title, head and group repeated on every page, rows never cut that fit a page, none alone on the last.
struct TableBlock {
    let table: ReportTable
    /// Its place in the document.
    let number: Int
    let options: PrintOptions

    static let titleStyle = TextStyle(size: 13, isBold: true, ink: PageInk.accent)

    /// How many rows found no page.
    func place(on flow: inout PageFlow, _ ruler: some TextRuler) -> Int {
        if table.layout != .list, let fit = TableFit(table, options, ruler) {
            return place(GridRows(table, number, fit, options, ruler), on: &flow, ruler)
        }
        return place(ListRows(table, number, options, ruler), on: &flow, ruler)
    }

    private func place(_ rows: some TableRows, on flow: inout PageFlow, _ ruler: some TextRuler) -> Int {
        let sheet = rows.sheet
        let clusters = rows.rows.isEmpty ? [] : Self.clusters(table.rows.map(\.kind))
        let head = rows.head?.height ?? 0
        let title = titlePiece(isContinued: false, sheet, ruler)
        let all = title.frame.height + head + rows.rows.reduce(0) { $0 + $1.height }
        let start = title.frame.height + head + (clusters.first.map { height(rows, $0) } ?? 0)
        flow.skip(18)
        let mayBegin = all <= flow.left || (all > sheet.depth && flow.left > sheet.depth / 2 && start <= flow.left)
        if flow.sheet != sheet || (!mayBegin && !flow.isAtTop) { flow.startPage(sheet) }
        flow.place(title)
        if let piece = rows.head { flow.place(piece.piece(ruler)) }
        // The group to which the rows belong that are being placed, for the next page to begin with.
        var group: LinedRow?
        func nextPage(_ flow: inout PageFlow) {
            flow.startPage(sheet)
            flow.place(titlePiece(isContinued: true, sheet, ruler))
            if let piece = rows.head { flow.place(piece.piece(ruler)) }
            if let group { flow.place(group.piece(ruler)) }
        }
        let fresh = sheet.depth - titlePiece(isContinued: true, sheet, ruler).frame.height - head
        var placed = 0
        for (number, cluster) in clusters.enumerated() {
            if table.rows[cluster.lowerBound].kind == .group { group = nil }
            let height = height(rows, cluster)
            let room = fresh - (group?.height ?? 0)
            let together = height + (number == clusters.count - 2 ? self.height(rows, clusters[number + 1]) : 0)
            if (together <= room ? together : height) > flow.left + 0.01, height <= room {
                if flow.isFull { break }
                nextPage(&flow)
            }
            if flow.isFull, height > flow.left + 0.01 { break }
            // A head is no place for stories: it must leave room for rows.
            let head = rows.rows[cluster.lowerBound]
            if table.rows[cluster.lowerBound].kind == .group, head.height < sheet.depth * 0.2 {
                group = continued(head, ruler)
            }
            let whole = cluster.prefix { flow.place(rows.rows[$0], sheet, ruler, nextPage: nextPage) }
            placed += whole.count
            if whole.count < cluster.count { break }
        }
        notes(rows.hidden, on: &flow, sheet, ruler)
        return rows.rows.count - placed
    }

    /// A group's row as it stands again where the group goes on.
    private func continued(_ group: LinedRow, _ ruler: some TextRuler) -> LinedRow {
        var row = group
        row.role = .furniture
        guard let cell = row.cells.first, let last = cell.lines.last else { return row }
        row.cells[0].lines[cell.lines.count - 1] = ruler.clipped(last + continuation, cell.style, width: cell.width)
        return row
    }

    private var continuation: String {
        Words("（续）", " (continued)")[options.language == .both ? .zh : options.language]
    }

    private func height(_ rows: some TableRows, _ cluster: Range<Int>) -> Double {
        cluster.reduce(0) { $0 + rows.rows[$1].height }
    }

    /// Rows that stay together: heads of groups with what follows, sums with what they close.
    static func clusters(_ kinds: [ReportTable.Row.Kind]) -> [Range<Int>] {
        var clusters: [Range<Int>] = []
        var first = 0
        for row in kinds.indices {
            let isGlued =
                row + 1 < kinds.count
                && (kinds[row] == .group || kinds[row + 1] == .subtotal || kinds[row + 1] == .total)
            if !isGlued {
                clusters.append(first..<row + 1)
                first = row + 1
            }
        }
        return clusters
    }

    private func titlePiece(isContinued: Bool, _ sheet: PaperSize, _ ruler: some TextRuler) -> Piece {
        var style = Self.titleStyle
        let words = CellTexts(language: options.language)
        var text = words.text(table.title)
        if isContinued {
            style.size = 10
            text += continuation
        }
        var piece = Piece(isContinued ? .furniture : .heading, width: sheet.room, height: style.pitch + 5)
        piece.text([ruler.clipped(text, style, width: sheet.room)], style, x: 0, y: 0, width: sheet.room, ruler)
        if !isContinued { piece.bookmark = text }
        return piece
    }

    private func notes(
        _ hidden: [ReportTable.Column], on flow: inout PageFlow, _ sheet: PaperSize, _ ruler: some TextRuler
    ) {
        let words = CellTexts(language: options.language)
        var notes = table.notes.map(words.stacked)
        if table.rows.contains(where: { !$0.alarms.isEmpty }) {
            notes.insert(words.text(Words("▲ 超出限值", "▲ over the limit")), at: 0)
        }
        if !hidden.isEmpty {
            let names = hidden.map { words.text($0.title) }.joined(separator: options.language == .en ? ", " : "、")
            notes.append(words.text(Words("纸面较窄，未列出：", "Too narrow to show: ")) + names)
        }
        guard !notes.isEmpty else { return }
        let style = TextStyle(size: 8, ink: PageInk.quiet)
        flow.skip(4)
        for note in notes {
            flow.paragraph(
                ruler.lines(of: note, style, width: sheet.room - 10), style, indent: 10, mark: "·", sheet, ruler)
        }
    }
}

/// The rows of a table, laid out but not yet on pages.
protocol TableRows {
    var sheet: PaperSize { get }
    /// Stands above the rows on every page.
    var head: LinedRow? { get }
    var rows: [LinedRow] { get }
    var hidden: [ReportTable.Column] { get }
}
