import LandModel

/// Which parcels share a border: the ones a parcel names, and the ones that name it.
struct Borders: Sendable {
    /// By parcel number; in no order, perhaps twice.
    private let beside: [[Int]]

    init(_ parcels: [Parcel], _ numbers: [ParcelID: Int]) {
        var beside: [[Int]] = Array(repeating: [], count: parcels.count)
        for (one, parcel) in parcels.enumerated() {
            for id in parcel.adjacent {
                guard let other = numbers[id], other != one else { continue }
                beside[one].append(other)
                beside[other].append(one)
            }
        }
        self.beside = beside
    }

    func neighbours(of parcel: Int) -> [Int] { beside[parcel] }

    /// Whether one can walk from each of some parcels to every other without leaving them; not so of none.
    func connect(_ parcels: [Int]) -> Bool {
        guard let start = parcels.first else { return false }
        var apart = Set(parcels)
        apart.remove(start)
        var edge = [start]
        while let parcel = edge.popLast() {
            for next in beside[parcel] where apart.remove(next) != nil { edge.append(next) }
        }
        return apart.isEmpty
    }
}
