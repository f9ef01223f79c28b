import Quantities

/// What a placement claims of the floor of its building: parts of some divisible units, as large as one likes, or a number of
/// whole units of one area.
public struct FloorClaim: Sendable, Hashable {
    /// Numbers of the units that can serve it, among ``Setting/units`` of the building; rising.
    public let units: [Int]
    /// In all; of whole units, all of them together.
    public let area: FloorArea
    /// How many whole units; 0: parts.
    public let wholeUnits: Int

    public var isWhole: Bool { wholeUnits > 0 }
    /// What it takes of the capacity of its units: floor, or units where they are whole.
    var amount: ExactDecimal { isWhole ? ExactDecimal(wholeUnits) : area.value }
}
