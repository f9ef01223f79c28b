import LandModel
import Quantities

/// 计数: what projects that have started count of a name.
public enum CountIndicator: Indicator {}

extension CountIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        measure.count.flatMap { setting.projects[option.project].counts[$0]?.value } ?? 0
    }
}
