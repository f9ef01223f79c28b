import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// What a change of a sum of unlike things comes to in amounts that people know.
struct TierParts {
    private let tier: Tier
    private let facts: Facts
    private let naming: Naming

    init(_ tier: Tier, _ facts: Facts) {
        self.tier = tier
        self.facts = facts
        naming = Naming(facts)
    }

    /// Parts told one by one; more would not be heard.
    private static let most = 3

    /// `（税收减少 725 万元、产值减少 60,000 万元）`: what of each thing that is counted there is more or less; of amounts that all
    /// stay, why the sum differs. Nothing where that cannot be told.
    func change(from before: PlanReading, to after: PlanReading) -> Words {
        let measures = tier.terms.map(\.measure)
        guard measures.allSatisfy({ !$0.indicator.isRatio }) else { return Words("", "") }
        let told = measures.compactMap { measure -> Words? in
            let change = after.value(of: measure) - before.value(of: measure)
            guard !change.isZero else { return nil }
            let (name, amount) = (name(of: measure), naming.amount(change.magnitude, facts.unit(of: measure)))
            return TierWords.said(name, amount, isMore: !change.isNegative)
        }
        guard told.count <= Self.most else { return Words("", "") }
        guard !told.isEmpty else {
            let weights = weights
            return weights.zh.isEmpty
                ? weights : Words("（总量不变，只是\(weights.zh)不同）", " (the amounts stay, \(weights.en))")
        }
        let list = Words(told.map(\.zh).joined(separator: "、"), told.map(\.en).joined(separator: ", "))
        return Words("（\(list.zh)）", " (\(list.en))")
    }

    /// By what projects weigh differently in the sum.
    private var weights: Words {
        let byPriority = tier.terms.contains { !$0.byPriority.isEmpty }
        let bySuitability = tier.terms.contains(where: \.bySuitability)
        return switch (byPriority, bySuitability) {
        case (true, true): Words("优先级、适宜度的折算", "only how they weigh by priority and suitability differs")
        case (true, false): Words("优先级的折算", "only how they weigh by priority differs")
        case (false, true): Words("适宜度的折算", "only how they weigh by suitability differs")
        case (false, false): Words("", "")
        }
    }

    /// `2025 年税收`, `动用指标：用地（市级统筹）`
    func name(of measure: Measure) -> Words {
        var (zh, en) = (measure.indicator.words.zh, measure.indicator.words.en)
        if let controlled = measure.controlled {
            let of = naming.controlled(controlled)
            (zh, en) = ("\(zh)：\(of.zh)", "\(en): \(of.en)")
        }
        if let counted = measure.count { (zh, en) = (counted, facts.scenario.called(word: counted).en) }
        if let origin = measure.origin { (zh, en) = ("\(zh)（\(origin.words.zh)）", "\(en) (\(origin.words.en))") }
        if case .during(let period) = measure.timing {
            (zh, en) = (Words.chinese(period.said.zh, zh), "\(en) in \(period.said.en)")
        }
        let only = narrowings(of: measure)
        guard !only.isEmpty else { return Words(zh, en) }
        let list = naming.list(only)
        return Words("\(zh)（限\(list.zh)）", "\(en) (only \(list.en))")
    }

    /// Of what alone it is measured.
    private func narrowings(of measure: Measure) -> [Words] {
        let scope = measure.scope == .district ? [] : [facts.name(of: measure.scope)]
        let priority = measure.priorityUpTo.map { [Words("优先级 \($0) 级以内", "priority up to \($0)")] } ?? []
        let committed = measure.onlyCommitted ? [Words("承诺项目", "committed projects")] : []
        let major = measure.onlyMajor ? [Words("重大项目", "major projects")] : []
        return scope + priority + committed + major
            + (measure.segments + measure.tags).map { facts.scenario.called(word: $0) }
            + measure.purposes.map(\.words)
    }
}

extension Document {
    /// With what the points are made of in which it tells anything, once: a figure in points means nothing by itself.
    package func explained(_ facts: Facts) -> Document {
        let texts = Set(
            headline.map(\.value.zh) + notes.map(\.zh)
                + tables.flatMap { table in
                    table.notes.map(\.zh) + table.columns.map(\.title.zh)
                        + table.rows.flatMap(\.cells).compactMap { cell in
                            if case .words(let words) = cell { words.zh } else { nil }
                        }
                })
        let tiers = TierWords(facts)
        let told = facts.scenario.objective.map(\.id.text).filter { id in
            let (subject, name) = (tiers.subject(of: id).zh, tiers.name(of: id).zh)
            return texts.contains { $0.contains(subject) || $0.contains(name) }
        }
        var document = self
        document.notes += tiers.compositions(told)
        return document
    }
}
