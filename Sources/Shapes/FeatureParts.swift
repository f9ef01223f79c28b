import Geometry

extension Feature {
    /// Its polygons on a plane; `nil` where a corner lies outside of it.
    func patches(on plane: MapPlane) -> [Patch]? {
        var patches: [Patch] = []
        for part in parts {
            let outer = part.outer.compactMap(plane.corner)
            guard outer.count == part.outer.count else { return nil }
            patches.append(Patch(Ring(outer), holes: part.holes.map { Ring($0.compactMap(plane.corner)) }))
        }
        return patches
    }

    /// Its pieces as features, the largest first, where they lie apart, and the slivers that are left out; else itself.
    ///
    /// `tolerance`: in millimetres, within which parts are one.
    func apart(on plane: MapPlane, tolerance: Int) -> (pieces: [Feature], dropped: [Patch]) {
        guard parts.count > 1, let patches = patches(on: plane) else { return ([self], []) }
        let joined = JoinedParts(patches, tolerance: tolerance)
        guard joined.whole == nil, joined.kept.count > 1 else { return ([self], []) }
        let pieces = joined.kept.enumerated().map { order, index in
            Feature(
                number: number, attributes: attributes, parts: [parts[index]], place: place, fault: fault,
                piece: order + 1)
        }
        return (pieces, joined.dropped)
    }

    /// What it is called, where the whole is called so.
    func called(_ name: String) -> String { piece.map { "\(name)-\($0)" } ?? name }
}
