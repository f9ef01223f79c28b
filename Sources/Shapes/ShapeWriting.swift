import LandModel
import Records

extension ShapeImport {
    /// The scenario's tree with the borders drawn and the adjacency found; all else stays as it is.
    public func written(into tree: JSONNode) -> JSONNode {
        guard case .object(var members) = tree.value else { return tree }
        if created > 0, !members.contains(where: { $0.key == "parcels" }) {
            members.append(JSONNode.Member("parcels", JSONNode(.array([]))))
        }
        guard let list = members.firstIndex(where: { $0.key == "parcels" }),
            case .array(let stated) = members[list].value.value
        else { return tree }
        let parcels = stated + scenario.parcels.suffix(created).map(\.written)
        let polygons = Dictionary(drawn.map { ($0.parcel.id.text, $0.polygon) }) { first, _ in first }
        let neighbours = neighbours
        members[list].value = JSONNode(
            .array(
                parcels.map { node in
                    guard let id = node.label, let polygon = polygons[id] else { return node }
                    return node.setting("polygon", polygon.written).setting("adjacent", neighbours[id]?.written)
                }), place: members[list].value.place)
        return JSONNode(.object(members), place: tree.place)
    }

    /// Of every drawn parcel: those stated stand first, as they stood, then those found, in the order of the scenario.
    private var neighbours: [String: [String]] {
        var neighbours: [String: [String]] = [:]
        var dropped: [String: Set<String>] = [:]
        var found: [String: [String]] = [:]
        for pair in adjacency {
            let (first, second) = (pair.first.text, pair.second.text)
            switch pair.verdict {
            case .confirmed, .found:
                found[first, default: []].append(second)
                found[second, default: []].append(first)
            case .notDrawn where options.onlyDrawnAdjacency:
                dropped[first, default: []].insert(second)
                dropped[second, default: []].insert(first)
            case .notDrawn: break
            }
        }
        for one in drawn {
            let id = one.parcel.id.text
            let kept = one.parcel.adjacent.map(\.text).filter { dropped[id]?.contains($0) != true }
            let all = kept + (found[id] ?? []).filter { !kept.contains($0) }
            if !all.isEmpty { neighbours[id] = all }
        }
        return neighbours
    }
}

extension JSONNode {
    /// The same object with one member put in its place, or at the end, or taken out.
    fileprivate func setting(_ key: String, _ node: JSONNode?) -> JSONNode {
        guard case .object(var members) = value else { return self }
        let index = members.firstIndex { $0.key == key }
        switch (index, node) {
        case (let index?, let node?): members[index].value = node
        case (let index?, nil): members.remove(at: index)
        case (nil, let node?): members.append(Member(key, node))
        case (nil, nil): break
        }
        return JSONNode(.object(members), place: place)
    }
}
