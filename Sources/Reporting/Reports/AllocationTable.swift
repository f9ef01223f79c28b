import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 项目安排: who goes where and when, park by park.
package enum AllocationTable {
    /// `scope`: only what is placed there.
    package static func table(_ reading: PlanReading, in scope: Scope = .district) -> ReportTable {
        let facts = reading.facts
        let naming = Naming(facts)
        var rows: [ReportTable.Row] = []
        for park in facts.parks where facts.lies(park.id, in: scope) {
            let placed = reading.placements(in: park.id).sorted { $0.project.isListed(before: $1.project) }
            guard !placed.isEmpty else { continue }
            let count = Words("\(placed.count) 个项目", "\(placed.count) \(placed.count == 1 ? "project" : "projects")")
            let name = naming.parkAndTown(park)
            let head = Words(
                "\(name.zh) · \(park.parkClass.words.zh) · \(count.zh)",
                "\(name.en) · \(park.parkClass.words.en) · \(count.en)")
            rows.append(.init(.group, pad([.words(head)], facts), subjects: ["park:\(park.id)"]))
            rows += placed.map { .init(.body, cells($0, reading), subjects: $0.subjects) }
            if placed.count > 1 {
                rows.append(sum(placed, .subtotal, Words("小计", "subtotal"), park, reading))
            }
        }
        let placed = reading.placements.filter { facts.lies($0.park.id, in: scope) }
        if !placed.isEmpty {
            let total = Words("合计 \(placed.count) 个", "total of \(placed.count)")
            rows.append(sum(placed, .total, total, nil, reading))
        }
        return ReportTable("allocation", Words("项目安排", "Projects placed"), columns: columns(facts), rows: rows)
    }

    private static func columns(_ facts: Facts) -> [ReportTable.Column] {
        let (land, money) = (facts.landUnit, facts.moneyUnit)
        let (places, year) = (facts.landDecimals, facts.lastYear)
        return [
            .words("id", "编号", "id", .useful), .words("project", "项目", "project"), .words("park", "园区", "park", .key),
            .words("enterprise", "企业", "enterprise", .detail), .words("segment", "细分领域", "segment", .detail),
            .words("site", "落地位置", "site"), .number("land", "用地", "land", unit: land, decimals: places),
            .number("newLand", "其中新增", "of it new", unit: land, decimals: places, .useful),
            .number("stockLand", "其中存量", "of it stock", unit: land, decimals: places, .detail),
            .number("floor", "厂房", "floor", unit: Words(same: "m²")),
            .words("start", "开工", "start"), .words("production", "投产", "production", .useful),
            .number("investment", "投资", "investment", unit: money, decimals: facts.moneyDecimals),
            .number(
                "outputLast", "\(year) 产值", "output \(year)", unit: money, decimals: facts.moneyDecimals, .useful),
            .number("outputFull", "达产产值", "full output", unit: money, decimals: facts.moneyDecimals),
            .number("taxFull", "达产税收", "full tax", unit: money, decimals: facts.moneyDecimals, .useful),
            .words("status", "性质", "status", .useful),
        ]
    }

    private static func pad(_ cells: [Cell], _ facts: Facts) -> [Cell] {
        cells + Array(repeating: .empty, count: columns(facts).count - cells.count)
    }

    private static func cells(_ placed: PlanReading.Placed, _ reading: PlanReading) -> [Cell] {
        let project = placed.project
        let naming = Naming(reading.facts)
        return [
            .text(project.id.text), .words(project.name), .words(placed.park.name), .text(project.enterprise ?? ""),
            .words(naming.segment(of: project)), .words(naming.site(of: placed)),
        ] + amounts([placed], reading, start: naming.period(placed.start), naming.period(placed.production))
            + [.words(status(project))]
    }

    /// Land, floor, times, money of some placements.
    private static func amounts(
        _ placed: [PlanReading.Placed], _ reading: PlanReading, start: Words? = nil, _ production: Words? = nil
    ) -> [Cell] {
        func some(_ value: ExactDecimal) -> Cell { value.isZero ? .empty : .number(value) }
        var output = Measure(.output)
        output.timing = .during(reading.facts.lastYear)
        let last = placed.sum { reading.contribution(of: $0, to: output) }
        return [
            some(placed.sum(\.land.value)), some(placed.sum(\.newLand.value)), some(placed.sum(\.stockLand.value)),
            some(placed.sum(\.floor.value)), start.map { .words($0) } ?? .empty,
            production.map { .words($0) } ?? .empty,
            .number(placed.sum(\.project.investment)), .number(last), .number(placed.sum(\.project.output)),
            .number(placed.sum(\.project.tax)),
        ]
    }

    private static func sum(
        _ placed: [PlanReading.Placed], _ kind: ReportTable.Row.Kind, _ label: Words, _ park: Park?,
        _ reading: PlanReading
    ) -> ReportTable.Row {
        let lead: [Cell] = [.empty, .words(label), park.map { .words($0.name) } ?? .empty, .empty, .empty, .empty]
        return .init(kind, lead + amounts(placed, reading) + [.empty])
    }

    private static func status(_ project: Project) -> Words {
        var words: [Words] = []
        if project.isCommitted { words.append(Words("承诺", "committed")) }
        if project.isMajor { words.append(Words("重大", "major")) }
        if project.exemption != nil { words.append(Words("一事一议", "exempt")) }
        return Words(words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", "))
    }
}

extension PlanReading.Placed {
    /// For links: the project, then where it is.
    var subjects: [String] {
        ["project:\(project.id)"] + parcels.map { "parcel:\($0.parcel.id)" }
            + (building.map { ["building:\($0.id)"] } ?? [])
    }
}

extension Project {
    /// The order of lists for a meeting: by priority, then the larger investment, then id.
    package func isListed(before other: Project) -> Bool {
        (priority, other.investment, id) < (other.priority, investment, other.id)
    }
}
