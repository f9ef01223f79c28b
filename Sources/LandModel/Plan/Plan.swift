import Quantities
import Records

/// What is decided: who goes where and when, what is acquired, built and reclaimed, what is drawn from where.
///
/// A plan says nothing about whether it keeps the rules; verification does.
public struct Plan: Record, Hashable {
    public var allocations: [Allocation] = []
    public var acquisitions: [AcquisitionStart] = []
    public var constructions: [ConstructionStart] = []
    public var reductions: [ReductionStart] = []
    /// Empty where draws are told in the order of allotment.
    public var draws: [QuotaDraw] = []
    public init() {}

    public static let words = Words("方案", "plan")
    public static let fields: [Field<Plan>] = [
        Field("allocations", \.allocations, "安排", "allocations"),
        Field("acquisitions", defaulted: \.acquisitions, "收储", "acquisitions"),
        Field("constructions", defaulted: \.constructions, "建设", "constructions"),
        Field("reductions", defaulted: \.reductions, "减量化", "reductions"),
        Field("draws", defaulted: \.draws, "动用指标（未写的按分配次序）", "draws on quotas; in the order of allotment where absent"),
    ]
}

/// One project's place.
public struct Allocation: Record, Hashable {
    public var project = ProjectID()
    /// Which of the project's alternative needs, from 0.
    public var need = 0
    public var start = Period(year: 2000)
    public var parcels: [ParcelUse] = []
    public var building: BuildingID?
    public var units: [UnitUse] = []
    public init() {}

    public static let words = Words("安排", "allocation")
    public static let fields: [Field<Allocation>] = [
        Field("project", \.project, "项目", "project"),
        Field("need", defaulted: \.need, "需求序号（0 起）", "which need, from 0"),
        Field("start", \.start, "开工时段", "start period"),
        Field("parcels", defaulted: \.parcels, "地块", "parcels"),
        Field("building", optional: \.building, "厂房", "building"),
        Field("units", defaulted: \.units, "楼层单元", "units"),
    ]
}

public struct ParcelUse: Record, Hashable {
    public var parcel = ParcelID()
    public var area = LandArea.zero
    public init() {}
    public init(_ parcel: ParcelID, _ area: LandArea) {
        self.parcel = parcel
        self.area = area
    }

    public static let words = Words("用地", "land used")
    public static let fields: [Field<ParcelUse>] = [
        Field("parcel", \.parcel, "地块", "parcel"), Field("area", \.area, "面积", "area", unit: .land),
    ]
}

public struct UnitUse: Record, Hashable {
    public var unit = ""
    public var area = FloorArea.zero
    public init() {}
    public init(_ unit: String, _ area: FloorArea) {
        self.unit = unit
        self.area = area
    }

    public static let words = Words("使用单元", "unit used")
    public static let fields: [Field<UnitUse>] = [
        Field("unit", \.unit, "单元", "unit"), Field("area", \.area, "面积（m²）", "area, m²", unit: .floor),
    ]
}

public struct AcquisitionStart: Record, Hashable {
    public var parcel = ParcelID()
    public var start = Period(year: 2000)
    public init() {}
    public init(_ parcel: ParcelID, _ start: Period) {
        self.parcel = parcel
        self.start = start
    }

    public static let words = Words("收储启动", "start of an acquisition")
    public static let fields: [Field<AcquisitionStart>] = [
        Field("parcel", \.parcel, "地块", "parcel"), Field("start", \.start, "启动时段", "start period"),
    ]
}

public struct ConstructionStart: Record, Hashable {
    public var building = BuildingID()
    public var start = Period(year: 2000)
    public init() {}
    public init(_ building: BuildingID, _ start: Period) {
        self.building = building
        self.start = start
    }

    public static let words = Words("建设启动", "start of a construction")
    public static let fields: [Field<ConstructionStart>] = [
        Field("building", \.building, "厂房", "building"), Field("start", \.start, "开工时段", "start period"),
    ]
}

public struct ReductionStart: Record, Hashable {
    public var reduction = ReductionID()
    public var start = Period(year: 2000)
    public init() {}
    public init(_ reduction: ReductionID, _ start: Period) {
        self.reduction = reduction
        self.start = start
    }

    public static let words = Words("减量化启动", "start of a reduction")
    public static let fields: [Field<ReductionStart>] = [
        Field("reduction", \.reduction, "减量化地块", "plot"), Field("start", \.start, "启动时段", "start period"),
    ]
}
