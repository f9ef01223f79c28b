import Documents
import Quantities
import Spreadsheet

/// Which sums of a table a spreadsheet can calculate itself: those that are the sum of the cells they stand for.
///
/// `SUBTOTAL(9, …)` leaves out other subtotals and rows that a filter hides, so it may run over whole tables.
struct LiveSums {
    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    private var ranges: [Place: ClosedRange<Int>] = [:]

    /// Rows that the sum in a place runs over; `nil` where the verified figure stands as it is.
    func range(row: Int, column: Int) -> ClosedRange<Int>? { ranges[Place(row: row, column: column)] }

    init(_ table: ReportTable) {
        let sums = table.rows.indices.compactMap { row in
            Self.range(of: row, in: table).map { (row: row, range: $0, isTotal: table.rows[row].kind == .total) }
        }
        // Subtotals first, because what a total counts hangs on which of them are live.
        let ordered = sums.filter { !$0.isTotal } + sums.filter(\.isTotal)
        for column in table.columns.indices where !Self.isShare(table.columns[column]) {
            let figures = table.rows.map { row -> ExactDecimal? in
                guard case .number(let value, _) = row.cells[column] else { return nil }
                return value
            }
            // What is too long for a number is written as text, which no sum counts.
            guard figures.allSatisfy({ $0?.fitsSpreadsheet ?? true }) else { continue }
            func summands(_ range: ClosedRange<Int>, without live: Set<Int>) -> [ExactDecimal] {
                range.filter { !live.contains($0) }.compactMap { figures[$0] }
            }
            let all = Set(sums.map(\.row))
            let isDoubtful = ordered.contains { sum in
                figures[sum.row].map { Self.total(summands(sum.range, without: all)) != $0 } ?? false
            }
            var live: Set<Int> = []
            for sum in ordered {
                guard let value = figures[sum.row] else { continue }
                let counted = summands(sum.range, without: live)
                // The only figure of a group equals its "sum" in a column of ratios too.
                let isProof = !isDoubtful || counted.filter { !$0.isZero }.count > 1
                guard isProof, Self.total(counted) == value else { continue }
                live.insert(sum.row)
                ranges[Place(row: sum.row, column: column)] = sum.range
            }
        }
    }

    private static func isShare(_ column: ReportTable.Column) -> Bool {
        column.unit?.zh == "%" || column.unit?.zh == "‰"
    }

    private static func total(_ values: [ExactDecimal]) -> ExactDecimal { values.reduce(.zero, +) }

    /// A subtotal's group, or all rows above a total, or those below where it comes first.
    private static func range(of row: Int, in table: ReportTable) -> ClosedRange<Int>? {
        func isBody(_ row: Int) -> Bool { table.rows[row].kind == .body }
        switch table.rows[row].kind {
        case .body, .group: return nil
        case .subtotal:
            var first = row
            while first > 0, isBody(first - 1) { first -= 1 }
            return first < row ? first...(row - 1) : nil
        case .total:
            if let first = (0..<row).first(where: isBody) { return first...(row - 1) }
            let below = table.rows.indices.suffix(from: row + 1)
            guard let first = below.first(where: isBody), let last = below.last(where: isBody) else { return nil }
            return first...last
        }
    }
}
