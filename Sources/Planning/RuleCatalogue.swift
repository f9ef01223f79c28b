import Formulation
import Judging
import LandModel
import Quantities

/// A rule of planning: its rows and, by code that shares nothing with them, its verdicts.
public struct Rule: Sendable {
    public let rows: any FormulatedRule.Type
    public let verdicts: any JudgedRule.Type

    public init(_ rows: any FormulatedRule.Type, _ verdicts: any JudgedRule.Type) {
        self.rows = rows
        self.verdicts = verdicts
    }

    public var id: RuleID { verdicts.id }
    public var documentation: RuleDocumentation { verdicts.documentation }
    /// Why something cannot be that the rule forbids, in a word or two.
    public var reason: Words { rows.reason ?? documentation.title }
}

/// All rules, in the order in which they are asked: what is impossible in itself first, so that the first rule that
/// blocks a project is the most basic one.
public enum RuleCatalogue {
    public static let all: [Rule] = [
        Rule(PlanFormRows.self, PlanFormVerdicts.self),
        Rule(SiteFitRows.self, SiteFitVerdicts.self),
        Rule(ContiguityRows.self, ContiguityVerdicts.self),
        Rule(UseCompatibilityRows.self, UseCompatibilityVerdicts.self),
        Rule(FloorAreaRatioRows.self, FloorAreaRatioVerdicts.self),
        Rule(AdmissionStandardRows.self, AdmissionStandardVerdicts.self),
        Rule(LockedDecisionsRows.self, LockedDecisionsVerdicts.self),
        Rule(AvailabilityRows.self, AvailabilityVerdicts.self),
        Rule(OnePlacementRows.self, OnePlacementVerdicts.self),
        Rule(ParcelAreaRows.self, ParcelAreaVerdicts.self),
        Rule(BuildingUnitsRows.self, BuildingUnitsVerdicts.self),
        Rule(AcquisitionsRows.self, AcquisitionsVerdicts.self),
        Rule(ConstructionsRows.self, ConstructionsVerdicts.self),
        Rule(LandQuotaRows.self, LandQuotaVerdicts.self),
        Rule(LandReductionsRows.self, LandReductionsVerdicts.self),
        Rule(EmissionQuotaRows.self, EmissionQuotaVerdicts.self),
        Rule(EnergyQuotaRows.self, EnergyQuotaVerdicts.self),
        Rule(WastewaterHeadroomRows.self, WastewaterHeadroomVerdicts.self),
        Rule(PowerLimitRows.self, PowerLimitVerdicts.self),
        Rule(BudgetsRows.self, BudgetsVerdicts.self),
        Rule(PhasesRows.self, PhasesVerdicts.self),
        Rule(RelationsRows.self, RelationsVerdicts.self),
        Rule(HardTargetsRows.self, HardTargetsVerdicts.self),
        Rule(FairSharesRows.self, FairSharesVerdicts.self),
        Rule(StockLandShareRows.self, StockLandShareVerdicts.self),
        Rule(PlanStabilityRows.self, PlanStabilityVerdicts.self),
    ]

    /// Their rows, in the same order.
    public static let rows: [any FormulatedRule.Type] = all.map(\.rows)

    private static func rule(_ id: RuleID) -> Rule? { all.first { $0.id == id } }

    /// What a rule is called.
    public static func title(of id: RuleID) -> Words { rule(id)?.documentation.title ?? Words(same: id.text) }

    /// Why something cannot be that a rule forbids, in a word or two.
    public static func reason(of id: RuleID) -> Words { rule(id)?.reason ?? Words(same: id.text) }

    /// Rules whose rows nobody can grant, in the order of asking.
    public static var ground: [RuleID] { all.filter { $0.rows.isGround }.map(\.id) }
}
