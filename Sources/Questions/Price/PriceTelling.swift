import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 指标值多少: what steps more or less of quotas and budgets come to, each solved exactly.
public enum PriceTelling {
    public static func document(_ found: [PriceAnswer], _ base: VerifiedAnswer) -> Document {
        let stories = found.map { PriceStory($0, base.facts) }
        let open = found.count { price in
            !price.points.contains { $0.outcome.isProved && !$0.outcome.isUnchanged }
                && price.points.contains { !$0.outcome.isProved }
        }
        let rest = open == 0 ? Words("", "") : Words("，\(open) 项未判定", ", \(open) not decided")
        let moving = found.count { $0.points.contains { $0.outcome.isProved && !$0.outcome.isUnchanged } }
        return PriceDocument.document(
            base,
            finding: found.isEmpty ? PriceDocument.nothing : finding(found.count, moving, rest),
            table: table(stories),
            notes: found.isEmpty
                ? []
                : [
                    Words(
                        "项目不能拆开，指标的作用是一级一级的台阶，没有单一的价格：表中每一格都是重新求解的结果。“近似单价”假定项目可以拆开，只供对照，不能作为依据。",
                        "Projects cannot be split, so worth goes in steps: a step function has no single price. Every row is a plan solved anew. The “approximate price” takes projects to be divisible: for comparison only, nothing hangs on it."
                    ),
                    Words(
                        "结转的，增减都算在最早一期：早给的以后也能用，早减的影响最大；那里增减都不改变方案，哪一期都不会。不结转的，逐期列出。",
                        "What carries over changes in its first period: more of it serves all later ones, less of it hurts most; where that changes nothing, no period does. What does not carry over is told period by period."
                    ), VariationCells.nearest,
                ] + Variation.Outcome.openNote(found.flatMap { $0.points.map(\.outcome) }))
    }

    private static func finding(_ count: Int, _ moving: Int, _ rest: Words) -> Words {
        guard moving > 0 else {
            return Words(
                "\(count) 项指标与预算，没有一项增减后方案改变\(rest.zh)",
                "quotas and budgets: \(count); more or less of it changes the plan of none\(rest.en)")
        }
        return Words(
            "\(count) 项指标与预算中，有 \(moving) 项增减后方案改变\(rest.zh)",
            "quotas and budgets: \(count); more or less of it changes the plan of \(moving)\(rest.en)")
    }

    private static func table(_ stories: [PriceStory]) -> ReportTable {
        ReportTable(
            "price", Words("增减一步或几步", "Steps more and less"),
            columns: [
                .words("limit", "指标或预算", "quota or budget"), .words("owner", "谁决定", "who decides", .useful),
                .number("whole", "现有合计", "as it is, in all", .useful), .number("by", "增减", "step"),
                .words("limit-unit", "单位", "unit"),
            ]
                + VariationCells.columnsBesideUnits + [
                    .number("approximate", "近似单价", "approximate price", .useful),
                    .words("approximate-of", "近似单价所指", "approximate price of", .detail),
                ],
            rows: stories.flatMap(\.rows), notes: stories.flatMap(\.sentences))
    }
}

/// One quota or budget, told.
struct PriceStory {
    let price: PriceAnswer
    private let naming: Naming
    private let variations: VariationCells
    private let tiers: TierWords

    init(_ price: PriceAnswer, _ facts: Facts) {
        self.price = price
        tiers = TierWords(facts)
        naming = Naming(facts)
        variations = VariationCells(facts)
    }

    private var limit: Limit { price.limits[0] }
    /// With its period, where it is one of several that do not carry over.
    private var name: Words { price.isOnePeriod ? limit.words : limit.title }

    var rows: [ReportTable.Row] {
        price.points.enumerated().map { number, point in
            ReportTable.Row(
                [
                    .words(name), .words(limit.owner.words), .exact(price.limits.sum(\.value)),
                    .exact(point.change), .words(limit.unit),
                ] + variations.cells(point.outcome) + relaxed)
        }
    }

    private var relaxed: [Cell] {
        guard let relaxed = price.relaxed else { return [.empty, .empty] }
        let places = NumberText.places(ofRatio: relaxed.perUnit)
        let (goal, unit) = (tiers.subject(of: relaxed.tier), tiers.unit(of: relaxed.tier))
        return [
            .number(relaxed.perUnit.rounded(toPlaces: places), decimals: places),
            .words(
                Words(
                    "\(goal.zh)（\(unit.zh)）每 1 \(limit.unit.zh)，近似",
                    "\(goal.en) (\(unit.en)) per \(limit.unit.en), approximate")),
        ]
    }

    /// To be read aloud: one sentence for all amounts that change nothing, one for each plateau.
    var sentences: [Words] {
        let plateaus = plateaus
        let idle = plateaus.filter { $0.first.outcome.isUnchanged }
        guard idle.count < plateaus.count else {
            let told = plateaus.map(told)
            let amounts = Words(told.map(\.zh).joined(separator: "、"), told.map(\.en).joined(separator: " or "))
            return [
                Words(
                    "\(Words.chinese(name.zh, amounts.zh))：方案都不变。",
                    "\(name.en), \(amounts.en): the plan stays as it is.")
            ]
        }
        return plateaus.map { plateau in
            let amount = told(plateau)
            let comes = variations.sentence(plateau.first.outcome)
            return Words("\(Words.chinese(name.zh, amount.zh))：\(comes.zh)。", "\(name.en), \(amount.en): \(comes.en).")
        }
    }

    private typealias Plateau = (first: PriceAnswer.Point, last: PriceAnswer.Point)

    /// Amounts in a row that come to the same plan.
    private var plateaus: [Plateau] {
        var plateaus: [Plateau] = []
        for point in price.points {
            if let last = plateaus.last, last.last.change.isNegative == point.change.isNegative,
                last.last.outcome.agrees(with: point.outcome), isAlike(last.last.outcome, point.outcome)
            {
                plateaus[plateaus.count - 1].last = point
            } else {
                plateaus.append((point, point))
            }
        }
        return plateaus
    }

    private func isAlike(_ one: Variation.Outcome, _ other: Variation.Outcome) -> Bool {
        variations.cells(one) == variations.cells(other)
    }

    /// `减少 1 t/a`, `增加 1 t/a 至 5 t/a`
    private func told(_ plateau: Plateau) -> Words {
        let ends = [plateau.first, plateau.last].sorted { $0.change.magnitude < $1.change.magnitude }
        let (near, far) = (ends[0].change.magnitude, ends[1].change.magnitude)
        let least = naming.amount(near, limit.unit)
        let most = naming.amount(far, limit.unit)
        let isLess = plateau.first.change.isNegative
        guard near != far else {
            return Words("\(isLess ? "减" : "增") \(least.zh)", "\(least.en) \(isLess ? "less" : "more")")
        }
        return Words(
            Words.chinese(isLess ? "减" : "增", least.zh, "至", most.zh),
            "\(least.en) to \(most.en) \(isLess ? "less" : "more")")
    }
}
