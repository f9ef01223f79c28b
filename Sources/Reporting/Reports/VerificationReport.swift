import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// What verification found: everything broken, with figures, then how many limits each rule judged.
package enum VerificationReport {
    static func document(_ reading: PlanReading, _ verification: Verification) -> Document {
        let broken = verification.violations
        let all = verification.assessments.count
        let verdict =
            broken.isEmpty
            ? Words("通过：\(all) 处限值全部满足", "sound: all \(all) limits kept")
            : Words("不通过：\(all) 处限值中违反 \(broken.count) 处", "not sound: \(broken.count) of \(all) limits broken")
        return Document(
            "verify", title: reading.facts.scenario.title,
            headline: [
                Headline.scenario(reading.facts),
                Document.Fact(
                    "verification", Words("独立校验", "Verification"), verdict, isAlarm: !broken.isEmpty),
                Document.Fact(
                    "placed", Words("安排项目", "Projects placed"),
                    Words(
                        "\(reading.placements.count) / \(reading.facts.projects.count) 个",
                        "\(reading.placements.count) of \(reading.facts.projects.count)")),
            ],
            tables: [table(of: broken, reading.facts), counts(verification)].filter { !$0.rows.isEmpty },
            notes: reading.formFaults.map { Words("\($0.subject)：\($0.words.zh)", "\($0.subject): \($0.words.en)") })
    }

    package static func table(of broken: [Assessment], _ facts: Facts) -> ReportTable {
        let naming = Naming(facts)
        return ReportTable(
            "broken", Words("违反的限值", "Limits broken"),
            columns: [
                .words("rule", "规则", "rule"), .words("subject", "编号", "subject", .key),
                .words("what", "内容", "what is limited"), .number("measured", "实测", "measured"),
                .words("sense", "要求", "sense"), .number("limit", "限值", "limit"),
                .number("short", "超出（不足）", "off by"), .words("unit", "单位", "unit"),
                .words("owner", "谁可调整", "who can change it", .useful), .words("projects", "涉及项目", "projects", .detail),
            ],
            rows: broken.map { assessment in
                let cells = naming.cells(of: assessment)
                return ReportTable.Row([
                    .words(RejectionStory.title(of: assessment.rule)), .text(assessment.subject),
                    .words(naming.limited(assessment)), cells.measured,
                    .text(assessment.isCondition ? "" : assessment.sense.sign), cells.limit,
                    cells.short, .words(assessment.unit),
                    .words(assessment.holder.words), .words(naming.list(assessment.projects.map(naming.project))),
                ])
            })
    }

    /// Rule by rule, in the order of the catalogue.
    private static func counts(_ verification: Verification) -> ReportTable {
        let rows = RuleCatalogue.all.compactMap { rule -> ReportTable.Row? in
            let own = verification.assessments.filter { $0.rule == rule.id }
            guard !own.isEmpty else { return nil }
            let broken = own.filter { !$0.isMet }.count
            return ReportTable.Row([
                .text(rule.id.text), .words(rule.documentation.title), .count(own.count), .count(own.count - broken),
                broken == 0 ? .empty : .count(broken),
            ])
        }
        return ReportTable(
            "rules", Words("逐条规则", "Rule by rule"),
            columns: [
                .words("id", "编号", "id", .detail), .words("rule", "规则", "rule"),
                .number("judged", "核对", "judged"), .number("kept", "满足", "kept"), .number("broken", "违反", "broken"),
            ], rows: rows)
    }
}

extension Assessment.Sense {
    var sign: String {
        switch self {
        case .atMost: "≤"
        case .atLeast: "≥"
        case .equal: "＝"
        }
    }
}
