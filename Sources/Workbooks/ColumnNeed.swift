import Documents

/// The room that a column asks for, in narrow characters.
struct ColumnNeed {
    /// No number and no word is broken.
    let least: Int
    /// The widest line of its cells.
    let widest: Int
    /// The widest line of its head.
    let head: Int
    /// What each row would need to stay in one line; nothing for numbers, which have it.
    let widths: [Int]

    /// More than a page is wide counts no further.
    private static let most = 2_000

    init(_ table: ReportTable, _ column: Int, _ texts: TableTexts) {
        var (numbers, pieces, widest) = (0, 0, 0)
        var widths: [Int] = []
        for (row, entry) in table.rows.enumerated() {
            let text = entry.kind == .group ? "" : texts.rows[row][column]
            if case .number = entry.cells[column] {
                // Bold sums are wider, and an alarm has its sign.
                numbers = max(numbers, text.utf8.count + (entry.alarms.contains(column) ? 4 : 1))
                widths.append(0)
                continue
            }
            let lines = text.split(separator: "\n").map { PrintableText.clipped(String($0), to: Self.most) }
            let width = lines.map { DisplayWidth.of($0) + 1 }.max() ?? 0
            widest = max(widest, width)
            pieces = max(pieces, lines.map { LineWrap.longestPiece($0) + 1 }.max() ?? 0)
            widths.append(width)
        }
        let heads = texts.heads[column].split(separator: "\n").map(String.init)
        head = heads.map { DisplayWidth.of($0) }.max() ?? 0
        let piece = heads.map { LineWrap.longestPiece($0) }.max() ?? 0
        let unit = texts.units[column].map { DisplayWidth.of($0) } ?? 0
        least = max(numbers, min(pieces, 16), min(piece, 14), heads.map(Self.folded).max() ?? 0, min(unit, 12), 4)
        self.widest = max(numbers, widest)
        self.widths = widths
    }

    /// The width in which a head takes two lines, which look well; more do not.
    private static func folded(_ head: String) -> Int {
        let half = (DisplayWidth.of(head) + 1) / 2
        return (half...(half + 4)).first { LineWrap.lines(head, width: max($0, 1)).count <= 2 && $0 <= 10 }
            ?? min(half, 10)
    }
}
