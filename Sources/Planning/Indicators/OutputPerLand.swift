import LandModel
import Quantities

/// 亩均产值: output of projects on land, by land used.
public enum OutputPerLandIndicator: Indicator {}

extension OutputPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { OutputIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}
