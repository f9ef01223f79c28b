import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 情景对比: scenarios or results side by side, the first as base.
public enum CompareTelling {
    /// What the scenarios say otherwise than the first.
    public static func inputs(_ comparands: [Comparand]) -> ReportTable {
        InputDifferenceTable(comparands.map(\.facts)).table
    }

    /// What a scenario changes of the one that it builds on.
    public static func changes(of base: Scenario, in scenario: Scenario) -> ReportTable {
        var table = InputDifferenceTable([Facts(base), Facts(scenario)]).table
        table.id = "scenario-changes"
        table.title = Words("情景改动（与“\(base.title.zh)”相比）", "What the scenario changes of “\(base.title.en)”")
        for (letter, title) in [("A", Words("原为", "was")), ("B", Words("现为", "is"))] {
            guard let column = table.columns.firstIndex(where: { $0.id == letter }) else { continue }
            table.columns[column].title = title
        }
        return table
    }

    public static func document(_ comparands: [Comparand]) -> Document {
        let differing = inputs(comparands)
        return Document(
            "compare", title: Words("情景对比", "Comparison"),
            headline: comparands.enumerated().map { number, comparand in
                let letter = Comparand.letter(number)
                let naming = Naming(comparand.facts)
                let scenario = comparand.facts.scenario
                let name = naming.called(scenario.title, scenario.id)
                let status = comparand.status
                let base = number == 0 ? Words("基准：", "base: ") : Words("", "")
                return Document.Fact(
                    letter, Words(same: letter),
                    Words("\(base.zh)\(name.zh)；\(status.zh)", "\(base.en)\(name.en); \(status.en)"))
            },
            tables: [differing] + broken(comparands)
                + [
                    ComparisonTable.table(comparands), ComparisonTable.placedOtherwise(comparands),
                    ComparisonTable.majorLeftOut(comparands),
                ]
                .filter { !$0.rows.isEmpty },
            notes: notes(comparands)
        ).explained(comparands[0].facts)
    }

    private static func notes(_ comparands: [Comparand]) -> [Words] {
        let own = comparands.enumerated().flatMap { number, comparand in
            comparand.notes.map {
                Words("\(Comparand.letter(number))：\($0.zh)", "\(Comparand.letter(number)): \($0.en)")
            }
        }
        return own + [
            Words(
                "“B − A”为 B 减 A；指标使用率 = 本方案拟用 ÷ 规划期内可用，不计企业自有削减，相减得百分点",
                "“B − A” is B less A; a quota's share is what the plan uses over what the horizon makes available, offsets of the enterprises not counted, differences of shares are percentage points"
            )
        ] + [PerLandNote.of(comparands.compactMap(\.reading))].compactMap(\.self)
    }

    /// Limits that given plans break.
    static func broken(_ comparands: [Comparand]) -> [ReportTable] {
        comparands.enumerated().filter { !$0.element.broken.isEmpty }.map { number, comparand in
            var table = VerificationReport.table(of: comparand.broken, comparand.facts)
            let letter = Comparand.letter(number)
            table.id += "-\(letter)"
            table.title = Words("\(letter) \(table.title.zh)", "\(letter): \(table.title.en)")
            return table
        }
    }
}
