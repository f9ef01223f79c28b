import Records

/// What was found wrong in the cells of a ledger, and how cells were read that are not as they should be.
struct LedgerNews {
    /// Cells have not more faults told than this; a scenario loader cuts the list further.
    static let mostIssues = 2_000

    private(set) var issues: [Issue] = []
    private var noted: [NoteKey: Int] = [:]
    private var notes: [(key: NoteKey, path: Path, place: Place, count: Int, was: String, became: String)] = []
    private var toldColumns: Set<String> = []

    private struct NoteKey: Hashable {
        let input: Int32
        let column: String
        let note: LedgerNote
    }

    /// The faults in the order in which they were met, then the notes.
    var all: [Issue] {
        issues
            + notes.map { note in
                note.key.note.issue(
                    at: note.path, place: note.place, count: note.count, example: (note.was, note.became))
            }
    }

    mutating func report(_ fault: LedgerFault, at path: Path, _ place: Place) {
        if issues.count >= Self.mostIssues { return }
        issues.append(fault.issue(at: path, place: place))
    }

    /// Reports something about a whole column, once.
    mutating func reportOnce(_ fault: LedgerFault, at path: Path, _ place: Place, of column: String) {
        if toldColumns.insert("\(place.input) \(column)").inserted { report(fault, at: path, place) }
    }

    mutating func note(_ note: LedgerNote, at fact: Fact, was: String, became: String) {
        let key = NoteKey(input: fact.place.input, column: fact.key, note: note)
        if let index = noted[key] {
            notes[index].count += 1
        } else {
            noted[key] = notes.count
            let shown = (String(was.prefix(40)), String(became.prefix(40)))
            notes.append((key, fact.path, fact.place, 1, shown.0, shown.1))
        }
    }

    /// Takes back what was told of a sheet, because one fault of it says more.
    mutating func forget(sheet input: Int) { issues.removeAll { $0.place.input == Int32(input) } }
}
