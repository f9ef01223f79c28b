import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 年度工作指标: what every year of the horizon has to bring, and by whom.
enum YearlyTable {
    /// One indicator, given the year; `isSum`: years may be added up.
    private struct Line {
        let id: String
        let name: Words
        /// Whose duty it is; `nil`: of several.
        let work: Work?
        let unit: Words
        let decimals: Int
        var isSum = true
        let value: (Int) -> ExactDecimal
    }

    static func table(_ reading: PlanReading, _ items: [WorkItem]) -> ReportTable {
        let facts = reading.facts
        let years = facts.horizon.periods.map(\.year).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        let later = items.map(\.due.year).filter { $0 > years.last ?? 0 }.isEmpty ? [] : [Words("以后", "later")]
        let heads = years.map { Words(same: String($0)) } + later
        let lines = lines(reading, items).map { line in (line, values(line, years, hasLater: !later.isEmpty)) }
        return ReportTable(
            "yearly", Words("年度工作指标", "Yearly indicators"),
            columns: [
                .words("id", "代码", "code", .key), .words("indicator", "指标", "indicator"),
                .words("bureau", "责任单位", "bureau", .useful), .words("unit", "单位", "unit"),
            ] + heads.map { .number($0.en, $0.zh, $0.en) } + [.number("total", "合计", "total")],
            rows: lines.filter { $0.1.contains { $0.map { !$0.isZero } ?? false } }.map { line, values in
                let total: Cell =
                    line.isSum ? .number(values.compactMap(\.self).sum { $0 }, decimals: line.decimals) : .empty
                return ReportTable.Row(
                    [
                        .text(line.id), .words(line.name),
                        line.work.map { .words(facts.scenario.duty(for: $0).bureau) } ?? .empty,
                        .words(line.unit),
                    ] + values.map { $0.map { .number($0, decimals: line.decimals) } ?? .empty } + [total])
            })
    }

    /// One for each column; `nil` where a figure is not known so late.
    private static func values(_ line: Line, _ years: [Int], hasLater: Bool) -> [ExactDecimal?] {
        let last = years.last ?? 0
        let known = years.map { Optional(line.value($0)) }
        // Works take a few years; nothing is due a century on.
        return hasLater ? known + [line.isSum ? (1...100).sum { line.value(last + $0) } : nil] : known
    }

    private static func lines(_ reading: PlanReading, _ items: [WorkItem]) -> [Line] {
        let facts = reading.facts
        let (land, landPlaces) = (facts.landUnit, facts.landDecimals)
        let (money, moneyPlaces) = (facts.moneyUnit, facts.moneyDecimals)
        let floor = Words(same: "m²")
        let count = Words("个", "projects")
        func sum(_ work: Work, _ year: KeyPath<WorkItem, Int>, _ part: @escaping (WorkItem) -> ExactDecimal)
            -> (Int) -> ExactDecimal
        {
            { number in items.filter { $0.work == work && $0[keyPath: year] == number }.sum(part) }
        }
        func newLand(_ item: WorkItem) -> ExactDecimal {
            switch item.subject {
            case .project(let placed): placed.newLand.value
            case .landOf(let built): built.terms.land.value * built.parcel.newShare.value
            default: 0
            }
        }
        func during(_ indicator: IndicatorName) -> (Int) -> ExactDecimal {
            { year in
                var measure = Measure(indicator)
                measure.timing = .during(Period(year: year))
                return reading.value(of: measure)
            }
        }
        func investment(_ item: WorkItem) -> ExactDecimal {
            if case .project(let placed) = item.subject { placed.project.investment.value } else { 0 }
        }
        return [
            Line(
                id: "land-supplied", name: Words("供应用地", "land supplied"), work: .supply, unit: land,
                decimals: landPlaces, value: sum(.supply, \.start.year) { $0.land.value }),
            Line(
                id: "new-land", name: Words("其中新增建设用地", "of it new construction land"), work: .supply, unit: land,
                decimals: landPlaces, value: sum(.supply, \.start.year, newLand)),
            Line(
                id: "acquisitions-started", name: Words("启动收储", "acquisitions begun"), work: .acquisition, unit: land,
                decimals: landPlaces, value: sum(.acquisition, \.start.year) { $0.land.value }),
            Line(
                id: "acquisitions-done", name: Words("完成收储", "acquisitions done"), work: .acquisition, unit: land,
                decimals: landPlaces, value: sum(.acquisition, \.due.year) { $0.land.value }),
            Line(
                id: "reductions-started", name: Words("启动减量化", "land reductions begun"), work: .reduction, unit: land,
                decimals: landPlaces, value: sum(.reduction, \.start.year) { $0.land.value }),
            Line(
                id: "floor-started", name: Words("厂房开工", "floor begun"), work: .construction, unit: floor, decimals: 0,
                value: sum(.construction, \.start.year) { $0.floor.value }),
            Line(
                id: "floor-ready", name: Words("厂房建成", "floor finished"), work: .construction, unit: floor,
                decimals: 0, value: sum(.construction, \.due.year) { $0.floor.value }),
            Line(
                id: "projects-started", name: Words("开工项目", "projects begun"), work: .production, unit: count,
                decimals: 0, value: sum(.production, \.start.year) { _ in 1 }),
            Line(
                id: "projects-producing", name: Words("投产项目", "projects that begin to produce"), work: .production,
                unit: count, decimals: 0, value: sum(.production, \.due.year) { _ in 1 }),
            Line(
                id: "investment", name: Words("开工项目总投资", "investment of projects begun"), work: .production,
                unit: money, decimals: moneyPlaces, value: sum(.production, \.start.year, investment)),
            Line(
                id: "output", name: Words("当年产值", "output in the year"), work: .production, unit: money,
                decimals: moneyPlaces, isSum: false, value: during(.output)),
            Line(
                id: "tax", name: Words("当年税收", "tax in the year"), work: .production, unit: money,
                decimals: moneyPlaces, isSum: false, value: during(.tax)),
            Line(
                id: "money", name: Words("资金支出", "money spent"), work: nil, unit: money,
                decimals: moneyPlaces, value: during(.money)),
        ]
    }
}
