/// One sheet of a workbook.
public struct Sheet: Sendable, Hashable {
    /// Made valid and unique when the workbook is written; see ``SheetNames``.
    public var name: String
    /// From the first row and the first column on.
    public var rows: [Row]
    /// Widths and hiding of the columns, from the first one on.
    public var columns: [Column]
    /// Ranges that show the cell of their first corner over all of them.
    public var merges: [CellRange]
    /// The first cell that moves when the sheet is scrolled.
    public var frozen: CellPlace?
    /// The head row and the rows that are filtered by it.
    public var filter: CellRange?
    public var validations: [ListValidation]
    public var print: PrintSetup
    /// Whether the lines between empty cells show on the screen.
    public var showsGrid: Bool
    public var tabColor: CellStyle.Color?

    public struct Row: Sendable, Hashable {
        public var cells: [SheetCell]
        /// In points; `nil` leaves it to the program that opens the file.
        public var height: Double?

        public init(_ cells: [SheetCell] = [], height: Double? = nil) {
            self.cells = cells
            self.height = height
        }
    }

    public struct Column: Sendable, Hashable {
        /// In digits of the usual font, at most 255.
        public var width: Double
        public var isHidden: Bool
        /// The look of cells that are not in ``Sheet/rows``, `@` for instance to keep codes as text.
        public var style: CellStyle?

        public init(width: Double, isHidden: Bool = false, style: CellStyle? = nil) {
            self.width = width
            self.isHidden = isHidden
            self.style = style
        }
    }

    public init(_ name: String, rows: [Row] = [], columns: [Column] = []) {
        self.name = name
        self.rows = rows
        self.columns = columns
        merges = []
        validations = []
        print = PrintSetup()
        showsGrid = true
    }
}

/// What may be chosen in some cells.
public struct ListValidation: Sendable, Hashable {
    public enum Choices: Sendable, Hashable {
        /// At most 255 bytes of UTF-8 with the commas between them, none in them.
        case words([String])
        case cells(sheet: Int, CellRange)
    }

    public var range: CellRange
    public var choices: Choices
    /// Shown while a cell of the range is chosen; title at most 32, message at most 255 characters.
    public var title: String
    public var message: String
    /// Whether other entries are refused rather than warned of.
    public var isStrict: Bool

    public init(
        _ range: CellRange, _ choices: Choices, title: String = "", message: String = "", isStrict: Bool = true
    ) {
        self.range = range
        self.choices = choices
        self.title = title
        self.message = message
        self.isStrict = isStrict
    }
}
