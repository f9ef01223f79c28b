import LandModel
import Quantities

/// What a plan names exists, and is of the kind it is used as.
public enum PlanForm: Rule {
    public static let documentation = RuleDocumentation(
        id: "plan-form", title: Words("方案完整", "well-formed plan"),
        formula: Words(
            "方案中的项目、地块、厂房、单元、时段均存在，且用地或厂房与需求一致",
            "every project, parcel, building, unit and period in the plan exists, and land or floor is what the need asks"
        ),
        unit: Words("处", "entries"), source: Words("本工具的方案格式", "this tool's plan format"),
        examples: [
            Words("方案写“2031”而规划期为 2023–2025：1 处错误 > 0", "a plan says “2031”, the horizon is 2023–2025: 1 fault > 0")
        ])

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? { nil }

    /// Options are well formed by their making.
    public static func formulate(in formulation: inout Formulation) {}

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.formFaults.enumerated().map { number, fault in
            Assessment(
                id, "\(fault.subject) #\(number + 1)", fault.words, measured: 1, .atMost, 0,
                unit: documentation.unit, owner: .own)
        }
    }
}
