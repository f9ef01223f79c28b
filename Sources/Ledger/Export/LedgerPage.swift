import LandModel

/// One sheet as it is to be written, with what helps people to fill it in.
public struct LedgerPage: Sendable {
    /// What a cell, or the cells of a column from a row on, may be chosen from.
    public enum Menu: Sendable, Hashable {
        case words([String])
        /// The ids in the first column of another page.
        case ids(page: String)
    }

    public struct Help: Sendable {
        /// From 1; a column's help stands at its key, and its menu begins below the heading.
        public let row: Int
        public let column: Int
        let of: LedgerColumn
        let words: LedgerWords

        public var note: String { words.note(of: of) }
        public var menu: Menu? { words.menu(of: of) }
        public var isRequired: Bool { of.isRequired }
    }

    /// The stable name: `projects`.
    public let key: String
    /// On the tab: `项目 projects`.
    public let name: String
    /// All rows, the heading first.
    public var rows: [[LedgerCell]]
    public let headingRows: Int
    public let helps: [Help]
    /// Whether records stand one in a row; else one value in a row.
    public let isList: Bool

    /// As a sheet read from a file.
    public func sheet(file: String, isTyped: Bool = true) -> LedgerSheet {
        var sheet = LedgerSheet(name: isTyped ? name : key, file: file)
        sheet.isTyped = isTyped
        for (index, row) in rows.enumerated() {
            let entries = row.enumerated().filter { $0.element != .blank }.map {
                LedgerSheet.Entry($0.offset + 1, $0.element)
            }
            if !entries.isEmpty { sheet.rows.append(LedgerSheet.Row(index + 1, entries)) }
        }
        return sheet
    }
}

/// Cells that are too long go on in columns of their own.
enum Pieces {
    static func of(_ cell: LedgerCell) -> [LedgerCell] {
        guard case .text(let text) = cell, text.utf8.count > LedgerText.longest, text.utf16.count > LedgerText.longest
        else {
            return [cell]
        }
        var pieces: [LedgerCell] = []
        var piece = ""
        var length = 0
        for scalar in text.unicodeScalars {
            if length + scalar.utf16.count > LedgerText.longest {
                pieces.append(.text(piece))
                piece = ""
                length = 0
            }
            piece.unicodeScalars.append(scalar)
            length += scalar.utf16.count
        }
        return pieces + [.text(piece)]
    }
}
