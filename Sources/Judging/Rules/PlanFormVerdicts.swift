import LandModel
import Quantities

/// What a plan names exists, and is of the kind it is used as.
public enum PlanFormVerdicts: JudgedRule {
    public static let documentation = RuleDocumentation(
        id: "plan-form", title: Words("方案完整", "well-formed plan"),
        formula: Words(
            "无法解读的条目数 = 0：项目、需求序号、地块、厂房、单元、时段均存在；用地需求配地块，厂房需求配同一厂房的单元",
            "entries that cannot be read = 0: project, number of the need, parcel, building, unit and period exist; a land need has parcels, a floor need units of one building"
        ),
        unit: Words("处", "entries"), source: Words("本工具的方案格式", "this tool's plan format"),
        examples: [
            Words(
                "方案写“2031”而规划期为 2023–2025：1 处 > 0，违反",
                "a plan says “2031”, the horizon is 2023–2025: 1 entry > 0, broken"),
            Words("用地需求却写了厂房单元：1 处 > 0，违反", "a land need with units of a building: 1 entry > 0, broken"),
        ])

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.formFaults.enumerated().map { number, fault in
            Assessment(
                id, "\(fault.subject) #\(number + 1)", fault.words, measured: 1, .atMost, 0,
                unit: documentation.unit, owner: .own)
        }
    }
}
