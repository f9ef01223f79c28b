import LandModel
import Quantities

/// 税收: the tax of placed projects in a year, as far as production has come.
public enum TaxIndicator: Indicator {}

extension TaxIndicator: YearlyForm {
    public static func yearly(_ project: Project) -> ExactDecimal { project.tax.value }
}
