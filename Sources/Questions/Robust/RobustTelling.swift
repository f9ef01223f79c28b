import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 项目可能不来: a plan that allows for it, beside the one that does not.
public enum RobustTelling {
    public static func document(
        _ found: RobustAnswer, _ base: VerifiedAnswer, aim: RobustAnswer.Aim?, of tier: TierID,
        keepingBack reserve: ExactDecimal, knowing foresight: [Foresight] = []
    ) -> Document {
        let facts = base.facts
        var headline =
            Headline.base(base) + [
                Document.Fact("asked", Words("要求", "Asked"), asked(aim, tier, reserve, facts)),
                Document.Fact("robust", Words("稳健方案", "Robust plan"), status(found)),
            ]
        if let story = cost(found, aim, tier, facts) {
            headline.append(Document.Fact("cost", Words("稳健的代价", "What it costs"), story))
        }
        let knowing = ForesightTable(found, foresight, facts)
        if let worth = knowing.worth {
            headline.append(
                Document.Fact("knowing", Words("事先知道谁不来，值多少", "What knowing beforehand is worth"), worth))
        }
        return Document(
            "robust",
            title: Words("项目可能不来：\(facts.scenario.title.zh)", "If projects stay away: \(facts.scenario.title.en)"),
            headline: headline,
            tables: [values(found, facts), knowing.table, changes(found, base)].filter { !$0.rows.isEmpty },
            notes: [
                Words(
                    "方案按全部项目都来预留，各项限额因此总能守住；不来的项目不计入目标，给它预留的不转给别人。",
                    "The plan reserves for every project, so that no quota or budget is overrun; who stays away adds nothing, and what is reserved for it is not handed on."
                ),
                Words(
                    "任务缺口、资金等不是逐项目相加的目标，按全部项目都来计。",
                    "Goals that are no sums over projects, such as shortfall of targets and money, count as if all came."
                ),
            ]
        ).explained(facts)
    }

    private static func name(_ tier: TierID, _ facts: Facts) -> Words {
        facts.scenario.objective.first { $0.id == tier }?.name ?? Words(same: tier.text)
    }

    private static func asked(
        _ aim: RobustAnswer.Aim?, _ tier: TierID, _ reserve: ExactDecimal, _ facts: Facts
    ) -> Words {
        let name = name(tier, facts)
        let words: Words? =
            switch aim {
            case .expected: Words("各级目标按项目到来的概率折算后最好", "every goal is best when each project counts by its probability")
            case .worst: Words("“\(name.zh)”在最差的需求情形下最好", "“\(name.en)” is best in the worst demand scenario")
            case nil: nil
            }
        let percent = "\(NumberText.exact(reserve * 100))%"
        let kept: Words? =
            reserve.isZero ? nil : Words("每项指标留出 \(percent) 不用", "\(percent) of every quota is kept back")
        let parts = [words, kept].compactMap { $0 }
        return Words(parts.map(\.zh).joined(separator: "；"), parts.map(\.en).joined(separator: "; "))
    }

    private static func status(_ found: RobustAnswer) -> Words {
        if let answer = found.answer { return answer.status.words }
        guard let open = found.open else {
            return Words("已证明做不到：没有方案满足要求", "proved impossible: no plan does what is asked")
        }
        return Words("停止前没有找到（\(open.words.zh)）", "not found before the stop (\(open.words.en))")
    }

    /// What is lost if all come, and what is won where that was asked for, in the tier that counts.
    private static func cost(
        _ found: RobustAnswer, _ aim: RobustAnswer.Aim?, _ tier: TierID, _ facts: Facts
    ) -> Words? {
        let pairs = Array(zip(found.before, found.after))
        func isChanged(_ pair: (RobustAnswer.Value, RobustAnswer.Value)) -> Bool {
            pair.0.all != pair.1.all || pair.0.expected != pair.1.expected || pair.0.worst?.value != pair.1.worst?.value
        }
        guard found.answer != nil else { return nil }
        let named = aim == .worst ? pairs.first { $0.0.tier.id == tier && isChanged($0) } : nil
        guard let (before, after) = named ?? pairs.first(where: isChanged) else {
            guard found.baseServes else {
                return Words(
                    "各级目标没有损失，但须换方案：基准方案守不住留出后的指标",
                    "no goal loses, but the plan is another one: the base plan does not keep to quotas less what is kept back"
                )
            }
            return Words("没有代价：基准方案本身就是稳健的", "nothing: the base plan is robust as it is")
        }
        let unit = TierTable.unit(of: before.tier.id.text, facts).unit
        let naming = Naming(facts)
        func told(_ place: Words, _ old: ExactDecimal?, _ new: ExactDecimal?) -> Words? {
            guard let old, let new else { return nil }
            let by = naming.amount((new - old).magnitude, unit)
            guard old != new else { return Words("\(place.zh)不变", "\(place.en) the same") }
            let isMore = new > old
            return Words(
                "\(place.zh)\(isMore ? "增加" : "减少") \(by.zh)", "\(by.en) \(isMore ? "more" : "less") \(place.en)")
        }
        let parts = [
            told(Words("项目全来时", "if all come"), before.all, after.all),
            told(Words("平均", "on average"), before.expected, after.expected),
            told(Words("最差情形", "in the worst case"), before.worst?.value, after.worst?.value),
        ].compactMap { $0 }
        return Words(
            "\(TierWords(facts).subject(of: before.tier.id.text).zh)：\(parts.map(\.zh).joined(separator: "，"))",
            "\(TierWords(facts).subject(of: before.tier.id.text).en): \(parts.map(\.en).joined(separator: ", "))")
    }

    private static func values(_ found: RobustAnswer, _ facts: Facts) -> ReportTable {
        func rows(_ head: Words, _ values: [RobustAnswer.Value]) -> [ReportTable.Row] {
            values.enumerated().map { place, value in
                let (unit, decimals) = TierTable.unit(of: value.tier.id.text, facts)
                return ReportTable.Row([
                    place == 0 ? .words(head) : .empty, .words(value.tier.name), .words(value.tier.sense.words),
                    .number(value.all, decimals: decimals),
                    value.expected.map { .number($0, decimals: decimals) } ?? .empty,
                    value.worst.map { .number($0.value, decimals: decimals) } ?? .empty,
                    value.worst.map { worst in
                        // As good on average as at worst: no demand scenario is worse than another.
                        worst.value == value.expected
                            ? .words(Words("各情形相同", "the same in all"))
                            : .words(Naming(facts).called(worst.of.name, worst.of.id.text))
                    } ?? .empty,
                    .words(unit),
                ])
            }
        }
        return ReportTable(
            "values", Words("两个方案的各级目标", "Both plans, goal by goal"),
            columns: [
                .words("plan", "方案", "plan"), .words("tier", "目标", "goal"), .words("sense", "方向", "sense", .detail),
                .number("all", "全来", "all come"), .number("expected", "平均", "on average"),
                .number("worst", "最差", "worst"), .words("case", "最差情形", "worst demand scenario"),
                .words("unit", "单位", "unit"),
            ],
            rows: rows(Words("基准方案", "base"), found.before) + rows(Words("稳健方案", "robust"), found.after))
    }

    private static func changes(_ found: RobustAnswer, _ base: VerifiedAnswer) -> ReportTable {
        let changes = found.answer.map { LossStory(Loss(from: base, to: $0), base.facts).changes } ?? []
        return ReportTable(
            "changes", Words("稳健方案与基准方案的不同", "What the robust plan does otherwise"),
            columns: [.words("change", "改动", "change")], rows: changes.map { ReportTable.Row([.words($0)]) })
    }
}
