import Documents
import Judging
import LandModel
import Quantities
import Reporting
import Sweeps

/// What many cases say together: how often each project is placed and where, what is firm, how likely targets are, what is regretted,
/// what matters, and what is not proved.
public struct SweepReport {
    let collection: Collection
    /// The tier by which plans are compared.
    let tier: String
    let regret: [Regret]

    /// Firm is what holds in this share of the cases with a plan.
    static let firmShare = ExactDecimal(significand: 9, scale: 1)
    static let mostRows = 200

    public init(_ collection: Collection, tier: String, regret: [Regret]) {
        self.collection = collection
        self.tier = tier
        self.regret = regret
    }

    public var document: Document {
        let tables = [
            placements, firm, targets, regretTable, Tornado(collection, tier: tier).table(tierName), open, failures,
        ]
        return Document(
            "sweep",
            title: Words(
                "批量推演：\((collection.index.title ?? Words(same: collection.index.sweep)).zh)",
                "Sweep: \((collection.index.title ?? Words(same: collection.index.sweep)).en)"),
            headline: headline, tables: tables.filter { !$0.rows.isEmpty }, notes: notes)
    }

    private var headline: [Document.Fact] {
        let all = collection.cases
        func fact(_ id: String, _ zh: String, _ en: String, isAlarm: Bool = false, _ isMeant: (CollectedCase) -> Bool)
            -> Document.Fact?
        {
            let count = all.count(where: isMeant)
            return count == 0 ? nil : Document.Fact(id, Words(zh, en), Words(same: "\(count)"), isAlarm: isAlarm)
        }
        return [Document.Fact("cases", Words("算例", "cases"), Words(same: "\(all.count)"))]
            + [
                fact("proved", "已证明最优", "proved optimal") { $0.isProved && !$0.isInfeasible },
                fact("infeasible", "已证明无方案", "proved to have no plan") { $0.isInfeasible },
                fact("open", "未证明", "not proved", isAlarm: true) { $0.isDone && !$0.isProved },
                fact("failed", "失败", "failed", isAlarm: true) { $0.state == CaseStatus.State.failed.rawValue },
                fact("left", "未完成", "not finished", isAlarm: true) {
                    !$0.isDone && $0.state != CaseStatus.State.failed.rawValue
                },
            ].compactMap { $0 }
    }

    private var notes: [Words] {
        let open = collection.planned.count { !$0.isProved }
        guard open > 0 else { return [] }
        return [
            Words(
                "\(open) 例的方案未证明最优：频次与概率按已有方案计，最优方案可能不同",
                "\(open) plans are not proved: shares and probabilities count them as they are, the best plans may differ"
            )
        ]
    }

    private var tierName: Words {
        collection.scenario?.objective.first { $0.id.text == tier }?.name ?? Words(same: tier)
    }

    private func project(_ id: String) -> Words {
        .called(collection.scenario?.projects.first { $0.id.text == id }?.name, id)
    }

    private func place(_ id: String) -> Words {
        .called(collection.scenario?.buildings.first { $0.id.text == id }?.name, id)
    }

    /// A share of cases, in percent.
    private func percent(_ count: Int, of all: Int) -> Cell {
        ExactDecimal(count * 100).divided(by: ExactDecimal(all), places: 1).map { .number($0, decimals: 1) } ?? .empty
    }

    /// Of every project that any case places: how often, and where most often; the most often first.
    private var frequencies: [(project: String, count: Int, proved: Int, places: [(place: String, count: Int)])] {
        var order: [String] = []
        var found: [String: (count: Int, proved: Int, places: [String], by: [String: Int])] = [:]
        for one in collection.planned {
            for (project, place) in one.places {
                if found[project] == nil { order.append(project) }
                var entry = found[project] ?? (0, 0, [], [:])
                entry.count += 1
                if one.isProved { entry.proved += 1 }
                if entry.by[place] == nil { entry.places.append(place) }
                entry.by[place, default: 0] += 1
                found[project] = entry
            }
        }
        return order.compactMap { project in
            found[project].map { entry in
                // A stable order: the first seen goes before others that are as frequent.
                let places = entry.places.enumerated().sorted { left, right in
                    let (one, other) = (entry.by[left.element] ?? 0, entry.by[right.element] ?? 0)
                    return (-one, left.offset) < (-other, right.offset)
                }.map { (place: $0.element, count: entry.by[$0.element] ?? 0) }
                return (project, entry.count, entry.proved, places)
            }
        }.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map(\.element)
    }

    private var placements: ReportTable {
        let all = collection.planned.count
        return ReportTable(
            "placements", Words("各项目落地的频次与地点", "How often each project is placed, and where"),
            columns: [
                .words("project", "项目", "project"),
                .number("share", "落地", "placed", unit: Words(same: "%"), decimals: 1),
                .words("place", "最常在", "most often at"),
                .number("place-share", "该处", "there", unit: Words(same: "%"), decimals: 1),
                .number("places", "去过几处", "places", .useful),
                .words("second", "其次在", "next at", .useful),
                .number("proved", "其中已证明（例）", "of these proved, cases", .detail),
            ],
            rows: frequencies.prefix(Self.mostRows).map { one in
                ReportTable.Row(
                    [
                        .words(project(one.project)), percent(one.count, of: all),
                        .words(one.places.first.map { place($0.place) } ?? Words(same: "")),
                        percent(one.places.first?.count ?? 0, of: all), .count(one.places.count),
                        one.places.dropFirst().first.map { .words(place($0.place)) } ?? .empty, .count(one.proved),
                    ], subjects: ["project:\(one.project)"])
            },
            notes: [Words("比例以有方案的 \(all) 例计", "shares are of the \(all) cases with a plan")])
    }

    private var firm: ReportTable {
        let all = collection.planned.count
        let most = Self.firmShare * ExactDecimal(all)
        let rows = frequencies.compactMap { one -> ReportTable.Row? in
            guard ExactDecimal(one.count) >= most else { return nil }
            let isFirmPlace = one.places.first.map { ExactDecimal($0.count) >= most } ?? false
            return ReportTable.Row([
                .words(project(one.project)),
                isFirmPlace
                    ? .words(place(one.places[0].place))
                    : .words(Words("落地确定，地点未定", "placed in any case, the place is open")),
                percent(isFirmPlace ? one.places[0].count : one.count, of: all),
            ])
        }
        return ReportTable(
            "firm", Words("九成以上算例中都成立的安排", "What holds in nine cases of ten or more"),
            columns: [
                .words("project", "项目", "project"), .words("place", "地点", "place"),
                .number("share", "占比", "share", unit: Words(same: "%"), decimals: 1),
            ], rows: rows)
    }

    /// Of all cases that say something: those that are proved to have no plan miss every target.
    private var targets: ReportTable {
        let judged = collection.cases.filter { $0.isInfeasible || ($0.isDone && $0.plan != nil) }
        let ids = collection.planned.flatMap { $0.plan?.targets ?? [] }.map(\.id).unique
        let rows = ids.map { id in
            let entries = judged.map { one in one.plan?.targets.first { $0.id == id } }
            let reached = entries.count { $0?.shortfall.isZero ?? false }
            let unproved = zip(judged, entries).count { one, entry in
                !one.isProved && !(entry?.shortfall.isZero ?? false)
            }
            let values = entries.compactMap { $0?.reached }.sorted()
            let name = collection.planned.lazy.compactMap { $0.plan?.targets.first { $0.id == id } }.first
            return ReportTable.Row([
                .words(name?.name ?? Words(same: id)), name.map { .number($0.goal, decimals: nil) } ?? .empty,
                percent(reached, of: judged.count), unproved == 0 ? .empty : percent(unproved, of: judged.count),
                values.first.map { .number($0, decimals: nil) } ?? .empty,
                values.isEmpty ? .empty : .number(values[values.count / 2], decimals: nil),
                values.last.map { .number($0, decimals: nil) } ?? .empty,
            ])
        }
        return ReportTable(
            "targets", Words("各指标任务达到的概率", "How likely each target is met"),
            columns: [
                .words("target", "任务", "target"), .number("goal", "目标", "goal", .useful),
                .number("probability", "达到", "met", unit: Words(same: "%"), decimals: 1),
                .number("open", "未达到而未证明", "not met, not proved", unit: Words(same: "%"), decimals: 1, .useful),
                .number("least", "最低", "least", .useful), .number("median", "中位", "median"),
                .number("most", "最高", "most", .useful),
            ], rows: rows)
    }

    private var regretTable: ReportTable {
        ReportTable(
            "regret",
            Words("各候选方案在各未来中的遗憾（\(tierName.zh)）", "Regret of each candidate plan in each future (\(tierName.en))"),
            columns: [
                .words("plan", "方案取自算例", "plan of case"), .number("best", "是其最优（例）", "best in, cases"),
                .number("kept", "守得住规则", "keeps the rules", unit: Words(same: "%"), decimals: 1),
                .number("mean", "平均遗憾", "mean regret", decimals: 2),
                .number("most", "最大遗憾", "worst regret", decimals: 2),
                .words("worst", "最大处", "where", .useful),
            ],
            rows: regret.map { one in
                ReportTable.Row([
                    .text(one.plan), .count(one.best), percent(one.kept, of: one.futures),
                    one.mean.map { .number($0, decimals: 2) } ?? .empty,
                    one.most.map { .number($0.by, decimals: 2) } ?? .empty,
                    one.most.map { .text($0.future) } ?? .empty,
                ])
            },
            notes: regret.isEmpty
                ? []
                : [
                    Words(
                        "遗憾：与该未来已证明的最优相差多少；不来的项目从方案中去掉；守不住规则的未来不计入平均",
                        "regret: by how much it falls short of what is proved best in that future; who does not come is left out of the plan; futures where it breaks rules do not count in the mean"
                    )
                ])
    }

    private var open: ReportTable {
        ReportTable(
            "open", Words("未证明的算例", "Cases that are not proved"),
            columns: [
                .words("case", "算例", "case"), .words("status", "状态", "status"),
                .number("gap", "差距", "gap", unit: Words(same: "%"), decimals: 2),
            ],
            rows: collection.cases.filter { $0.isDone && !$0.isProved }.prefix(Self.mostRows).map { one in
                ReportTable.Row([
                    .text(one.name), .text(one.status?.status ?? "-"),
                    one.plan?.gap.map { .number($0 * 100, decimals: 2) } ?? .empty,
                ])
            })
    }

    private var failures: ReportTable {
        ReportTable(
            "failures", Words("失败与未完成的算例", "Cases that failed or are not finished"),
            columns: [
                .words("case", "算例", "case"), .words("state", "状态", "state"), .words("why", "原因", "why"),
            ],
            rows: collection.cases.filter { !$0.isDone }.prefix(Self.mostRows).map { one in
                let state = one.entry.folder == nil ? CaseStatus.State.failed : one.status?.state ?? .waiting
                let why = one.status?.why.map { [$0] } ?? one.entry.faults
                return ReportTable.Row([
                    .text(one.name), .words(state.words), why.first.map { .words($0) } ?? .empty,
                ])
            })
    }
}
