import Quantities
import Records

/// A kind of work that a plan brings about.
public enum Work: String, Choice {
    case supply, floor, acquisition, construction, reduction
    case landQuota, emissionQuota, energyQuota, wastewaterQuota, powerQuota
    case admission, production

    public var words: Words {
        switch self {
        case .supply: Words("土地供应", "land supply")
        case .floor: Words("厂房入驻", "letting of floor")
        case .acquisition: Words("收储", "acquisition")
        case .construction: Words("厂房建设", "construction")
        case .reduction: Words("减量化", "land reduction")
        case .landQuota: Words("用地指标", "land quota")
        case .emissionQuota: Words("排放指标", "emission quota")
        case .energyQuota: Words("能耗指标", "energy quota")
        case .wastewaterQuota: Words("污水指标", "wastewater quota")
        case .powerQuota: Words("用电容量", "power capacity")
        case .admission: Words("一事一议", "exemption from standards")
        case .production: Words("建设投产", "building up to production")
        }
    }

    /// Who does it where a scenario does not say.
    public var usualDuty: Duty {
        switch self {
        case .supply: Duty(Words("规划资源部门", "planning and natural resources bureau"), [Words("园区", "the park")])
        case .floor: Duty(Words("园区", "the park"), [Words("产业主管部门", "industry bureau")])
        case .acquisition: Duty(Words("土地储备机构", "land reserve centre"), [Words("属地街镇", "the town")])
        case .construction: Duty(Words("园区", "the park"), [Words("建设管理部门", "construction bureau")])
        case .reduction: Duty(Words("规划资源部门", "planning and natural resources bureau"), [Words("属地街镇", "the town")])
        case .landQuota: Duty(Words("规划资源部门", "planning and natural resources bureau"))
        case .emissionQuota: Duty(Words("生态环境部门", "ecology and environment bureau"))
        case .energyQuota: Duty(Words("发展改革部门", "development and reform commission"))
        case .wastewaterQuota: Duty(Words("水务部门", "water bureau"))
        case .powerQuota: Duty(Words("供电公司", "power company"))
        case .admission: Duty(Words("产业主管部门", "industry bureau"), [Words("园区", "the park")])
        case .production: Duty(Words("产业主管部门", "industry bureau"), [Words("园区", "the park")])
        }
    }
}

extension Work: TableKey {
    public static var keyWords: Words {
        Words("工作类别", "kind of work: \(allCases.map(\.rawValue).joined(separator: ", "))")
    }

    public static func readKey(_ text: String, _ node: JSONNode, _ reader: inout Reader) -> Work? {
        read(node, &reader)
    }

    public var keyText: String { rawValue }

    /// In the order in which they are listed above, which is that of the work itself.
    public static func < (left: Work, right: Work) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
