import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 分批下达: a plan for every batch of quota, none of which undoes an earlier one, and what that costs.
public enum LadderTelling {
    public static func document(_ found: LadderAnswer, _ base: VerifiedAnswer) -> Document {
        let facts = base.facts
        let story = LadderStory(found, facts)
        return Document(
            "ladder",
            title: Words("分批下达：\(facts.scenario.title.zh)", "Quota in batches: \(facts.scenario.title.en)"),
            headline: [
                Headline.scenario(facts),
                Document.Fact("status", Words("全部指标的方案", "Plan with all quota"), base.status.words),
                Document.Fact("quotas", Words("分批的指标", "Quota in batches"), story.names),
                Document.Fact("cost", Words("嵌套的代价", "What nesting costs"), story.lastCost),
            ],
            tables: [story.rungs, story.costs],
            notes: [
                Words(
                    "每一批都保留上一批已定的全部项目、地点和开工时段；“嵌套的代价”是与同一批指标下不受此约束的最优方案相比。",
                    "Every rung keeps all projects, sites and starts of the rung before; the cost of nesting is against the best plan of the same batch that keeps none."
                )
            ] + Variation.Outcome.openNote(found.rungs.flatMap { [$0.nested.outcome, $0.free.outcome] })
        ).explained(facts)
    }
}

/// A ladder, told.
struct LadderStory {
    private let ladder: LadderAnswer
    private let facts: Facts
    private let naming: Naming
    private let variations: VariationCells

    init(_ ladder: LadderAnswer, _ facts: Facts) {
        self.ladder = ladder
        self.facts = facts
        naming = Naming(facts)
        variations = VariationCells(facts)
    }

    var names: Words {
        naming.list(
            ladder.quotas.map { id in
                facts.scenario.quotas.first { $0.id == id }.map(naming.quota) ?? Words(same: id.text)
            })
    }

    /// The shares of a rung: one where all are alike.
    private func name(_ rung: LadderAnswer.Rung) -> Words {
        let texts = rung.shares.map { "\(($0.value * 100).description)%" }
        return Words(same: Set(texts).count == 1 ? texts[0] : texts.joined(separator: " / "))
    }

    var lastCost: Words {
        let costs = ladder.rungs.map(cost)
        if let only = costs.first, costs.count > 1, costs.allSatisfy({ $0 == only }) {
            return Words("每一批都\(only.zh)", "\(only.en), at every rung")
        }
        let told = zip(ladder.rungs.map(name), costs).map { name, cost in
            Words("\(name.zh)：\(cost.zh)", "\(name.en): \(cost.en)")
        }
        return Words(told.map(\.zh).joined(separator: "。"), told.map(\.en).joined(separator: ". "))
    }

    private func cost(_ rung: LadderAnswer.Rung) -> Words {
        guard rung.nested.answer != nil else { return variations.sentence(rung.nested.outcome) }
        guard let loss = rung.cost.loss else { return variations.sentence(rung.cost) }
        let proof =
            loss.status == .provedOptimal
            ? Words("", "") : Words("（\(loss.status.words.zh)）", " (\(loss.status.words.en))")
        guard let cost = LossStory(loss, facts).cost else {
            return Words("没有代价\(proof.zh)", "nothing\(proof.en)")
        }
        return Words("\(cost.zh)\(proof.zh)", "\(cost.en)\(proof.en)")
    }

    /// Who comes in at every rung.
    var rungs: ReportTable {
        let tiers = facts.scenario.objective
        var before: VerifiedAnswer?
        return ReportTable(
            "rungs", Words("逐批方案", "Rung by rung"),
            columns: [
                .words("rung", "下达比例", "share granted"), .number("placed", "安排项目", "placed"),
                .words("enters", "本批新进", "comes in"),
            ]
                + tiers.map { tier in
                    let (unit, decimals) = TierTable.unit(of: tier.id.text, facts)
                    return ReportTable.Column(
                        id: tier.id.text, title: tier.name, unit: unit, alignment: .trailing, decimals: decimals,
                        rank: .essential)
                } + [.words("proved", "证明", "proof", .useful)],
            rows: ladder.rungs.map { rung in
                guard let answer = rung.nested.answer else {
                    return ReportTable.Row(
                        [.words(name(rung)), .empty, .words(variations.sentence(rung.nested.outcome))]
                            + Array(repeating: .empty, count: tiers.count + 1))
                }
                let entering = before.map { PlanDifference(from: $0.reading, to: answer.reading).entering }
                before = answer
                let list = naming.list((entering ?? answer.reading.placements).map { naming.project($0.project.id) })
                return ReportTable.Row(
                    [
                        .words(name(rung)), .count(answer.reading.placements.count),
                        list.zh.isEmpty ? .empty : .words(list),
                    ] + answer.tiers.prefix(tiers.count).map { .exact($0.value) } + [.words(answer.status.words)])
            })
    }

    /// The nested plan against the free one.
    var costs: ReportTable {
        ReportTable(
            "costs", Words("与不嵌套的最优方案相比", "Against the best plan of each batch"),
            columns: [.words("rung", "下达比例", "share granted")]
                + VariationCells.columns.map { column in
                    var column = column
                    switch column.id {
                    case "enters": column.title = Words("多安排", "has in addition")
                    case "leaves": column.title = Words("未安排", "does without")
                    case "moves": column.title = Words("位置时段不同", "has elsewhere or at another time")
                    default: break
                    }
                    return column
                },
            rows: ladder.rungs.map { ReportTable.Row([.words(name($0))] + variations.cells($0.cost)) })
    }
}
