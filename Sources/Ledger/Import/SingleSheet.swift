import LandModel
import Quantities
import Records

extension SheetRecognition {
    /// The sheet of single values: keys in the first column, values in the second; units and words behind them are for people.
    mutating func single(_ input: Int) -> SheetReading {
        let sheet = sheets[input]
        let index = layout.index(of: nil)
        var headings: [Heading] = []
        var seen: [String: Int] = [:]
        var beside: [(row: Int, column: Int)] = []
        let forPeople = SingleHead.columnsForPeople(sheet)
        for row in sheet.rows {
            for entry in row.entries where entry.column > 2 && !entry.cell.isBlank && !forPeople.contains(entry.column)
            {
                beside.append((row.number, entry.column))
            }
            guard case .text(let raw) = row[1] else {
                if !row[2].isBlank {
                    news.report(
                        .beyondHeading, at: Path(), Place(input: input, offset: Grid.offset(row: row.number, column: 2))
                    )
                }
                continue
            }
            let text = LedgerText.trimmed(raw)
            if text.isEmpty || SingleHead.isHead(text, HeadRow.cells(row)) { continue }
            let place = Place(input: input, offset: Grid.offset(row: row.number, column: 1))
            if text.hasPrefix("#") {
                if !row[2].isBlank { news.report(.setAside(text), at: Path(), place) }
                continue
            }
            guard let heading = index.heading(text, at: row.number) else {
                tellUnknown(text, row, index, input, place)
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
        if let first = beside.first {
            let place = Place(input: input, offset: Grid.offset(row: first.row, column: first.column))
            let cell = "\(sheet.name)!\(Grid.letters(ofColumn: first.column))\(first.row)"
            news.leave(
                \.cells, count: beside.count, .cellsAside(count: beside.count),
                shown: Words("单元格 \(cell)", "cell \(cell)"),
                at: Path(), place)
        }
        let reading = SheetReading(input: input, sheet: sheet, table: nil, headings: headings, factRows: sheet.rows)
        tellMarks(reading, at: Path(""))
        return reading
    }

    private mutating func tellUnknown(
        _ text: String, _ row: LedgerSheet.Row, _ index: HeadingIndex, _ input: Int, _ place: Place
    ) {
        let plain = String(WrittenNumber.halfWidth(text).filter { !$0.isWhitespace })
        let shown = "\(sheets[input].name)!A\(row.number) “\(text.prefix(20))”"
        if row[2].isBlank || SheetRows.isNote(plain) {
            let fault = LedgerFault.rowsAside(.note, ["A\(row.number) “\(text.prefix(12))”"], count: 1)
            // A key without a value is nothing, unless it looks like one that was misspelt.
            guard nearest(to: text, among: index.candidates) == nil else {
                news.report(
                    .unknownColumn(text, nearest: nearest(to: text, among: index.candidates)), at: Path(), place)
                return
            }
            news.leave(\.rows, fault, shown: SheetRows.Aside.note.words.with(shown), at: Path(), place)
        } else if let near = nearest(to: text, among: index.candidates) {
            news.report(.unknownColumn(text, nearest: near), at: Path(), place)
        } else {
            news.leave(
                \.rows, .ownColumn(String(text.prefix(40))), shown: Words("行 \(shown)", "row \(shown)"), at: Path(),
                place)
        }
    }
}

/// The row over single values: what the columns are.
private enum SingleHead {
    /// The columns of units and meanings: those whose heads say so, or without heads the third and the fourth.
    static func columnsForPeople(_ sheet: LedgerSheet) -> Set<Int> {
        let heads = sheet.rows.lazy.map { HeadRow.cells($0) }.first { cells in
            cells.first.map { isHead($0.text, cells) } ?? false
        }
        guard let heads else { return [3, 4] }
        let words = ["unit", "单位", "单位/unit", "计量单位", "meaning", "含义", "含义/meaning", "说明"]
        return Set(heads.filter { words.contains(HeadingIndex.plain($0.text)) }.map(\.column))
    }

    /// Whether a row names the columns: 项, 值.
    static func isHead(_ text: String, _ cells: [HeadRow.Cell]) -> Bool {
        ["key", "项 / key", "项", "项目", "名称", "参数"].contains(text)
            && cells.contains {
                $0.column == 2 && ["value", "值 / value", "值", "内容", "取值", "数值"].contains($0.text)
            }
    }
}
