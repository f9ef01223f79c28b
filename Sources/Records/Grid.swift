/// A text that is a table: its places are cells, counted row by row.
public struct Grid: Hashable, Sendable {
    /// The most columns of any table.
    public static let mostColumns = 4096
    /// The last row that a place can name.
    public static let mostRows = 500_000

    /// As its file names it; `nil` where the file is one table.
    public let sheet: String?

    public init(sheet: String?) { self.sheet = sheet }

    /// The offset of a ``Place``; row and column count from 1.
    public static func offset(row: Int, column: Int) -> Int {
        (min(max(row, 1), mostRows) - 1) * mostColumns + min(max(column, 1), mostColumns) - 1
    }

    func cell(at offset: Int) -> (row: Int, column: Int) {
        (offset / Self.mostColumns + 1, offset % Self.mostColumns + 1)
    }

    /// A, B … Z, AA, AB …, from 1.
    public static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
