import LandModel
import Quantities

/// 厂房面积: floor of projects that have started.
public enum FloorUsedIndicator: Indicator {}

extension FloorUsedIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        option.floor.value
    }
}
