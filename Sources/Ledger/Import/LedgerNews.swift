import LandModel
import Quantities
import Records

/// What was found wrong in the cells of a ledger, and how cells were read that are not as they should be.
struct LedgerNews {
    /// Cells have not more faults told than this; a scenario loader cuts the list further.
    static let mostIssues = 2_000

    private(set) var issues: [Issue] = []
    private var noted: [NoteKey: Int] = [:]
    private var notes: [(key: NoteKey, path: Path, place: Place, count: Int, example: Example)] = []
    private var toldColumns: Set<String> = []

    /// What is left unread, by kind, with the first places.
    private(set) var unread = Unread()

    private typealias Example = (was: String, became: String, change: ExactDecimal)

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
                    at: note.path, place: note.place, count: note.count,
                    example: (note.example.was, note.example.became), change: note.example.change)
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

    /// `change`: of an amount; the greatest one is told.
    mutating func note(
        _ note: LedgerNote, at fact: Fact, was: String, became: String, change: ExactDecimal = .zero
    ) {
        let key = NoteKey(input: fact.place.input, column: fact.key, note: note)
        let shown = (String(was.prefix(40)), String(became.prefix(40)), change)
        if let index = noted[key] {
            notes[index].count += 1
            if notes[index].example.change < change { notes[index].example = shown }
        } else {
            noted[key] = notes.count
            notes.append((key, fact.path, fact.place, 1, shown))
        }
    }

    /// Reports something that is left unread and counts it; `shown`: where it stands, for people.
    mutating func leave(
        _ kind: WritableKeyPath<Unread, Int>, count: Int = 1, _ fault: LedgerFault, shown: Words, at path: Path,
        _ place: Place
    ) {
        report(fault, at: path, place)
        unread[keyPath: kind] += count
        if unread.places.count < Unread.mostPlaces { unread.places.append(shown) }
    }

    /// Asks whether a table of limits that has no row was forgotten.
    mutating func ask(_ fault: LedgerFault, of table: String, _ place: Place) {
        report(fault, at: Path(table), place)
        unread.openLimits.append(table)
    }

    /// Takes back what was told of a sheet, because one fault of it says more.
    mutating func forget(sheet input: Int) { issues.removeAll { $0.place.input == Int32(input) } }
}
