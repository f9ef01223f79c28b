import LinearProgramming
import Quantities

/// A program in whole numbers, laid out flat: every row is multiplied by a power of ten, every continuous column is
/// counted in a unit of a power of ten, so that propagation, bounds and cuts are exact.
///
/// Binaries, integers and continuous columns look alike; ``isInteger`` tells which may not be fractional.
struct IntegerForm: Sendable {
    private(set) var isInteger: [Bool]
    /// What columns may be, in units of ``places``.
    var domain: Domain
    /// A column's unit is `10^−places`; 0 for integers.
    private(set) var places: [Int]

    /// Where each row's entries begin; one more than rows.
    private(set) var rowStarts = [0]
    private(set) var entryColumns: [Int32] = []
    private(set) var entryCoefficients: [Int] = []
    private(set) var rowLower: [Int] = []
    private(set) var rowUpper: [Int] = []
    /// The power of ten that a row was multiplied by.
    private(set) var rowScale: [Int] = []

    /// By row: its magnitudes, `Σ |coefficient| · reach` or its bounds, are no more.
    private(set) var rowActivity: [Int] = []

    /// By column, where its entries begin, and the rows and coefficients there.
    private(set) var columnStarts: [Int] = [0]
    private(set) var columnRows: [Int32] = []
    private(set) var columnCoefficients: [Int] = []

    /// Rows whose numbers do not fit; they bind in the relaxation and in the exact check of points only.
    private(set) var unscaledRows: [Row] = []
    /// Every row is here as it is, none left out or weakened.
    private(set) var isExact = true

    var lower: [Int] { domain.lower }
    var upper: [Int] { domain.upper }
    var columnCount: Int { isInteger.count }
    var rowCount: Int { rowLower.count }
    /// The largest sum of magnitudes in a row.
    static let mostMagnitude = Int128(1) << 59

    /// A row's entries by position.
    func range(_ row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }
    /// A column's entries by position.
    func columnRange(_ column: Int) -> Range<Int> { columnStarts[column]..<columnStarts[column + 1] }

    func hasLower(row: Int) -> Bool { rowLower[row] != -.infinity }
    func hasUpper(row: Int) -> Bool { rowUpper[row] != .infinity }

    func isBinary(_ column: Int) -> Bool { isInteger[column] && domain.isZeroOrOne(column) }

    /// `nil`: some integer column has no whole number between its bounds.
    init?(_ program: Program) {
        isInteger = program.columns.map { $0.kind == .integer }
        places = program.columns.map { $0.kind == .integer ? 0 : max($0.lower.scale, $0.upper?.scale ?? 0) }
        domain = Domain(lower: [], upper: [])
        for (column, place) in zip(program.columns, places) {
            guard let bounds = Self.bounds(column, place) else { return nil }
            domain.append(lower: bounds.lower, upper: bounds.upper)
        }
        for row in program.rows {
            if !append(row) { unscaledRows.append(row) }
        }
        gatherColumns()
    }

    private static func bounds(_ column: Column, _ place: Int) -> (lower: Int, upper: Int)? {
        func clamped(_ value: Int128) -> Int { Int(max(-Int128(Int.infinity), min(Int128(Int.infinity), value))) }
        guard column.kind == .integer else {
            let low = clamped(column.lower.significand(atScale: place))
            let high = column.upper.map { clamped($0.significand(atScale: place)) } ?? .infinity
            return low <= high ? (low, high) : nil
        }
        let least = column.lower.rounded(toPlaces: 0)
        let first = least < column.lower ? least + 1 : least
        var last = Int.infinity
        if let bound = column.upper {
            let most = bound.rounded(toPlaces: 0)
            last = clamped((bound < most ? most - 1 : most).significand)
        }
        let low = clamped(first.significand)
        return low <= last ? (low, last) : nil
    }

    /// A form of some columns without rows.
    init(isInteger: [Bool], domain: Domain, places: [Int]) {
        self.isInteger = isInteger
        self.domain = domain
        self.places = places
        gatherColumns()
    }

    /// Adds a column that no row holds yet; ``gatherColumns()`` must follow.
    mutating func appendColumn(isInteger whole: Bool, lower least: Int, upper most: Int) -> Int {
        isInteger.append(whole)
        domain.append(lower: least, upper: most)
        places.append(0)
        return isInteger.count - 1
    }

    /// Adds a program's row, weakened where its numbers do not fit; false: not even so. ``gatherColumns()`` must follow
    /// before columns are read.
    mutating func append(_ row: Row) -> Bool {
        if let whole = WholeRow(row, self) {
            append(whole)
            return true
        }
        isExact = false
        let weaker = WholeRow.weakened(row, self)
        for side in weaker { append(side) }
        return !weaker.isEmpty
    }

    /// Adds a row; ``gatherColumns()`` must follow before columns are read.
    mutating func append(_ row: WholeRow) {
        entryColumns += row.columns
        entryCoefficients += row.coefficients
        rowStarts.append(entryColumns.count)
        rowLower.append(row.lower)
        rowUpper.append(row.upper)
        rowScale.append(row.scale)
        var activity = 0
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            activity += Int(coefficient.magnitude &* domain.reach(Int(column)))
        }
        for bound in [row.lower, row.upper] where !bound.isInfinite {
            activity = max(activity, Int(bound.magnitude))
        }
        rowActivity.append(activity)
    }

    func row(_ index: Int) -> WholeRow {
        let range = range(index)
        return WholeRow(
            columns: Array(entryColumns[range]), coefficients: Array(entryCoefficients[range]), lower: rowLower[index],
            upper: rowUpper[index], scale: rowScale[index])
    }

    /// The same columns with other rows.
    func with(rows: [WholeRow]) -> IntegerForm {
        var form = IntegerForm(isInteger: isInteger, domain: domain, places: places)
        form.unscaledRows = unscaledRows
        form.isExact = isExact
        for row in rows { form.append(row) }
        form.gatherColumns()
        return form
    }

    /// Lets a continuous column be whole only; the program's stays what it is, and so does how points are completed.
    mutating func takeAsWhole(_ column: Int) { isInteger[column] = true }

    /// Lists by column what rows hold.
    mutating func gatherColumns() {
        let lists = ColumnLists(
            rowStarts: rowStarts, entryColumns: entryColumns, entryCoefficients: entryCoefficients,
            columnCount: columnCount)
        (columnStarts, columnRows, columnCoefficients) = (lists.starts, lists.rows, lists.coefficients)
    }
}
