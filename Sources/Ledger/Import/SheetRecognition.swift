import LandModel
import Quantities
import Records

/// Finds the sheets of a ledger among others, and in them the columns and the rows that hold facts.
struct SheetRecognition {
    let layout: LedgerLayout
    let sheets: [LedgerSheet]
    var news = LedgerNews()
    var units = LedgerUnits()
    /// Into how many a year of the plan is divided.
    var partsOfYear: Int?
    /// Those of the ledger's resources, whose sheet is read before all that name one.
    var resources = LedgerNames()
    /// The tables of which their sheets say that there is nothing.
    var saidNone: Set<String> = []

    init(_ sheets: [LedgerSheet], _ layout: LedgerLayout) {
        self.sheets = sheets
        self.layout = layout
    }

    /// The first cell of the first sheet: where things are told that are not there at all.
    static let top = Place(input: 0, offset: 0)

    /// The sheets that are a ledger's, in the order of the layout; `nil` after telling that there are none.
    mutating func readings() -> [SheetReading]? {
        let inputs = recognised()
        var found: [SheetReading] = []
        if let input = inputs[LedgerLayout.scenarioKey] {
            found.append(single(input))
            units.read(found[0])
            let faults = SheetUnits.faults(found[0], LedgerColumns().columns(layout.single), units)
            for (fault, place) in faults { news.report(fault, at: Path(), place) }
            partsOfYear = Self.partsOfYear(found[0])
        }
        for table in layout.tables { if let input = inputs[table.key] { found.append(list(input, table)) } }
        guard layout.hasSingleSheet || found.first?.table?.key == layout.needed && !isOfFacts else {
            // Whatever it is: what is odd about its sheets is beside the point.
            news = LedgerNews()
            news.report(.noPlan, at: Path(), Self.top)
            return nil
        }
        guard !found.isEmpty else {
            if !news.issues.contains(where: { $0.severity == .error }) { news.report(.noSheet, at: Path(), Self.top) }
            return nil
        }
        if layout.hasSingleSheet, found[0].table != nil { news.report(.noSingleSheet, at: Path(), Self.top) }
        askForLimits(found)
        return found
    }

    /// Whether it is a scenario's ledger, which has an earlier plan among its facts.
    private var isOfFacts: Bool {
        sheets.contains { LedgerLayout.ofScenario.key(ofSheet: $0.name) == LedgerLayout.scenarioKey }
    }

    private static func partsOfYear(_ reading: SheetReading) -> Int? {
        guard let cell = reading.singleFacts.facts["periods"]?.cell else { return nil }
        let texts: [String]
        switch cell {
        case .text(let text): texts = CellList.read(text)
        case .number(let digits), .coded(_, let digits): texts = [digits]
        default: texts = []
        }
        return texts.first.flatMap { WrittenPeriod($0)?.period(parts: nil)?.parts }
    }

    /// A table of limits that has no row is a question, because a limit that was forgotten looks like one that there is not.
    private mutating func askForLimits(_ found: [SheetReading]) {
        let single = found.first { $0.table == nil }?.singleFacts
        for key in layout.limits where !saidNone.contains(key) && single?.facts[key] == nil {
            guard let table = layout.tables.first(where: { $0.key == key }) else { continue }
            let reading = found.first { $0.table?.key == key }
            guard reading?.factRows.isEmpty ?? true else { continue }
            let place = reading.map { Place(input: $0.input, offset: 0) } ?? Self.top
            news.ask(.noLimits(table.sheetName, isThere: reading != nil), of: key, place)
        }
    }

    /// The sheet of a list: keys or words over the columns, perhaps more words and units below.
    private mutating func list(_ input: Int, _ table: LedgerTable) -> SheetReading {
        let sheet = sheets[input]
        let index = layout.index(of: table)
        let head = HeadRow(sheet, index, parts: partsOfYear)
        if let down = HeadRow.headsDown(sheet, index, parts: partsOfYear),
            down.count > max(2, head?.known ?? 0)
        {
            news.report(
                .head(.transposed(down)), at: Path(table.key),
                Place(input: input, offset: Grid.offset(row: sheet.rows.first?.number ?? 1, column: 1)))
            return SheetReading(input: input, sheet: sheet, table: table, headings: [], factRows: [])
        }
        guard let head else {
            if let first = sheet.rows.first(where: { $0.entries.contains { !$0.cell.isBlank } }) {
                if HeadRow.cells(first).allSatisfy({ NoneWord.isNone($0.text) }) {
                    saidNone.insert(table.key)
                } else {
                    news.report(
                        .head(.none(example: index.columns.first?.key ?? "id")), at: Path(table.key),
                        Place(input: input, offset: 0))
                }
            }
            return SheetReading(input: input, sheet: sheet, table: table, headings: [], factRows: [])
        }
        let columns = ListColumns(head, index, parts: partsOfYear, resources, input: input)
        let (headings, unknown) = (columns.headings, columns.unknown)
        for (fault, place) in columns.faults { news.report(fault, at: Path(table.key), place) }
        let lead = table.kind == nil ? table.leadKey : "id"
        var rows = SheetRows(sheet, head: head, headings, index, lead: lead, units)
        if let second = rows.cutSecondTable(layout, beside: table) {
            let place = Place(input: input, offset: Grid.offset(row: second.row, column: 1))
            news.report(.secondTable(second.name), at: Path(table.key), place)
        }
        if rows.saysNone, rows.facts.isEmpty { saidNone.insert(table.key) }
        tellAside(rows, input, table)
        for cell in unknown where rows.facts.contains(where: { !$0[cell.column].isBlank }) {
            tellUnknown(cell, head, input, table, index)
        }
        var merged = MergedCells(sheet.merges, rows.facts, headings, index, lead: table.kind == nil ? nil : "id")
        merged.fill()
        let own = table.kind == nil ? nil : headings.first { $0.key == "id" }?.column
        let ditto = DittoMarks(merged.rows, own: own)
        let reading = SheetReading(
            input: input, sheet: sheet, table: table, headings: headings, factRows: ditto.rows,
            headRow: head.row.number)
        for heading in headings {
            guard let first = ditto.filled[heading.column] else { continue }
            let place = reading.place(row: first.row, column: heading.column)
            let fact = Fact(
                cell: .blank, key: heading.key, place: place, path: Path(table.key), isTyped: true)
            for _ in 0..<first.count { news.note(.ditto, at: fact, was: first.was, became: first.shown) }
        }
        for (column, row) in merged.filled {
            guard let heading = headings.first(where: { $0.column == column }) else { continue }
            let place = reading.place(row: row.row, column: column)
            let fact = Fact(cell: .blank, key: heading.key, place: place, path: Path(table.key), isTyped: true)
            news.note(.merged, at: fact, was: row.shown, became: row.shown)
        }
        for row in reading.sameRows {
            news.report(.sameRow(row.first), at: Path(table.key), reading.place(row: row.second, column: 1))
        }
        for cell in merged.open {
            news.report(.merged, at: Path(table.key), reading.place(row: cell.row, column: cell.column))
        }
        if table.key == Resource.kind {
            units.readResources(reading)
            resources = LedgerNames([reading])
        }
        tellStructure(reading, head, unknown: unknown, rows)
        return reading
    }

    private mutating func tellAside(_ rows: SheetRows, _ input: Int, _ table: LedgerTable) {
        for kind in SheetRows.Aside.allCases {
            let found = rows.aside.filter { $0.kind == kind }.map(\.row)
            guard let first = found.first, let cell = first.entries.first(where: { !$0.cell.isBlank }) else { continue }
            let shown = found.prefix(3).map { row -> String in
                let cell = HeadRow.cells(row).first
                let letters = Grid.letters(ofColumn: cell?.column ?? 1)
                return "\(letters)\(row.number) “\(cell?.text.prefix(12) ?? "")”"
            }
            let fault = LedgerFault.rowsAside(kind, shown, count: found.count)
            let place = Place(input: input, offset: Grid.offset(row: first.number, column: cell.column))
            guard kind != .heads else {
                news.report(fault, at: Path(table.key), place)
                continue
            }
            let words = kind.words.with("\(sheets[input].name)!\(shown[0])")
            news.leave(\.rows, count: found.count, fault, shown: words, at: Path(table.key), place)
        }
    }

    private mutating func tellUnknown(
        _ cell: HeadRow.Cell, _ head: HeadRow, _ input: Int, _ table: LedgerTable, _ index: HeadingIndex
    ) {
        let place = Place(input: input, offset: Grid.offset(row: head.row.number, column: cell.column))
        if cell.text.hasPrefix("#") { return news.report(.setAside(cell.text), at: Path(table.key), place) }
        let plain = HeadingIndex.plain(cell.text)
        if ["序号", "行号", "no", "no."].contains(plain)
            || table.key == Quota.kind && SheetUnits.columnWords.contains(plain)
        {
            // Numbers in order say nothing, and units are compared.
            return news.report(.ownColumn(cell.text), at: Path(table.key), place)
        }
        if let near = index.periodNear(cell.text) ?? nearest(to: cell.text, among: index.candidates) {
            news.report(.unknownColumn(cell.text, nearest: near), at: Path(table.key), place)
        } else {
            let shown = Words.column(
                "\(sheets[input].name)!\(Grid.letters(ofColumn: cell.column)) “\(cell.text.prefix(20))”")
            news.leave(\.columns, .ownColumn(String(cell.text.prefix(40))), shown: shown, at: Path(table.key), place)
        }
    }
}
