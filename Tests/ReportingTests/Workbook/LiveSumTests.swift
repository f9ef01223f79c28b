import Documents
import LandModel
import Quantities
import Testing

@testable import Reporting
@testable import Workbooks

@Suite("Sums that a spreadsheet calculates") struct LiveSumTests {
    private typealias Row = ReportTable.Row

    private func table(_ rows: [(Row.Kind, ExactDecimal?)], unit: String = "亩") -> ReportTable {
        ReportTable(
            "t", Words(same: "t"), columns: [.number("n", "数", "n", unit: Words(same: unit))],
            rows: rows.map { Row($0, [$1.map { Cell.number($0) } ?? .empty]) })
    }

    private func ranges(_ rows: [(Row.Kind, ExactDecimal?)], unit: String = "亩") -> [ClosedRange<Int>?] {
        let table = table(rows, unit: unit)
        let sums = LiveSums(table)
        return table.rows.indices.filter { table.rows[$0].kind == .subtotal || table.rows[$0].kind == .total }
            .map { sums.range(row: $0, column: 0) }
    }

    @Test func groupsAndTheWhole() {
        let rows: [(Row.Kind, ExactDecimal?)] = [
            (.group, nil), (.body, 1), (.body, nil), (.body, 2), (.subtotal, 3), (.group, nil), (.body, 4),
            (.subtotal, 4), (.total, 7),
        ]
        #expect(ranges(rows) == [1...3, 6...6, 1...7])
    }

    @Test func whatIsNoSumStaysAsItIs() {
        // A mean, and shares even where they add up.
        #expect(ranges([(.body, 2), (.body, 4), (.total, 3)]) == [nil])
        #expect(ranges([(.body, 40), (.body, 60), (.total, 100)], unit: "%") == [nil])
        // The only figure of a group is not its sum in a column of ratios.
        #expect(
            ranges([
                (.group, nil), (.body, 5), (.subtotal, 5), (.group, nil), (.body, 2), (.body, 4), (.subtotal, 3),
                (.total, 4),
            ]) == [nil, nil, nil])
        #expect(ranges([(.total, 3)]) == [nil])
        #expect(ranges([(.subtotal, 0)]) == [nil])
    }

    @Test func aSubtotalThatStaysIsCountedByTotals() {
        // The first subtotal leaves a row out, so a live total would count it: 1 + 2 + 2 + 3 + 4 + …
        let rows: [(Row.Kind, ExactDecimal?)] = [
            (.group, nil), (.body, 1), (.body, 2), (.subtotal, 2), (.group, nil), (.body, 3), (.body, 4),
            (.subtotal, 7), (.total, 10),
        ]
        #expect(ranges(rows) == [nil, 5...6, nil])
    }

    @Test func totalsMayComeFirstOrInTheMiddle() {
        #expect(ranges([(.total, 3), (.body, 1), (.body, 2)]) == [1...2])
        let rows: [(Row.Kind, ExactDecimal?)] = [
            (.group, nil), (.body, 1), (.body, 2), (.subtotal, 3), (.total, 3), (.group, nil), (.body, 5), (.body, 6),
            (.subtotal, 11),
        ]
        #expect(ranges(rows) == [1...2, 1...3, 6...7])
    }

    @Test func figuresTooLongForNumbersAreNotAddedUp() {
        let long = ExactDecimal(significand: 1_000_000_000_000_000_1, scale: 1)
        #expect(ranges([(.body, long), (.body, 1), (.total, long + 1)]) == [nil])
    }
}
