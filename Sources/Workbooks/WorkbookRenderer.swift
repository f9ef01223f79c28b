import Documents
import Quantities
import Spreadsheet

/// Documents as Excel files to put on the table of a meeting: a first sheet, then a sheet for every table.
public struct WorkbookRenderer: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// The file; the same document gives the same bytes.
    public func bytes(_ document: Document) throws(WorkbookFault) -> [UInt8] { try workbook(document).bytes() }

    /// The workbook as a value.
    public func workbook(_ document: Document) -> Workbook {
        let shown = document.tables.filter { !$0.rows.isEmpty || !$0.notes.isEmpty }
        let speech = Speech(language)
        let look = Look(language)
        let pages = Pages(document, speech)
        // The names as they will stand in the file, because formulas and links name them.
        let names = SheetNames.valid(([Words("首页", "Cover")] + shown.map(\.title)).map(speech.sheetName))
        let tables = shown.enumerated().map { index, table in
            TableSheet(table, name: names[index + 1], speech, look, pages)
        }
        let cover = CoverSheet(document, name: names[0], speech, look, pages).sheet(indexing: shown)
        let ranges = zip(shown, tables).enumerated().compactMap { index, pair -> DefinedName? in
            pair.1.range.map { DefinedName(DefinedName.valid("T_" + pair.0.id), sheet: index + 1, $0) }
        }
        return Workbook(
            title: speech.line(document.title), sheets: [cover] + tables.map(\.sheet), names: unique(ranges))
    }

    /// Two tables of one id would give two ranges of one name; the first keeps it.
    private func unique(_ names: [DefinedName]) -> [DefinedName] {
        var taken: Set<String> = []
        return names.filter { taken.insert($0.name.lowercased()).inserted }
    }
}
