import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 先争取什么: the best that a budget of relaxation buys, then every limit alone, in the order in which it pays to ask.
public enum NegotiateTelling {
    public static func document(_ found: NegotiateAnswer, _ base: VerifiedAnswer) -> Document {
        let facts = base.facts
        let naming = Naming(facts)
        let open = found.singles.count { !$0.outcome.isProved }
        let idle = found.singles.count(where: \.outcome.bringsNothing)
        let bundle = found.bundle.repair.map { [$0] } ?? []
        return Document(
            "negotiate",
            title: Words("先争取什么：\(facts.scenario.title.zh)", "What to negotiate first: \(facts.scenario.title.en)"),
            headline: Headline.base(base) + [
                Document.Fact("allowance", Words("最多放宽", "May give way"), allowance(found, naming)),
                Document.Fact("answer", Words("最好的用法", "Best use of it"), best(found.bundle, naming, facts)),
                Document.Fact("first", Words("先争取", "Ask first for"), first(found, naming, facts)),
            ],
            tables: [
                RepairTable.table(
                    "bundle", Words("放宽额度的最好用法", "The best use of what may give way"), bundle, facts,
                    proved: Words("已证明最好", "proved best")),
                singles(found, facts),
            ].filter { !$0.rows.isEmpty },
            notes: [
                Words(
                    "先求目标最好，再求放宽的限值最少、幅度最小、尽量靠后。放宽量按议定的步长取整（没有步长的，取 1、0.1、0.01 等，不超过总量的千分之一），幅度按各限值各期合计的百分比相加。逐项单独放宽的不能相加：合在一起的结果见上表。",
                    "The best by the goals first; then the fewest limits give way by the least, as late as can be. Limits give way in the steps in which they are negotiated, else in a power of ten of at most a thousandth; changes are shares of each limit's total over all periods, summed. What each brings alone does not add up: together they bring what the table above tells."
                ),
                tried(found.singles.count, idle: idle, open: open),
            ]
        ).explained(facts)
    }

    /// How many limits were tried alone, and of how many nothing comes.
    private static func tried(_ count: Int, idle: Int, open: Int) -> Words {
        var (zh, en) = ("逐项放宽 \(count) 项", "Limits tried alone: \(count)")
        if idle > 0 { (zh, en) = ("\(zh)，其中 \(idle) 项不带来任何好处（已证明）", "\(en); of no use, proved: \(idle)") }
        if idle == 0, open == 0 { (zh, en) = ("\(zh)，每项都有好处（已证明）", "\(en), each is of use (proved)") }
        if open > 0 { (zh, en) = ("\(zh)，\(open) 项未判定", "\(en); not decided: \(open)") }
        return Words("\(zh)。", "\(en).")
    }

    private static func allowance(_ found: NegotiateAnswer, _ naming: Naming) -> Words {
        let limits = found.singles.compactMap(\.limits.first)
        let each = found.allowance.each.compactMap { most -> Words? in
            guard let limit = limits.first(where: { $0.id.group == most.group }) else { return nil }
            let amount = naming.amount(most.amount, limit.unit)
            return Words("\(limit.title.zh) \(amount.zh)", "\(limit.title.en) by \(amount.en)")
        }
        let whole = found.allowance.whole.map { share in
            let percent = NumberText.exact(share * 100)
            return Words("各限值幅度合计 \(percent)%", "\(percent)% in all, shares of each limit summed")
        }
        let parts = each + (whole.map { [$0] } ?? [])
        let told = naming.list(parts)
        return parts.isEmpty ? Words("不限", "as much as it takes") : told
    }

    private static func best(_ outcome: NegotiateAnswer.Outcome, _ naming: Naming, _ facts: Facts) -> Words {
        guard case .found(let repair) = outcome else {
            guard case .unknown(let cause) = outcome else { return Words("未判定", "not decided") }
            return Words("未判定（\(cause.words.zh)）", "not decided (\(cause.words.en))")
        }
        if outcome.bringsNothing {
            return Words("没有用处：放宽这些也不能更好（已证明）", "of no use: nothing gets better by it (proved)")
        }
        let told = naming.raises(repair.raises)
        let gain = gain(repair, facts)
        let proof: Words =
            outcome.isProved ? Words("（已证明最好）", " (proved best)") : Words("（停止前找到的）", " (found before the stop)")
        return Words("\(told.zh)：\(gain.zh)\(proof.zh)", "\(told.en): \(gain.en)\(proof.en)")
    }

    private static func gain(_ repair: Repair, _ facts: Facts) -> Words {
        repair.loss.map { LossStory($0, facts).sentence() } ?? Words("各级目标都不变", "no goal changes")
    }

    private static func first(_ found: NegotiateAnswer, _ naming: Naming, _ facts: Facts) -> Words {
        guard let single = found.singles.first, let repair = single.outcome.repair, !repair.raises.isEmpty else {
            let isSettled = found.singles.allSatisfy(\.outcome.bringsNothing)
            return isSettled
                ? Words("没有哪一项单独放宽就有用（已证明）", "none is of use alone (proved)") : Words("未判定", "not decided")
        }
        let gain = gain(repair, facts)
        // The order is proved where every other is.
        let isSure = found.singles.allSatisfy(\.outcome.isProved)
        let sure: Words = isSure ? Words("", "") : Words("（尚有未判定的）", " (others are not decided)")
        let title = single.limits[0].title
        return Words("\(title.zh)：\(gain.zh)\(sure.zh)", "\(title.en): \(gain.en)\(sure.en)")
    }

    private static func singles(_ found: NegotiateAnswer, _ facts: Facts) -> ReportTable {
        let naming = Naming(facts)
        let variations = VariationCells(facts)
        return ReportTable(
            "singles", Words("逐项单独放宽，按值得争取的次序", "Each alone, in the order in which it pays to ask"),
            columns: [
                .number("rank", "次序", "rank"), .words("limit", "指标、预算或限值", "limit"),
                .words("owner", "谁决定", "who decides"), .words("asked", "放宽", "what gives way"),
            ]
                + VariationCells.columnsBesideUnits + [.words("setting", "命令行写法", "on the command line", .detail)],
            rows: found.singles.enumerated().map { number, single in
                let limit = single.limits[0]
                // What is of no use has no place in an order of asking.
                let rank: Cell = single.outcome.bringsNothing ? .empty : .count(number + 1)
                let head: [Cell] = [rank, .words(limit.title), .words(limit.owner.words)]
                switch single.outcome {
                case .unknown(let cause):
                    return ReportTable.Row(head + [.empty] + variations.cells(.unknown(cause)) + [.empty])
                case .found(let repair):
                    guard let loss = repair.loss, !single.outcome.bringsNothing else {
                        return ReportTable.Row(
                            head + [.words(Words("放宽无用", "no use"))] + variations.unchanged + [.empty])
                    }
                    return ReportTable.Row(
                        head + [.words(naming.list(repair.raises.map { asked($0, naming) }))]
                            + variations.cells(.found(loss))
                            + [.settings(repair.settings)])
                }
            })
    }

    /// `2024 年加 3 t/a`
    private static func asked(_ raise: Raise, _ naming: Naming) -> Words {
        let when = raise.limit.id.period?.said ?? Words(same: "")
        guard raise.limit.kind != .demand else { return Words("取消", "drop it") }
        let amount = naming.amount(raise.amount, raise.limit.unit)
        let isUp = raise.limit.kind == .ceiling
        let comma = when.en.isEmpty ? "" : ", "
        return Words(
            "\(when.zh)\(isUp ? "加" : "减") \(amount.zh)", "\(amount.en) \(isUp ? "more" : "less")\(comma)\(when.en)")
    }
}
