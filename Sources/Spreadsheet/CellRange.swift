/// A place in a sheet, rows and columns counted from zero.
public struct CellPlace: Sendable, Hashable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The most rows of a sheet.
    public static let mostRows = 1_048_576
    /// The most columns of a sheet.
    public static let mostColumns = 16_384

    /// `A`, `Z`, `AA`.
    public static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters
    }

    /// `B7`.
    public var address: String { Self.letters(ofColumn: column) + String(row + 1) }

    /// `$B$7`.
    public var absolute: String { "$" + Self.letters(ofColumn: column) + "$" + String(row + 1) }
}

/// A rectangle of cells, both corners within.
public struct CellRange: Sendable, Hashable {
    public var first: CellPlace
    public var last: CellPlace

    public init(_ first: CellPlace, _ last: CellPlace) {
        self.first = first
        self.last = last
    }

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.init(
            CellPlace(row: rows.lowerBound, column: columns.lowerBound),
            CellPlace(row: rows.upperBound, column: columns.upperBound))
    }

    /// `B2:D9`.
    public var address: String { first.address + ":" + last.address }

    /// `'园区'!$A$2:$A$9`, for defined names and lists.
    public func absolute(in sheet: String) -> String {
        "'" + sheet.replacing("'", with: "''") + "'!" + first.absolute + ":" + last.absolute
    }

    /// Whether it lies in a sheet, its corners in order.
    var isValid: Bool {
        first.row >= 0 && first.column >= 0 && first.row <= last.row && first.column <= last.column
            && last.row < CellPlace.mostRows && last.column < CellPlace.mostColumns
    }

    var isSingle: Bool { first == last }

    func overlaps(_ other: CellRange) -> Bool {
        first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
            && other.first.column <= last.column
    }
}
