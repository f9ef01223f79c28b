import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// What both tellings of the worth of quotas and budgets share: steps asked for, and the next steps found.
enum PriceDocument {
    /// Of a scenario without quotas and budgets.
    static let nothing = Words("情景里没有指标和资金预算", "the scenario has no quotas and no budgets")

    static func document(
        _ base: VerifiedAnswer, finding: Words, table: ReportTable, notes: [Words]
    ) -> Document {
        let title = base.facts.scenario.title
        return Document(
            "price",
            title: Words("指标值多少：\(title.zh)", "What quotas are worth: \(title.en)"),
            headline: Headline.base(base) + [
                Document.Fact("moving", Words("结论", "Findings"), finding)
            ],
            tables: [table], notes: notes
        ).explained(base.facts)
    }
}
