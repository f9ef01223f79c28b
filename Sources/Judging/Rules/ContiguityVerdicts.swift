import LandModel
import Quantities

/// A site is one parcel, a connected group of parcels of one park, or units of one building; no part of it could be
/// left out, and at most one part is used partly.
public enum ContiguityVerdicts: JudgedRule {
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

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.placements.flatMap { placed in
            if let need = placed.need.land { return judgeLand(placed, need, plan.facts.borders) }
            guard let need = placed.need.floor, let building = placed.numbers.building else { return [] }
            return judgeFloor(placed, need, plan.facts.floorKinds[building])
        }
    }

    private static func verdict(_ placed: PlanReading.Placed, _ subject: String, _ words: Words, _ holds: Bool)
        -> Assessment
    {
        Assessment(
            id, "\(placed.project.id),\(subject)", words, measured: holds ? 1 : 0, .atLeast, 1, owner: .law,
            projects: [placed.project.id])
    }

    private static func judgeLand(_ placed: PlanReading.Placed, _ need: LandNeed, _ borders: Borders) -> [Assessment] {
        let parcels = placed.numbers.parcels
        let needed = placed.landNeeded(need)
        let whole = placed.parcels.sum(\.parcel.area)
        let isDispensable = zip(parcels, placed.parcels).contains { number, part in
            whole - part.parcel.area >= needed && borders.connect(parcels.filter { $0 != number })
        }
        return [
            verdict(
                placed, "one-park", Words("同一园区", "in one park"),
                placed.parcels.allSatisfy { $0.parcel.park == placed.park.id }),
            verdict(placed, "distinct", Words("地块不重复", "each parcel once"), Set(parcels).count == parcels.count),
            verdict(placed, "connected", Words("地块相连", "connected"), borders.connect(parcels)),
            verdict(placed, "count", Words("地块数不超", "not too many parcels"), parcels.count <= max(1, need.maxParcels)),
            verdict(placed, "minimal", Words("缺一不可", "none dispensable"), parcels.count == 1 || !isDispensable),
            verdict(
                placed, "partial", Words("至多一处部分使用", "at most one used partly"),
                isTight(placed.parcels, needed: needed, whole: whole)),
        ]
    }

    /// All parcels are used wholly but at most one divisible one, which is used as far as the others leave of the need,
    /// or to its least lot if that is more. None is used wholly if each divisible one could be used less.
    private static func isTight(
        _ parts: [(parcel: Parcel, area: LandArea)], needed: LandArea, whole: LandArea
    ) -> Bool {
        func extent(_ parcel: Parcel) -> LandArea { max(needed - (whole - parcel.area), parcel.minLot) }
        let partial = parts.filter { $0.area != $0.parcel.area }
        if let part = partial.first {
            return partial.count == 1 && part.parcel.isDivisible && part.area > .zero && part.area < part.parcel.area
                && part.area == extent(part.parcel)
        }
        let splittable = parts.map(\.parcel).filter { $0.isDivisible && extent($0) > .zero }
        return splittable.isEmpty || splittable.contains { extent($0) >= $0.area }
    }

    private static func judgeFloor(_ placed: PlanReading.Placed, _ need: FloorNeed, _ kinds: [FloorKind])
        -> [Assessment]
    {
        let names = placed.units.map(\.unit.name)
        let needed = placed.floorNeeded(need)
        let taken = kinds.map { kind in
            (kind: kind, area: placed.units.filter { kind.units.contains($0.unit.name) }.sum(\.area))
        }.filter { !$0.area.isZero }
        let whole = taken.sum(\.kind.capacity)
        // What a kind must give when the others give all they have.
        func rest(_ kind: FloorKind) -> FloorArea { needed - (whole - kind.capacity) }
        func isLeast(_ area: FloorArea, _ kind: FloorKind) -> Bool {
            kind.isDivisible ? area == rest(kind) : area - kind.unitArea < rest(kind)
        }
        let partial = taken.filter { $0.area != $0.kind.capacity }
        let isTight: Bool
        if let part = partial.first {
            isTight = partial.count == 1 && isLeast(part.area, part.kind) && part.area >= rest(part.kind)
        } else {
            isTight = taken.contains { isLeast($0.area, $0.kind) }
        }
        let isWhole = placed.units.allSatisfy { ($0.unit.isDivisible && $0.area > .zero) || $0.area == $0.unit.area }
        return [
            verdict(placed, "distinct", Words("单元不重复", "each unit once"), Set(names).count == names.count),
            verdict(
                placed, "minimal", Words("楼层类别缺一不可", "no kind of unit dispensable"),
                !taken.contains { whole - $0.kind.capacity >= needed }),
            verdict(placed, "partial", Words("至多一类部分使用", "at most one kind used partly"), isTight && isWhole),
        ]
    }
}
