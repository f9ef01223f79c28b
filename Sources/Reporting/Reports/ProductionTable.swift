import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 逐期产出与达产: what the placed projects bring in every period, and at full production.
enum ProductionTable {
    static let indicators: [IndicatorName] = [.output, .revenue, .tax]

    /// By period, then at full production.
    static func values(of indicator: IndicatorName, _ reading: PlanReading) -> [ExactDecimal] {
        let timings = reading.facts.horizon.periods.map { Timing.during($0) } + [.full]
        return timings.map { timing in
            var measure = Measure(indicator)
            measure.timing = timing
            return reading.value(of: measure)
        }
    }

    static func table(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let lines = indicators.map { (indicator: $0, values: values(of: $0, reading)) }
        let periods = facts.horizon.periods.map(\.brief) + [Words("达产", "full production")]
        return ReportTable(
            "production", Words("逐期产出与达产", "Production, period by period"),
            columns: [.words("indicator", "指标", "indicator")]
                + periods.map { name in
                    .number(
                        name.en == "full production" ? "full" : name.en.replacing(" ", with: ""), name.zh, name.en,
                        unit: facts.moneyUnit,
                        decimals: facts.moneyDecimals)
                },
            rows: lines.filter { $0.values.contains { !$0.isZero } }.map { line in
                ReportTable.Row([.words(line.indicator.words)] + line.values.map { .number($0) })
            })
    }
}
