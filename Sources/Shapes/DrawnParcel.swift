import Geometry
import LandModel
import Quantities

/// A parcel of the scenario and its border on the map.
public struct DrawnParcel: Sendable {
    public let parcel: Parcel
    /// Which feature of the file, from 1.
    public let feature: Int
    /// What the file calls it.
    public let calledThere: String
    public let ring: Ring
    /// In the scenario's unit of land, rounded for print.
    public let drawnArea: ExactDecimal
    /// Drawn less stated, in percent of the stated area; `nil` where none is stated.
    public let percent: ExactDecimal?
    public let agreement: Agreement
    /// What its column of areas says, in the scenario's unit of land, rounded for print.
    public let areaThere: ExactDecimal?

    /// How well the drawn area keeps to the ledger.
    public enum Agreement: Sendable {
        case close
        /// By more than 1 %.
        case noted
        /// By more than 5 %.
        case flagged
    }

    init(
        _ parcel: Parcel, _ feature: Feature, called name: String, _ ring: Ring, _ unit: LandUnit, _ areas: AreaColumn?
    ) {
        let places = unit == .hectare ? 4 : 2
        self.parcel = parcel
        self.feature = feature.number
        calledThere = name
        self.ring = ring
        areaThere = areas?.area(of: feature, in: unit, places: places)
        let (numerator, denominator) = unit.squareMetres
        drawnArea = (ring.area * denominator).divided(by: numerator, places: places) ?? 0
        let stated = parcel.area.value * numerator
        let difference = ring.area * denominator - stated
        percent = stated.isZero ? nil : (difference * 100).divided(by: stated, places: 1)
        agreement =
            difference.magnitude * 20 > stated ? .flagged : difference.magnitude * 100 > stated ? .noted : .close
    }

    /// As the scenario holds it.
    public var polygon: [Point] {
        ring.corners.map { corner in
            Point(
                x: ExactDecimal(significand: Int128(corner.x), scale: 3),
                y: ExactDecimal(significand: Int128(corner.y), scale: 3))
        }
    }
}
