import Judging
import LandModel
import Planning
import Quantities

/// What the plan does with a parcel or a unit: parts that add up to its area.
struct SiteParts {
    /// One part: used by a project, kept for a building, or neither.
    struct Part {
        let area: ExactDecimal
        let status: Status
        var user: PlanReading.Placed?
        var building: PlanReading.Built?

        /// The period in which its use starts.
        var start: Int? { user?.start ?? building?.start }
    }

    enum Status: Int, CaseIterable {
        case used, acquired, reserved, free, stock, unbuilt, reclaim

        var words: Words {
            switch self {
            case .used: Words("已安排", "used")
            case .acquired: Words("收储后供应", "acquired")
            case .reserved: Words("建定制厂房", "for a custom factory")
            case .free: Words("空闲", "free")
            case .stock: Words("存量未收储", "stock, not acquired")
            case .unbuilt: Words("拟建未列入", "candidate, not built")
            case .reclaim: Words("减量化，不供应", "to be reclaimed")
            }
        }

        /// For a map.
        var short: Words {
            switch self {
            case .used: Words("安排", "used")
            case .acquired: Words("收储", "acq.")
            case .reserved: Words("厂房", "fact.")
            case .free: Words("空闲", "free")
            case .stock: Words("存量", "stock")
            case .unbuilt: Words("未建", "no")
            case .reclaim: Words("减量", "recl.")
            }
        }
    }

    let reading: PlanReading
    private let acquired: [ParcelID: PlanReading.Acquired]
    private let built: [BuildingID: PlanReading.Built]

    init(_ reading: PlanReading) {
        self.reading = reading
        acquired = Dictionary(reading.acquisitions.map { ($0.parcel.id, $0) }) { first, _ in first }
        built = Dictionary(reading.constructions.map { ($0.building.id, $0) }) { first, _ in first }
    }

    func acquisition(of parcel: Parcel) -> PlanReading.Acquired? { acquired[parcel.id] }
    func construction(of building: Building) -> PlanReading.Built? { built[building.id] }

    /// Projects first, then buildings, then what is left.
    func parts(of parcel: Parcel) -> [Part] {
        let isAcquired = acquired[parcel.id] != nil
        var parts = reading.users(of: parcel.id).map { placed in
            let area = placed.parcels.filter { $0.parcel.id == parcel.id }.sum(\.area)
            return Part(area: area.value, status: isAcquired ? .acquired : .used, user: placed)
        }
        parts += reading.constructions(on: parcel.id).map {
            Part(area: $0.terms.land.value, status: .reserved, building: $0)
        }
        let status: Status =
            switch parcel.state {
            case .reclaim: .reclaim
            case .stock: isAcquired ? .acquired : .stock
            case .cleared: .free
            }
        return whole(parts, parcel.area.value, status)
    }

    func parts(of unit: Unit, in building: Building) -> [Part] {
        let parts = reading.users(of: building.id).compactMap { placed -> Part? in
            let area = placed.units.filter { $0.unit.name == unit.name }.sum(\.area)
            return area.isZero ? nil : Part(area: area.value, status: .used, user: placed)
        }
        let isThere = building.state != .candidate || built[building.id] != nil
        return whole(parts, unit.area.value, isThere ? .free : .unbuilt)
    }

    private func whole(_ parts: [Part], _ area: ExactDecimal, _ status: Status) -> [Part] {
        let left = area - parts.sum(\.area)
        return left > 0 || parts.isEmpty ? parts + [Part(area: max(left, 0), status: status)] : parts
    }
}
