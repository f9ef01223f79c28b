/// A spreadsheet file as a value: sheets in order, and names for ranges of them.
public struct Workbook: Sendable, Hashable {
    public var sheets: [Sheet]
    public var names: [DefinedName]
    /// Shown by the file's properties.
    public var title: String

    public init(title: String = "", sheets: [Sheet] = [], names: [DefinedName] = []) {
        self.title = title
        self.sheets = sheets
        self.names = names
    }
}

/// A name that formulas, filters and links of a workbook may use for a range.
public struct DefinedName: Sendable, Hashable {
    /// Letters, digits, `_` and `.`, a letter or `_` first; not the address of a cell.
    public var name: String
    /// Index of the sheet.
    public var sheet: Int
    public var range: CellRange

    public init(_ name: String, sheet: Int, _ range: CellRange) {
        self.name = name
        self.sheet = sheet
        self.range = range
    }

    /// A valid name out of any text: what a name must not hold becomes `_`.
    public static func valid(_ text: String) -> String {
        let characters = text.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" }
        let name = String(characters.prefix(200))
        return isValid(name) ? name : "_" + name
    }

    /// Whether spreadsheets take it: neither `A1` nor `R1C1`, for instance, which are addresses.
    static func isValid(_ name: String) -> Bool {
        guard let first = name.first, first.isLetter || first == "_", name.utf16.count <= 255 else { return false }
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) else { return false }
        let letters = name.prefix { $0.isASCII && $0.isLetter }
        let rest = name.dropFirst(letters.count)
        if letters.count <= 3, !letters.isEmpty, !rest.isEmpty, rest.allSatisfy(\.isNumber) { return false }
        let isRowColumn = name.uppercased().allSatisfy { $0 == "R" || $0 == "C" || $0.isNumber }
        return !(isRowColumn && "RCrc".contains(first))
    }
}
