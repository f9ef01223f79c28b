import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// 项目用地保障清单: every project, what it gets, what it draws on, what it brings; those left out last.
struct GuaranteeTable {
    let answer: VerifiedAnswer
    private let naming: Naming
    private let drawn: [Resource]
    /// Land quota drawn by project and source, of the balance of the whole district or else of every scope.
    private let landDraws: [ProjectID: [QuotaSource: ExactDecimal]]

    init(_ answer: VerifiedAnswer) {
        self.answer = answer
        naming = Naming(answer.facts)
        let reading = answer.reading
        drawn = answer.facts.scenario.resources.filter { resource in
            reading.facts.projects.contains { $0.loads[resource.id].map { !$0.isZero } ?? false }
        }
        landDraws = Self.landDraws(reading)
    }

    private var reading: PlanReading { answer.reading }
    private var facts: Facts { answer.facts }

    var table: ReportTable {
        let columns = columns
        let summing =
            ["investment", "land", "floor", "output", "tax"] + QuotaSource.allCases.map { "new-\($0.rawValue)" }
            + drawn.map { "load-\($0.id)" }
        var rows = SummedRows(columns, summing: summing, label: "project")
        for park in facts.parks {
            let placed = reading.placements(in: park.id).sorted { $0.project.isListed(before: $1.project) }
            rows.add(
                naming.parkAndTown(park), of: ["park:\(park.id)"],
                placed.map(row),
                subtotal: Words("小计 \(placed.count) 个", "subtotal of \(placed.count)"))
        }
        rows.addTotal(Words("已保障合计 \(reading.placements.count) 个", "total placed: \(reading.placements.count)"))
        let left = facts.projects.filter { reading.placement(of: $0.id) == nil }.sorted { $0.isListed(before: $1) }
        rows.add(
            Words("未安排", "Left out"), left.map(row),
            subtotal: Words("未安排小计 \(left.count) 个（需求）", "left out: \(left.count) (needs)"))
        return ReportTable(
            "guarantee", Words("项目用地保障清单", "Projects and what they get"), columns: columns, rows: rows.rows,
            notes: [
                Words(
                    "因子各列为占用指标（计替代比例，扣企业自有削减）；未安排项目的用地、厂房为第一项需求，因子为投产后负荷；亩均指标只计用地项目",
                    "resource columns tell quota drawn (ratios counted, own offsets taken off); of projects left out, land and floor are those of the first need, resources the loads in production; figures per land are of projects on land"
                )
            ])
    }

    private var columns: [ReportTable.Column] {
        let (land, money) = (facts.landUnit, facts.moneyUnit)
        let (places, coins) = (facts.landDecimals, facts.moneyDecimals)
        let lead: [ReportTable.Column] = [
            .running, .words("id", "编号", "id", .key), .words("project", "项目名称", "project"),
            .words("enterprise", "企业", "enterprise", .detail), .words("creditCode", "统一社会信用代码", "credit code", .key),
            .words("segment", "细分领域", "segment", .useful),
            .number("investment", "总投资", "investment", unit: money, decimals: coins),
            .number("land", "用地", "land", unit: land, decimals: places),
            .number("floor", "厂房", "floor", unit: Words(same: "m²")), .words("site", "安排地块/厂房", "place"),
        ]
        let sources = QuotaSource.allCases.map { source -> ReportTable.Column in
            let name = source.words
            return .number(
                "new-\(source.rawValue)", "新增：\(name.zh)", "new land, \(name.en)", unit: land, decimals: places, .useful
            )
        }
        let yields: [ReportTable.Column] = [
            .number("output", "达产产值", "full output", unit: money, decimals: coins),
            .number("tax", "达产税收", "full tax", unit: money, decimals: coins, .useful),
            .number(
                "investmentPerLand", "亩均投资", "investment per land", unit: facts.moneyPerLandUnit, decimals: 1, .detail
            ),
            .number("outputPerLand", "亩均产值", "output per land", unit: facts.moneyPerLandUnit, decimals: 1, .detail),
            .number("taxPerLand", "亩均税收", "tax per land", unit: facts.moneyPerLandUnit, decimals: 1, .detail),
        ]
        let loads = drawn.map { resource -> ReportTable.Column in
            .number(
                "load-\(resource.id)", resource.name.zh, resource.name.en, unit: Words(same: resource.unit),
                decimals: resource.decimals, .useful)
        }
        return lead + sources + yields + loads + [
            .words("sources", "指标来源", "sources of quota", .detail), .words("start", "开工", "start"),
            .words("production", "投产", "production"), .words("status", "保障状态", "status"),
            .words("reason", "原因", "reason", .useful),
        ]
    }

    private func row(_ placed: PlanReading.Placed) -> ReportTable.Row {
        let project = placed.project
        let draws = landDraws[project.id] ?? [:]
        let charges = drawn.map { Cell.some(reading.charge(of: placed, on: .resource($0.id)).amount) }
        let status = project.isCommitted ? Words("已保障（承诺）", "placed (committed)") : Words("已保障", "placed")
        return .init(
            .body,
            lead(project) + [.some(placed.land), .some(placed.floor), .words(naming.site(of: placed))]
                + QuotaSource.allCases.map { .some(draws[$0] ?? 0) } + yields(project, placed.land) + charges
                + [
                    .words(naming.list(sources(of: project.id))), .words(naming.period(placed.start)),
                    .words(naming.period(placed.production)), .words(status), .empty,
                ], subjects: placed.subjects)
    }

    private func row(_ project: Project) -> ReportTable.Row {
        let need = project.needs.first
        let story = answer.rejections.first { $0.project == project.id }.map { RejectionStory($0, answer) }
        return .init(
            .body,
            lead(project) + [.some(need?.land?.area ?? .zero), .some(need?.floor?.area ?? .zero), .empty]
                + QuotaSource.allCases.map { _ in .empty } + yields(project, .zero)
                + drawn.map { .some(project.loads[$0.id] ?? .zero) }
                + [
                    .empty, .empty, .empty, .words(Words("未安排", "left out")),
                    story.map { .words($0.shortReason) } ?? .empty,
                ], subjects: ["project:\(project.id)"])
    }

    private func lead(_ project: Project) -> [Cell] {
        [
            .text(project.id.text), .words(naming.project(project.id)), .text(project.enterprise ?? ""),
            .text(project.creditCode?.text ?? ""), .words(naming.segment(of: project)), .number(project.investment),
        ]
    }

    private func yields(_ project: Project, _ land: LandArea) -> [Cell] {
        func perLand(_ amount: Money) -> Cell {
            amount.value.divided(by: land.value, places: 1).map { .number($0) } ?? .empty
        }
        return [
            .number(project.output), .number(project.tax), perLand(project.investment), perLand(project.output),
            perLand(project.tax),
        ]
    }

    /// From where its pollutants, energy and water are served, in the order of drawing.
    private func sources(of project: ProjectID) -> [Words] {
        var found: [Words] = []
        for account in reading.accounts where account.balance.controlled != .land {
            for line in account.lines {
                let draws = account.flows.contains {
                    account.uses[$0.use].project == project && account.supplies[$0.supply].quota?.id == line.quota?.id
                }
                if draws, !found.contains(line.source) { found.append(line.source) }
            }
        }
        return found
    }

    private static func landDraws(_ reading: PlanReading) -> [ProjectID: [QuotaSource: ExactDecimal]] {
        let land = reading.accounts.filter { $0.balance.controlled == .land }
        let whole = land.filter { $0.balance.scope == .district }
        var draws: [ProjectID: [QuotaSource: ExactDecimal]] = [:]
        for account in whole.isEmpty ? land : whole {
            for flow in account.flows {
                guard let project = account.uses[flow.use].project else { continue }
                let source = account.supplies[flow.supply].quota?.origin ?? .reduction
                draws[project, default: [:]][source, default: 0] += flow.amount
            }
        }
        return draws
    }
}
