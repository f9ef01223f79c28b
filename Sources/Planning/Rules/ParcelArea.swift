import LandModel
import LinearProgramming
import Quantities

/// Land used on a parcel, by projects and by buildings erected there, stays within its area; an indivisible parcel
/// serves one user.
public enum ParcelArea: Rule {
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
    public static let reason = Words("没有余地", "no room")
    public static let isGround = true

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (number, parcel) in setting.parcels.enumerated() {
            let built = setting.buildings.indices.filter {
                setting.buildings[$0].construction?.parcel == parcel.id && !formulation.constructionColumns[$0].isEmpty
            }
            let options = formulation.optionsOnParcel[number]
            guard !options.isEmpty || !built.isEmpty else { continue }
            let terms: [Term]
            if parcel.isDivisible {
                terms =
                    options.map { option in
                        let part = formulation.options[option].spot.parcels.first { $0.parcel == number }
                        return Term(formulation.placementColumns[option], part?.area.value ?? 0)
                    }
                    + built.flatMap { building in
                        formulation.constructionColumns[building].map {
                            Term($0.column, setting.buildings[building].construction?.land.value ?? 0)
                        }
                    }
            } else {
                terms =
                    formulation.chosen(options)
                    + built.flatMap { formulation.constructionColumns[$0].map { Term($0.column, 1) } }
            }
            formulation.require(
                "parcel-area[\(parcel.id)]", of: id, terms, atMost: parcel.isDivisible ? parcel.area.value : 1)
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.setting.parcels.flatMap { parcel -> [Assessment] in
            let users = plan.users(of: parcel.id)
            let built = plan.constructions(on: parcel.id)
            guard !users.isEmpty || !built.isEmpty else { return [] }
            let used =
                users.sum { $0.parcels.filter { $0.parcel.id == parcel.id }.sum(\.area) } + built.sum(\.terms.land)
            let area = Assessment(
                id, parcel.id.text, Words("地块用地", "land used on the parcel"), measured: used.value, .atMost,
                parcel.area.value, unit: plan.setting.scenario.units.land.words, owner: .law,
                projects: users.map(\.project.id))
            guard !parcel.isDivisible else { return [area] }
            let count = Assessment(
                id, "\(parcel.id),users", Words("不可分割地块的用户", "users of an indivisible parcel"),
                measured: ExactDecimal(users.count + built.count), .atMost, 1, owner: .law,
                projects: users.map(\.project.id))
            let whole = users.flatMap { user in
                user.parcels.filter { $0.parcel.id == parcel.id }.map { part in
                    Assessment(
                        id, "\(parcel.id),whole,\(user.project.id)",
                        Words("不可分割地块整体使用", "an indivisible parcel is used whole"),
                        measured: part.area.value, .equal, parcel.area.value, owner: .law, projects: [user.project.id])
                }
            }
            return [area, count] + whole
        }
    }
}
