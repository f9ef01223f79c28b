import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// The documents that commands print and save.
public enum Reports {
    /// A judged plan: headline, targets, allocation, what is left out, quotas, actions, money, indicators.
    ///
    /// Time is told only where `seconds` is given, so that the same answer gives the same bytes.
    public static func solve(_ answer: VerifiedAnswer, seconds: Double? = nil) -> Document {
        let reading = answer.reading
        return Document(
            "solve", title: answer.facts.scenario.title, headline: Headline.facts(answer, seconds: seconds),
            tables: tables(answer, reading).filter { !$0.rows.isEmpty }, notes: answer.warnings)
    }

    /// No plan: proved impossible, or none found before the stop.
    public static func noPlan(
        _ status: AnswerStatus, _ facts: Facts, warnings: [Words] = [], seconds: Double? = nil
    ) -> Document {
        NoPlanReport.document(status, facts, warnings, seconds: seconds)
    }

    /// What verification found in a plan, whoever made it.
    public static func verify(_ reading: PlanReading, _ verification: Verification) -> Document {
        VerificationReport.document(reading, verification)
    }

    /// The catalogue of rules.
    public static func rules(_ rules: [Rule] = RuleCatalogue.all) -> Document { RulesReport.document(rules) }

    private static func tables(_ answer: VerifiedAnswer, _ reading: PlanReading) -> [ReportTable] {
        let broken = VerificationReport.table(of: answer.verification.violations, answer.facts)
        return [broken, TierTable.table(answer), TargetTable.table(reading), AllocationTable.table(reading)]
            + [LeftOutTable.table(answer)] + QuotaTables.tables(reading) + ActionTables.tables(reading)
            + BudgetTables.tables(reading) + IndicatorTables.tables(reading) + CooperationTables.tables(reading)
    }
}
