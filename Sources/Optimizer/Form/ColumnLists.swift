/// By column, the rows that hold it and how: the entries of rows laid out the other way.
struct ColumnLists: Sendable {
    /// Where each column's entries begin; one more than columns.
    private(set) var starts: [Int]
    private(set) var rows: [Int32]
    private(set) var coefficients: [Int]

    init(rowStarts: [Int], entryColumns: [Int32], entryCoefficients: [Int], columnCount: Int) {
        var next = [Int](repeating: 0, count: columnCount + 1)
        for column in entryColumns { next[Int(column) + 1] += 1 }
        for column in 0..<columnCount { next[column + 1] += next[column] }
        starts = next
        rows = Array(repeating: 0, count: entryColumns.count)
        coefficients = Array(repeating: 0, count: entryColumns.count)
        for row in 0..<(rowStarts.count - 1) {
            for entry in rowStarts[row]..<rowStarts[row + 1] {
                let column = Int(entryColumns[entry])
                rows[next[column]] = Int32(row)
                coefficients[next[column]] = entryCoefficients[entry]
                next[column] += 1
            }
        }
    }
}
