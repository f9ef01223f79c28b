import Documents

/// How wide a column must and may be, in ems, its padding counted.
struct ColumnExtent {
    static let padding = 0.45

    /// Numbers whole, words broken where their script allows.
    var least: Double
    /// Nothing broken that need not be.
    var wanted: Double
    /// On one line, however long.
    var natural: Double
}

extension ColumnExtent {
    /// Up to here a column of words asks for all it could use; beyond, for a fifth of it, up to the most.
    static let widest = 22.0
    static let most = 44.0

    /// `tight` says how few characters a line of words may hold.
    init(_ column: ReportTable.Column, cells: Double, longestRun: Double, head: Double, headRun: Double, tight: Double)
    {
        let padding = 2 * Self.padding
        natural = max(cells, head) + padding
        if column.alignment == .trailing {
            least = max(cells, min(head, max(headRun, 5))) + padding
            wanted = max(cells, min(head, max(headRun, 5))) + padding
        } else {
            let whole = max(cells, min(head, max(headRun, 4)))
            let comfort = whole > Self.widest ? min(Self.most, Self.widest + (whole - Self.widest) / 5) : whole
            wanted = comfort + padding
            least = min(comfort, max(min(longestRun, 9), min(headRun, 6), tight)) + padding
        }
    }

    /// The longest texts of all columns take as many lines, as few as the room allows; short ones two at most, as far as that makes
    /// the longest not much longer.
    private static func inFewLines(_ columns: [ColumnExtent], _ room: Double) -> [Double] {
        func widths(_ lines: Double, shortest: Double) -> [Double] {
            columns.map { column in
                let floor = max(column.least, min(column.natural, widest) * shortest)
                return max(floor, min(column.natural, (column.natural - 2 * padding) / lines * 1.05 + 2 * padding))
            }
        }
        let most = 1_000.0
        func fewest(_ shortest: Double) -> Double {
            guard widths(most, shortest: shortest).reduce(0, +) <= room else { return .infinity }
            var (low, high) = (1.0, most)
            for _ in 0..<60 {
                let middle = (low + high) / 2
                if widths(middle, shortest: shortest).reduce(0, +) > room { low = middle } else { high = middle }
            }
            return high
        }
        let least = fewest(0)
        let shortest = [0.5, 0.4, 0.3, 0.2].first { fewest($0) <= least * 1.4 } ?? 0
        let found = widths(fewest(shortest), shortest: shortest)
        let left = max(0, room - found.reduce(0, +)) / Double(columns.count)
        return found.map { $0 + left }
    }

    /// Lines that the longest text of any column takes.
    static func lines(_ columns: [ColumnExtent], in widths: [Double]) -> Double {
        zip(columns, widths).map { column, width in
            (column.natural - 2 * padding) / max(width - 2 * padding, 1)
        }.max() ?? 1
    }

    /// Widths that fill no more than the room; `nil` where not even the least ones fit.
    static func fit(_ columns: [ColumnExtent], room: Double) -> [Double]? {
        guard columns.reduce(0, { $0 + $1.least }) <= room else { return nil }
        let wanted = columns.reduce(0) { $0 + $1.wanted }
        if wanted > room { return inFewLines(columns, room) }
        // Long texts take what is left over; the rest of it makes all columns airier.
        let missing = columns.reduce(0) { $0 + max(0, $1.natural - $1.wanted) }
        let share = missing > 0 ? min(1, (room - wanted) / missing) : 0
        let widths = columns.map { $0.wanted + max(0, $0.natural - $0.wanted) * share }
        let used = widths.reduce(0, +)
        let stretched = used > room * 0.6 ? room : max(used * 1.3, min(room * 0.6, used * 1.8))
        return widths.map { $0 * stretched / used }
    }
}
