import LandModel
import Ledger
import Records
import Sweeps

/// A scenario that is named on the command line: its file, or a ledger, which is imported on the way.
enum ScenarioInput {
    static func load(_ path: String, settings: [String] = []) -> LoadedScenario {
        guard LedgerFile.isLedger(path) else { return ScenarioLoader(reader: files).load(path, settings: settings) }
        let (read, unread) = LedgerFile.read(path)
        guard var scenario = read.scenario else { return read }
        if !unread.isEmpty { scenario.unread = unread }
        // As if import had written it, so that settings and digests are those of the file that it writes.
        let text = Array(JSONWriter.text(scenario.written).utf8)
        let reader = InputReader { _ throws(InputFault) in text }
        let loaded = ScenarioLoader(reader: reader).load(path, settings: settings)
        // What the ledger's cells were told of need not be told again of a text that nobody sees.
        let told = Set(read.issues.map { "\($0.code) \($0.path)" })
        let others = loaded.issues.filter { !told.contains("\($0.code) \($0.path)") }.map { issue in
            var issue = issue
            issue.position = nil
            return issue
        }
        return LoadedScenario(
            scenario: loaded.scenario, issues: read.issues + others, sources: loaded.sources, tree: loaded.tree)
    }

    /// The machine's files; of a case of a sweep, its scenario.
    private static let files = InputReader(isStream: InputReader.files.isStream) { path throws(InputFault) in
        let bytes = try InputReader.files.read(path)
        guard path == CaseFile.name || path.hasSuffix("/" + CaseFile.name) else { return bytes }
        return CaseFile.scenarioBytes(bytes) ?? bytes
    }
}
