import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 还有哪些方案: the firm core, what is open and what it hangs on, and plans that really differ. `share`, `tier`: what was
/// allowed, as asked; `most`: plans told.
public enum AlternativesTelling {
    public static func document(
        _ found: AlternativesAnswer, _ base: VerifiedAnswer, within share: ExactDecimal, of tier: TierID?, most: Int
    ) -> Document {
        let facts = base.facts
        let told = AlternativesStory(base: base, variants: Array(found.variants.prefix(most)))
        return Document(
            "alternatives",
            title: Words("还有哪些方案：\(facts.scenario.title.zh)", "Alternatives: \(facts.scenario.title.en)"),
            headline: Headline.base(base) + [
                Document.Fact("within", Words("允许", "Allowed"), allowance(share, tier, facts)),
                Document.Fact("core", Words("不变的核心", "Firm core"), core(found)),
                Document.Fact("plans", Words("其他方案", "Other plans"), count(found, told)),
            ],
            tables: [
                OpenItemTable.table(found, base), told.losses(found.keeping), told.changes,
                OpenItemTable.core(found, base),
            ].filter { !$0.rows.isEmpty }
        ).explained(facts)
    }

    private static func allowance(_ share: ExactDecimal, _ tier: TierID?, _ facts: Facts) -> Words {
        let percent = "\(NumberText.exact(share * 100))%"
        guard let tier = facts.scenario.objective.first(where: { $0.id == tier }) else {
            return Words("每一级目标都不比基准差 \(percent) 以上", "no goal more than \(percent) worse than in the base plan")
        }
        return Words(
            "“\(tier.name.zh)”不比基准差 \(percent) 以上，排在它前面的目标不变差，后面的不限",
            "“\(tier.name.en)” at most \(percent) worse, the goals before it no worse, those after it free")
    }

    private static func core(_ found: AlternativesAnswer) -> Words {
        let out = found.firm.count { if case .absent = $0 { true } else { false } }
        let placed = found.firm.count - out
        let (isSure, inEach) =
            found.open == nil
            ? (Words("已证明", "proved"), Words("每一个允许的方案", "every plan allowed"))
            : (
                Words("未证明：\(found.open?.words.zh ?? "")", "not proved: \(found.open?.words.en ?? "")"),
                Words("已找到的每一个方案", "every plan found")
            )
        let items = found.items.count
        guard placed + out > 0 else {
            return Words("没有：\(items) 个项目都可以改动", "none: all \(items) projects are able to change")
        }
        var zh: [String] = []
        var en: [String] = []
        if placed > 0 {
            zh.append("\(placed) 个项目在\(inEach.zh)中都安排在同一地点、同一时间")
            en.append("placed on the same site with the same start in \(inEach.en): \(placed)")
        }
        if out > 0 {
            zh.append("\(out) 个项目在\(inEach.zh)中都不安排")
            en.append("left out of \(inEach.en): \(out)")
        }
        return Words(
            "\(zh.joined(separator: "；"))（\(isSure.zh)）\(items == 0 ? "" : "；其余 \(items) 个可以改动")",
            "\(en.joined(separator: "; ")) (\(isSure.en))\(items == 0 ? "" : "; able to change: \(items)")")
    }

    private static func count(_ found: AlternativesAnswer, _ told: AlternativesStory) -> Words {
        guard !found.variants.isEmpty else {
            return found.open == nil
                ? Words("没有：在允许的范围内方案是唯一的", "none: within what is allowed there is no other plan")
                : Words("停止前没有找到", "none was found before the stop")
        }
        let (all, shown) = (found.variants.count, told.variants.count)
        let end = found.open == nil ? Words("", "") : Words("，可能还有", "; there may be more")
        guard shown < all else {
            return Words("\(all) 个，差别最大的在前\(end.zh)", "\(all), the most different first\(end.en)")
        }
        return Words(
            "找到 \(all) 个，下面是差别最大的 \(shown) 个（--most 可多列）\(end.zh)",
            "\(all) found, the \(shown) most different are told (--most tells more)\(end.en)")
    }
}

/// The plans that are told.
struct AlternativesStory {
    let base: VerifiedAnswer
    let variants: [AlternativesAnswer.Variant]

    private func head(_ number: Int) -> Cell { .words(Words("方案 \(number + 1)", "plan \(number + 1)")) }

    /// What each plan comes to, tier by tier.
    func losses(_ keeping: [KeptTier]) -> ReportTable {
        var rows: [ReportTable.Row] = []
        for (number, variant) in variants.enumerated() {
            let difference = variant.loss.difference
            for (place, tier) in variant.loss.tiers.enumerated() {
                let (unit, decimals) = TierTable.unit(of: tier.id, base.facts)
                let bound = keeping.first { $0.tier.text == tier.id }.map(attainable)
                rows.append(
                    ReportTable.Row([
                        place == 0 ? head(number) : .empty, place == 0 ? .count(difference.count) : .empty,
                        .words(tier.name), .words(tier.sense.words), .number(tier.before, decimals: decimals),
                        bound.map { .number($0, decimals: decimals) } ?? .empty,
                        .number(tier.after, decimals: decimals), .number(tier.loss, decimals: decimals), .words(unit),
                        tier.before.isZero ? .empty : .share(tier.loss, of: tier.before.magnitude),
                    ]))
            }
        }
        return ReportTable(
            "plans", Words("各方案的得失", "What each plan comes to"),
            columns: [
                .words("plan", "方案", "plan"), .number("changes", "改动", "changes"), .words("tier", "目标", "goal"),
                .words("sense", "方向", "sense", .detail), .number("base", "基准", "base"),
                .number("bound", "最差允许", "worst allowed", .useful), .number("value", "此方案", "here"),
                .number("loss", "损失", "loss"), .words("unit", "单位", "unit"),
                .number("share", "损失占比", "loss", unit: Words(same: "%"), decimals: 1),
            ], rows: rows,
            notes: rows.isEmpty ? [] : [Words("损失为负，表示比基准好。", "A negative loss is a gain against the base plan.")])
    }

    /// The worst that a plan can come to: of what is counted in whole projects no part of one.
    private func attainable(_ kept: KeptTier) -> ExactDecimal {
        let whole: Set<IndicatorName> = [.projects, .tagCoverage, .moves]
        guard let tier = base.facts.scenario.objective.first(where: { $0.id == kept.tier }),
            tier.terms.count == 1, tier.terms[0].weight == 1, tier.terms[0].byPriority.isEmpty,
            !tier.terms[0].bySuitability, whole.contains(tier.terms[0].measure.indicator)
        else { return kept.value }
        let near = kept.value.rounded(toPlaces: 0)
        return switch tier.sense {
        case .max: near < kept.value ? near + 1 : near
        case .min: near > kept.value ? near - 1 : near
        }
    }

    /// What each plan does otherwise.
    var changes: ReportTable {
        var rows: [ReportTable.Row] = []
        for (number, variant) in variants.enumerated() {
            for (place, change) in LossStory(variant.loss, base.facts).changes.enumerated() {
                rows.append(ReportTable.Row([place == 0 ? head(number) : .empty, .words(change)]))
            }
        }
        return ReportTable(
            "changes", Words("各方案的改动", "What each plan changes"),
            columns: [.words("plan", "方案", "plan"), .words("change", "改动", "change")], rows: rows)
    }
}
