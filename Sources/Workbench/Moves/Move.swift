import Formulation
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

        init() {}

        init(_ option: PlacementOption, _ setting: Setting) {
            parcels = option.spot.parcels.map { setting.parcels[$0.parcel].id }
            building = option.spot.building.map { setting.buildings[$0].id }
            start = setting.horizon.periods[option.start]
            need = option.need
        }
    }

    /// As it is read.
    var written: JSONNode {
        .of([
            "project": project.text.written,
            "place": place.map { place in
                .of([
                    "parcels": place.building == nil ? place.parcels.map(\.text).written : nil,
                    "building": place.building?.text.written, "start": place.start?.description.written,
                    "need": place.need?.written,
                ])
            } ?? JSONNode(.null),
        ])
    }

    /// More are not tried at once.
    static let most = 200

    /// Reads one, `{"project": "D12", "place": null}`.
    static func read(one element: JSONNode) throws(Refusal) -> Move {
        guard let project = element["project"]?.text else {
            throw Refusal(.request, "移动缺少 project", "a move has no project")
        }
        guard let place = element["place"], !place.isNull else {
            return Move(project: ProjectID(project), place: nil)
        }
        var told = Place()
        told.parcels = (place["parcels"]?.texts ?? []).prefix(20).map { ParcelID($0) }
        told.building = place["building"]?.text.map { BuildingID($0) }
        told.start = place["start"]?.text.flatMap { Period($0) }
        told.need = place["need"]?.wholeNumber
        guard told.building != nil || !told.parcels.isEmpty else {
            throw Refusal(.request, "移动缺少地块或厂房", "a move names neither parcel nor building")
        }
        return Move(project: ProjectID(project), place: told)
    }

    /// Reads `[{"project": "D02", "place": {"building": "XH-B1", "start": "2024"}}, {"project": "D12", "place": null}]`.
    static func read(_ node: JSONNode?) throws(Refusal) -> [Move] {
        let elements = node?.elements ?? []
        guard elements.count <= most else {
            throw Refusal(.request, "一次最多移动 \(most) 个项目", "at most \(most) projects are moved at once")
        }
        var moves: [Move] = []
        for element in elements { moves.append(try read(one: element)) }
        return moves
    }
}
