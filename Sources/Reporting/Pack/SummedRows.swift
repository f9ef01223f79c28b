import Documents
import LandModel
import Quantities

/// Rows that are numbered through and added up: groups with their subtotals, then totals.
struct SummedRows {
    private let width: Int
    /// Columns that add up.
    private let summed: [Int]
    /// Where “subtotal” and “total” stand.
    private let label: Int
    private(set) var rows: [ReportTable.Row] = []
    private var count = 0
    /// `nil`: nothing to add up.
    private var sums: [ExactDecimal?]

    /// The first column is the running number; `summed` names columns by id.
    init(_ columns: [ReportTable.Column], summing ids: [String], label: String) {
        width = columns.count
        summed = columns.indices.filter { ids.contains(columns[$0].id) }
        self.label = columns.firstIndex { $0.id == label } ?? 1
        sums = Array(repeating: nil, count: width)
    }

    /// A group, of what `subjects` name; `body` without the running number. Nothing for an empty one.
    mutating func add(
        _ head: Words, of subjects: [String] = [], _ body: [ReportTable.Row], subtotal: Words? = nil
    ) {
        guard !body.isEmpty else { return }
        let cells = [.words(head)] + Array(repeating: Cell.empty, count: width - 1)
        rows.append(.init(.group, cells, subjects: subjects))
        let start = rows.count
        for row in body {
            count += 1
            rows.append(.init(.body, [.count(count)] + row.cells, subjects: row.subjects, alarms: row.alarms))
        }
        let sums = summed.map { column -> ExactDecimal? in
            let values = rows[start...].compactMap { $0.cells[column].value }
            return values.isEmpty ? nil : values.sum { $0 }
        }
        for (column, sum) in zip(summed, sums) {
            if let sum { self.sums[column] = (self.sums[column] ?? 0) + sum }
        }
        if body.count > 1 || subtotal != nil {
            append(.subtotal, subtotal ?? Words("小计", "subtotal"), sums)
        }
    }

    /// Of all groups so far.
    mutating func addTotal(_ words: Words) {
        guard !rows.isEmpty else { return }
        append(.total, words, summed.map { sums[$0] })
    }

    private mutating func append(_ kind: ReportTable.Row.Kind, _ words: Words, _ values: [ExactDecimal?]) {
        var cells = Array(repeating: Cell.empty, count: width)
        cells[label] = .words(words)
        for (column, value) in zip(summed, values) { cells[column] = value.map { .number($0) } ?? .empty }
        rows.append(.init(kind, cells))
    }
}

extension Cell {
    var value: ExactDecimal? {
        guard case .number(let value, _) = self else { return nil }
        return value
    }

    /// Empty where there is nothing.
    static func some<Of: Dimension>(_ amount: Amount<Of>) -> Cell { amount.isZero ? .empty : .number(amount) }
    static func some(_ value: ExactDecimal) -> Cell { value.isZero ? .empty : .number(value) }
}

extension ReportTable.Column {
    static let running = ReportTable.Column.number("number", "序号", "no.")
}
