/// One text that a scenario was read from: a file, standard input, or a setting of the command line.
public struct SourceText: Sendable {
    /// As people know it: the path as given, `-`, or `--set path=value`.
    public let name: String
    public let bytes: [UInt8]
    public let isFile: Bool
    /// How its places are counted, when it is a table and not lines of text.
    public let grid: Grid?

    public init(name: String, bytes: [UInt8], isFile: Bool = true, grid: Grid? = nil) {
        self.name = name
        self.bytes = bytes
        self.isFile = isFile
        self.grid = grid
    }
}

/// Where in a text something stands, both counted from 1.
public struct Position: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int
    /// In characters (Unicode scalars), not bytes.
    public var column: Int
    /// When it is in a table: its sheet, and line and column are row and column of a cell.
    public var grid: Grid?

    public var description: String {
        guard let grid else { return "\(file):\(line):\(column)" }
        guard let sheet = grid.sheet else { return "\(file):\(line):\(Grid.letters(ofColumn: column))" }
        return "\(file) \(sheet)!\(cell ?? "")"
    }

    /// As spreadsheets write it, `C7`; `nil` outside of tables.
    public var cell: String? { grid.map { _ in "\(Grid.letters(ofColumn: column))\(line)" } }
}

/// All texts that a scenario was read from; a ``Place`` names one by its index.
public struct SourceMap: Sendable {
    public var texts: [SourceText] = []

    public init(_ texts: [SourceText] = []) { self.texts = texts }

    /// `nil` for what was not read from a text.
    public func position(of place: Place) -> Position? {
        var scan = LineScan()
        return position(of: place, &scan)
    }

    /// Fills in the positions of issues and puts them in the order of the texts.
    public func located(_ issues: [Issue]) -> [Issue] {
        var sorted = issues.enumerated().sorted { left, right in
            (left.element.place.input, left.element.place.offset, left.offset)
                < (right.element.place.input, right.element.place.offset, right.offset)
        }.map(\.element)
        var scan = LineScan()
        for index in sorted.indices { sorted[index].position = position(of: sorted[index].place, &scan) }
        return sorted
    }

    /// How far lines have been counted, because rising places need one pass only.
    private struct LineScan {
        var input: Int32 = -1
        var offset = 0
        var line = 1
        var column = 1
    }

    private func position(of place: Place, _ scan: inout LineScan) -> Position? {
        guard texts.indices.contains(Int(place.input)) else { return nil }
        let text = texts[Int(place.input)]
        if let grid = text.grid {
            let (row, column) = grid.cell(at: Int(place.offset))
            return Position(file: text.name, line: row, column: column, grid: grid)
        }
        if scan.input != place.input || scan.offset > Int(place.offset) {
            let isMarked = text.bytes.starts(with: [0xEF, 0xBB, 0xBF])
            scan = LineScan(input: place.input, offset: isMarked ? 3 : 0)
        }
        let end = min(Int(place.offset), text.bytes.count)
        while scan.offset < end {
            let byte = text.bytes[scan.offset]
            scan.offset += 1
            if byte == UInt8(ascii: "\n") {
                scan.line += 1
                scan.column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                scan.column += 1
            }
        }
        return Position(file: text.name, line: scan.line, column: scan.column)
    }
}
