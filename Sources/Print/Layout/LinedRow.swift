import Documents

/// Cells beside each other, all on the same grid of lines, so that a row too tall for a page can be cut between lines.
struct LinedRow {
    struct Cell {
        var lines: [String]
        var style: TextStyle
        var x: Double
        var width: Double
        var alignment = TextAlignment.leading
        /// How much lower than the others it stands.
        var drop = 0.0
    }

    var role: Piece.Role
    var cells: [Cell]
    var pitch: Double
    /// Above the first line and below the last one.
    var padding: Double
    var width: Double
    var fill: Drawing.Ink?
    /// Where columns meet, and both sides.
    var borders: [Double] = []
    var ruleInk: Drawing.Ink? = PageInk.hairline
    /// Of the line above, if there is one.
    var topInk: Drawing.Ink?

    var lineCount: Int { max(cells.map(\.lines.count).max() ?? 0, 1) }
    var height: Double { height(lineCount) }

    func height(_ count: Int) -> Double { Double(count) * pitch + 2 * padding }

    /// How many lines a height holds.
    func capacity(_ height: Double) -> Int { max(0, Int((height - 2 * padding + 0.01) / pitch)) }

    func piece(_ ruler: some TextRuler) -> Piece { piece(0..<lineCount, ruler) }

    /// The part of the row that shows some of its lines.
    func piece(_ range: Range<Int>, _ ruler: some TextRuler) -> Piece {
        var piece = Piece(role, width: width, height: height(range.count))
        if let fill {
            piece.fills.append(.init(frame: Frame(x: 0, y: 0, width: width, height: piece.frame.height), ink: fill))
        }
        if let ruleInk {
            piece.rule(y: piece.frame.height - 0.25, thickness: 0.5, ruleInk)
            for x in borders {
                piece.fills.append(
                    .init(frame: Frame(x: x - 0.25, y: 0, width: 0.5, height: piece.frame.height), ink: ruleInk))
            }
        }
        if let topInk { piece.rule(y: -0.5, thickness: 1, topInk) }
        for (number, cell) in cells.enumerated() where cell.lines.count > range.lowerBound {
            piece.text(
                Array(cell.lines[range.lowerBound..<min(cell.lines.count, range.upperBound)]), cell.style, x: cell.x,
                y: padding + cell.drop, width: cell.width, alignment: cell.alignment, cell: number,
                ruler)
        }
        return piece
    }
}

extension PageFlow {
    /// Places a row whole, on the next page where it must be; cut between lines where no page is tall enough.
    /// Whether there were pages for all of it.
    mutating func place(
        _ row: LinedRow, _ sheet: PaperSize, _ ruler: some TextRuler, nextPage: (inout PageFlow) -> Void
    ) -> Bool {
        var first = 0
        var isFresh = false
        while true {
            let rest = row.lineCount - first
            if row.height(rest) <= left + 0.01 {
                place(row.piece(first..<row.lineCount, ruler))
                return true
            }
            let count = row.capacity(left)
            if isFresh ? count > 0 : count >= 3 && row.height(rest) > sheet.depth * 0.8 {
                place(row.piece(first..<first + count, ruler))
                first += count
            } else if isFresh {
                return false
            }
            guard !isFull else { return false }
            nextPage(&self)
            isFresh = true
        }
    }
}
