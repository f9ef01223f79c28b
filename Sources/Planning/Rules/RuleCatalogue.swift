import LandModel
import Quantities

/// All rules, in the order in which they are asked: what is impossible in itself first, so that the first rule that
/// blocks a project is the most basic one.
public enum RuleCatalogue {
    public static let all: [any Rule.Type] = [
        PlanForm.self, SiteFit.self, Contiguity.self, UseCompatibility.self, FloorAreaRatio.self,
        AdmissionStandard.self, LockedDecisions.self, Availability.self, OnePlacement.self, ParcelArea.self,
        BuildingUnits.self, Acquisitions.self, Constructions.self, LandQuota.self, LandReductions.self,
        EmissionQuota.self, EnergyQuota.self, WastewaterHeadroom.self, PowerLimit.self, Budgets.self, Phases.self,
        Relations.self, HardTargets.self, FairShares.self, StockLandShare.self, PlanStability.self,
    ]

    private static func rule(_ id: RuleID) -> (any Rule.Type)? { all.first { $0.id == id } }

    /// What a rule is called.
    public static func title(of id: RuleID) -> Words { rule(id)?.documentation.title ?? Words(same: id.text) }

    /// Why something cannot be that a rule forbids, in a word or two.
    public static func reason(of id: RuleID) -> Words { rule(id)?.reason ?? Words(same: id.text) }

    /// Rules whose rows nobody can grant, in the order of asking.
    public static var ground: [RuleID] { all.filter { $0.isGround }.map { $0.id } }
}
