import Formulation
import Judging
import LandModel
import Quantities

/// Something that can be measured on a plan: as a linear form of the program, and, by other code, read from a plan. One
/// file each; the run compares both on every answer.
public protocol Indicator: IndicatorForm, IndicatorReading {
    /// The places behind the point to which it is read; `nil`: exactly.
    static var places: Int? { get }
}

extension Indicator {
    public static var places: Int? { nil }
}

extension IndicatorName {
    /// Where it is: one that is forgotten does not compile.
    public var indicator: any Indicator.Type {
        switch self {
        case .output: OutputIndicator.self
        case .revenue: RevenueIndicator.self
        case .tax: TaxIndicator.self
        case .jobs: JobsIndicator.self
        case .investment: InvestmentIndicator.self
        case .landUsed: LandUsedIndicator.self
        case .newLand: NewLandIndicator.self
        case .stockLand: StockLandIndicator.self
        case .floorUsed: FloorUsedIndicator.self
        case .load: LoadIndicator.self
        case .money: MoneyIndicator.self
        case .drawn: DrawnIndicator.self
        case .projects: ProjectsIndicator.self
        case .count: CountIndicator.self
        case .tagCoverage: TagCoverageIndicator.self
        case .outputPerLand: OutputPerLandIndicator.self
        case .taxPerLand: TaxPerLandIndicator.self
        case .investmentPerLand: InvestmentPerLandIndicator.self
        case .moves: MovesIndicator.self
        case .synergy: SynergyIndicator.self
        case .shortfall: ShortfallIndicator.self
        case .smallestShare: SmallestShareIndicator.self
        case .startOrder: StartOrderIndicator.self
        }
    }
}

extension Tier {
    /// By how much what it comes to may differ from what is read, because a measure of it need not be a decimal; 0: exact.
    public var roughness: ExactDecimal {
        terms.sum { term in
            term.measure.indicator.indicator.places.map {
                term.weight.magnitude * ExactDecimal(significand: 1, scale: $0)
            } ?? 0
        }
    }
}
