/// Pages filled from top to bottom.
struct PageFlow {
    /// No document takes more pages; what is left out is told.
    static let mostPages = 1_000

    private(set) var pages: [Page] = []
    private(set) var y = 0.0
    let mostPages: Int

    init(mostPages: Int = PageFlow.mostPages) { self.mostPages = mostPages }

    var sheet: PaperSize? { pages.last?.sheet }
    /// Room left on the page.
    var left: Double { pages.last.map { $0.sheet.bottom - y } ?? 0 }
    var isAtTop: Bool { pages.last.map { y <= $0.sheet.top } ?? false }
    var isFull: Bool { pages.count >= mostPages }

    mutating func startPage(_ sheet: PaperSize) {
        pages.append(Page(sheet: sheet))
        y = sheet.top
    }

    /// A page of that size with so much room, the present one if it has it.
    mutating func makeRoom(_ height: Double, _ sheet: PaperSize) {
        if self.sheet != sheet || (left < height && !isAtTop) { startPage(sheet) }
    }

    mutating func skip(_ height: Double) { if !isAtTop { y += height } }

    mutating func place(_ piece: Piece) {
        guard let sheet else { return }
        pages[pages.count - 1].pieces.append(piece.placed(sheet.margin, y))
        y += piece.frame.height
    }

    /// Places beside what stands there, without moving on.
    mutating func place(_ piece: Piece, x: Double, y: Double) {
        guard !pages.isEmpty else { return }
        pages[pages.count - 1].pieces.append(piece.placed(x, y))
    }

    /// Moves down to a height of the page.
    mutating func move(to y: Double) { self.y = max(self.y, y) }

    /// A paragraph, broken between lines where the page ends.
    mutating func paragraph(
        _ texts: [String], _ style: TextStyle, indent: Double = 0, mark: String = "", _ sheet: PaperSize,
        _ ruler: some TextRuler
    ) {
        var rest = texts[...]
        var isFirst = true
        while !rest.isEmpty, !isFull || left >= style.pitch {
            makeRoom(style.pitch * Double(min(2, rest.count)), sheet)
            let count = max(1, min(rest.count, Int((left + 0.01) / style.pitch)))
            var piece = Piece(.paragraph, width: sheet.room, height: Double(count) * style.pitch)
            if isFirst, !mark.isEmpty {
                piece.text([mark], style, x: 0, y: 0, width: indent, ruler)
            }
            piece.text(Array(rest.prefix(count)), style, x: indent, y: 0, width: sheet.room - indent, ruler)
            place(piece)
            rest = rest.dropFirst(count)
            isFirst = false
        }
    }
}
