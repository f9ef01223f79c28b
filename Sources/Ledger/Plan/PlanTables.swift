import LandModel
import Quantities
import Records

/// A plan as tables that people change: a row for each project placed, what it takes in lists side by side.
struct PlanTables: Record {
    var placements: [PlanRow] = []
    var acquisitions: [AcquisitionStart] = []
    var constructions: [ConstructionStart] = []
    var reductions: [ReductionStart] = []
    var draws: [QuotaDraw] = []
    init() {}

    static let words = Words("方案", "plan")
    /// The one without which there is no plan.
    static let placementsKey = "allocations"
    static let fields: [Field<PlanTables>] = [
        Field(placementsKey, defaulted: \.placements, "安排", "placements"),
        Field("acquisitions", defaulted: \.acquisitions, "收储", "acquisitions"),
        Field("constructions", defaulted: \.constructions, "建设", "constructions"),
        Field("reductions", defaulted: \.reductions, "减量化", "reductions"),
        Field("draws", defaulted: \.draws, "动用指标", "draws on quotas; in the order of allotment where there is none"),
    ]
}

/// One project's place, in a row.
struct PlanRow: Record, Hashable {
    var project = ProjectID()
    /// Only to be compared: a column that was sorted or pasted by itself shows in it.
    var name: String?
    var start = Period(year: 2000)
    var need = 0
    var parcels: [ParcelID] = []
    /// In the order of the parcels; blank where they are taken whole.
    var areas: [LandArea] = []
    var building: BuildingID?
    var units: [String] = []
    /// In the order of the units.
    var floors: [FloorArea] = []
    init() {}

    static let words = Words("安排", "placement")
    static let fields: [Field<PlanRow>] = [
        Field("project", \.project, "项目编号", "project"),
        Field("projectName", optional: \.name, "项目名称（供核对）", "its name, to be compared"),
        Field("start", \.start, "开工时段", "start period"),
        Field("need", defaulted: \.need, "需求序号（0 起）", "which need, from 0"),
        Field("parcels", defaulted: \.parcels, "地块", "parcels"),
        Field("areas", defaulted: \.areas, "用地面积", "area of each parcel", unit: .land),
        Field("building", optional: \.building, "厂房", "building"),
        Field("units", defaulted: \.units, "楼层单元", "units"),
        Field("floors", defaulted: \.floors, "楼层面积", "floor area of each unit", unit: .floor),
    ]
}

extension PlanTables {
    init(_ plan: Plan, of scenario: Scenario, language: Language) {
        let names = Dictionary(scenario.projects.map { ($0.id, $0.name) }) { first, _ in first }
        placements = plan.allocations.map { allocation in
            var row = PlanRow()
            row.project = allocation.project
            row.name = names[allocation.project].map { $0[language == .en ? .en : .zh] }
            row.start = allocation.start
            row.need = allocation.need
            row.parcels = allocation.parcels.map(\.parcel)
            row.areas = allocation.parcels.map(\.area)
            row.building = allocation.building
            row.units = allocation.units.map(\.unit)
            row.floors = allocation.units.map(\.area)
            return row
        }
        acquisitions = plan.acquisitions
        constructions = plan.constructions
        reductions = plan.reductions
        draws = plan.draws
    }

    /// The plan, and what of its rows makes none; places are left to whoever has the tree.
    func plan(of scenario: Scenario, _ names: LedgerNames) -> (plan: Plan, issues: [Issue]) {
        var plan = Plan()
        var issues: [Issue] = []
        let parcels = Dictionary(scenario.parcels.map { ($0.id, $0) }) { first, _ in first }
        for (number, row) in placements.enumerated() {
            let path = Path(Self.placementsKey, "\(number)")
            var allocation = Allocation()
            allocation.project = row.project
            allocation.need = row.need
            allocation.start = row.start
            allocation.building = row.building
            if let issue = row.nameIssue(path, names) { issues.append(issue) }
            if row.areas.isEmpty {
                for id in row.parcels {
                    if let parcel = parcels[id], !parcel.isDivisible {
                        allocation.parcels.append(ParcelUse(id, parcel.area))
                    } else {
                        issues.append(.areaOpen(id, path.appending("parcels")))
                    }
                }
            } else if row.areas.count == row.parcels.count {
                allocation.parcels = zip(row.parcels, row.areas).map { ParcelUse($0, $1) }
            } else {
                issues.append(.unlikeLists(row.parcels.count, row.areas.count, path.appending("areas"), .parcels))
            }
            if row.floors.count == row.units.count {
                allocation.units = zip(row.units, row.floors).map { UnitUse($0, $1) }
            } else {
                issues.append(
                    .unlikeLists(
                        row.units.count, row.floors.count, path.appending(row.floors.isEmpty ? "units" : "floors"),
                        .units))
            }
            plan.allocations.append(allocation)
        }
        plan.acquisitions = acquisitions
        plan.constructions = constructions
        plan.reductions = reductions
        plan.draws = draws
        return (plan, issues)
    }
}

extension PlanRow {
    /// Where the name is not that of the project: of the two one was moved without the other.
    fileprivate func nameIssue(_ path: Path, _ names: LedgerNames) -> Issue? {
        guard let name, !names.ids(named: name, of: Project.kind).contains(project.text)
        else { return nil }
        let other = names.id(named: name, of: Project.kind)
        return Issue(
            "plan-name-differs", at: path.appending("projectName"),
            what: Words("项目 \(project) 不叫“\(name)”", "project \(project) is not called “\(name)”"),
            because: other.map {
                Words(
                    "“\(name)”是项目 \($0)：多半只移动了其中一列",
                    "“\(name)” is project \($0): one column was moved without the other")
            } ?? Words("没有项目叫此名称", "no project is called so"),
            mend: Words("改正编号或名称；名称可以清空", "correct the id or the name; the name may be blank"))
    }
}

extension Issue {
    fileprivate enum Pair { case parcels, units }

    fileprivate static func unlikeLists(_ count: Int, _ areas: Int, _ path: Path, _ pair: Pair) -> Issue {
        let what =
            pair == .parcels
            ? Words("地块 \(count) 宗，面积 \(areas) 个", "\(count) parcels, \(areas) areas")
            : Words("楼层单元 \(count) 个，面积 \(areas) 个", "\(count) units, \(areas) areas")
        return Issue(
            "plan-areas-differ", at: path, what: what,
            because: Words("面积与前一列逐个对应，以“；”分隔", "areas stand in the order of the column before, separated by “；”"),
            mend: pair == .parcels
                ? Words("逐个写齐；整宗供应的地块可以都不写", "write one for each; none where parcels are supplied whole")
                : Words("逐个写齐", "write one for each"))
    }

    fileprivate static func areaOpen(_ parcel: ParcelID, _ path: Path) -> Issue {
        Issue(
            "plan-area-open", at: path,
            what: Words("没有写占用地块 \(parcel) 的面积", "how much is taken of parcel \(parcel) is not said"),
            because: Words("此地块可以分割，不一定整宗供应", "it can be divided and need not be supplied whole"),
            mend: Words("在“用地面积”列写明", "write it into the column of areas"))
    }
}
