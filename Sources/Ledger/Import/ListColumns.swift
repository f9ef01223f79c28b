import LandModel
import Records

/// The columns of a list's sheet that have a meaning, and the heads that have none.
struct ListColumns {
    private(set) var headings: [Heading] = []
    private(set) var unknown: [HeadRow.Cell] = []
    private(set) var faults: [(fault: LedgerFault, place: Place)] = []

    /// `parts`: into how many a year of the plan is divided; `input`: where the sheet stands among the sheets.
    init(_ head: HeadRow, _ index: HeadingIndex, parts: Int?, _ resources: LedgerNames, input: Int) {
        func place(_ cell: HeadRow.Cell) -> Place {
            Place(input: input, offset: Grid.offset(row: head.row.number, column: cell.column))
        }
        var seen: [String: Int] = [:]
        for cell in head.cells {
            guard !cell.text.hasPrefix("#"), let heading = index.heading(cell, parts: parts) else {
                unknown.append(cell)
                continue
            }
            let name = "\(heading.map.map { "\($0.map).\($0.name)" } ?? heading.key)#\(heading.piece)"
            if let other = seen[name] {
                let letters = Grid.letters(ofColumn: other)
                faults.append((.twoColumns(cell.text, first: "\(letters)\(head.row.number)"), place(cell)))
            } else {
                seen[name] = cell.column
                headings.append(heading)
                if heading.isWider { faults.append((.head(.taken(cell.text, as: heading.key)), place(cell))) }
            }
        }
        // Words cut short mean what no other head does.
        for cell in unknown where !cell.text.hasPrefix("#") {
            let taken = Set(headings.map(\.key))
            guard let heading = index.meant(cell.text, at: cell.column, taken: taken, resources),
                !taken.contains(heading.key)
            else { continue }
            headings.append(heading)
            unknown.removeAll { $0.column == cell.column }
            let meaning = index.column(heading)?.meaning.zh ?? heading.key
            let shown = heading.map.map { "\(meaning)：\($0.name)" } ?? meaning
            faults.append((.head(.meant(cell.text, as: shown)), place(cell)))
        }
        headings.sort { $0.column < $1.column }
    }
}
