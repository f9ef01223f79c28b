import LandModel
import Records

/// What one cell says, and where it stands.
struct Fact {
    var cell: LedgerCell
    let key: String
    let place: Place
    var path: Path
    /// Whether its file knows numbers from text.
    let isTyped: Bool
}

/// The facts of one record.
struct RowFacts {
    let place: Place
    var path: Path
    /// Its own id, by which lists of other sheets belong to it.
    var owner: String
    /// All keys that its sheet has a column for.
    let keys: Set<String>
    var facts: [String: Fact] = [:]
    /// By the key of a map: the cells of its columns.
    var maps: [String: [(name: String, fact: Fact)]] = [:]
    /// Where a cell would be that is blank: the column's place in this row.
    var columns: [String: Int] = [:]
    var row = 1
    /// Where the columns are named.
    var headRow = 1
}

/// A sheet that was recognised, with its columns.
struct SheetReading {
    /// Where it stands among the sheets.
    let input: Int
    let sheet: LedgerSheet
    /// `nil`: the sheet of single values.
    let table: LedgerTable?
    let headings: [Heading]
    /// The rows that hold facts.
    let factRows: [LedgerSheet.Row]
    /// Where the columns are named.
    let headRow: Int
    /// The headings' columns of each key, without pieces.
    private let columns: [String: Int]
    private let keys: Set<String>
    private let byColumn: [Int: Heading]

    init(
        input: Int, sheet: LedgerSheet, table: LedgerTable?, headings: [Heading], factRows: [LedgerSheet.Row],
        headRow: Int = 1
    ) {
        self.input = input
        self.sheet = sheet
        self.table = table
        self.headings = headings
        self.factRows = factRows
        self.headRow = headRow
        columns = Dictionary(headings.filter { $0.piece == 1 }.map { ($0.key, $0.column) }) { first, _ in first }
        keys = Set(headings.flatMap { [$0.key] + ($0.map.map { [$0.map] } ?? []) })
        byColumn = Dictionary(headings.map { ($0.column, $0) }) { first, _ in first }
    }

    func place(row: Int, column: Int) -> Place {
        Place(input: input, offset: Grid.offset(row: row, column: column))
    }

    /// The facts of one row of a list.
    func facts(_ row: LedgerSheet.Row) -> RowFacts {
        let place = place(row: row.number, column: columns["id"] ?? headings.first?.column ?? 1)
        var result = RowFacts(
            place: place, path: Path(), owner: "", keys: keys, columns: columns, row: row.number, headRow: headRow)
        for entry in row.entries where !entry.cell.isBlank && !isNoID(entry) {
            guard let heading = byColumn[entry.column] else { continue }
            add(entry.cell, heading, self.place(row: row.number, column: entry.column), to: &result)
        }
        return result
    }

    /// Rows of records without ids that are the same: of such nobody else sees that one stands twice.
    var sameRows: [(first: Int, second: Int)] {
        guard let table, table.kind == nil else { return [] }
        var first: [[LedgerSheet.Entry]: Int] = [:]
        return factRows.compactMap { row in
            if let other = first[row.entries] { return (other, row.number) }
            first[row.entries] = row.number
            return nil
        }
    }

    /// An id that says that there is none.
    private func isNoID(_ entry: LedgerSheet.Entry) -> Bool {
        guard entry.column == columns["id"], table?.kind != nil, case .text(let text) = entry.cell else { return false }
        return NoneWord.isNone(text)
    }

    /// The facts of the sheet of single values: its headings are in the first column, one in each row.
    var singleFacts: RowFacts {
        var result = RowFacts(place: place(row: 1, column: 1), path: Path(), owner: "", keys: keys)
        let values = Dictionary(sheet.rows.map { ($0.number, $0[2]) }) { first, _ in first }
        for heading in headings {
            let place = place(row: heading.column, column: 2)
            if heading.piece == 1 { result.columns[heading.key] = heading.column }
            if let cell = values[heading.column], !cell.isBlank { add(cell, heading, place, to: &result) }
        }
        return result
    }

    private func add(_ cell: LedgerCell, _ heading: Heading, _ place: Place, to facts: inout RowFacts) {
        let fact = Fact(cell: cell, key: heading.key, place: place, path: Path(), isTyped: sheet.isTyped)
        if let map = heading.map {
            facts.maps[map.map, default: []].append((map.name, fact))
        } else if heading.piece > 1, case .text(let more) = cell, case .text(let text)? = facts.facts[heading.key]?.cell
        {
            facts.facts[heading.key]?.cell = .text(text + more)
        } else {
            facts.facts[heading.key] = fact
        }
    }
}
