/// Which parts of a measure an indicator needs, and which it uses.
struct MeasureParts {
    /// Keys of parts without which it means nothing.
    let needed: [String]
    /// Keys of parts that change it.
    let used: [String]

    private static let ofProjects = ["scope", "when", "segments", "priorityUpTo", "onlyCommitted", "onlyMajor", "tags"]

    init(of indicator: IndicatorName) {
        let projects = Self.ofProjects
        switch indicator {
        case .output, .revenue, .tax, .jobs, .investment, .landUsed, .newLand, .stockLand, .floorUsed, .projects,
            .outputPerLand, .taxPerLand, .investmentPerLand:
            (needed, used) = ([], projects)
        case .load: (needed, used) = (["of"], projects + ["of"])
        case .drawn: (needed, used) = (["of"], projects + ["of", "from"])
        case .count: (needed, used) = (["count"], projects + ["count"])
        case .tagCoverage: (needed, used) = (["tags"], projects)
        case .money: (needed, used) = ([], ["scope", "when", "purposes"])
        case .moves, .startOrder: (needed, used) = ([], projects.filter { $0 != "when" })
        case .synergy: (needed, used) = ([], ["scope"])
        case .shortfall: (needed, used) = ([], ["priorityUpTo"])
        case .smallestShare: (needed, used) = (["fairness"], ["fairness"])
        }
    }
}

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
        let parts = MeasureParts(of: indicator)
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

extension IndicatorName {
    /// A quotient of two sums.
    var isRatio: Bool { self == .outputPerLand || self == .taxPerLand || self == .investmentPerLand }

    /// Bounded from one side only: it means something where more of it is wanted.
    var mustBeRaised: Bool { self == .smallestShare || self == .tagCoverage }
}
