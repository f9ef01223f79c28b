import Documents
import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Reporting

/// 申报指标底线: how far claimed figures may fall before projects lose their place, and to whom.
public enum BreakEvenTelling {
    public static func document(_ found: [BreakEvenAnswer], _ base: VerifiedAnswer) -> Document {
        let facts = base.facts
        let story = BreakEvenStory(facts)
        let falling = found.filter { if case .falls = $0.verdict { true } else { false } }
        let open = found.count { if case .unknown = $0.verdict { true } else { false } }
        let nearest = story.byMargin(falling).first
        var headline = Headline.base(base) + []
        if let nearest {
            let told = story.sentence(nearest)
            // What is open may have less to spare.
            let rest =
                open == 0
                ? Words("", "")
                : Words(
                    "（另有 \(open) 个数字未判定，可能更弱）",
                    " (\(open == 1 ? "1 other figure is" : "\(open) other figures are") not decided and may have less)")
            headline.append(
                Document.Fact(
                    "nearest", Words("承受力最弱的申报", "Least to spare"),
                    Words(told.zh + rest.zh, told.en + rest.en)))
        } else if open == 0 {
            headline.append(
                Document.Fact(
                    "nearest", Words("结论", "Finding"),
                    Words("任何一项申报降到零都不影响安排", "no claim matters: each may fall to nothing and its project stays")))
        }
        return Document(
            "break-even",
            title: Words(
                "申报指标底线：\(facts.scenario.title.zh)", "How far claims may fall: \(facts.scenario.title.en)"),
            headline: headline,
            tables: [story.table(found)],
            notes: [
                Words(
                    "每次只降一个项目的一个数字，其余照申报。“最低”指仍会安排该项目的最低值（精确到表中“精度”）；低于此值，不安排该项目的方案更优。并列时算安排。",
                    "One figure of one project falls at a time, all else as claimed. “Least” still keeps the place, to the grain told; lower, a plan without the project is better. A tie keeps it."
                )
            ]
                + (open == 0
                    ? []
                    : [
                        Words(
                            "有 \(open) 个数字未求解完，只给出已证明不影响安排的范围",
                            "\(open) figures were not solved to the end: only what is proved to keep the place is told")
                    ]))
    }
}

/// Break-evens, told.
struct BreakEvenStory {
    private let facts: Facts
    private let naming: Naming
    private let variations: VariationCells

    init(_ facts: Facts) {
        self.facts = facts
        naming = Naming(facts)
        variations = VariationCells(facts)
    }

    func table(_ found: [BreakEvenAnswer]) -> ReportTable {
        ReportTable(
            "break-even", Words("申报数字的底线", "What claims may fall to"),
            columns: [
                .words("project", "项目", "project"), .words("figure", "数字", "figure"),
                .number("claim", "申报", "claimed"), .number("least", "最低", "least"), .words("unit", "单位", "unit"),
                .number("grain", "精度", "to within", .detail),
                .number("margin", "可降", "may fall by", unit: Words(same: "%"), decimals: 1),
                .words("finding", "结论", "finding"), .words("instead", "由谁顶替", "who comes instead"),
                .words("moves", "连带变化", "what else changes", .useful),
                .words("because", "因为", "because", .useful),
            ], rows: ordered(found).map(row), notes: byMargin(found).map(sentence))
    }

    private func row(_ found: BreakEvenAnswer) -> ReportTable.Row {
        let head: [Cell] = [
            .words(naming.project(found.project)), .words(found.figure.words), .exact(found.claim),
        ]
        let unit = Cell.words(unit(found.figure))
        switch found.verdict {
        case .keeps(let mustStay):
            return ReportTable.Row(
                head + [
                    .number(0), unit, .empty, .number(100, decimals: 1),
                    .words(
                        mustStay
                            ? Words("必须安排，不受申报影响", "must stay, whatever it brings")
                            : Words("降到零也不影响安排", "keeps its place at zero")),
                    .empty, .empty, .empty,
                ])
        case .unknown(let cause, let value):
            return ReportTable.Row(
                head + [
                    .exact(value), unit, .exact(found.step), margin(found, value),
                    .words(Words("至少可降到此（\(cause.words.zh)）", "keeps at least to here (\(cause.words.en))")),
                    .empty, .empty, .empty,
                ])
        case .falls(let least, let then, let broken):
            let entering = then.loss?.difference.entering.filter { $0.project.id != found.project } ?? []
            return ReportTable.Row(
                head + [
                    .exact(least), unit, .exact(found.step), margin(found, least),
                    .words(
                        then.loss == nil
                            ? Words("低于此值即无可行方案", "below it there is no plan")
                            : Words("低于此值即不再安排", "below it the place is lost")),
                    entering.isEmpty ? .empty : .words(naming.list(entering.map { naming.project($0.project.id) })),
                    naming.moves(then.loss?.difference.moved ?? []).map { .words($0) } ?? .empty,
                    broken.first.map { .words(RejectionStory.title(of: $0.rule)) } ?? .empty,
                ])
        }
    }

    private func margin(_ found: BreakEvenAnswer, _ value: ExactDecimal) -> Cell {
        percent(found, value).map { .number($0, decimals: 1) } ?? .empty
    }

    private func percent(_ found: BreakEvenAnswer, _ value: ExactDecimal) -> ExactDecimal? {
        // Down: “100.0 %” of a claim that may not quite vanish would say too much.
        ((found.claim - value) * 100).divided(by: found.claim, places: 1, roundedUp: false)
    }

    private func unit(_ figure: BreakEvenAnswer.Figure) -> Words {
        figure == .jobs ? Words("人", "people") : facts.moneyUnit
    }

    /// Those that fall, the least to spare first.
    func byMargin(_ found: [BreakEvenAnswer]) -> [BreakEvenAnswer] {
        let falling = found.compactMap { one -> (BreakEvenAnswer, ExactDecimal)? in
            guard case .falls(let least, _, _) = one.verdict, let spare = percent(one, least) else { return nil }
            return (one, spare)
        }
        return falling.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
    }

    /// Those that fall first, the least to spare before; then what is open, then those that keep their place.
    private func ordered(_ found: [BreakEvenAnswer]) -> [BreakEvenAnswer] {
        let open = found.filter { if case .unknown = $0.verdict { true } else { false } }
        let kept = found.filter { if case .keeps = $0.verdict { true } else { false } }
        return byMargin(found) + open + kept
    }

    /// To be read aloud.
    func sentence(_ found: BreakEvenAnswer) -> Words {
        guard case .falls(let least, let then, let broken) = found.verdict else { return Words(same: "") }
        let (name, unit) = (naming.project(found.project), unit(found.figure))
        let (claim, floor) = (naming.amount(found.claim, unit), naming.amount(least, unit))
        let spare = percent(found, least).map { NumberText.grouped($0, places: 1) } ?? ""
        let figure = found.figure.words
        var zh = "\(name.zh)申报\(figure.zh) \(claim.zh)，最多可降 \(spare)%，即不低于 \(floor.zh)；低于此值"
        var en = "\(name.en) claims \(figure.en) of \(claim.en): it may fall by \(spare)%, to \(floor.en); lower, "
        if let first = broken.first {
            let title = RejectionStory.title(of: first.rule)
            zh += "就不满足“\(title.zh)”，"
            en += "it fails “\(title.en)” and "
        }
        guard let difference = then.loss?.difference else {
            return Words(zh + "没有任何可行方案。", en + "there is no plan at all.")
        }
        let entering = difference.entering.filter { $0.project.id != found.project }
        let list = naming.list(entering.map { naming.project($0.project.id) })
        zh += entering.isEmpty ? "不再安排。" : "由\(list.zh)顶替。"
        en += entering.isEmpty ? "it is left out." : "\(list.en) would come instead."
        return Words(zh, en)
    }
}
