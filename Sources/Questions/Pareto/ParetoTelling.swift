import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 权衡曲线: what one goal costs in terms of another, point by point.
public enum ParetoTelling {
    public static func document(_ found: ParetoAnswer, _ base: VerifiedAnswer) -> Document {
        let facts = base.facts
        let (first, second) = (found.first.name, found.second.name)
        let step = Naming(facts).amount(found.step, TierTable.unit(of: found.second.id.text, facts).unit)
        return Document(
            "pareto",
            title: Words("“\(first.zh)”与“\(second.zh)”的权衡", "“\(first.en)” against “\(second.en)”"),
            headline: [
                Headline.scenario(facts), Document.Fact("points", Words("结论", "Answer"), answer(found)),
            ],
            tables: [points(found, facts), changes(found, facts)].filter { !$0.rows.isEmpty },
            notes: [
                Words(
                    "这两个目标在前，其余目标只在它们相同时起作用。",
                    "These two goals come first; the others only decide where both are alike."),
                Words(
                    "\(Words.chinese("“\(second.zh)”相差不到 \(step.zh)", "的"))，算作同一点。",
                    "Points that differ by less than \(step.en) in “\(second.en)” are taken as one."
                ),
            ]
        ).explained(facts)
    }

    private static func answer(_ found: ParetoAnswer) -> Words {
        let count = found.points.count
        guard count > 0 else { return Words("停止前没有找到任何一点", "no point was found before the stop") }
        switch found.completeness {
        case .all where count == 1:
            return Words("两个目标不冲突：同一个方案两者都最好（已证明）", "the goals do not conflict: one plan is best in both (proved)")
        case .all:
            return Words(
                "共 \(count) 点，每一点都无法两全（已证明，没有遗漏）",
                "\(count) points, none can be bettered in both, and no others exist (proved)")
        case .spread:
            return Words(
                "\(count) 点，每一点都已证明；沿“\(found.second.name.zh)”均匀选取，点与点之间可能还有",
                "\(count) points, each proved, spread evenly along “\(found.second.name.en)”; there may be others between them"
            )
        case .withinGap:
            return Words(
                "\(count) 点，有的只求到允许的差距内，可能有遗漏", "\(count) points, some only within the gap; there may be others")
        case .stopped(let cause):
            return Words(
                "停止前找到 \(count) 点（\(cause.words.zh)），还有没找到的",
                "\(count) points before the stop (\(cause.words.en)); there are others")
        }
    }

    private static func points(_ found: ParetoAnswer, _ facts: Facts) -> ReportTable {
        let (one, other) = (
            TierTable.unit(of: found.first.id.text, facts), TierTable.unit(of: found.second.id.text, facts)
        )
        var rows: [ReportTable.Row] = []
        var notes: [Words] = []
        for (number, point) in found.points.enumerated() {
            let before = number > 0 ? found.points[number - 1] : nil
            let given = before.map { ($0.first - point.first).magnitude }
            let won = before.map { (point.second - $0.second).magnitude }
            let rate = given.flatMap { given in won.flatMap { given.divided(by: $0, places: NumberText.finest) } }
            rows.append(
                ReportTable.Row([
                    .count(number + 1), .number(point.first, decimals: one.decimals),
                    .number(point.second, decimals: other.decimals),
                    given.map { .number($0, decimals: one.decimals) } ?? .empty,
                    won.map { .number($0, decimals: other.decimals) } ?? .empty,
                    rate.map(cell) ?? .empty,
                    .count(point.answer.reading.placements.count),
                    .words(point.isProved ? Words("已证明", "proved") : Words("未证明", "not proved")),
                ]))
            guard let before else { continue }
            let tiers = TierWords(facts)
            // By what they count: a goal of little money that “gains” money would be understood the wrong way round.
            let (old, new) = (before.answer.reading, point.answer.reading)
            let gain = tiers.change(of: found.second.id.text, by: point.second - before.second, from: old, to: new)
            let loss = tiers.change(of: found.first.id.text, by: point.first - before.first, from: old, to: new)
            notes.append(
                Words(
                    "由第 \(number) 点到第 \(number + 1) 点：\(gain.zh)，代价是\(loss.zh)。",
                    "From point \(number) to \(number + 1): \(gain.en), at the price of \(loss.en)."))
        }
        func cell(_ rate: ExactDecimal) -> Cell {
            let places = NumberText.places(ofRatio: rate)
            return .number(rate.rounded(toPlaces: places), decimals: places)
        }
        func per(_ one: Words, _ other: Words) -> Words {
            guard !one.zh.isEmpty, !other.zh.isEmpty else { return one }
            let divisor = other.zh.contains("/") ? "(\(other.zh))" : other.zh
            return Words("\(one.zh)/\(divisor)", "\(one.en) per \(other.en)")
        }
        func column(_ id: String, _ name: Words, _ unit: Words) -> ReportTable.Column {
            ReportTable.Column(
                id: id, title: name, unit: unit.zh.isEmpty ? nil : unit, alignment: .trailing, decimals: 0,
                rank: .essential)
        }
        return ReportTable(
            "points", Words("权衡曲线", "Frontier"),
            columns: [
                .number("point", "点", "point"), column("first", found.first.name, one.unit),
                column("second", found.second.name, other.unit),
                column("given", Words("让出前者", "first given up"), one.unit),
                column("won", Words("换得后者", "second won"), other.unit),
                column("rate", Words("换得每单位的代价", "given per unit won"), per(one.unit, other.unit)),
                .number("placed", "安排项目", "projects placed", .useful), .words("proved", "证明", "proof"),
            ], rows: rows, notes: notes)
    }

    /// What changes from each point to the next.
    private static func changes(_ found: ParetoAnswer, _ facts: Facts) -> ReportTable {
        var rows: [ReportTable.Row] = []
        for (number, pair) in zip(found.points, found.points.dropFirst()).enumerated() {
            let story = LossStory(Loss(from: pair.0.answer, to: pair.1.answer), facts)
            for (place, change) in story.changes.enumerated() {
                let head = Words(same: "\(number + 1) → \(number + 2)")
                rows.append(ReportTable.Row([place == 0 ? .words(head) : .empty, .words(change)]))
            }
        }
        return ReportTable(
            "changes", Words("相邻两点的改动", "What changes from point to point"),
            columns: [.words("points", "点", "points"), .words("change", "改动", "change")], rows: rows)
    }
}
