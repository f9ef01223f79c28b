import LandModel
import Quantities

/// 落地项目数: projects that have started.
public enum ProjectsIndicator: Indicator {}

extension ProjectsIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        1
    }
}
