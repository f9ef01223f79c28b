import Geometry
import LandModel
import Quantities

/// Two parcels of one park, and whether they are adjacent by the ledger and by the map.
public struct DrawnAdjacency: Sendable {
    public enum Verdict: Sendable {
        /// Stated, and drawn so.
        case confirmed
        /// Drawn so, not stated.
        case found
        /// Stated, but drawn without a shared border.
        case notDrawn
    }

    public let first: ParcelID
    public let second: ParcelID
    /// In metres; 0 where they share none.
    public let border: ExactDecimal
    public let verdict: Verdict

    /// Pairs in the order of the scenario's parcels.
    static func all(_ drawn: [DrawnParcel], _ borders: [Neighbourhood.Border], atLeast: ExactDecimal) -> [Self] {
        let places = Dictionary(drawn.enumerated().map { ($1.parcel.id, $0) }) { first, _ in first }
        /// Only what is drawn can be compared.
        var stated: [Int: Set<Int>] = [:]
        for (index, one) in drawn.enumerated() {
            for other in one.parcel.adjacent.compactMap({ places[$0] }) where other != index {
                stated[min(index, other), default: []].insert(max(index, other))
            }
        }
        var shared: [Int: [Int: ExactDecimal]] = [:]
        for border in borders
        where border.length >= atLeast && drawn[border.first].parcel.park == drawn[border.second].parcel.park {
            shared[border.first, default: [:]][border.second] = border.length
        }
        return drawn.indices.flatMap { first -> [Self] in
            let others = (stated[first] ?? []).union((shared[first] ?? [:]).keys).sorted()
            return others.map { second in
                let border = shared[first]?[second]
                let isStated = stated[first]?.contains(second) == true
                return Self(
                    first: drawn[first].parcel.id, second: drawn[second].parcel.id, border: border ?? 0,
                    verdict: border == nil ? .notDrawn : isStated ? .confirmed : .found)
            }
        }
    }
}
