import LandModel
import Quantities

/// What a plan names exists, and is of the kind it is used as.
public enum PlanFormRows: FormulatedRule {
    public static let id = RuleID("plan-form")
    public static let isGround = true
}
