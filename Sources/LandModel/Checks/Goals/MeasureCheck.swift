import Quantities
import Records

extension Measure {
    /// Keys of the parts that the measure has, besides its indicator.
    var given: [String] {
        let parts: [(String, Bool)] = [
            ("scope", scope != .district), ("when", timing != .full), ("segments", !segments.isEmpty),
            ("priorityUpTo", priorityUpTo != nil), ("onlyCommitted", onlyCommitted), ("onlyMajor", onlyMajor),
            ("of", controlled != nil), ("from", origin != nil), ("purposes", !purposes.isEmpty),
            ("count", count != nil), ("tags", !tags.isEmpty), ("fairness", fairness != nil),
        ]
        return parts.filter(\.1).map(\.0)
    }

    /// What lacks, is idle, or cannot be in it.
    func issues(at path: Path) -> [Issue] {
        let parts = indicator.described
        var issues: [Issue] = []
        for key in parts.needed where !given.contains(key) {
            issues.append(
                Issue(
                    "measure-incomplete", at: path,
                    what: Words("“\(indicator.rawValue)”缺少“\(key)”", "“\(indicator.rawValue)” lacks “\(key)”"),
                    because: Words("没有它就不知度量什么", "without it what is measured is not known"),
                    mend: Words("补上“\(key)”", "add “\(key)”")))
        }
        for key in given where !parts.used.contains(key) {
            issues.append(
                Issue(
                    "measure-idle-part", .warning, at: path.appending(key),
                    what: Words(
                        "“\(key)”对“\(indicator.rawValue)”不起作用", "“\(key)” has no effect on “\(indicator.rawValue)”"),
                    because: Words("该指标不使用此项", "the indicator does not use it"), mend: Words("删去", "remove it")))
        }
        if indicator == .load, controlled == .land {
            issues.append(
                Issue(
                    "measure-load-of-land", at: path.appending("of"),
                    what: Words("用地没有负荷", "land has no load"),
                    because: Words(
                        "负荷属于管控因子；用地用 newLand 或 landUsed", "loads are of resources; land has newLand and landUsed"),
                    mend: Words("改为因子编号，或换指标", "write a resource id, or use another indicator")))
        }
        return issues
    }
}
