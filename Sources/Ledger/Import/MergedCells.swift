import Records

/// Cells joined over several rows, as groups are written: what the first one says counts for all.
struct MergedCells {
    /// With the cells filled in that a joined one spans.
    private(set) var rows: [LedgerSheet.Row]
    /// By column: the first cell that was filled in.
    private(set) var filled: [(column: Int, (row: Int, shown: String))] = []
    /// Joined cells of which it cannot be said what they mean.
    private(set) var open: [(row: Int, column: Int)] = []

    private let merges: [LedgerSheet.Merge]
    private let fillable: Set<Int>
    private let columns: Set<Int>

    /// A hostile file may join more cells than it has.
    private static let mostFilled = 1_000_000

    /// `lead`: the key of the ids of these records, which cannot be the same twice.
    init(
        _ merges: [LedgerSheet.Merge], _ rows: [LedgerSheet.Row], _ headings: [Heading], _ index: HeadingIndex,
        lead: String?
    ) {
        self.merges = merges
        self.rows = rows
        columns = Set(headings.map(\.column))
        // An amount that spans rows is their sum, or the same for each: nobody can tell.
        fillable = Set(
            headings.filter { heading in
                guard heading.key != lead, let column = index.column(heading) else { return false }
                return switch column.schema {
                case .decimal?, .integer?, nil: false
                default: heading.map == nil
                }
            }.map(\.column))
    }

    mutating func fill() {
        guard !merges.isEmpty, !rows.isEmpty else { return }
        let numbers = rows.map(\.number)
        var room = Self.mostFilled
        for merge in merges {
            let first = Self.firstIndex(numbers, notBelow: merge.rows.lowerBound)
            guard first < numbers.count, numbers[first] <= merge.rows.upperBound else { continue }
            let over = merge.columns.count > Grid.mostColumns ? [] : merge.columns.filter(columns.contains)
            guard let column = over.first else { continue }
            let top = merge.rows.lowerBound
            guard numbers[first] == top, !rows[first][merge.columns.lowerBound].isBlank else { continue }
            let cell = rows[first][merge.columns.lowerBound]
            guard over.count == 1, column == merge.columns.lowerBound, fillable.contains(column) else {
                if over.count > 1 || merge.rows.count > 1 { open.append((top, merge.columns.lowerBound)) }
                continue
            }
            fill(cell, column, from: first + 1, to: merge.rows.upperBound, numbers, &room)
        }
    }

    private mutating func fill(
        _ cell: LedgerCell, _ column: Int, from start: Int, to last: Int, _ numbers: [Int], _ room: inout Int
    ) {
        var index = start
        while index < numbers.count, numbers[index] <= last {
            room -= 1
            guard room > 0, rows[index][column].isBlank else {
                // Another value lies under the joined cell.
                open.append((numbers[start - 1], column))
                return
            }
            let place = rows[index].entries.firstIndex { $0.column > column } ?? rows[index].entries.endIndex
            rows[index].entries.insert(LedgerSheet.Entry(column, cell), at: place)
            if !filled.contains(where: { $0.column == column }) {
                filled.append((column, (numbers[index], HeadRow.shown(cell))))
            }
            index += 1
        }
    }

    private static func firstIndex(_ numbers: [Int], notBelow number: Int) -> Int {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
