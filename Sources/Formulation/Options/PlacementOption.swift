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
    public var floor: FloorArea { spot.claims.sum(\.area) }
}

/// What a placement takes: parcels, or floor of one building.
public struct Spot: Sendable, Hashable {
    public struct ParcelPart: Sendable, Hashable {
        public let parcel: Int
        public let area: LandArea
    }

    /// In rising order of parcel.
    public let parcels: [ParcelPart]
    public let building: Int?
    /// Whole units before parts, from the lowest floor up; which units serve them is dealt out afterwards.
    public let claims: [FloorClaim]

    init(parcels: [ParcelPart]) {
        self.parcels = parcels.sorted { $0.parcel < $1.parcel }
        building = nil
        claims = []
    }

    init(building: Int, claims: [FloorClaim]) {
        parcels = []
        self.building = building
        self.claims = claims
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
    /// What is there, or was measured.
    public let measured: ExactDecimal?
    /// What is needed, or allowed.
    public let limit: ExactDecimal?
    /// Of both; `nil`: they are numbers of periods, counted from 1, which the reason tells as dates.
    public let unit: Words?
    /// Whether it would not stand in the way if leads were counted in months instead of whole periods.
    public let isOfRounding: Bool
    /// What people have set that bars it; `nil`: nobody has.
    public let grant: LimitID?

    public init(
        _ rule: RuleID, _ reason: Words, measured: ExactDecimal? = nil, limit: ExactDecimal? = nil,
        unit: Words? = Words(same: ""), isOfRounding: Bool = false, grant: LimitID? = nil
    ) {
        self.rule = rule
        self.reason = reason
        self.measured = measured
        self.limit = limit
        self.unit = unit
        self.isOfRounding = isOfRounding
        self.grant = grant
    }
}
