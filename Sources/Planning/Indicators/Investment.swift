import LandModel
import Quantities

/// 投资: what projects that have started invest.
public enum InvestmentIndicator: Indicator {}

extension InvestmentIndicator: StartedForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        setting.projects[option.project].investment.value
    }
}
