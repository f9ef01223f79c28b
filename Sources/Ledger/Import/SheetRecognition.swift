import LandModel
import Records

/// Finds the sheets of a ledger among others, and in them the columns and the rows that hold facts.
struct SheetRecognition {
    private let layout = LedgerLayout.ofScenario
    private let sheets: [LedgerSheet]
    var news = LedgerNews()
    private(set) var units = LedgerUnits()

    init(_ sheets: [LedgerSheet]) { self.sheets = sheets }

    /// The sheets that are a ledger's, in the order of the layout; `nil` after telling that there are none.
    mutating func readings() -> [SheetReading]? {
        var first: [String: Int] = [:]
        let known = [LedgerLayout.scenarioKey] + layout.tables.map(\.key)
        for (input, sheet) in sheets.enumerated() where !isForLooking(sheet) {
            let place = Place(input: input, offset: 0)
            guard let key = key(of: sheet.name) else {
                let short = Self.lastWord(sheet.name)
                if let near = nearest(to: short, among: known) {
                    news.report(.unknownSheet(sheet.name, nearest: near), at: Path(), place)
                } else {
                    news.report(.ignoredSheet(sheet.name), at: Path(), place)
                }
                continue
            }
            if let other = first[key] {
                news.report(.twoSheets(sheet.name, first: sheets[other].name), at: Path(key), place)
            } else {
                first[key] = input
            }
        }
        var found: [SheetReading] = []
        if let input = first[LedgerLayout.scenarioKey] {
            found.append(single(input))
            units.read(found[0])
        }
        for table in layout.tables { if let input = first[table.key] { found.append(list(input, table)) } }
        guard !found.isEmpty else {
            if !news.issues.contains(where: { $0.severity == .error }) { news.report(.noSheet, at: Path(), Self.top) }
            return nil
        }
        if found[0].table != nil { news.report(.noSingleSheet, at: Path(), Self.top) }
        return found
    }

    /// The first cell of the first sheet: where things are told that are not there at all.
    static let top = Place(input: 0, offset: 0)

    private func isForLooking(_ sheet: LedgerSheet) -> Bool {
        ["示例", "说明", "选项", "example", "readme", "#"].contains { sheet.name.lowercased().hasPrefix($0) }
    }

    private static func lastWord(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? name
    }

    /// The key that a tab's name means: it, its last word, or the Chinese word.
    private func key(of name: String) -> String? {
        let plain = HeadingIndex.plain(name)
        let last = Self.lastWord(name).lowercased()
        let names =
            [(LedgerLayout.scenarioKey, LedgerLayout.scenarioName)] + layout.tables.map { ($0.key, $0.sheetName) }
        return names.first { key, full in
            last == key.lowercased() || plain == HeadingIndex.plain(full)
                || plain == full.split(separator: " ").first.map { HeadingIndex.plain(String($0)) }
        }?.0
    }

    /// The sheet of single values: keys in the first column, values in the second.
    private mutating func single(_ input: Int) -> SheetReading {
        let sheet = sheets[input]
        let index = HeadingIndex.of(nil)
        var headings: [Heading] = []
        var seen: [String: Int] = [:]
        for row in sheet.rows {
            guard case .text(let raw) = row[1] else {
                if !row[2].isBlank {
                    news.report(
                        .beyondHeading, at: Path(), Place(input: input, offset: Grid.offset(row: row.number, column: 2))
                    )
                }
                continue
            }
            let text = LedgerText.trimmed(raw)
            if text.isEmpty || text.hasPrefix("#") || (row.number <= 2 && ["key", "项 / key"].contains(text)) {
                continue
            }
            let place = Place(input: input, offset: Grid.offset(row: row.number, column: 1))
            guard let heading = index.heading(text, at: row.number) else {
                news.report(
                    .unknownColumn(text, nearest: nearest(to: text, among: index.candidates)), at: Path(), place)
                continue
            }
            let name = "\(heading.key)#\(heading.piece)"
            if let other = seen[name] {
                news.report(.twoColumns(text, first: "A\(other)"), at: Path(), place)
            } else {
                seen[name] = row.number
                headings.append(heading)
            }
        }
        return SheetReading(input: input, sheet: sheet, table: nil, headings: headings, factRows: sheet.rows)
    }

    /// The sheet of a list: keys in the first row, perhaps words and units below.
    private mutating func list(_ input: Int, _ table: LedgerTable) -> SheetReading {
        let sheet = sheets[input]
        let index = HeadingIndex.of(table)
        var headings: [Heading] = []
        var named: Set<Int> = []
        var seen: [String: Int] = [:]
        let top = sheet.rows.first { $0.number == 1 } ?? LedgerSheet.Row(1)
        for entry in top.entries where !entry.cell.isBlank {
            named.insert(entry.column)
            let place = Place(input: input, offset: Grid.offset(row: 1, column: entry.column))
            let text: String
            switch entry.cell {
            case .text(let raw): text = LedgerText.trimmed(raw)
            case .number(let digits): text = digits
            default: text = "?"
            }
            if text.hasPrefix("#") { continue }
            guard let heading = index.heading(text, at: entry.column) else {
                if isEmptyColumn(sheet, entry.column) { continue }
                let near = nearest(to: text, among: index.candidates)
                news.report(.unknownColumn(text, nearest: near), at: Path(table.key), place)
                continue
            }
            let name = "\(heading.map.map { "\($0.map).\($0.name)" } ?? heading.key)#\(heading.piece)"
            if let other = seen[name] {
                let letters = Grid.letters(ofColumn: other)
                news.report(.twoColumns(text, first: "\(letters)1"), at: Path(table.key), place)
            } else {
                seen[name] = entry.column
                headings.append(heading)
            }
        }
        let body = sheet.rows.filter { $0.number > 1 && $0.entries.contains { !$0.cell.isBlank } }
        if headings.isEmpty, !body.isEmpty {
            news.forget(sheet: input)
            news.report(
                .noHeading(example: index.columns.first?.key ?? "id"), at: Path(table.key),
                Place(input: input, offset: 0))
            return SheetReading(input: input, sheet: sheet, table: table, headings: [], factRows: [])
        }
        let lines = body.filter { $0.number <= 3 && index.isHeading($0, headings) }
        let facts = body.filter { row in !lines.contains { $0.number == row.number } }
        let reading = SheetReading(input: input, sheet: sheet, table: table, headings: headings, factRows: facts)
        tellStructure(reading, named: named, lines: lines)
        return reading
    }

    private func isEmptyColumn(_ sheet: LedgerSheet, _ column: Int) -> Bool {
        !sheet.rows.contains { $0.number > 3 && !$0[column].isBlank }
    }
}
