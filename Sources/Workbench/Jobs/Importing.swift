import Foundation
import LandModel
import Quantities
import Records
import Results

extension Orders {
    /// Begins to read a ledger or a map that was dropped on the page.
    ///
    /// `{"name": "x.xlsx", "bytes": base64}`; of a map also `"beside": [{"name", "bytes"}]`, the other files of a shapefile; `"force"`: what is
    /// sound although other shapes have faults; `"create"`, `"park"`: parcels of shapes that the scenario does not have.
    public func importFile(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let name = SafeFileName.of(request["name"]?.text ?? "")
        let ending = Self.ending(name)
        let bytes = try Self.bytes(of: request)
        if Self.ledgers.contains(ending) {
            let order = JobOrder(
                kind: "import", title: Words("读入台账 \(name)", "read the ledger \(name)"), lane: .file,
                arguments: ["{folder}/ledger.\(ending)", "{folder}/imported.json", "--json"], files: ["imported.json"])
            return try begin(order, files: [("ledger.\(ending)", bytes)])
        }
        guard Self.maps.contains(ending) else {
            let (ledgers, maps) = (Self.ledgers.joined(separator: "、"), Self.maps.joined(separator: "、"))
            throw Refusal(
                .request, "只读台账（\(ledgers)）和地图（\(maps)）", "only ledgers (\(ledgers)) and maps (\(maps)) are read")
        }
        var files = [(name: "map.\(ending)", bytes: bytes)]
        for other in request["beside"]?.elements ?? [] {
            let part = Self.ending(other["name"]?.text ?? "")
            guard Self.parts.contains(part) else { continue }
            files.append(("map.\(part)", try Self.bytes(of: other)))
        }
        let order = JobOrder(
            kind: "import-shapes", title: Words("读入地图 \(name)", "read the map \(name)"), lane: .file,
            arguments: [bench.workingPath, "{folder}/map.\(ending)", "--out={folder}/imported.json", "--json"]
                + (try mapOptions(request)), files: ["imported.json"])
        return try begin(order, files: files)
    }

    private func mapOptions(_ request: JSONNode) throws(Refusal) -> [String] {
        var options: [String] = []
        if request["force"]?.isTrue ?? false { options.append("--force") }
        guard request["create"]?.isTrue ?? false else { return options }
        options.append("--create")
        guard let park = request["park"]?.text, !park.isEmpty else { return options }
        guard bench.world.setting.number(of: ParkID(park)) != nil else { throw Refusal.unknown(park) }
        return options + ["--park=\(park)"]
    }

    private static func ending(_ name: String) -> String {
        name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
    }

    static func bytes(of file: JSONNode) throws(Refusal) -> [UInt8] {
        guard let data = (file["bytes"]?.text).flatMap({ Data(base64Encoded: $0) }), !data.isEmpty else {
            throw Refusal(.request, "文件内容不完整", "the file's content is not whole")
        }
        return Array(data)
    }

    private static let ledgers = ["xlsx", "xls", "ods"]
    private static let maps = ["geojson", "zip", "shp", "gpkg", "kml", "kmz", "gml", "txt"]
    /// What a shapefile has beside it.
    private static let parts = ["dbf", "shx", "prj", "cpg"]

    /// What a ledger or a map that was read says otherwise than the scenario with its decisions, as settings to be looked at and decided.
    ///
    /// → `{"settings": [{"path", "value"}], "more": 0}`
    public func imported(_ number: Int) throws(Refusal) -> JSONNode {
        let bytes = try file("imported.json", of: number)
        let text = InputReader { _ throws(InputFault) in bytes }
        let loaded = ScenarioLoader(reader: text).load("imported.json")
        guard let scenario = loaded.scenario else {
            throw Refusal(.unsound, "读出的情景有误", "the scenario that was read has faults", issues: loaded.issues)
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
