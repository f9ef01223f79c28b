import Judging
import LandModel

/// Which reading each indicator has.
enum Readings {
    @Sendable static func reading(of name: IndicatorName) -> any IndicatorReading.Type {
        switch name {
        case .output: OutputReading.self
        case .revenue: RevenueReading.self
        case .tax: TaxReading.self
        case .jobs: JobsReading.self
        case .investment: InvestmentReading.self
        case .landUsed: LandUsedReading.self
        case .newLand: NewLandReading.self
        case .stockLand: StockLandReading.self
        case .floorUsed: FloorUsedReading.self
        case .load: LoadReading.self
        case .money: MoneyReading.self
        case .drawn: DrawnReading.self
        case .projects: ProjectsReading.self
        case .count: CountReading.self
        case .tagCoverage: TagCoverageReading.self
        case .outputPerLand: OutputPerLandReading.self
        case .taxPerLand: TaxPerLandReading.self
        case .investmentPerLand: InvestmentPerLandReading.self
        case .moves: MovesReading.self
        case .synergy: SynergyReading.self
        case .shortfall: ShortfallReading.self
        case .smallestShare: SmallestShareReading.self
        case .startOrder: StartOrderReading.self
        }
    }
}

extension PlanReading {
    init(_ plan: Plan, in scenario: Scenario) { self.init(plan, in: Facts(scenario), reading: Readings.reading) }
}

/// All rules, in the order in which they are asked.
enum JudgedRules {
    static let all: [any JudgedRule.Type] = [
        PlanFormVerdicts.self, SiteFitVerdicts.self, ContiguityVerdicts.self, UseCompatibilityVerdicts.self,
        FloorAreaRatioVerdicts.self, AdmissionStandardVerdicts.self, LockedDecisionsVerdicts.self,
        AvailabilityVerdicts.self, OnePlacementVerdicts.self, ParcelAreaVerdicts.self, BuildingUnitsVerdicts.self,
        AcquisitionsVerdicts.self, ConstructionsVerdicts.self, LandQuotaVerdicts.self, LandReductionsVerdicts.self,
        EmissionQuotaVerdicts.self, EnergyQuotaVerdicts.self, WastewaterHeadroomVerdicts.self, PowerLimitVerdicts.self,
        BudgetsVerdicts.self, PhasesVerdicts.self, RelationsVerdicts.self, HardTargetsVerdicts.self,
        FairSharesVerdicts.self, StockLandShareVerdicts.self, PlanStabilityVerdicts.self,
    ]
}
