import LandModel
import Quantities

/// 亩均投资: investment of projects on land, by land used.
public enum InvestmentPerLandIndicator: Indicator {}

extension InvestmentPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { InvestmentIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}
