import LandModel
import Quantities
import Records

extension Scenario {
    /// Has facts under each of some names, so that a ledger made like it has a column for each; none of a kind: as it is.
    public mutating func have(resources names: [String], segments: [String], counts: [String]) {
        if !names.isEmpty {
            let loads = Table(names.map { Table<ResourceID, Load>.Entry(ResourceID($0), .zero) })
            resources = names.map { name in
                var resource = resources.first { $0.id.text == name } ?? Resource()
                resource.id = ResourceID(name)
                if resource.name == Words(same: "") { resource.name = Words(same: name) }
                return resource
            }
            for number in projects.indices { projects[number].loads = loads }
            if !projects.isEmpty { projects[0].offsets = loads }
            for number in parcels.indices where parcels[number].acquisition != nil {
                parcels[number].acquisition?.releases = loads
            }
        }
        if !segments.isEmpty {
            for number in parks.indices {
                parks[number].suitability = Table(segments.map { Table<String, Share>.Entry($0, .all) })
            }
        }
        if !counts.isEmpty {
            for number in projects.indices {
                projects[number].counts = Table(counts.map { Table<String, Factor>.Entry($0, .one) })
            }
        }
    }
}
