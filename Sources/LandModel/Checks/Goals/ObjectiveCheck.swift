import Quantities
import Records

/// Tiers of the objective and their terms.
enum ObjectiveCheck {
    static let objective = ScenarioCheck("objective", "resources", "fairness", "targets") { index in
        index.scenario.objective.flatMap { tier -> [Issue] in
            let path = Path("objective", tier.id.text, "terms")
            guard !tier.terms.isEmpty else {
                return [
                    Issue(
                        "tier-without-terms", at: path,
                        what: Words("层级 \(tier.id) 没有加权项", "tier \(tier.id) has no terms"),
                        because: Words("没有可比较的量", "there is nothing to compare"),
                        mend: Words("至少写一项", "write at least one"))
                ]
            }
            return tier.terms.enumerated().flatMap { issues(of: $1, tier.sense, path.appending("\($0)")) }
                + negativeTolerance(tier)
        }
    }

    /// Asked of whole facts only: a file that could not be read has other troubles.
    static let absence = ScenarioCheck("objective") { absence($0.scenario) }

    private static func absence(_ scenario: Scenario) -> [Issue] {
        guard scenario.objective.isEmpty, !scenario.projects.isEmpty else { return [] }
        return [
            Issue(
                "no-objective", .warning, at: Path("objective"),
                what: Words("没有目标层级", "there is no objective"),
                because: Words(
                    "不写目标，安排项目就没有任何好处：只会安排承诺和锁定的项目",
                    "without one nothing is gained by placing: only commitments and locks are placed"),
                mend: Words("写上目标，如落地项目最多、税收最大", "write one, such as most projects, most tax"))
        ]
    }

    private static func negativeTolerance(_ tier: Tier) -> [Issue] {
        let given = tier.absoluteTolerance
        guard given.isNegative else { return [] }
        return [
            Issue(
                "negative-tolerance", at: Path("objective", tier.id.text, "absoluteTolerance"),
                what: Words("可让出的量为 \(given)", "what later tiers may give up is \(given)"),
                because: Words("为负即要求好于最优，无方案可满足", "less than nothing would ask for better than the best"),
                mend: Words("改为 0 或正数", "write 0 or more"))
        ]
    }

    private static func issues(of term: TierTerm, _ sense: Tier.Sense, _ path: Path) -> [Issue] {
        let indicator = term.measure.indicator
        let spot = path.appending("measure").appending("indicator")
        var issues = term.measure.issues(at: path.appending("measure"))
        if indicator.isRatio {
            issues.append(
                Issue(
                    "ratio-in-objective", at: spot,
                    what: Words("目标层级不能用“\(indicator.rawValue)”", "“\(indicator.rawValue)” cannot be in the objective"),
                    because: Words("它是两个量之比，不能加权求和", "it is a quotient and cannot be summed"),
                    mend: Words("写成指标任务（targets），目标用其缺口", "make it a target, and use its shortfall")))
        }
        if term.weight.isZero {
            issues.append(
                Issue(
                    "zero-weight", .warning, at: path.appending("weight"),
                    what: Words("权重为 0", "the weight is 0"), because: Words("此项不起作用", "the term has no effect"),
                    mend: Words("改写权重，或删去此项", "change the weight, or remove the term")))
        }
        let isRaised = (sense == .max) != term.weight.isNegative
        if !term.weight.isZero, indicator.described.direction == (isRaised ? .lowered : .raised) {
            issues.append(
                isRaised
                    ? Issue(
                        "wrong-direction", at: spot,
                        what: Words("缺口只能求小", "shortfall can only be lowered"),
                        because: Words("求大没有上限", "to raise it has no end"), mend: Words("改为 min", "use min"))
                    : .wrongDirection(indicator, at: spot))
        }
        for entry in term.byPriority.entries where !(1...9).contains(where: { "\($0)" == entry.key }) {
            issues.append(
                Issue(
                    "priority", at: path.appending("byPriority").appending(entry.key),
                    what: Words("没有优先级“\(entry.key)”", "there is no priority “\(entry.key)”"),
                    because: Words("优先级为 1（最高）至 9", "priorities go from 1, the highest, to 9"),
                    mend: Words("改为 \"1\" 至 \"9\"", "write \"1\" to \"9\"")))
        }
        return issues + idleWeights(term, path)
    }

    private static func idleWeights(_ term: TierTerm, _ path: Path) -> [Issue] {
        let indicator = term.measure.indicator
        guard !indicator.isSumOverProjects else { return [] }
        let keys = (term.byPriority.isEmpty ? [] : ["byPriority"]) + (term.bySuitability ? ["bySuitability"] : [])
        return keys.map { key in
            Issue(
                "weight-without-projects", at: path.appending(key),
                what: Words(
                    "“\(key)”不能用于“\(indicator.rawValue)”", "“\(key)” cannot be used with “\(indicator.rawValue)”"),
                because: Words("该指标不是各项目之和", "the indicator is not a sum over projects"),
                mend: Words("删去", "remove it"))
        }
    }
}
