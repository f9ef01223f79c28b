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
            "solve", title: answer.setting.scenario.title, headline: Headline.facts(answer, seconds: seconds),
            tables: tables(answer, reading).filter { !$0.rows.isEmpty }, notes: answer.warnings)
    }

    private static func tables(_ answer: VerifiedAnswer, _ reading: PlanReading) -> [ReportTable] {
        [TierTable.table(answer), TargetTable.table(reading), AllocationTable.table(reading), LeftOutTable.table(answer)]
            + QuotaTables.tables(reading) + ActionTables.tables(reading) + BudgetTables.tables(reading)
    }
}
