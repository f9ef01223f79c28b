import Formulation
import Judging
import LandModel
import LinearProgramming
import Quantities

/// 上下游协同: the bonus of every synergy whose partners meet, once each.
public enum SynergyIndicator: Indicator {}

extension SynergyIndicator: IndicatorForm {
    public static func ownColumns(of measure: Measure) -> Measure? { Measure(.synergy) }

    /// A synergy with the places where its partners can meet, and each partner's options there.
    private struct Meetings {
        let relation: Relation
        let places: [(name: String, partners: [[Int]])]

        init(_ relation: Relation, _ formulation: Formulation) {
            self.relation = relation
            let members = relation.projects.compactMap { formulation.setting.number(of: $0) }.map {
                formulation.optionsOfProject[$0]
            }
            places = relation.level.places(of: members.flatMap { $0 }, in: formulation).compactMap { place in
                let here = Set(place.options)
                let inside = members.map { $0.filter(here.contains) }
                return inside.allSatisfy { !$0.isEmpty } ? ("\(relation.id),\(place.name)", inside) : nil
            }
        }

        /// A project is in one park, but may lie on several parcels and meet its partners on more than one of them.
        var isCountedOnce: Bool { relation.level == .site && places.count > 1 }
        /// Columns that sum to 1 if the partners meet in some place, else to 0.
        var counted: [String] { isCountedOnce ? [relation.id.text] : places.map(\.name) }
    }

    private static func all(_ formulation: Formulation) -> [Meetings] {
        formulation.setting.scenario.relations.sorted { $0.id < $1.id }.filter { $0.bond == .synergy }
            .map { Meetings($0, formulation) }
    }

    public static func addColumns(of measure: Measure, in formulation: inout Formulation) {
        for synergy in all(formulation) {
            for place in synergy.places {
                formulation.addColumn(named: "synergy[\(place.name)]", .integer, upper: 1)
            }
            guard synergy.isCountedOnce else { continue }
            formulation.addColumn(named: "synergy[\(synergy.relation.id)]", .integer, upper: 1)
        }
    }

    public static func addRows(of measure: Measure, in formulation: inout Formulation) {
        for synergy in all(formulation) {
            for place in synergy.places { addRows(of: place, &formulation) }
            if synergy.isCountedOnce { addRowsOnce(of: synergy, &formulation) }
        }
    }

    private static func addRows(of place: (name: String, partners: [[Int]]), _ formulation: inout Formulation) {
        let rule = RuleID("synergy")
        let column = "synergy[\(place.name)]"
        for (number, partner) in place.partners.enumerated() {
            formulation.require(
                "synergy[\(place.name),\(number + 1)]", of: rule,
                formulation.term(named: column) + partner.map { Term(formulation.placementColumns[$0], -1) },
                atMost: 0)
        }
        // From below as well, so that a target of at most so much synergy means what it says.
        formulation.require(
            "synergy[\(place.name),met]", of: rule,
            place.partners.flatMap { formulation.chosen($0) } + formulation.term(named: column, -1),
            atMost: ExactDecimal(place.partners.count - 1))
    }

    private static func addRowsOnce(of synergy: Meetings, _ formulation: inout Formulation) {
        let rule = RuleID("synergy")
        let id = synergy.relation.id
        formulation.require(
            "synergy[\(id),some]", of: rule,
            formulation.term(named: "synergy[\(id)]")
                + synergy.places.flatMap { formulation.term(named: "synergy[\($0.name)]", -1) }, atMost: 0)
        for (number, place) in synergy.places.enumerated() {
            formulation.require(
                "synergy[\(id),some,\(number + 1)]", of: rule,
                formulation.term(named: "synergy[\(place.name)]") + formulation.term(named: "synergy[\(id)]", -1),
                atMost: 0)
        }
    }

    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm {
        LinearForm(
            terms: all(formulation).flatMap { synergy in
                synergy.counted.flatMap { formulation.term(named: "synergy[\($0)]", synergy.relation.bonus.value) }
            })
    }
}

extension SynergyIndicator: IndicatorReading {
    public static func value(of measure: Measure, on plan: PlanReading) -> ExactDecimal {
        plan.facts.scenario.relations.sum { relation in
            relation.bond == .synergy && plan.meet(relation) ? relation.bonus.value : 0
        }
    }
}
