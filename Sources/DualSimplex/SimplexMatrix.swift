import LinearProgramming

/// The entries of a program by column and, for pricing, by row.
///
/// In the row-wise copy the entries of active columns come first in every row: columns that are basic or fixed are never
/// looked at when a row is priced.
final class SimplexMatrix {
    let rowCount: Int
    let columnCount: Int
    /// By column: its first entry; one more at the end.
    let columnStart: Flat<Int32>
    let columnRow: Flat<Int32>
    let columnValue: Flat<Double>
    /// By row: its first entry in the row-wise copy, and the one behind its last active entry.
    let rowStart: Flat<Int32>
    let rowActiveEnd: Flat<Int32>
    let rowColumn: Flat<Int32>
    let rowValue: Flat<Double>
    /// By entry of the column-wise copy its place in the row-wise one, and back.
    private let placeOfEntry: Flat<Int32>
    private let entryOfPlace: Flat<Int32>
    private let isActive: Flat<Bool>

    /// Every column is active.
    init(_ program: NumericProgram) {
        let (rows, columns) = (program.rows.count, program.columns.count)
        let entries = program.rows.reduce(0) { $0 + $1.columns.count }
        rowCount = rows
        columnCount = columns
        columnStart = Flat(repeating: 0, count: columns + 1)
        columnRow = Flat(repeating: 0, count: entries)
        columnValue = Flat(repeating: 0, count: entries)
        rowStart = Flat(repeating: 0, count: rows + 1)
        rowActiveEnd = Flat(repeating: 0, count: rows)
        rowColumn = Flat(repeating: 0, count: entries)
        rowValue = Flat(repeating: 0, count: entries)
        placeOfEntry = Flat(repeating: 0, count: entries)
        entryOfPlace = Flat(repeating: 0, count: entries)
        isActive = Flat(repeating: true, count: columns)
        for row in program.rows { for column in row.columns { columnStart.start[column + 1] += 1 } }
        for column in 0..<columns { columnStart.start[column + 1] += columnStart.start[column] }
        let next = Flat<Int32>(repeating: 0, count: columns)
        next.start.update(from: columnStart.start, count: columns)
        var place: Int32 = 0
        for (index, row) in program.rows.enumerated() {
            for (column, value) in zip(row.columns, row.coefficients) {
                let entry = next.start[column]
                next.start[column] += 1
                columnRow.start[Int(entry)] = Int32(index)
                columnValue.start[Int(entry)] = value
                rowColumn.start[Int(place)] = Int32(column)
                rowValue.start[Int(place)] = value
                placeOfEntry.start[Int(entry)] = place
                entryOfPlace.start[Int(place)] = entry
                place += 1
            }
            rowStart.start[index + 1] = place
            rowActiveEnd.start[index] = place
        }
    }

    func isActive(_ column: Int) -> Bool { isActive.start[column] }

    /// Lets a column take part in pricing, or leaves it out.
    func setActive(_ column: Int, _ active: Bool) {
        guard isActive.start[column] != active else { return }
        isActive.start[column] = active
        let (rows, ends, places) = (columnRow.start, rowActiveEnd.start, placeOfEntry.start)
        for entry in Int(columnStart.start[column])..<Int(columnStart.start[column + 1]) {
            let row = Int(rows[entry])
            if active {
                swapPlaces(Int(places[entry]), Int(ends[row]))
                ends[row] += 1
            } else {
                ends[row] -= 1
                swapPlaces(Int(places[entry]), Int(ends[row]))
            }
        }
    }

    private func swapPlaces(_ one: Int, _ other: Int) {
        guard one != other else { return }
        let (columns, values, entries, places) = (
            rowColumn.start, rowValue.start, entryOfPlace.start, placeOfEntry.start
        )
        (columns[one], columns[other]) = (columns[other], columns[one])
        (values[one], values[other]) = (values[other], values[one])
        (entries[one], entries[other]) = (entries[other], entries[one])
        places[Int(entries[one])] = Int32(one)
        places[Int(entries[other])] = Int32(other)
    }

    /// Adds a multiple of a column to a vector by row.
    @inline(__always)
    func add(_ column: Int, times factor: Double, to vector: UnsafeMutablePointer<Double>) {
        let (rows, values) = (columnRow.start, columnValue.start)
        for entry in Int(columnStart.start[column])..<Int(columnStart.start[column + 1]) {
            vector[Int(rows[entry])] += factor * values[entry]
        }
    }

    /// A column times a vector by row.
    @inline(__always)
    func product(_ column: Int, _ vector: UnsafeMutablePointer<Double>) -> Double {
        let (rows, values) = (columnRow.start, columnValue.start)
        var sum = 0.0
        for entry in Int(columnStart.start[column])..<Int(columnStart.start[column + 1]) {
            sum += vector[Int(rows[entry])] * values[entry]
        }
        return sum
    }
}
