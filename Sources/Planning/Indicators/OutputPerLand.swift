import Formulation
import Judging
import LandModel
import Quantities

/// 亩均产值: output of projects on land and in buildings that are erected, by land used.
public enum OutputPerLandIndicator: Indicator {}

extension OutputPerLandIndicator: PerLandForm {
    public static var numerator: any PlacementSumForm.Type { OutputIndicator.self }
    public static var denominator: any PlacementSumForm.Type { LandUsedIndicator.self }
}

extension OutputPerLandIndicator: PerLandReading {
    public static var divided: any PlacementSumReading.Type { OutputIndicator.self }
    public static var land: any PlacementSumReading.Type { LandUsedIndicator.self }
}
