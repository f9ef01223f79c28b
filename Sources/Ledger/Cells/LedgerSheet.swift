import LandModel
import Records

/// A sheet of cells, as read from a workbook or a CSV file.
public struct LedgerSheet: Sendable {
    public struct Entry: Hashable, Sendable {
        /// From 1.
        public var column: Int
        public var cell: LedgerCell

        public init(_ column: Int, _ cell: LedgerCell) {
            self.column = column
            self.cell = cell
        }
    }

    public struct Row: Hashable, Sendable {
        /// From 1.
        public var number: Int
        /// Those that are not blank, in rising order of column.
        public var entries: [Entry]

        public init(_ number: Int, _ entries: [Entry] = []) {
            self.number = number
            self.entries = entries
        }

        public subscript(column: Int) -> LedgerCell {
            entries.first { $0.column == column }?.cell ?? .blank
        }
    }

    /// Where a cell stands, from 1.
    public struct CellPlace: Hashable, Sendable {
        public var row: Int
        public var column: Int

        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// A rectangle of cells joined to one.
    public struct Merge: Hashable, Sendable {
        public var rows: ClosedRange<Int>
        public var columns: ClosedRange<Int>

        public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
            self.rows = rows
            self.columns = columns
        }
    }

    /// The name on the sheet's tab, or of the CSV file without its ending.
    public var name: String
    /// The file, as people know it.
    public var file: String
    /// Those with cells, in rising order.
    public var rows: [Row] = []
    public var merges: [Merge] = []
    public var hiddenRows: [Int] = []
    public var hiddenColumns: [ClosedRange<Int>] = []
    public var isHidden = false
    /// Cells whose words or figures are struck out.
    public var struck: [CellPlace] = []
    /// Cells of which a part is struck out, which is not read.
    public var struckParts: [(place: CellPlace, text: String)] = []
    /// Cells whose letters have the colour of what is behind them, or whose format shows nothing.
    public var unseen: [CellPlace] = []
    /// Cells with a comment of somebody's.
    public var commented: [CellPlace] = []
    /// How many boxes with words are drawn over its cells.
    public var textBoxes = 0
    /// Whether its cells know numbers from text; those of CSV do not.
    public var isTyped = true

    public init(name: String, file: String) {
        self.name = name
        self.file = file
    }

    var source: SourceText {
        SourceText(name: file, bytes: [], grid: Grid(sheet: isTyped ? name : nil))
    }
}
