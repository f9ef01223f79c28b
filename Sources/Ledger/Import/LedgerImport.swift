import LandModel
import Records

/// Reads the sheets of a ledger into a scenario's tree, noting everything wrong on the way.
public struct LedgerImport {
    /// Cells have not more faults told than this; a scenario loader cuts the list further.
    static let mostIssues = 2_000

    let layout = LedgerLayout.ofScenario
    let sheets: [LedgerSheet]
    var issues: [Issue] = []
    var unlisted = 0
    var units = LedgerUnits()
    var names = LedgerNames()
    /// What was read from sheets of lists: by table, then by the owner's id.
    var lists: [String: [String: [JSONNode]]] = [:]
    /// Of maps whose values are records.
    var members: [String: [JSONNode.Member]] = [:]
    /// Patterns that text has to have, made once.
    var forms: [String: Regex<AnyRegexOutput>] = [:]
    private var noted: [NoteKey: Int] = [:]
    private var notes: [(key: NoteKey, path: Path, place: Place, count: Int, was: String, became: String)] = []
    private var toldColumns: Set<String> = []

    private struct NoteKey: Hashable {
        let input: Int32
        let column: String
        let note: LedgerNote
    }

    init(_ sheets: [LedgerSheet]) { self.sheets = sheets }

    /// The scenario of some sheets, and all that is wrong with it; `known`: what was found wrong before.
    public static func load(_ sheets: [LedgerSheet], known: [Issue] = []) -> LoadedScenario {
        let sources = SourceMap(sheets.map(\.source))
        guard !known.contains(where: { $0.severity == .error }) else {
            return ScenarioLoader.loaded(from: nil, sources: sources, known: known)
        }
        var reading = LedgerImport(sheets)
        let tree = reading.tree()
        let loaded = ScenarioLoader.loaded(from: tree, sources: sources, known: known + reading.allIssues)
        return loaded.tellingOnce
    }

    private mutating func tree() -> JSONNode? {
        let found = readings()
        guard let found else { return nil }
        let single = found.first { $0.table == nil }
        names = LedgerNames(found)
        if let resources = found.first(where: { $0.table?.key == "resources" }) { readResourceUnits(resources) }
        // Lists before the records that own them.
        for reading in found.reversed() where reading.table != nil { read(reading) }
        let facts = single?.singleFacts ?? RowFacts(place: .none, path: Path(), owner: "", keys: [])
        for reading in found where reading.table == nil { tellHidden(reading) }
        return object(layout.single, prefix: "", facts, force: true)
    }

    private var allIssues: [Issue] {
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

    mutating func readUnits(_ reading: SheetReading) {
        let facts = reading.singleFacts
        func choice<Unit: Choice>(_ key: String, _ type: Unit.Type) -> Unit? {
            guard case .text(let text)? = facts.facts[key]?.cell else { return nil }
            let all = Array(Unit.allCases)
            return ChoiceText.code(of: CellText.trimmed(text), all.map(\.rawValue), all.map(\.words)).flatMap(
                Unit.init(rawValue:))
        }
        if let land = choice("units.land", LandUnit.self) { units.units.land = land }
        if let money = choice("units.money", MoneyUnit.self) { units.units.money = money }
    }

    private mutating func readResourceUnits(_ reading: SheetReading) {
        for row in reading.factRows {
            let facts = reading.facts(row)
            guard let id = facts.facts["id"].flatMap(LedgerNames.text),
                case .text(let unit)? = facts.facts["unit"]?.cell
            else { continue }
            units.ofResources[id] = CellText.read(CellText.trimmed(unit))
        }
    }
}

extension LoadedScenario {
    /// Without what is told of one cell already: a column's key is wrong in every row, but it is one fault.
    fileprivate var tellingOnce: LoadedScenario {
        var told: Set<Issue> = []
        let once = issues.filter { issue in
            var key = issue
            key.path = Path()
            return told.insert(key).inserted
        }
        return LoadedScenario(scenario: scenario, issues: once, sources: sources, tree: tree)
    }
}
