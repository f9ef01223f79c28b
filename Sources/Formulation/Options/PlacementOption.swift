import LandModel
import Quantities

/// One way to place a project: where, on what, from when, for which of its needs. All are listed before solving.
public struct PlacementOption: Sendable, Hashable {
    public let project: Int
    public let need: Int
    public let park: Int
    public let spot: Spot
    /// Index of the start period.
    public let start: Int
    /// Index of the first period of production; may lie beyond the horizon.
    public let production: Int
    /// How much of the project's value counts here, from 0 to 1.
    public let suitability: ExactDecimal

    public var land: LandArea { spot.parcels.sum(\.area) }
    public var floor: FloorArea { spot.pools.sum(\.area) }
}

/// What a placement takes: parcels, or pools of one building.
public struct Spot: Sendable, Hashable {
    public struct ParcelPart: Sendable, Hashable {
        public let parcel: Int
        public let area: LandArea
    }

    public struct PoolPart: Sendable, Hashable {
        public let pool: Int
        public let area: FloorArea
    }

    /// In rising order of parcel.
    public let parcels: [ParcelPart]
    public let building: Int?
    /// In rising order of pool.
    public let pools: [PoolPart]

    init(parcels: [ParcelPart]) {
        self.parcels = parcels.sorted { $0.parcel < $1.parcel }
        building = nil
        pools = []
    }

    init(building: Int, pools: [PoolPart]) {
        parcels = []
        self.building = building
        self.pools = pools.sorted { $0.pool < $1.pool }
    }

    public var site: Obstacle.Site {
        building.map(Obstacle.Site.building)
            ?? (parcels.count == 1 ? .parcel(parcels[0].parcel) : .parcels(parcels.map(\.parcel)))
    }
}

/// Why a project cannot be placed somewhere, whatever else is planned: the first rule that bars it.
public struct Obstacle: Sendable, Hashable {
    public enum Site: Sendable, Hashable {
        case anywhere
        case park(Int)
        case parcel(Int)
        case parcels([Int])
        case building(Int)
    }

    public let project: Int
    public let need: Int
    public let site: Site
    public let bar: Bar
}

/// A rule's refusal of one option, with what it measured.
public struct Bar: Sendable, Hashable {
    public let rule: RuleID
    public let reason: Words
    public let measured: ExactDecimal?
    public let limit: ExactDecimal?

    public init(_ rule: RuleID, _ reason: Words, measured: ExactDecimal? = nil, limit: ExactDecimal? = nil) {
        self.rule = rule
        self.reason = reason
        self.measured = measured
        self.limit = limit
    }
}
