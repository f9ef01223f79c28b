import LandModel
import Records

/// Reads the sheets of a ledger into a scenario's tree, noting everything wrong on the way.
public struct LedgerImport {
    let layout = LedgerLayout.ofScenario
    let sheets: [LedgerSheet]
    var cells = CellReader()
    /// What was read from sheets of lists: by table, then by the owner's id.
    var lists: [String: [String: [JSONNode]]] = [:]
    /// Of maps whose values are records.
    var members: [String: [JSONNode.Member]] = [:]

    init(_ sheets: [LedgerSheet]) { self.sheets = sheets }

    /// The scenario of some sheets, and all that is wrong with it; `known`: what was found wrong before.
    public static func load(_ sheets: [LedgerSheet], known: [Issue] = []) -> LoadedScenario {
        let sources = SourceMap(sheets.map(\.source))
        guard !known.contains(where: { $0.severity == .error }) else {
            return ScenarioLoader.loaded(from: nil, sources: sources, known: known)
        }
        var reading = LedgerImport(sheets)
        let tree = reading.tree()
        let loaded = ScenarioLoader.loaded(from: tree, sources: sources, known: known + reading.cells.news.all)
        return loaded.tellingOnce
    }

    private mutating func tree() -> JSONNode? {
        var recognition = SheetRecognition(sheets)
        let found = recognition.readings()
        cells.news = recognition.news
        cells.units = recognition.units
        guard let found else { return nil }
        let single = found.first { $0.table == nil }
        cells.names = LedgerNames(found)
        if let resources = found.first(where: { $0.table?.key == "resources" }) { cells.units.readResources(resources) }
        // Lists before the records that own them.
        for reading in found.reversed() where reading.table != nil { read(reading) }
        let facts = single?.singleFacts ?? RowFacts(place: .none, path: Path(), owner: "", keys: [])
        for reading in found where reading.table == nil {
            for (fault, place) in reading.hidden { cells.news.report(fault, at: Path(""), place) }
        }
        return object(layout.single, prefix: "", facts, force: true)
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
