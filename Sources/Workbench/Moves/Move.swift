import LandModel
import Records

/// What somebody tries: a project goes elsewhere, comes in, or leaves.
struct Move: Sendable {
    let project: ProjectID
    /// `nil`: it leaves.
    let place: Place?

    /// Where to. What is left open is chosen: first what is so now, then what comes first.
    struct Place: Sendable {
        var parcels: [ParcelID] = []
        var building: BuildingID?
        var start: Period?
        var need: Int?
    }

    /// More are not tried at once.
    static let most = 200

    /// Reads `[{"project": "D02", "place": {"building": "XH-B1", "start": "2024"}}, {"project": "D12", "place": null}]`.
    static func read(_ node: JSONNode?) throws(Refusal) -> [Move] {
        let elements = node?.elements ?? []
        guard elements.count <= most else {
            throw Refusal(.request, "一次最多移动 \(most) 个项目", "at most \(most) projects are moved at once")
        }
        var moves: [Move] = []
        for element in elements {
            guard let project = element["project"]?.text else {
                throw Refusal(.request, "移动缺少 project", "a move has no project")
            }
            guard let place = element["place"], !place.isNull else {
                moves.append(Move(project: ProjectID(project), place: nil))
                continue
            }
            var told = Place()
            told.parcels = (place["parcels"]?.texts ?? []).prefix(20).map { ParcelID($0) }
            told.building = place["building"]?.text.map { BuildingID($0) }
            told.start = place["start"]?.text.flatMap { Period($0) }
            told.need = place["need"]?.wholeNumber
            guard told.building != nil || !told.parcels.isEmpty else {
                throw Refusal(.request, "移动缺少地块或厂房", "a move names neither parcel nor building")
            }
            moves.append(Move(project: ProjectID(project), place: told))
        }
        return moves
    }
}
