import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 如果…会怎样: every premise, what it brings or costs, who follows; and who waits for whose place.
public enum WhatIfTelling {
    public static func document(_ found: WhatIfAnswer, _ base: VerifiedAnswer) -> Document {
        let facts = base.facts
        let outcomes = found.cases.map(\.variation.outcome)
        let rivals = rivals(found, facts)
        return Document(
            "whatif",
            title: Words("如果情况有变：\(facts.scenario.title.zh)", "What if: \(facts.scenario.title.en)"),
            headline: Headline.base(base) + [
                Document.Fact("answer", Words("结论", "Findings"), finding(found, facts))
            ],
            tables: [cases(found, base), rivals].filter { !$0.rows.isEmpty },
            notes: (found.cases.contains { !$0.premise.freesPlace && $0.variation.outcome.hasStory } ? [nearest] : [])
                + Variation.Outcome.openNote(outcomes)
        ).explained(facts)
    }

    /// Of whom nothing else is told than what it costs.
    private static let nearest = Words(
        "项目退出、推迟的，各级目标都重新求最优，再取与基准方案最接近的；其余情况求到第一个变化的目标为止，取与基准方案最接近的。",
        "Where a project does not come or is late, all goals are solved anew, then the plan nearest to the base is told; else the goals as far as the first that differs, then the nearest."
    )

    /// One premise is told in full, several are counted.
    private static func finding(_ found: WhatIfAnswer, _ facts: Facts) -> Words {
        if found.cases.count == 1 { return sentence(found.cases[0], facts) }
        let outcomes = found.cases.map(\.variation.outcome)
        let counts: [(Words, Int)] = [
            (Words("方案不变", "the plan stays"), outcomes.count(where: \.isUnchanged)),
            (Words("方案改变", "the plan changes"), outcomes.count { $0.loss != nil && $0.isProved && !$0.isUnchanged }),
            (
                Words("无可行方案", "no plan at all"),
                outcomes.count { if case .infeasible = $0 { true } else { false } }
            ), (Words("未判定", "not decided"), outcomes.count { !$0.isProved }),
        ]
        let told = counts.filter { $0.1 > 0 }
        return Words(
            "\(outcomes.count) 种情况：" + told.map { "\($0.0.zh) \($0.1) 种" }.joined(separator: "，"),
            "cases: \(outcomes.count); " + told.map { "\($0.0.en): \($0.1)" }.joined(separator: "; "))
    }

    private static func sentence(_ one: WhatIfAnswer.Case, _ facts: Facts) -> Words {
        let comes = VariationCells(facts).sentence(one.variation.outcome, except: one.premise.about)
        let (first, rest) = (one.premise.words.en.prefix(1).uppercased(), one.premise.words.en.dropFirst())
        return Words("\(one.premise.words.zh)：\(comes.zh)", "\(first)\(rest): \(comes.en)")
    }

    /// What people ask for beside the goals.
    private static let figures: [(id: String, measure: Measure)] = [
        ("investment", Measure(.investment)), ("output", Measure(.output)), ("tax", Measure(.tax)),
    ]

    private static func cases(_ found: WhatIfAnswer, _ base: VerifiedAnswer) -> ReportTable {
        let facts = base.facts
        let variations = VariationCells(facts)
        let columns = figures.map { id, measure in
            let words = measure.indicator.words
            return ReportTable.Column.number(
                id, "\(words.zh)变化", "\(words.en), change", unit: facts.unit(of: measure),
                decimals: facts.decimals(of: measure), .useful)
        }
        let told = found.cases.filter(\.variation.outcome.hasStory)
        return ReportTable(
            "whatif", Words("逐种情况", "Case by case"),
            columns: [.words("premise", "情况", "what if")] + VariationCells.columns + columns
                + [.words("setting", "命令行写法", "on the command line", .detail)],
            rows: found.cases.map { one in
                let changes: [Cell] = figures.map { _, measure in
                    guard !one.variation.outcome.foundNothing, let after = one.variation.answer?.reading else {
                        return .empty
                    }
                    return .number(after.value(of: measure) - base.reading.value(of: measure))
                }
                return ReportTable.Row(
                    [.words(one.premise.words)]
                        + variations.cells(one.variation.outcome, except: one.premise.about) + changes
                        + [.settings(one.premise.settings)])
            },
            notes: told.map { one in
                let sentence = sentence(one, facts)
                return Words("\(sentence.zh)。", "\(sentence.en).")
            })
    }

    /// Who comes in once another does not: who competes with whom for land and quotas.
    private static func rivals(_ found: WhatIfAnswer, _ facts: Facts) -> ReportTable {
        let naming = Naming(facts)
        func names(_ ids: [ProjectID]) -> Words { naming.list(ids.map(naming.project)) }
        let withdrawn = found.cases.filter { $0.premise.withdrawn != nil }
        let (asked, open) = (withdrawn.count, withdrawn.count { !$0.variation.outcome.isProved })
        let proof: Words =
            open == 0
            ? Words("（已证明）", " (proved)")
            : Words("，其中 \(open) 次未判定", ", of which \(open) are not decided")
        let scope = open == 0 ? Words("", "") : Words("就已判定的而言，", " as far as that is decided")
        return ReportTable(
            "rivals", Words("谁与谁竞争", "Who competes with whom"),
            columns: [
                .words("project", "等候的项目", "who waits"),
                .words("of", "其中任一退出即可进入", "comes in once one of these does not come"),
                .number("count", "个数", "how many"),
            ],
            rows: found.rivals.map { rival in
                ReportTable.Row([
                    .words(naming.project(rival.project)), .words(names(rival.of)), .count(rival.of.count),
                ])
            },
            notes: [
                Words(
                    "逐一假设 \(asked) 个项目退出、重新求最优得出\(proof.zh)；表中没有的未安排项目，\(scope.zh)任何一个项目退出后的最优方案里都没有它。",
                    "Found by supposing \(asked == 1 ? "one project away" : "\(asked) projects away, one by one,") and solving anew\(proof.en); who is left out and not listed is in none of those best plans\(scope.en)."
                )
            ])
    }
}
