import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 会议材料: all that is put on the table for a plan; `others` are compared with it, `digest` names the data it
/// was made from, `asked` are answers of questions, which take the place of what is told without solving.
public enum PackReport {
    public static func document(
        _ answer: VerifiedAnswer, others: [Comparand] = [], asked: [ReportTable] = [], digest: String
    ) -> Document {
        let reading = answer.reading
        let facts = answer.facts
        let plan = Comparand(answer)
        var comparison = ComparisonTable.table([plan] + others)
        let money = LargeMoney(facts.scenario.units)
        func summed(_ table: ReportTable) -> ReportTable { money?.told(table) ?? table }
        comparison = summed(comparison)
        comparison.title =
            others.isEmpty ? Words("方案主要指标", "Main figures") : Words("方案比选表", "Comparison of options")
        comparison.notes = others.isEmpty ? [] : named([plan] + others)
        let broken = VerificationReport.table(of: answer.verification.violations, facts)
        let briefing = Briefing(answer, others)
        var tables = [broken, briefing.table]
        if !others.isEmpty { tables.append(comparison) }
        tables += [GuaranteeTable(answer).table, ReliefTable.table(answer)]
        if !asked.contains(where: { $0.id == "decisions" }) { tables.append(DecisionTable.table(answer)) }
        tables += asked + [LandSupplyTable(reading).table]
        tables += ActionTables.tables(reading) + LedgerTables.tables(reading)
        tables += [QuotaTables.bySource(reading)] + BudgetTables.tables(reading)
        tables += [TargetTable.table(reading)] + IndicatorTables.tables(reading).map(summed)
        tables += CooperationTables.tables(reading) + [SuitabilityTable.table(reading)]
        if others.isEmpty { tables.append(comparison) }
        tables += [ComparisonTable.majorLeftOut([plan] + others), TierTable.table(answer)] + Figures.tables(answer)
        return Document(
            "pack", title: facts.scenario.title,
            headline: Headline.facts(answer, seconds: nil) + briefing.headline + [
                Document.Fact("digest", Words("数据指纹", "Data"), Words(same: digest))
            ],
            tables: tables.filter { !$0.rows.isEmpty }, figures: Figures.all(answer), notes: answer.warnings)
    }

    /// That the pack was written: what must be read first, and where it lies.
    public static func written(
        _ names: [String], to folder: String, _ pack: Document, _ remarks: [Words] = []
    ) -> Document {
        let rows = names.map { ReportTable.Row([.text($0)]) }
        return Document(
            "report", title: pack.title, headline: pack.headline,
            tables: [
                ReportTable(
                    "files", Words("已写入 \(folder)", "written to \(folder)"), columns: [.words("file", "文件", "file")],
                    rows: rows)
            ], notes: pack.notes + remarks)
    }

    /// Which letter of the comparison stands for what.
    private static func named(_ comparands: [Comparand]) -> [Words] {
        comparands.enumerated().map { number, comparand in
            let scenario = comparand.facts.scenario
            let name = Naming(comparand.facts).called(scenario.title, scenario.id)
            let (letter, status) = (Comparand.letter(number), comparand.status)
            return Words("\(letter)：\(name.zh)；\(status.zh)", "\(letter): \(name.en); \(status.en)")
        }
    }
}
