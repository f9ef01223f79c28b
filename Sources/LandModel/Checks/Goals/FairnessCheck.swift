import Quantities
import Records

/// Shares of fairness, and relations between projects.
enum FairnessCheck {
    static let fairness = ScenarioCheck("fairness", "parks", "resources") { index in
        index.scenario.fairness.flatMap { rule -> [Issue] in
            let path = Path("fairness", rule.id.text)
            let members =
                (rule.division == .town ? index.scenario.parks.map(\.town) : index.scenario.parks.map(\.id.text)).unique
            var issues = rule.measure.issues(at: path.appending("measure"))
            if rule.base.isEmpty {
                issues.append(
                    Issue(
                        "fairness-without-members", at: path.appending("base"),
                        what: Words("规则 \(rule.id) 没有成员", "rule \(rule.id) has no members"),
                        because: Words("不知在谁之间比较", "between whom it compares is not known"),
                        mend: Words("写明各成员一份的量", "write what one share is, by member")))
            }
            for entry in rule.base.entries {
                let spot = path.appending("base").appending(entry.key)
                if !members.contains(entry.key) {
                    issues.append(
                        Issue(
                            "unknown-member", at: spot,
                            what: Words(
                                "没有\(rule.division.words.zh)“\(entry.key)”",
                                "there is no \(rule.division.words.en) “\(entry.key)”"),
                            because: Words("成员须是有园区的街镇或园区编号", "members are towns with a park, or park ids"),
                            meant: nearest(to: entry.key, among: members), else: Words("核对名称", "check the name")))
                }
                if entry.value.value.isZero {
                    issues.append(
                        Issue(
                            "zero-share-base", at: spot,
                            what: Words("“\(entry.key)”一份的量为 0", "one share of “\(entry.key)” is 0"),
                            because: Words("份额要除以它", "the share is divided by it"),
                            mend: Words("写正数，或删去该成员", "write a positive number, or remove the member")))
                }
            }
            if let refused = refusal(of: rule.measure.indicator, at: path.appending("measure").appending("indicator")) {
                issues.append(refused)
            }
            return issues
        }
    }

    private static func refusal(of indicator: IndicatorName, at path: Path) -> Issue? {
        guard indicator.described.kind == .ratio || indicator.described.kind == .whole else { return nil }
        return Issue(
            "fairness-measure", at: path,
            what: Words("公平规则不能以“\(indicator.rawValue)”为度量", "fairness cannot measure “\(indicator.rawValue)”"),
            because: Words("份额须能按街镇或园区相加", "shares are sums by town or park"),
            mend: Words("用产值、税收、用工、用地等", "use output, tax, jobs, land …"))
    }

    static let relations = ScenarioCheck("relations", "projects") { index in
        index.scenario.relations.flatMap { relation -> [Issue] in
            let path = Path("relations", relation.id.text, "projects")
            var issues = relation.projects.repeated.map { position, id in
                Issue(
                    "relation-repeats-project", at: path.appending("\(position)"),
                    what: Words("项目 \(id) 重复", "project \(id) stands twice"),
                    because: Words("关系在不同项目之间", "a relation is between different projects"),
                    mend: Words("删去一个", "remove one"))
            }
            if relation.projects.unique.count < 2 {
                issues.append(
                    Issue(
                        "relation-too-small", at: path,
                        what: Words("关系 \(relation.id) 不足两个项目", "relation \(relation.id) has fewer than two projects"),
                        because: Words("关系在两个或更多项目之间", "a relation is between two or more projects"),
                        mend: Words("补上项目，或删去关系", "add projects, or remove the relation")))
            }
            let committed = relation.projects.unique.filter { index[$0]?.isCommitted == true }
            if relation.bond == .exclusive, committed.count > 1 {
                let names = committed.map(\.text).joined(separator: ", ")
                issues.append(
                    Issue(
                        "committed-exclude-each-other", at: path,
                        what: Words("已承诺项目互斥：\(names)", "committed projects exclude each other: \(names)"),
                        because: Words("已承诺的都必须落地，而只能落地一个", "all must be placed, but at most one can be"),
                        mend: Words("改掉承诺或关系", "change a commitment or the relation")))
            }
            return issues
        }
    }
}
