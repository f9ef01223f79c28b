import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 拍板的代价: every lock, commitment and exemption, and the plan without it.
public enum DecisionsTelling {
    public static func document(_ found: [DecisionsAnswer], _ base: VerifiedAnswer) -> Document {
        let facts = base.facts
        let single = found.filter { $0.decisions.count == 1 }
        let idle = single.count { $0.variation.outcome.isUnchanged }
        let open = single.count { !$0.variation.outcome.isProved }
        let changing = single.count - idle - open
        let moving =
            changing == 0 ? Words("", "") : Words("，\(changing) 项去掉后会变", "; it changes without any one of \(changing)")
        let rest = open == 0 ? Words("", "") : Words("；\(open) 项未判定", "; \(open) not decided")
        return Document(
            "decisions",
            title: Words("决定的代价：\(facts.scenario.title.zh)", "What decisions cost: \(facts.scenario.title.en)"),
            headline: Headline.base(base) + [
                Document.Fact(
                    "idle", Words("结论", "Findings"),
                    single.isEmpty
                        ? Words("情景里没有决定可去掉", "the scenario has no decisions to be taken away")
                        : Words(
                            "\(single.count) 项决定中，有 \(idle) 项去掉后方案不变\(moving.zh)\(rest.zh)",
                            "decisions: \(single.count); the plan stays as it is without any one of \(idle)\(moving.en)\(rest.en)"
                        ))
            ],
            tables: [
                table(found, base)
            ],
            notes: [
                Words(
                    "变化按“没有这项决定”计算：目标变好的幅度，就是这项决定的代价；变差的幅度，就是它带来的好处。",
                    "Changes are those without the decision: what a goal would gain is what the decision costs; what it would lose is what the decision brings."
                )
            ] + (found.contains(where: \.variation.outcome.hasStory) ? [VariationCells.nearest] : [])
                + Variation.Outcome.openNote(found.map(\.variation.outcome))
        ).explained(facts)
    }

    /// Every decision, with who took it and when; of several about one project what they cost together, where that is more.
    public static func table(_ found: [DecisionsAnswer], _ base: VerifiedAnswer) -> ReportTable {
        let naming = Naming(base.facts)
        let variations = VariationCells(base.facts)
        let single = found.filter { $0.decisions.count == 1 }
        let told = found.filter { cost in
            cost.decisions.count == 1
                || single.allSatisfy { one in
                    !cost.decisions.contains(one.decisions[0])
                        || !cost.variation.outcome.agrees(with: one.variation.outcome)
                }
        }
        return ReportTable(
            "decisions", Words("各项决定及其代价（若没有这项决定）", "Decisions, and the plan without each"),
            columns: [
                .words("decision", "决定", "decision"), .words("by", "谁决定", "decided by", .useful),
                .words("on", "何时", "when", .useful), .words("why", "为何", "why", .useful),
            ] + VariationCells.columns,
            rows: told.map { cost in
                let decision = cost.decisions[0]
                let isOne = cost.decisions.count == 1
                return ReportTable.Row(
                    [
                        .words(naming.decisions(cost.decisions)), isOne ? .text(decision.by ?? "") : .empty,
                        isOne ? .text(decision.on ?? "") : .empty, isOne ? .text(decision.why ?? "") : .empty,
                    ] + variations.cells(cost.variation.outcome))
            },
            notes: told.filter(\.variation.outcome.hasStory).map {
                sentence($0, naming, variations)
            })
    }

    private static func sentence(_ cost: DecisionsAnswer, _ naming: Naming, _ variations: VariationCells) -> Words {
        let name = naming.decisions(cost.decisions)
        let comes = variations.sentence(cost.variation.outcome)
        let decision = cost.decisions[0]
        var origin = Words("", "")
        if cost.decisions.count == 1, let by = decision.by {
            let on = decision.on ?? ""
            let why = decision.why.map { Words("，理由：\($0)", ", because: \($0)") } ?? Words("", "")
            origin = Words(
                "（\(by)\(on.isEmpty ? "" : "，\(on)")\(why.zh)）", " (\(by)\(on.isEmpty ? "" : ", \(on)")\(why.en))")
        }
        return Words("若没有\(name.zh)\(origin.zh)：\(comes.zh)。", "Without \(name.en)\(origin.en): \(comes.en).")
    }
}

extension Naming {
    /// One decision by what it says; several about a project together.
    func decisions(_ decisions: [Decision]) -> Words {
        let project = self.project(decisions[0].project)
        guard decisions.count == 1 else {
            return Words("对\(project.zh)的锁定与承诺（合并）", "all locks and commitments on \(project.en)")
        }
        return decisions[0].words
    }
}
