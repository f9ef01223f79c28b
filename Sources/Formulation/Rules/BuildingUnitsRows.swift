import LandModel
import LinearProgramming
import Quantities

/// Floor used stays within each unit, clean room and power within the building; a candidate's only once it is built.
public enum BuildingUnitsRows: FormulatedRule {
    public static let id = RuleID("building-units")
    public static let reason: Words? = Words("没有余地", "no room")
    public static let isGround = true

    /// The power a project takes at a place, over all resources that are power.
    static func power(of option: PlacementOption, in setting: Setting) -> Load {
        setting.scenario.resources.filter { $0.resourceKind == .power }.sum { setting.load($0.id, of: option) ?? .zero }
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (number, building) in setting.buildings.enumerated() {
            let options = formulation.optionsInBuilding[number]
            guard !options.isEmpty else { continue }
            let opening = building.state == .candidate ? formulation.constructionColumns[number] : nil
            func limit(
                _ name: String, _ use: (PlacementOption) -> ExactDecimal, _ capacity: ExactDecimal,
                _ formulation: inout Formulation
            ) {
                var terms = options.map { Term(formulation.placementColumns[$0], use(formulation.options[$0])) }
                if let opening {
                    terms += opening.map { Term($0.column, -capacity) }
                    formulation.require("building-units[\(building.id),\(name)]", of: id, terms, atMost: 0)
                } else {
                    formulation.require("building-units[\(building.id),\(name)]", of: id, terms, atMost: capacity)
                }
            }
            for (pool, fact) in setting.pools[number].enumerated() {
                limit(
                    fact.units.first ?? "", { $0.spot.pools.first { $0.pool == pool }?.area.value ?? 0 },
                    fact.capacity.value, &formulation)
            }
            if options.contains(where: { cleanRoom(formulation.options[$0], setting) > .zero }) {
                limit("clean-room", { cleanRoom($0, setting) }, building.cleanRoom.value, &formulation)
            }
            if let capacity = building.power {
                limit("power", { power(of: $0, in: setting).value }, capacity.value, &formulation)
            }
        }
    }

    private static func cleanRoom(_ option: PlacementOption, _ setting: Setting) -> ExactDecimal {
        setting.projects[option.project].needs[option.need].floor?.cleanRoom.value ?? 0
    }
}
