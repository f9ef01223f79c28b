import LandModel
import Quantities

/// 亩均税收: tax of projects on land, by land used.
public enum TaxPerLandIndicator: Indicator {}

extension TaxPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { TaxIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}
