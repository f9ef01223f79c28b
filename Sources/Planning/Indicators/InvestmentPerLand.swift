import Formulation
import Judging
import LandModel
import Quantities

/// 亩均投资: investment of projects on land and in buildings that are erected, by land used.
public enum InvestmentPerLandIndicator: Indicator {}

extension InvestmentPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { InvestmentIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}

extension InvestmentPerLandIndicator: PerLandReading {
    public static var divided: any PlacementSumReading.Type { InvestmentIndicator.self }
    public static var land: any PlacementSumReading.Type { LandUsedIndicator.self }
}
