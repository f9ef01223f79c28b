import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// 已作决定: locks, bans, commitments and exemptions that the plan keeps, with who took them, when and why.
enum DecisionTable {
    static func table(_ answer: VerifiedAnswer) -> ReportTable {
        ReportTable(
            "decisions", Words("已作决定", "Decisions kept"),
            columns: [
                .words("decision", "决定", "decision"), .words("by", "谁决定", "decided by"), .words("on", "何时", "when"),
                .words("why", "为何", "why"),
            ],
            rows: answer.setting.humanDecisions.map { decision in
                ReportTable.Row(
                    [
                        .words(decision.words), .text(decision.by ?? ""), .text(decision.on ?? ""),
                        .text(decision.why ?? ""),
                    ], subjects: ["project:\(decision.project)"])
            })
    }
}
