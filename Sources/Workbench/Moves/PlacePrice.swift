import LandModel
import Records

/// What places cost, as questions that nobody waits for.
public struct PlacePrice: Sendable {
    private let bench: Bench

    public init(_ bench: Bench) { self.bench = bench }

    /// What it costs to put a project somewhere, and who has to make room: the answer of `whatif --move`, told against the best plan of
    /// the scenario with its decisions. `status`: 0 where all of it is proved. `isOver`: it is given up.
    ///
    /// `{"project": "D02", "place": {"parcels": ["S1"]}}` → `{"version", "project", "status", "answer"}`; of what was given up
    /// neither status nor answer.
    public func answer(_ request: JSONNode, isOver: () -> Bool = { false }) throws(Refusal) -> JSONNode {
        let world = bench.world
        let id = request["project"]?.text ?? ""
        guard world.setting.number(of: ProjectID(id)) != nil else { throw Refusal.unknown(project: id) }
        guard let site = request["place"].flatMap({ Self.site($0, world) }) else {
            throw Refusal(.request, "缺少地块或厂房", "parcels or a building are missing")
        }
        let arguments = [
            bench.workingPath, "--json", "--quiet", "--time-limit=\(PriceList.seconds)", "--move=\(id)=\(site)",
        ]
        let answer = try bench.prices.answer(of: "whatif", arguments, version: bench.file.version, isOver: isOver)
        return .of([
            "version": bench.version.written, "project": id.written,
            "status": answer.map { Int($0.status).written },
            "answer": answer.flatMap { JSONParser.parse($0.output).tree },
        ])
    }

    /// As `--move` takes it; `nil` where there is no such site.
    private static func site(_ place: JSONNode, _ world: World) -> String? {
        if let building = place["building"]?.text {
            return world.setting.number(of: BuildingID(building)) == nil ? nil : building
        }
        let parcels = place["parcels"]?.texts ?? []
        let areKnown = parcels.allSatisfy { world.setting.number(of: ParcelID($0)) != nil }
        return parcels.isEmpty || !areKnown ? nil : parcels.joined(separator: ",")
    }
}
