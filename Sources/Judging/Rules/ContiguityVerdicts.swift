import LandModel
import Quantities

/// A site is one parcel, a connected group of parcels of one park, or floor of one building. Of a group no parcel could be left
/// out, or one divisible parcel gives what the others lack; of floor just what is needed is taken, and not too scattered.
public enum ContiguityVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "contiguity", title: Words("连片用地", "contiguous site"),
        formula: Words(
            "地块同园区、相连、个数 ≤ 最多地块数 n；或全部整块使用（其中没有可以少用的可分割地块），且去掉任一块则不相连或 Σ 面积 < 需求 A；或恰一块可分割地块用 max(A − 其余面积, 最小分割面积)，其余面积 < A。厂房：不可分割单元整取且去掉任一个则不足，其余取自可分割单元，合计 = max(A, Σ 整单元)；楼层数 ≤ mostFloors；每层 ≥ min(leastPart, A)",
            "parcels of one park, connected, at most n of them; either all used wholly (none being divisible and able to give less) and without any one they are not connected or Σ area < need A; or exactly one divisible parcel used by max(A − area of the others, its least lot), area of the others < A. Floor: indivisible units wholly, none of which can be left out, the rest from divisible ones, in all max(A, Σ whole units); floors ≤ mostFloors; on each floor ≥ min(leastPart, A)"
        ),
        unit: Words("是（1）或否（0）", "yes (1) or no (0)"),
        source: Words(
            "一次规划、连片供地、分期实施的做法；宗地分割的最小面积", "practice of granting contiguous land; least lots when land is divided"),
        examples: [
            Words(
                "需 50 亩，A 30、B 25 相邻：55 ≥ 50，缺一不可，可",
                "50 亩 needed: A 30 + B 25 adjacent: 55 ≥ 50, neither can be left out: allowed"),
            Words(
                "A 60 + B 25：去 B 仍 60 ≥ 50，B 多余，不可",
                "A 60 + B 25: without B still 60 ≥ 50, so B is dispensable: refused"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.placements.flatMap { placed in
            if let need = placed.need.land { return judgeLand(placed, need, plan.facts.borders) }
            return placed.need.floor.map { judgeFloor(placed, $0, plan.facts) } ?? []
        }
    }

    private static func verdict(_ placed: PlanReading.Placed, _ subject: String, _ words: Words, _ holds: Bool)
        -> Assessment
    {
        Assessment(
            id, "\(placed.project.id),\(subject)", words, measured: holds ? 1 : 0, .atLeast, 1, holder: .site,
            projects: [placed.project.id])
    }

    private static func judgeLand(_ placed: PlanReading.Placed, _ need: LandNeed, _ borders: Borders) -> [Assessment] {
        let parcels = placed.numbers.parcels
        let needed = placed.landNeeded(need)
        let whole = placed.parcels.sum(\.parcel.area)
        let isDispensable = zip(parcels, placed.parcels).contains { number, part in
            whole - part.parcel.area >= needed && borders.connect(parcels.filter { $0 != number })
        }
        let tight = tightParcels(placed.parcels, needed: needed, whole: whole)
        // What the others lack one of them gives.
        let isGiven = tight.contains { whole - $0.area < needed }
        return [
            verdict(
                placed, "one-park", Words("同一园区", "in one park"),
                placed.parcels.allSatisfy { $0.parcel.park == placed.park.id }),
            verdict(placed, "distinct", Words("地块不重复", "each parcel once"), Set(parcels).count == parcels.count),
            verdict(placed, "connected", Words("地块相连", "connected"), borders.connect(parcels)),
            verdict(placed, "count", Words("地块数不超", "not too many parcels"), parcels.count <= max(1, need.maxParcels)),
            verdict(
                placed, "minimal", Words("缺一不可", "none dispensable"), parcels.count == 1 || !isDispensable || isGiven),
            verdict(
                placed, "partial", Words("至多一处部分使用", "at most one used partly"),
                !tight.isEmpty || isWholeOnly(placed.parcels, needed: needed, whole: whole)),
        ]
    }

    /// What a divisible parcel gives: as far as the others leave of the need, or its least lot if that is more.
    private static func extent(_ parcel: Parcel, needed: LandArea, whole: LandArea) -> LandArea {
        min(max(needed - (whole - parcel.area), parcel.minLot), parcel.area)
    }

    /// The divisible parcels that may be the one used partly, all others being used wholly: the one that is; or, where none is,
    /// those that must give all they have.
    private static func tightParcels(
        _ parts: [(parcel: Parcel, area: LandArea)], needed: LandArea, whole: LandArea
    ) -> [Parcel] {
        let partial = parts.filter { $0.area != $0.parcel.area }
        return (partial.isEmpty ? parts : partial.count == 1 ? partial : []).filter { part in
            part.parcel.isDivisible && part.area > .zero
                && part.area == extent(part.parcel, needed: needed, whole: whole)
        }.map(\.parcel)
    }

    /// Whether all are used wholly and none could be used partly.
    private static func isWholeOnly(
        _ parts: [(parcel: Parcel, area: LandArea)], needed: LandArea, whole: LandArea
    ) -> Bool {
        parts.allSatisfy { part in
            part.area == part.parcel.area
                && !(part.parcel.isDivisible && extent(part.parcel, needed: needed, whole: whole) > .zero)
        }
    }

    /// `facts`: for what the scenario asks of needs that state nothing of their own.
    private static func judgeFloor(_ placed: PlanReading.Placed, _ need: FloorNeed, _ facts: Facts) -> [Assessment] {
        let names = placed.units.map(\.unit.name)
        let needed = placed.floorNeeded(need)
        let whole = placed.units.filter { !$0.unit.isDivisible }
        let granted = whole.sum(\.unit.area)
        let isWhole = placed.units.allSatisfy { use in
            use.unit.isDivisible ? use.area > .zero && use.area <= use.unit.area : use.area == use.unit.area
        }
        var found = [
            verdict(placed, "distinct", Words("单元不重复", "each unit once"), Set(names).count == names.count),
            verdict(placed, "parts", Words("不可分割单元整用", "indivisible units wholly"), isWhole),
            verdict(
                placed, "minimal", Words("整单元缺一不可", "no whole unit dispensable"),
                placed.floor == max(needed, granted)
                    && whole.allSatisfy { placed.floor - $0.unit.area < needed }),
        ]
        func check(
            _ subject: String, _ words: Words, _ measured: ExactDecimal, _ sense: Assessment.Sense,
            _ limit: ExactDecimal, _ unit: Words
        ) {
            found.append(
                Assessment(
                    id, "\(placed.project.id),\(subject)", words, measured: measured, sense, limit, unit: unit,
                    holder: .site, projects: [placed.project.id]))
        }
        let floors = Set(placed.units.map(\.unit.floor)).sorted()
        if let most = need.mostFloors ?? facts.scenario.mostFloors {
            check(
                "floors", Words("分布楼层数", "floors spread over"), ExactDecimal(floors.count), .atMost, ExactDecimal(most),
                Words("层", "floors"))
        }
        if let least = need.leastPart ?? facts.scenario.leastPart {
            for floor in floors {
                let part = placed.units.filter { $0.unit.floor == floor }.sum(\.area)
                check(
                    "floor \(floor)", Words("单层面积", "part on one floor"), part.value, .atLeast,
                    min(least, needed).value,
                    Words(same: "m²"))
            }
        }
        return found
    }
}
