import Quantities
import Records

/// Periods, ids and resources: what all else is counted in.
enum HorizonCheck {
    /// The most periods that a plan can have.
    static let mostPeriods = 60

    static let horizon = ScenarioCheck("periods") { index in
        let periods = index.scenario.periods
        guard let first = periods.first else {
            return [
                Issue(
                    "no-periods", at: Path("periods"),
                    what: Words("没有规划时段", "there are no periods"),
                    because: Words("安排须落在某个时段", "everything is planned into a period"),
                    mend: Words("至少写一个，如 [\"2025\"]", "write at least one, like [\"2025\"]"))
            ]
        }
        if let odd = periods.indices.first(where: { periods[$0].months != first.months }) {
            return [
                Issue(
                    "mixed-periods", at: Path("periods", "\(odd)"),
                    what: Words(
                        "“\(periods[odd])”与“\(first)”长短不同", "“\(periods[odd])” and “\(first)” differ in length"),
                    because: Words("时段须全为年、全为半年或全为季度", "periods are all years, all half-years or all quarters"),
                    mend: Words("统一为一种", "use one kind only"))
            ]
        }
        if let gap = periods.indices.dropFirst().first(where: {
            periods[$0].quarters.lowerBound != periods[$0 - 1].quarters.upperBound + 1
        }) {
            return [
                Issue(
                    "periods-not-consecutive", at: Path("periods", "\(gap)"),
                    what: Words(
                        "“\(periods[gap])”不接在“\(periods[gap - 1])”之后",
                        "“\(periods[gap])” does not follow “\(periods[gap - 1])”"),
                    because: Words("时段须依次相接", "periods follow each other without a gap"),
                    mend: Words("补上中间的时段，或按次序排列", "add what is between, or put them in order"))
            ]
        }
        guard periods.count > mostPeriods else { return [] }
        return [
            Issue(
                "too-many-periods", at: Path("periods"),
                what: Words("有 \(periods.count) 个时段", "there are \(periods.count) periods"),
                because: Words("最多 \(mostPeriods) 个", "at most \(mostPeriods)"),
                mend: Words("缩短规划期，或改用年", "shorten the horizon, or use years"))
        ]
    }

    /// Ids name files, and towns and segments join records: none of them can be empty.
    static let names = ScenarioCheck("id", "parks", "projects") { index in
        let scenario = index.scenario
        let forbidden: Set<Character> = ["/", "\\", "<", ">", ":", "\"", "|", "?", "*"]
        var issues: [Issue] = []
        if scenario.id.isEmpty || scenario.id.count > 64 || scenario.id.hasPrefix(".")
            || scenario.id.contains(where: { $0.isWhitespace || forbidden.contains($0) })
        {
            issues.append(ReadingFault.badID(String(scenario.id.prefix(64))).issue(at: Path("id"), place: .none))
        }
        let texts =
            scenario.parks.map { ($0.town, Path("parks", $0.id.text, "town")) }
            + scenario.projects.map { ($0.segment, Path("projects", $0.id.text, "segment")) }
        return issues
            + texts.filter { $0.0.allSatisfy(\.isWhitespace) }.map { _, path in
                Issue(
                    "empty-text", at: path,
                    what: Words("文字为空", "the text is empty"),
                    because: Words("规则按此名称找到它", "rules find it by this name"),
                    mend: Words("填写名称", "write the name"))
            }
    }

    static let resources = ScenarioCheck("resources") { index in
        index.scenario.resources.filter { $0.id.text == "land" }.map { resource in
            Issue(
                "reserved-id", at: Path("resources", "land", "id"),
                what: Words("管控因子不能叫“land”", "a resource cannot be called “land”"),
                because: Words("“land”在指标中指新增建设用地", "in quotas “land” means new construction land"),
                mend: Words("换一个编号", "use another id"))
        }
    }
}

extension ScenarioIndex {
    /// Whether periods count; what is dated is checked only then.
    var hasSoundHorizon: Bool {
        !scenario.periods.isEmpty && HorizonCheck.horizon.issues(self).isEmpty
    }
}
