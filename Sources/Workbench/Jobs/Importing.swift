import Foundation
import LandModel
import Quantities
import Records
import Results

extension Orders {
    /// Begins to read a ledger that was dropped on the page: `{"name": "x.xlsx", "bytes": base64}`.
    public func importLedger(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let name = SafeFileName.of(request["name"]?.text ?? "")
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard Self.endings.contains(ending) else {
            let known = Self.endings.joined(separator: "、")
            throw Refusal(.request, "只读台账：\(known)", "only ledgers are read: \(known)")
        }
        guard let data = (request["bytes"]?.text).flatMap({ Data(base64Encoded: $0) }), !data.isEmpty else {
            throw Refusal(.request, "文件内容不完整", "the file's content is not whole")
        }
        let order = JobOrder(
            kind: "import", title: Words("读入台账 \(name)", "read the ledger \(name)"),
            arguments: ["{folder}/ledger.\(ending)", "{folder}/imported.json", "--json"], files: ["imported.json"])
        return try bench.jobs.start(
            order, version: bench.version, files: [("ledger.\(ending)", Array(data))]
        ).json
    }

    private static let endings = ["xlsx", "xls", "ods"]

    /// What a ledger that was read says otherwise than the scenario with its decisions, as settings to be looked at and decided.
    ///
    /// → `{"settings": [{"path", "value"}], "more": 0}`
    public func imported(_ number: Int) throws(Refusal) -> JSONNode {
        let bytes = try file("imported.json", of: number)
        let text = InputReader { _ throws(InputFault) in bytes }
        let loaded = ScenarioLoader(reader: text).load("imported.json")
        guard let scenario = loaded.scenario else {
            throw Refusal(.unsound, "台账读出的情景有误", "the ledger's scenario has faults", issues: loaded.issues)
        }
        let differences = TreeDifference.all(between: [bench.world.scenario.written, scenario.written])
        // What a ledger does not hold is not taken away by it.
        let changes = differences.filter { $0.values[1] != nil && $0.path.steps.count > 1 }
        return .of([
            "settings": .list(
                changes.prefix(Decision.mostSettings).map {
                    .of(["path": $0.path.description.written, "value": $0.values[1]?.relocated { _ in .none }])
                }),
            "more": max(0, changes.count - Decision.mostSettings).written,
        ])
    }
}
