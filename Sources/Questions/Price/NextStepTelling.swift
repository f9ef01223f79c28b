import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 指标的下一级台阶: of every quota and budget the nearest amounts at which the plan becomes another one.
public enum NextStepTelling {
    public static func document(_ found: [NextStep], _ base: VerifiedAnswer) -> Document {
        let stories = found.map { NextStepStory($0, base.facts) }
        func changes(_ side: NextStep.Side) -> Bool { if case .at = side { true } else { false } }
        let open = found.count { !$0.isProved }
        let (less, more) = (found.count { changes($0.less) }, found.count { changes($0.more) })
        let idle = found.count { $0.isProved && !changes($0.less) && !changes($0.more) }
        let rest = open == 0 ? Words("", "") : Words("；\(open) 处未判定完", "; not wholly decided: \(open)")
        return PriceDocument.document(
            base,
            finding: found.isEmpty
                ? PriceDocument.nothing
                : Words(
                    "指标与预算分期共 \(found.count) 处：减少会改变方案的 \(less) 处，增加会改变的 \(more) 处，增减都不变的 \(idle) 处\(rest.zh)",
                    "amounts of quotas and budgets, period by period: \(found.count); less of it changes the plan: \(less); more of it does: \(more); neither does: \(idle)\(rest.en)"
                ),
            table: table(stories),
            notes: found.isEmpty
                ? []
                : [
                    Words(
                        "项目不能拆开，指标的作用是一级一级的台阶：表中是离现值最近、方案开始改变的量；在此之前方案不变（已证明，精确到表中“精度”）。增加最多看到增加一倍（按各期合计），减少看到减为零。",
                        "Projects cannot be split, so worth goes in steps: told is the nearest amount at which the plan becomes another one; short of it nothing changes (proved, to the grain told). More is looked at up to twice the amount of all periods, less down to nothing."
                    ), VariationCells.nearest,
                ] + openNote(found))
    }

    private static func openNote(_ found: [NextStep]) -> [Words] {
        let sides = found.flatMap(\.sides)
        let open = sides.count { !$0.isProved }
        guard open > 0 else { return [] }
        return [
            Words(
                "\(sides.count) 个方向中有 \(open) 个没有求解完，只给出已知范围；放宽时限可以补齐",
                "of \(sides.count) directions \(open) were not solved to the end: only what is known is told; more time would settle them"
            )
        ]
    }

    private static func table(_ stories: [NextStepStory]) -> ReportTable {
        ReportTable(
            "price", Words("下一级台阶", "The next step up and down"),
            columns: [
                .words("limit", "指标或预算", "quota or budget"), .words("owner", "谁决定", "who decides", .useful),
                .number("now", "现值", "as it is", .useful), .words("way", "方向", "way"),
                .number("by", "从此起改变", "changes from"), .words("limit-unit", "单位", "unit"),
                .number("grain", "精度", "to within", .detail),
            ] + VariationCells.columnsBesideUnits,
            // What changes something is what is looked for; it would be lost among many that change nothing.
            rows: stories.filter { !$0.isIdle }.flatMap(\.rows) + stories.filter(\.isIdle).flatMap(\.rows),
            notes: stories.filter { !$0.isIdle }.flatMap(\.sentences) + idle(stories.filter(\.isIdle)))
    }

    /// Those that change nothing either way, in one sentence where they are many.
    private static func idle(_ stories: [NextStepStory]) -> [Words] {
        guard stories.count > mostIdle else { return stories.flatMap(\.sentences) }
        let list = Words.list(stories.map(\.step.limit.words))
        return [
            Words(
                "减到零、增加一倍（按各期合计）都不改变方案的（已证明）：\(list.zh)。",
                "Neither down to nothing nor up to twice the amount of all periods does the plan change with (proved): \(list.en)."
            )
        ]
    }

    private static let mostIdle = 4
}

/// One amount's steps, told.
struct NextStepStory {
    let step: NextStep
    private let naming: Naming
    private let variations: VariationCells

    init(_ step: NextStep, _ facts: Facts) {
        self.step = step
        naming = Naming(facts)
        variations = VariationCells(facts)
    }

    private var limit: Limit { step.limit }

    /// Proved to change nothing, either way.
    var isIdle: Bool {
        [step.less, step.more].allSatisfy { if case .none = $0 { true } else { false } }
    }

    var rows: [ReportTable.Row] {
        [(Words("减少", "less"), step.less), (Words("增加", "more"), step.more)].map { way, side in
            let (by, outcome): (Cell, [Cell]) =
                switch side {
                case .none: (.empty, variations.unchanged)
                case .at(let change, let outcome): (.exact(change), variations.cells(outcome))
                case .between(_, _, _, let cause): (.empty, variations.cells(.unknown(cause)))
                }
            let amount: [Cell] = [
                .words(limit.words), .words(limit.owner.words), .exact(limit.value), .words(way), by,
                .words(limit.unit), .exact(step.grain),
            ]
            return ReportTable.Row(amount + outcome)
        }
    }

    /// To be read aloud.
    var sentences: [Words] {
        let (less, more) = (told(step.less), told(step.more))
        // Two sentences: what one way brings is itself told in several parts.
        return [
            Words(
                "\(limit.words.zh)：\(less.zh)。\(more.zh)。",
                "\(limit.words.en): \(less.en). \(more.en.prefix(1).uppercased())\(more.en.dropFirst()).")
        ]
    }

    private func told(_ side: NextStep.Side) -> Words {
        switch side {
        case .none(let until):
            if until.isZero { return Words("现值为零，无可减少", "there is none to take away") }
            let amount = naming.amount(until.magnitude, limit.unit)
            return until.isNegative
                ? Words("减到零方案也不变", "down to nothing the plan stays")
                : Words(Words.chinese("再增", amount.zh, "以内方案不变"), "up to \(amount.en) more the plan stays")
        case .at(let change, let outcome):
            let (amount, comes) = (naming.amount(change.magnitude, limit.unit), variations.sentence(outcome))
            return change.isNegative
                ? Words("\(Words.chinese("减", amount.zh, "起"))，\(comes.zh)", "from \(amount.en) less, \(comes.en)")
                : Words("\(Words.chinese("增", amount.zh, "起"))，\(comes.zh)", "from \(amount.en) more, \(comes.en)")
        case .between(let low, let high, let outcome, let cause):
            let (near, far) = (naming.amount(low.magnitude, limit.unit), naming.amount(high.magnitude, limit.unit))
            let way = high.isNegative ? Words("减", "less") : Words("增", "more")
            let kept = Words.chinese(way.zh, near.zh, "以内不变")
            guard outcome != nil else {
                return Words(
                    "\(kept)，再\(way.zh)未判定（\(cause.words.zh)）",
                    "up to \(near.en) \(way.en) the plan stays, beyond it is not decided (\(cause.words.en))")
            }
            return Words(
                "\(kept)，\(Words.chinese(way.zh, far.zh, "时已改变"))，其间未判定（\(cause.words.zh)）",
                "up to \(near.en) \(way.en) the plan stays, from \(far.en) it is another, between is not decided (\(cause.words.en))"
            )
        }
    }
}
