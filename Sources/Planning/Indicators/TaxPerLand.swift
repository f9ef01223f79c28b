import Formulation
import Judging
import LandModel
import Quantities

/// 亩均税收: tax of projects on land and in buildings that are erected, by land used.
public enum TaxPerLandIndicator: Indicator {}

extension TaxPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { TaxIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}

extension TaxPerLandIndicator: PerLandReading {
    public static var divided: any PlacementSumReading.Type { TaxIndicator.self }
    public static var land: any PlacementSumReading.Type { LandUsedIndicator.self }
}
