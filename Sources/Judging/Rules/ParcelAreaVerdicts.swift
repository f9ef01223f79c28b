import LandModel
import Quantities

/// Land used on a parcel, by projects and by buildings erected there, stays within its area; an indivisible parcel
/// serves one user.
public enum ParcelAreaVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "parcel-area", title: Words("地块面积", "parcel area"),
        formula: Words(
            "可分割地块 j：Σ 用地[i,j]·x + Σ 占地[f]·b ≤ 面积[j]；不可分割：Σ x + Σ b ≤ 1，且整块使用",
            "divisible parcel j: Σ land[i,j]·x + Σ land[f]·b ≤ area[j]; indivisible: Σ x + Σ b ≤ 1, and used wholly"),
        unit: Words("土地单位；个", "unit of land; users"), source: Words("宗地图与不动产权籍调查", "cadastral survey"),
        examples: [
            Words("面积 60，用 35 + 30 = 65 > 60，违反", "area 60, used 35 + 30 = 65 > 60, broken"),
            Words(
                "不可分割地块上一个项目、一座拟建厂房：2 > 1，违反",
                "a project and a candidate building on an indivisible parcel: 2 > 1, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        let used = Set(plan.sites.onParcel.keys).union(plan.sites.erectedOn.keys)
        return used.sorted().flatMap { number in
            judge(
                plan.facts.parcels[number], plan, plan.sites.onParcel[number] ?? [], plan.sites.erectedOn[number] ?? [])
        }
    }

    private static func judge(
        _ parcel: Parcel, _ plan: PlanReading, _ users: [PlanReading.Placed], _ built: [PlanReading.Built]
    ) -> [Assessment] {
        let ids = users.map(\.project.id)
        func parts(of user: PlanReading.Placed) -> [LandArea] {
            user.parcels.filter { $0.parcel.id == parcel.id }.map(\.area)
        }
        let taken = users.flatMap(parts) + built.map(\.terms.land)
        let area = Assessment(
            id, parcel.id.text, Words("地块用地", "land used on the parcel"), measured: taken.sum { $0 }.value, .atMost,
            parcel.area.value, unit: plan.facts.scenario.units.land.words, holder: .site, projects: ids)
        guard !parcel.isDivisible else { return [area] }
        let count = Assessment(
            id, "\(parcel.id),users", Words("不可分割地块的用户", "users of an indivisible parcel"),
            measured: ExactDecimal(users.count + built.count), .atMost, 1, holder: .site, projects: ids)
        let whole = users.flatMap { user in
            parts(of: user).map { part in
                Assessment(
                    id, "\(parcel.id),whole,\(user.project.id)",
                    Words("不可分割地块整体使用", "an indivisible parcel is used whole"), measured: part.value, .equal,
                    parcel.area.value, holder: .site, projects: [user.project.id])
            }
        }
        return [area, count] + whole
    }
}
