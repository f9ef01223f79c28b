import LandModel
import Quantities

/// 用地: land of projects that have started, and of buildings whose construction has.
public enum LandUsedIndicator: Indicator {}

extension LandUsedIndicator: LandForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        option.land.value
    }

    public static func part(of parcel: Parcel) -> ExactDecimal { 1 }
}
