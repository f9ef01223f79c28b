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
}
