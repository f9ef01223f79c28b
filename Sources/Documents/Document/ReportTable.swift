import Quantities

/// A table of a document: columns that know their unit, rows of typed cells.
public struct ReportTable: Sendable, Hashable {
    /// Stable, for programs and file names.
    public var id: String
    public var title: Words
    public var columns: [Column]
    public var rows: [Row]
    /// Printed under the table, one paragraph each.
    public var notes: [Words]
    public var layout: Layout

    public enum Layout: Sendable, Hashable {
        case grid
        /// One block per row, for rows of long texts.
        case list
        /// Read as paragraphs rather than looked up, before everything else: every row is two texts.
        case told
    }

    public struct Row: Sendable, Hashable {
        public enum Kind: String, Sendable, CaseIterable { case body, group, subtotal, total }

        public var kind: Kind
        /// As many as there are columns; a group's head has its words in the first one.
        public var cells: [Cell]
        /// What the row is about, then what belongs to it, for links to maps and between tables: `project:P07`,
        /// `parcel:G-08-04`, `building:SX-B2`, `park:QI`.
        public var subjects: [String]
        /// Columns whose figure is over its limit.
        public var alarms: [Int]

        public init(_ cells: [Cell], subjects: [String] = []) { self.init(.body, cells, subjects: subjects) }

        public init(_ kind: Kind, _ cells: [Cell], subjects: [String] = [], alarms: [Int] = []) {
            self.kind = kind
            self.cells = cells
            self.subjects = subjects
            self.alarms = alarms
        }
    }

    /// Columns that people see: no keys, and none that is empty in every row.
    package var visibleColumns: [Int] {
        columns.indices.filter { column in
            columns[column].rank != .key && rows.contains { $0.kind != .group && $0.cells[column] != .empty }
        }
    }

    package var isTold: Bool { layout == .told }

    public init(
        _ id: String, _ title: Words, columns: [Column], rows: [Row] = [], notes: [Words] = [], layout: Layout = .grid
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.layout = layout
    }
}

/// What stands in one place of a table.
public enum Cell: Sendable, Hashable {
    case empty
    case words(Words)
    /// Exact; `decimals` where a column mixes units.
    case number(ExactDecimal, decimals: Int?)

    public static func number(_ value: ExactDecimal) -> Cell { .number(value, decimals: nil) }
    public static func number<Of: Dimension>(_ amount: Amount<Of>) -> Cell { .number(amount.value) }
    public static func text(_ text: String) -> Cell { text.isEmpty ? .empty : .words(Words(same: text)) }
    /// With all its digits, because a verdict hangs on them.
    public static func exact(_ value: ExactDecimal) -> Cell {
        .number(value, decimals: min(value.scale, NumberText.finest))
    }
    public static func count(_ count: Int) -> Cell { .number(ExactDecimal(count), decimals: 0) }
}
