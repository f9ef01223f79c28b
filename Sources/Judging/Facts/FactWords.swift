import LandModel
import Quantities

/// How verdicts call what they speak of.
extension Facts {
    /// The unit in which a controlled thing is counted.
    public func unit(of controlled: Controlled) -> Words {
        guard case .resource(let id) = controlled else { return scenario.units.land.words }
        return Words(same: resource(id)?.unit ?? "")
    }

    public func name(of controlled: Controlled) -> Words {
        guard case .resource(let id) = controlled else { return Words("新增建设用地", "new construction land") }
        return resource(id)?.name ?? Words(same: id.text)
    }

    public func name(of scope: Scope) -> Words {
        switch scope {
        case .district: Words("全区", "district")
        case .park(let id): park(id)?.name ?? Words(same: id.text)
        case .town(let name), .zone(let name), .plant(let name): scenario.called(word: name)
        }
    }

    /// What kind of resource is controlled; `nil` for land.
    func kind(of controlled: Controlled) -> Resource.Kind? {
        guard case .resource(let id) = controlled else { return nil }
        return resource(id)?.resourceKind
    }
}
