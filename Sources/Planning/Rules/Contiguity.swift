import LandModel
import Quantities

/// A site is one parcel, a connected group of parcels of one park, or units of one building; no part of it could be
/// left out, and at most one part is used partly.
public enum Contiguity: Rule {
    public static let documentation = RuleDocumentation(
        id: "contiguity", title: Words("连片用地", "contiguous site"),
        formula: Words(
            "地块同园区、相连、个数 ≤ 最多地块数 n；去掉任一块则不相连或 Σ 面积 < 需求 A；全部整块使用，或恰一块可分割地块用 max(A − 其余面积, 最小分割面积) > 0。厂房：各类相同单元同理，不可分割者按整单元取",
            "parcels of one park, connected, at most n of them; without any one they are not connected or Σ area < need A; all used wholly, or exactly one divisible parcel used by max(A − area of the others, its least lot) > 0. Floor: kinds of like units in the same way, indivisible ones in whole units"
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
    public static let reason = Words("场地不合", "site does not fit")
    public static let isGround = true

    /// Options are made connected and minimal.
    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }
    public static func rows(in formulation: inout Formulation) {}

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.placements.flatMap { placed in
            placed.need.land.map { assessLand(placed, $0, plan) } ?? assessFloor(placed, plan)
        }
    }

    private static func verdict(_ placed: PlanReading.Placed, _ subject: String, _ words: Words, _ holds: Bool)
        -> Assessment
    {
        Assessment(
            id, "\(placed.project.id),\(subject)", words, measured: holds ? 1 : 0, .atLeast, 1, owner: .law,
            projects: [placed.project.id])
    }

    private static func assessLand(_ placed: PlanReading.Placed, _ need: LandNeed, _ plan: PlanReading) -> [Assessment]
    {
        let ids = placed.parcels.map(\.parcel.id)
        let needed = plan.landNeeded(placed, need)
        let total = placed.parcels.sum(\.parcel.area)
        let dispensable = placed.parcels.contains { part in
            total - part.parcel.area >= needed && isConnected(ids.filter { $0 != part.parcel.id }, plan)
        }
        let partial = placed.parcels.filter { $0.area != $0.parcel.area }
        // A partly used parcel takes what the others leave of the need, or its least lot if that is more.
        let isTight = partial.allSatisfy { part in
            let rest = needed - (placed.land - part.area)
            return part.area == max(rest, part.parcel.minLot)
        }
        // A divisible parcel is not taken whole when less would do.
        let divisible = placed.parcels.filter(\.parcel.isDivisible)
        let parts = divisible.map { (least: max(needed - (total - $0.parcel.area), $0.parcel.minLot), of: $0.parcel) }
            .filter { $0.least > .zero }
        let mustSplit = partial.isEmpty && !parts.isEmpty && parts.allSatisfy { $0.least < $0.of.area }
        return [
            verdict(
                placed, "one-park", Words("同一园区", "in one park"),
                placed.parcels.allSatisfy { $0.parcel.park == placed.park.id }),
            verdict(placed, "distinct", Words("地块不重复", "each parcel once"), Set(ids).count == ids.count),
            verdict(placed, "connected", Words("地块相连", "connected"), isConnected(ids, plan)),
            verdict(placed, "count", Words("地块数不超", "not too many parcels"), ids.count <= max(1, need.maxParcels)),
            verdict(placed, "minimal", Words("缺一不可", "none dispensable"), ids.count == 1 || !dispensable),
            verdict(
                placed, "partial", Words("至多一处部分使用", "at most one used partly"),
                partial.count <= 1 && isTight && !mustSplit
                    && partial.allSatisfy {
                        $0.parcel.isDivisible && $0.area > .zero && $0.area <= $0.parcel.area
                            && $0.area >= $0.parcel.minLot
                    }),
        ]
    }

    private static func assessFloor(_ placed: PlanReading.Placed, _ plan: PlanReading) -> [Assessment] {
        guard let need = placed.need.floor, let building = placed.building,
            let number = plan.setting.number(of: building.id)
        else { return [] }
        let names = placed.units.map(\.unit.name)
        // Alike units count together: floor taken of each pool.
        let taken = plan.setting.pools[number].map { pool in
            (pool: pool, area: placed.units.filter { pool.units.contains($0.unit.name) }.sum(\.area))
        }.filter { !$0.area.isZero }
        let needed = plan.floorNeeded(placed, need)
        let capacity = taken.sum(\.pool.capacity)
        let partial = taken.filter { $0.area != $0.pool.capacity }
        let isTight = partial.allSatisfy { part in
            let rest = needed - (placed.floor - part.area)
            return part.pool.isDivisible
                ? part.area == rest : part.area >= rest && part.area - part.pool.unitArea < rest
        }
        let mustSplit =
            partial.isEmpty
            && !taken.contains { part in
                let rest = needed - (capacity - part.pool.capacity)
                return part.pool.isDivisible
                    ? rest == part.pool.capacity : part.pool.capacity - part.pool.unitArea < rest
            }
        let wholeUnits = placed.units.allSatisfy { ($0.unit.isDivisible && $0.area > .zero) || $0.area == $0.unit.area }
        return [
            verdict(placed, "distinct", Words("单元不重复", "each unit once"), Set(names).count == names.count),
            verdict(
                placed, "minimal", Words("楼层类别缺一不可", "no kind of unit dispensable"),
                !taken.contains { capacity - $0.pool.capacity >= needed }),
            verdict(
                placed, "partial", Words("至多一类部分使用", "at most one kind used partly"),
                partial.count <= 1 && isTight && !mustSplit && wholeUnits),
        ]
    }

    private static func isConnected(_ ids: [ParcelID], _ plan: PlanReading) -> Bool {
        guard let first = ids.first else { return false }
        func touch(_ one: ParcelID, _ other: ParcelID) -> Bool {
            (plan.setting.parcel(one)?.adjacent.contains(other) ?? false)
                || (plan.setting.parcel(other)?.adjacent.contains(one) ?? false)
        }
        var reached = [first]
        var grown = true
        while grown {
            let fresh = ids.filter { id in !reached.contains(id) && reached.contains { touch($0, id) } }
            reached += fresh
            grown = !fresh.isEmpty
        }
        return Set(reached) == Set(ids)
    }
}
