import LandModel
import LinearProgramming
import Quantities

/// Land used on a parcel, by projects and by buildings erected there, stays within its area; an indivisible parcel
/// serves one user.
public enum ParcelAreaRows: FormulatedRule {
    public static let id = RuleID("parcel-area")
    public static let reason: Words? = Words("没有余地", "no room")
    public static let isGround = true

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
}
