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
            let claims = options.flatMap { formulation.options[$0].spot.claims }
            for inside in Self.unions(of: claims, setting.units[number]) {
                limit(
                    setting.called(inside.units, in: number), { $0.floorClaimed(inside) }, inside.capacity, &formulation
                )
            }
            if options.contains(where: { cleanRoom(formulation.options[$0], setting) > .zero }) {
                limit("clean-room", { cleanRoom($0, setting) }, building.cleanRoom.value, &formulation)
            }
            if let capacity = building.power {
                limit("power", { power(of: $0, in: setting).value }, capacity.value, &formulation)
            }
        }
    }

    /// Units of one building that some claims can be served by, and by no others, and what they have: floor, or units where
    /// they are whole.
    struct Inside {
        let units: [Int]
        let capacity: ExactDecimal
    }

    /// Whole units of different areas are never claimed together.
    private static func unions(of claims: [FloorClaim], _ units: [Unit]) -> [Inside] {
        [true, false].flatMap { isWhole in
            UnitUnions(of: claims.filter { $0.isWhole == isWhole }.map(\.units)).all.map { inside in
                Inside(
                    units: inside,
                    capacity: isWhole ? ExactDecimal(inside.count) : inside.sum { units[$0].area.value })
            }
        }
    }

    private static func cleanRoom(_ option: PlacementOption, _ setting: Setting) -> ExactDecimal {
        setting.projects[option.project].needs[option.need].floor?.cleanRoom.value ?? 0
    }
}

extension PlacementOption {
    /// What it claims of some units and can have of no others: of units that are given whole, how many.
    fileprivate func floorClaimed(_ inside: BuildingUnitsRows.Inside) -> ExactDecimal {
        spot.claims.sum { $0.units.allSatisfy(inside.units.contains) ? $0.amount : 0 }
    }
}

extension Setting {
    /// Units of a building by name: `1F..3F+5F`.
    func called(_ numbers: [Int], in building: Int) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let names = units[building].map(\.name)
        return runs.map { $0.count == 1 ? names[$0.lowerBound] : "\(names[$0.lowerBound])..\(names[$0.upperBound])" }
            .joined(separator: "+")
    }
}
