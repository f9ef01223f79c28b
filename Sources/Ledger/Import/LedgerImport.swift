import LandModel
import Quantities
import Records

/// Reads the sheets of a ledger into a scenario's tree, noting everything wrong on the way.
public struct LedgerImport {
    let layout: LedgerLayout
    let sheets: [LedgerSheet]
    var cells = CellReader()
    /// What was read from sheets of lists: by table, then by the owner's id.
    var lists: [String: [String: [JSONNode]]] = [:]
    /// Of maps whose values are records.
    var members: [String: [JSONNode.Member]] = [:]

    init(_ sheets: [LedgerSheet], _ layout: LedgerLayout) {
        self.sheets = sheets
        self.layout = layout
    }

    /// The scenario of some sheets, and all that is wrong with it; `known`: what was found wrong before.
    public static func load(_ sheets: [LedgerSheet], known: [Issue] = []) -> LoadedScenario {
        read(sheets, known: known).loaded
    }

    /// The same, with what was left unread.
    static func read(_ sheets: [LedgerSheet], known: [Issue] = []) -> (loaded: LoadedScenario, unread: Unread) {
        let sources = SourceMap(sheets.map(\.source))
        guard !known.contains(where: { $0.severity == .error }) else {
            return (ScenarioLoader.loaded(from: nil, sources: sources, known: known), Unread())
        }
        var reading = LedgerImport(sheets, .ofScenario)
        let tree = reading.tree()
        var loaded = ScenarioLoader.loaded(from: tree, sources: sources, known: known + reading.cells.news.all)
        if let scenario = loaded.scenario {
            let told = Set(loaded.issues.map(\.path))
            let unasked = loaded.placed(scenario.unaskedCounts.filter { !told.contains($0.path) })
            loaded = LoadedScenario(
                scenario: scenario, issues: loaded.issues + unasked, sources: sources, tree: loaded.tree)
        }
        return (loaded.tellingOnce, reading.cells.news.unread)
    }

    /// `names`, `partsOfYear`: where they stand elsewhere than in these sheets.
    mutating func tree(names: LedgerNames? = nil, partsOfYear: Int? = nil) -> JSONNode? {
        var recognition = SheetRecognition(sheets, layout)
        recognition.units = cells.units
        recognition.partsOfYear = partsOfYear
        let found = recognition.readings()
        cells.news = recognition.news
        cells.units = recognition.units
        cells.partsOfYear = recognition.partsOfYear
        guard let found else { return nil }
        let single = found.first { $0.table == nil }
        cells.names = names ?? LedgerNames(found)
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
    /// Without what is told of one cell already: a column's key is wrong in every row, but it is one fault. What is the same in
    /// several cells of a column is told once, with how many they are.
    fileprivate var tellingOnce: LoadedScenario {
        LoadedScenario(scenario: scenario, issues: Self.toldOnce(issues), sources: sources, tree: tree)
    }

    static func toldOnce(_ issues: [Issue]) -> [Issue] {
        var told: Set<Issue> = []
        var first: [Issue: Int] = [:]
        var once: [(issue: Issue, cells: [String], count: Int)] = []
        for issue in issues {
            var key = issue
            key.path = Path()
            guard told.insert(key).inserted else { continue }
            guard let position = issue.position, let grid = position.grid, position.line > 1 else {
                once.append((issue, [], 1))
                continue
            }
            let cell = "\(Grid.letters(ofColumn: position.column))\(position.line)"
            key.place = Place(input: Int(issue.place.input), offset: Grid.offset(row: 1, column: position.column))
            key.position = nil
            key.nearest = grid.sheet
            if let index = first[key] {
                once[index].count += 1
                if once[index].cells.count < mostCells { once[index].cells.append(cell) }
            } else {
                first[key] = once.count
                once.append((issue, [cell], 1))
            }
        }
        return once.map { $0.issue.counted($0.count, $0.cells) }
    }

    /// So many cells of equal faults are named.
    private static var mostCells: Int { 6 }
}

extension Issue {
    fileprivate func counted(_ count: Int, _ cells: [String]) -> Issue {
        guard count > 1 else { return self }
        var issue = self
        let more = count > cells.count ? " …" : ""
        issue.what = Words(
            "\(what.zh)（本列共 \(count) 处：\(cells.joined(separator: "、"))\(more)）",
            "\(what.en) (\(count) in this column: \(cells.joined(separator: ", "))\(more))")
        return issue
    }
}
