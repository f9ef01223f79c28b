import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 年度工作安排: a plan as pieces of work for every bureau, and yearly indicators. `broken`: limits that a given plan
/// breaks.
public enum TasksTelling {
    public static func document(_ reading: PlanReading, status: Words, broken: [Assessment] = []) -> Document {
        let facts = reading.facts
        let items = reading.workItems
        let bureaus = items.map { facts.scenario.duty(for: $0.work).bureau }.reduce(into: [Words]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return Document(
            "tasks",
            title: Words("年度工作安排：\(facts.scenario.title.zh)", "Work programme: \(facts.scenario.title.en)"),
            headline: [
                Headline.scenario(facts), Document.Fact("status", Words("方案", "Plan"), status),
                Document.Fact(
                    "items", Words("工作", "Work"),
                    Words(
                        "\(items.count) 项，\(bureaus.count) 个责任单位", "\(items.count) items for \(bureaus.count) bureaus")),
            ],
            tables: [
                VerificationReport.table(of: broken, facts), YearlyTable.table(reading, items),
                TaskTable(reading, items).table,
            ].filter { !$0.rows.isEmpty },
            notes: [
                Words(
                    "“启动”为不误工期的最迟半年，“完成”为应办结的半年；指标须在动用时段的第一个半年前取得；资金按方案计入启动时段",
                    "“start” is the latest half-year that keeps the dates, “done by” the half-year by whose end it must be finished; quotas are needed at the first half-year of the period that draws on them; money counts in the period of the start"
                )
            ])
    }
}

/// The pieces of work, bureau by bureau.
struct TaskTable {
    private let reading: PlanReading
    private let items: [WorkItem]
    private let naming: Naming
    private var facts: Facts { reading.facts }

    init(_ reading: PlanReading, _ items: [WorkItem]) {
        self.reading = reading
        self.items = items
        naming = Naming(reading.facts)
    }

    private var columns: [ReportTable.Column] {
        [
            .words("bureau", "责任单位", "bureau", .key), .words("start", "启动", "start"),
            .words("due", "完成", "done by"), .words("work", "工作", "work"), .words("what", "对象", "what"),
            .words("for", "服务项目", "for", .useful),
            .number("land", "土地", "land", unit: facts.landUnit, decimals: facts.landDecimals),
            .number("floor", "建筑面积", "floor", unit: Words(same: "m²")),
            .number("amount", "指标量", "quota"), .words("unit", "指标单位", "unit of quota"),
            .number("money", "资金", "money", unit: facts.moneyUnit, decimals: facts.moneyDecimals),
        ]
    }

    var table: ReportTable {
        var bureaus: [Words] = []
        for work in Work.allCases where items.contains(where: { $0.work == work }) {
            let bureau = facts.scenario.duty(for: work).bureau
            if !bureaus.contains(bureau) { bureaus.append(bureau) }
        }
        var rows = bureaus.flatMap(rows)
        let money = items.sum(\.money)
        if !money.isZero, bureaus.count > 1 {
            rows.append(
                .init(
                    .total,
                    [.empty, .empty, .empty, .words(Words("合计", "total"))] + Array(repeating: .empty, count: 6)
                        + [.number(money)]))
        }
        return ReportTable("tasks", Words("分单位工作清单", "Work, bureau by bureau"), columns: columns, rows: rows)
    }

    private func rows(of bureau: Words) -> [ReportTable.Row] {
        let own = items.filter { facts.scenario.duty(for: $0.work).bureau == bureau }
        let works = Work.allCases.filter { work in own.contains { $0.work == work } }
        let helping = works.flatMap { facts.scenario.duty(for: $0).helping }.reduce(into: [Words]()) {
            if !$0.contains($1), $1 != bureau { $0.append($1) }
        }
        let list = naming.list(helping)
        let head =
            helping.isEmpty
            ? bureau : Words("\(bureau.zh)（配合：\(list.zh)）", "\(bureau.en) (with \(list.en))")
        var rows: [ReportTable.Row] = [
            .init(.group, [.words(head)] + Array(repeating: .empty, count: columns.count - 1))
        ]
        rows += own.map { ReportTable.Row([.words(bureau)] + cells($0)) }
        guard own.count > 1 else { return rows }
        for work in works {
            let parts = own.filter { $0.work == work }
            let (land, floor, money) = (parts.sum(\.land), parts.sum(\.floor), parts.sum(\.money))
            guard !land.isZero || !floor.isZero || !money.isZero else { continue }
            rows.append(
                .init(
                    .subtotal,
                    [
                        .words(bureau), .empty, .empty,
                        .words(Words("\(work.words.zh)小计", "subtotal, \(work.words.en)")),
                        .words(Words("\(parts.count) 项", "\(parts.count) items")), .empty, some(land), some(floor),
                        .empty, .empty, some(money),
                    ]))
        }
        return rows
    }

    private func some<Of: Dimension>(_ amount: Amount<Of>) -> Cell { amount.isZero ? .empty : .number(amount) }

    private func cells(_ item: WorkItem) -> [Cell] {
        var (amount, unit) = (Cell.empty, Cell.empty)
        if case .quota(let quota) = item.subject {
            amount = .exact(item.amount)
            unit = .words(facts.unit(of: quota.controlled))
        }
        return [
            .words(item.start.brief), .words(item.due.brief), .words(work(item)), .words(what(item)),
            .words(naming.list(item.projects.map { naming.project($0) })), some(item.land), some(item.floor), amount,
            unit, some(item.money),
        ]
    }

    private func work(_ item: WorkItem) -> Words {
        let name = item.work.words
        guard case .quota(let quota) = item.subject else { return name }
        return quota.origin == .purchased
            ? Words("购买\(name.zh)", "buy \(name.en)") : Words("向市申请\(name.zh)", "apply to the city for \(name.en)")
    }

    /// Why, and by whom if it is decided already.
    private func exemption(of project: Project) -> Words {
        guard let exemption = project.exemption else { return naming.project(project.id) }
        let decided = [exemption.by, exemption.on].compactMap(\.self).joined(separator: " ")
        guard !decided.isEmpty else { return Words("待决定：\(exemption.reason)", "to be decided: \(exemption.reason)") }
        return Words("已决定（\(decided)）：\(exemption.reason)", "decided (\(decided)): \(exemption.reason)")
    }

    private func what(_ item: WorkItem) -> Words {
        switch item.subject {
        case .project(let placed):
            if item.work == .admission { return exemption(of: placed.project) }
            if item.work == .production { return placed.park.name }
            return naming.place(of: placed)
        case .acquisition(let acquired): return naming.parcel(acquired.parcel)
        case .construction(let built): return naming.building(built.building)
        case .landOf(let built):
            let (parcel, building) = (naming.parcel(built.parcel), naming.building(built.building))
            return Words("\(parcel.zh)，\(Words.chinese("建", building.zh))", "\(parcel.en), for \(building.en)")
        case .reduction(let reclaimed): return naming.called(reclaimed.plot.name, reclaimed.plot.id.text)
        case .quota(let quota): return naming.quota(quota)
        }
    }
}
