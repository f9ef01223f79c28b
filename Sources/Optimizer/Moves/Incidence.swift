/// Which columns each row holds and which rows hold each column. The arrays are those of a form, not copied.
struct Incidence: Sendable {
    /// By row, where its entries begin; one more than rows.
    let rowStarts: [Int]
    let rowColumns: [Int32]
    let rowCoefficients: [Int]
    /// By column, where its entries begin; one more than columns.
    let columnStarts: [Int]
    let columnRows: [Int32]
    let columnCoefficients: [Int]

    /// A row's entries by position.
    func rowRange(_ row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }
    /// A column's entries by position.
    func columnRange(_ column: Int) -> Range<Int> { columnStarts[column]..<columnStarts[column + 1] }
}

extension IntegerForm {
    var incidence: Incidence {
        Incidence(
            rowStarts: rowStarts, rowColumns: entryColumns, rowCoefficients: entryCoefficients,
            columnStarts: columnStarts, columnRows: columnRows, columnCoefficients: columnCoefficients)
    }
}

extension LagrangianForm {
    var incidence: Incidence {
        Incidence(
            rowStarts: rowStarts, rowColumns: rowColumns, rowCoefficients: rowCoefficients,
            columnStarts: columnStarts, columnRows: columnRows, columnCoefficients: columnCoefficients)
    }
}
