import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// Tiers told by their content: what they measure, what a change of them means, what a sum of unlike things is made of.
package struct TierWords {
    private let facts: Facts
    private let naming: Naming

    package init(_ facts: Facts) {
        self.facts = facts
        naming = Naming(facts)
    }

    private func tier(_ id: String) -> Tier? { facts.scenario.objective.first { $0.id.text == id } }

    package func name(of id: String) -> Words {
        tier(id)?.name ?? TidyTier(rawValue: id)?.words ?? Words(same: id)
    }

    /// What it is counted in.
    package func unit(of id: String) -> Words { TierTable.unit(of: id, facts).unit }

    /// What it measures, without the wish in its name: `指标任务缺口` of `指标任务缺口最小`.
    package func subject(of id: String) -> Words {
        let name = name(of: id)
        var (zh, en) = (name.zh, name.en)
        if let colon = zh.firstIndex(of: "："), TidyTier(rawValue: id) != nil {
            zh = String(zh[zh.index(after: colon)...])
        }
        if let colon = en.range(of: ": "), TidyTier(rawValue: id) != nil { en = String(en[colon.upperBound...]) }
        for wish in ["最多", "最大", "最小", "最少", "最高", "最低"] where zh.hasSuffix(wish) && zh.count > 2 {
            zh = String(zh.dropLast(2))
            break
        }
        zh = zh.split(separator: "、").map(Self.unwished).joined(separator: "、")
        for wish in ["most ", "least ", "fewest ", "greatest ", "smallest ", "largest ", "highest ", "lowest "]
        where en.hasPrefix(wish) {
            en = String(en.dropFirst(wish.count))
            break
        }
        return Words(zh, en)
    }

    /// `用市级指标` of `少用市级指标`: “少用……减少” would say the opposite of what is meant.
    private static func unwished(_ name: Substring) -> Substring {
        let wishes = ["少用", "少占", "少花", "少耗", "少排", "少动", "多用", "多安排", "多落", "多建"]
        return name.count > 2 && wishes.contains(where: name.hasPrefix) ? name.dropFirst() : name
    }

    /// `任务“制造产值”的缺口增加 4,500 万元`, `重点项目落地减少 1 个`: by how much a tier comes to something else, and of a
    /// shortfall by which target, of a sum of unlike things by what it is made of. `before`, `after`: plans, where they are known.
    package func change(
        of id: String, by change: ExactDecimal, from before: PlanReading? = nil, to after: PlanReading? = nil
    ) -> Words {
        if let before, let after, let told = shortfalls(of: id, before, after) { return told }
        let subject = subject(of: id)
        let amount = naming.amount(change.magnitude, TierTable.unit(of: id, facts).unit)
        let said = Self.said(subject, amount, isMore: !change.isNegative)
        guard let before, let after, let tier = tier(id) else { return said }
        let parts: Words =
            if Self.isShortfall(tier) {
                mostOf(shortfallChanges(tier, before, after))
            } else if TierTable.isPlain(tier) {
                Words("", "")
            } else {
                TierParts(tier, facts).change(from: before, to: after)
            }
        return Words("\(said.zh)\(parts.zh)", "\(said.en)\(parts.en)")
    }

    static func said(_ subject: Words, _ amount: Words, isMore: Bool) -> Words {
        Words(
            "\(subject.zh)\(isMore ? "增加" : "减少") \(amount.zh)",
            "\(subject.en): \(amount.en) \(isMore ? "more" : "less")")
    }

    /// The targets whose shortfall differs, each in its own unit; `nil` of a tier that is no shortfall alone, and of too many.
    private func shortfalls(of id: String, _ before: PlanReading, _ after: PlanReading) -> Words? {
        guard let tier = tier(id), Self.isShortfall(tier) else { return nil }
        let told = shortfallChanges(tier, before, after).map(\.told)
        guard !told.isEmpty, told.count <= Self.mostShortfalls else { return nil }
        return Words(told.map(\.zh).joined(separator: "、"), told.map(\.en).joined(separator: ", "))
    }

    private static func isShortfall(_ tier: Tier) -> Bool {
        tier.terms.count == 1 && tier.terms[0].measure.indicator == .shortfall
    }

    /// Of every target that differs by how much it is missed more or less, and how many points of the tier that is.
    private func shortfallChanges(
        _ tier: Tier, _ before: PlanReading, _ after: PlanReading
    ) -> [(told: Words, points: ExactDecimal)] {
        let bound = tier.terms[0].measure.priorityUpTo
        return facts.scenario.targets.compactMap { target in
            guard !target.isHard, target.priority <= bound ?? target.priority, !target.measure.indicator.isRatio else {
                return nil
            }
            let change = after.shortfall(of: target) - before.shortfall(of: target)
            guard !change.isZero else { return nil }
            let subject = Words("\(target.name.zh)的任务缺口", "shortfall of \(target.name.en)")
            let amount = naming.amount(change.magnitude, facts.unit(of: target.measure))
            return (Self.said(subject, amount, isMore: !change.isNegative), (change * target.weight.value).magnitude)
        }
    }

    /// Of more targets than are told one by one how many they are, and the one that weighs most.
    private func mostOf(_ changes: [(told: Words, points: ExactDecimal)]) -> Words {
        guard changes.count > Self.mostShortfalls, let most = changes.max(by: { $0.points < $1.points }) else {
            return Words("", "")
        }
        return Words(
            "（共 \(changes.count) 项任务，分量最重的是\(most.told.zh)）",
            " (\(changes.count) targets; the one that weighs most: \(most.told.en))")
    }

    /// Targets told one by one; more are told by their sum.
    private static let mostShortfalls = 3

    /// What one point of each tier is made of that is no plain amount of one thing, each once.
    package func compositions(_ ids: [String]) -> [Words] {
        ids.compactMap { id in
            guard let tier = tier(id) else { return nil }
            guard TierTable.isPlain(tier) else { return composition(of: tier) }
            let measure = tier.terms[0].measure
            return measure.indicator == .shortfall && facts.unit(of: measure) == .points
                ? weights(of: tier, measure) : nil
        }
    }

    /// What a shortfall of unlike targets is counted in.
    private func weights(of tier: Tier, _ measure: Measure) -> Words {
        let targets = facts.scenario.targets.filter {
            !$0.isHard && !$0.weight.value.isZero && $0.priority <= measure.priorityUpTo ?? $0.priority
        }
        let told = targets.map { target -> Words in
            let (weight, unit) = (NumberText.exact(target.weight.value), facts.unit(of: target.measure))
            return Words("\(target.name.zh)（\(unit.zh)）×\(weight)", "\(target.name.en) (\(unit.en)) ×\(weight)")
        }
        return Words(
            "“\(tier.name.zh)”按分计，各项柔性任务的缺口乘以权重相加：" + told.map(\.zh).joined(separator: " ＋ "),
            "“\(tier.name.en)” counts points, the shortfall of each soft target times its weight: "
                + told.map(\.en).joined(separator: " + "))
    }

    private func composition(of tier: Tier) -> Words {
        let parts = tier.terms.map { part($0, of: tier) }
        var (zh, en) = (parts.map(\.zh).joined(separator: " ＋ "), parts.map(\.en).joined(separator: " + "))
        if let weighted = tier.terms.first(where: { !$0.byPriority.isEmpty }) {
            let factors = weighted.byPriority.entries.map { ($0.key, NumberText.exact($0.value.value)) }
            zh += "；优先级 " + factors.map { "\($0.0) 级 ×\($0.1)" }.joined(separator: "、")
            en += "; priority " + factors.map { "\($0.0) ×\($0.1)" }.joined(separator: ", ")
        }
        if tier.terms.contains(where: \.bySuitability) {
            zh += "；再乘以项目与地点的适宜度"
            en += "; times how suitable the place is for the project"
        }
        return Words("“\(tier.name.zh)”按分计：\(zh)", "“\(tier.name.en)” counts points: \(en)")
    }

    /// `税收（万元）×1`; of money by what it is spent on, of quotas by what is drawn from whom.
    private func part(_ term: TierTerm, of tier: Tier) -> Words {
        let measure = term.measure
        let name = TierParts(tier, facts).name(of: measure)
        let unit = facts.unit(of: measure)
        let weight = NumberText.exact(term.weight)
        return Words("\(name.zh)（\(unit.zh)）×\(weight)", "\(name.en) (\(unit.en)) ×\(weight)")
    }
}

extension Naming {
    /// Land or a resource, by its name.
    func controlled(_ controlled: Controlled) -> Words {
        switch controlled {
        case .land: Words("用地", "land")
        case .resource(let id): facts.resource(id)?.name ?? Words(same: id.text)
        }
    }
}
