import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 综合指标: the same measures for the district, every park, town and segment.
enum IndicatorTables {
    static func tables(_ reading: PlanReading) -> [ReportTable] {
        [summary(reading), loads(reading)].filter { !$0.rows.isEmpty }
    }

    /// One line of both tables.
    private struct Part {
        let group: Words
        let name: Words
        let scope: Scope
        let segments: [String]
        let kind: ReportTable.Row.Kind

        func measure(_ indicator: IndicatorName, _ timing: Timing = .full) -> Measure {
            var measure = Measure(indicator)
            measure.scope = scope
            measure.segments = segments
            measure.timing = timing
            return measure
        }
    }

    /// Parts that the plan touches, the district last.
    private static func parts(_ reading: PlanReading) -> [(head: Words, parts: [Part])] {
        let facts = reading.facts
        let built = Set(reading.constructions.map(\.building.park))
        let used = facts.parks.filter { !reading.placements(in: $0.id).isEmpty || built.contains($0.id) }
        func part(_ group: Words, _ name: Words, _ scope: Scope, _ segments: [String] = []) -> Part {
            Part(group: group, name: name, scope: scope, segments: segments, kind: .body)
        }
        let (parks, towns) = (Words("按园区", "By park"), Words("按街镇", "By town"))
        let segments = Words("按细分领域", "By segment")
        let townNames = used.map(\.town).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let segmentNames = Set(reading.placements.map(\.project.segment)).sorted()
        let whole = Words("全区", "district")
        return [
            (parks, used.map { part(parks, $0.name, .park($0.id)) }),
            (towns, townNames.map { part(towns, facts.name(of: .town($0)), .town($0)) }),
            (segments, segmentNames.map { part(segments, facts.scenario.called(word: $0), .district, [$0]) }),
            (whole, [Part(group: whole, name: whole, scope: .district, segments: [], kind: .total)]),
        ]
    }

    private static func table(
        _ reading: PlanReading, _ id: String, _ title: Words, _ columns: [ReportTable.Column], _ cells: (Part) -> [Cell]
    ) -> ReportTable {
        let lead: [ReportTable.Column] = [.words("by", "分类", "by", .key), .words("part", "范围", "part")]
        guard !reading.placements.isEmpty || !reading.constructions.isEmpty else {
            return ReportTable(id, title, columns: lead + columns)
        }
        let rows = parts(reading).flatMap { head, parts -> [ReportTable.Row] in
            let empty = Array(repeating: Cell.empty, count: columns.count + 1)
            let isWhole = parts.first?.kind == .total
            return (isWhole ? [] : [.init(.group, [.words(head)] + empty)])
                + parts.map { .init($0.kind, [.words($0.group), .words($0.name)] + cells($0)) }
        }
        return ReportTable(id, title, columns: lead + columns, rows: rows)
    }

    private static func summary(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let last = Timing.during(facts.lastYear)
        let shown:
            [(
                id: String, zh: String, en: String, indicator: IndicatorName, timing: Timing,
                rank: ReportTable.Column.Rank
            )] =
                [
                    ("projects", "项目", "projects", .projects, .full, .essential),
                    ("land", "用地", "land", .landUsed, .full, .essential),
                    ("newLand", "其中新增", "of it new", .newLand, .full, .useful),
                    ("stockLand", "其中存量", "of it stock", .stockLand, .full, .detail),
                    ("floor", "厂房", "floor", .floorUsed, .full, .essential),
                    ("investment", "投资", "investment", .investment, .full, .useful),
                    ("outputLast", "\(facts.lastYear) 产值", "output \(facts.lastYear)", .output, last, .useful),
                    ("outputFull", "达产产值", "full output", .output, .full, .essential),
                    ("revenueLast", "\(facts.lastYear) 营收", "revenue \(facts.lastYear)", .revenue, last, .detail),
                    ("revenueFull", "达产营收", "full revenue", .revenue, .full, .detail),
                    ("taxLast", "\(facts.lastYear) 税收", "tax \(facts.lastYear)", .tax, last, .detail),
                    ("taxFull", "达产税收", "full tax", .tax, .full, .essential),
                    ("jobs", "用工", "jobs", .jobs, .full, .useful),
                    ("outputPerLand", "地均产值", "output per land", .outputPerLand, .full, .useful),
                    ("taxPerLand", "地均税收", "tax per land", .taxPerLand, .full, .useful),
                    ("investmentPerLand", "地均投资", "investment per land", .investmentPerLand, .full, .detail),
                ]
        let columns = shown.map { entry -> ReportTable.Column in
            let measure = Measure(entry.indicator)
            return .number(
                entry.id, entry.zh, entry.en, unit: facts.unit(of: measure),
                decimals: facts.decimals(of: measure), entry.rank)
        }
        var table = table(reading, "indicators", Words("综合指标", "Indicators"), columns) { part in
            shown.map { entry in
                let value = reading.value(of: part.measure(entry.indicator, entry.timing))
                return value.isZero ? .empty : .number(entry.indicator.isRatio ? value.rounded(toPlaces: 1) : value)
            }
        }
        table.notes = [PerLandNote.of([reading])].compactMap(\.self)
        return table
    }

    /// What every part draws of each quota: offsets, ratios and exemptions counted.
    private static func loads(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let drawn = facts.scenario.resources.filter { resource in
            reading.placements.contains { !reading.charge(of: $0, on: .resource(resource.id)).amount.isZero }
        }
        guard !drawn.isEmpty else { return ReportTable("loads", Words("", ""), columns: []) }
        let columns = drawn.map { resource -> ReportTable.Column in
            .number(
                resource.id.text, resource.name.zh, resource.name.en, unit: Words(same: resource.unit),
                decimals: resource.decimals)
        }
        return table(reading, "loads", Words("各因子占用指标", "Quota drawn, by resource"), columns) { part in
            drawn.map { resource in
                var measure = part.measure(.load)
                measure.controlled = .resource(resource.id)
                let value = reading.value(of: measure)
                return value.isZero ? .empty : .number(value)
            }
        }
    }
}
