import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 方案变动: who moved, entered and left between two plans for one scenario, and what that brings and costs.
/// `origins`: the ids of the scenarios that the plans were made for, where their files tell.
public enum DiffTelling {
    public static func document(_ old: PlanReading, _ new: PlanReading, origins: [String?] = []) -> Document {
        let facts = new.facts
        let comparands = [Comparand(old, claim: nil), Comparand(new, claim: nil)]
        let names = [Words("旧方案", "old plan"), Words("新方案", "new plan")]
        let broken = zip(comparands, names).enumerated().filter { !$1.0.broken.isEmpty }.map { number, pair in
            var table = VerificationReport.table(of: pair.0.broken, facts)
            table.id += number == 0 ? "-old" : "-new"
            table.title = Words("\(pair.1.zh)\(table.title.zh)", "\(pair.1.en): \(table.title.en)")
            return table
        }
        let faults = zip([old, new], names).flatMap { reading, name in
            reading.formFaults.map {
                Words("\(name.zh)：\($0.subject)：\($0.words.zh)", "\(name.en): \($0.subject): \($0.words.en)")
            }
        }
        let foreign = zip(origins, names).compactMap { origin, name -> Words? in
            guard let origin, origin != facts.scenario.id else { return nil }
            return Words(
                "\(name.zh)原为情景 \(origin) 编制，此处按情景 \(facts.scenario.id) 复核",
                "the \(name.en) was made for scenario \(origin) and is judged here in \(facts.scenario.id)")
        }
        let difference = PlanDifference(from: old, to: new)
        return Document(
            "diff", title: Words("方案变动：\(facts.scenario.title.zh)", "Changes of plan: \(facts.scenario.title.en)"),
            headline: [
                Headline.scenario(facts), Document.Fact("old", names[0], verdict(comparands[0])),
                Document.Fact("new", names[1], verdict(comparands[1])),
                Document.Fact("changes", Words("变动", "Changes"), counts(difference)),
                Document.Fact("goals", Words("目标", "Goals"), goals(old, new)),
            ],
            tables: broken
                + [
                    changes(difference, facts), EffectTable(old: old, new: new).table, actions(old, new),
                    ComparisonTable.table(comparands, names: names, difference: Words("新 − 旧", "new − old")),
                ].filter { !$0.rows.isEmpty }, notes: foreign + faults)
    }

    private static func verdict(_ comparand: Comparand) -> Words {
        comparand.broken.isEmpty
            ? Words("逐条复核，全部合规", "judged by every rule: all kept")
            : Words(
                "违反 \(comparand.broken.count) 处限值",
                comparand.broken.count == 1 ? "1 limit broken" : "\(comparand.broken.count) limits broken")
    }

    private static func counts(_ difference: PlanDifference) -> Words {
        guard !difference.isEmpty else { return Words("没有项目变动", "no project changes") }
        let (entering, leaving, moved) = (difference.entering.count, difference.leaving.count, difference.moved.count)
        return Words(
            "新进 \(entering) 个，退出 \(leaving) 个，调整地点或时间 \(moved) 个",
            "\(entering) enter, \(leaving) leave, \(moved) change place or time")
    }

    /// The tiers that differ, first to last.
    private static func goals(_ old: PlanReading, _ new: PlanReading) -> Words {
        let naming = Naming(new.facts)
        let told = new.facts.scenario.objective.compactMap { tier -> Words? in
            guard let before = old.tierValues.first(where: { $0.id == tier.id.text })?.value,
                let after = new.tierValues.first(where: { $0.id == tier.id.text })?.value, before != after
            else { return nil }
            let amount = naming.amount((after - before).magnitude, TierTable.unit(of: tier.id.text, new.facts).unit)
            let isBetter = (after > before) == (tier.sense == .max)
            let verdict = isBetter ? Words("变好", "better") : Words("变差", "worse")
            return Words(
                "“\(tier.name.zh)”\(after > before ? "增加" : "减少") \(amount.zh)（\(verdict.zh)）",
                "“\(tier.name.en)” \(after > before ? "rises" : "falls") by \(amount.en) (\(verdict.en))")
        }
        guard !told.isEmpty else { return Words("各级目标都不变", "no goal changes") }
        return Words(told.map(\.zh).joined(separator: "；"), told.map(\.en).joined(separator: "; "))
    }

    private static func changes(_ difference: PlanDifference, _ facts: Facts) -> ReportTable {
        let naming = Naming(facts)
        func place(_ placed: PlanReading.Placed?) -> Cell {
            placed.map { .words(naming.place(of: $0)) } ?? .empty
        }
        func row(_ kind: Words, _ before: PlanReading.Placed?, _ after: PlanReading.Placed?) -> ReportTable.Row? {
            guard let project = (after ?? before)?.project else { return nil }
            return ReportTable.Row([
                .words(kind), .words(naming.project(project.id)), place(before), place(after),
                before.map { .words(naming.period($0.start)) } ?? .empty,
                after.map { .words(naming.period($0.start)) } ?? .empty,
            ])
        }
        let entering = difference.entering.compactMap { row(Words("新进", "enters"), nil, $0) }
        let moved = difference.moved.compactMap { row(kind($0), $0.before, $0.after) }
        let leaving = difference.leaving.compactMap { row(Words("退出", "leaves"), $0, nil) }
        return ReportTable(
            "changes", Words("项目变动", "Projects that change"),
            columns: [
                .words("change", "变动", "change"), .words("project", "项目", "project"),
                .words("from", "原地点", "from"), .words("to", "新地点", "to"),
                .words("start-before", "原开工", "started in"), .words("start-after", "现开工", "starts in"),
            ], rows: entering + moved + leaving)
    }

    private static func kind(_ move: PlanDifference.Move) -> Words {
        switch (move.changesPark, move.changesSite, move.changesStart) {
        case (true, _, _): Words("换园区", "changes park")
        case (_, true, true): Words("换地点、改时间", "changes site and time")
        case (_, true, false): Words("换地点", "changes site")
        default: Words("改时间", "changes time")
        }
    }

    /// What is acquired, built and reclaimed otherwise.
    private static func actions(_ old: PlanReading, _ new: PlanReading) -> ReportTable {
        let facts = new.facts
        let rows = zip(old.starts, new.starts).flatMap { before, after -> [ReportTable.Row] in
            let ids = Set(before.things.map(\.id)).union(after.things.map(\.id)).sorted()
            return ids.compactMap { id in
                let (was, now) = (before.things.first { $0.id == id }, after.things.first { $0.id == id })
                guard was?.start != now?.start, let name = (now ?? was)?.name else { return nil }
                func start(_ thing: PlanReading.Started?) -> Cell {
                    thing.map { .words(Naming(facts).period($0.start)) } ?? .words(Words("不做", "not done"))
                }
                let cost = (now?.cost ?? .zero) - (was?.cost ?? .zero)
                return ReportTable.Row([.words(after.kind), .words(name), start(was), start(now), .number(cost)])
            }
        }
        return ReportTable(
            "actions", Words("收储、建设、减量化变动", "Acquisitions, buildings and reductions that change"),
            columns: [
                .words("kind", "事项", "work"), .words("thing", "对象", "what"),
                .words("before", "旧方案启动", "old plan starts"), .words("after", "新方案启动", "new plan starts"),
                .number("cost", "资金变化", "change of cost", unit: facts.moneyUnit, decimals: facts.moneyDecimals),
            ], rows: rows)
    }
}

extension PlanReading {
    /// Something that the plan sets going.
    struct Started {
        let id: String
        let name: Words
        let start: Int
        let cost: Money
    }

    /// Acquisitions, constructions, reductions: always these three.
    var starts: [(kind: Words, things: [Started])] {
        let naming = Naming(facts)
        return [
            (
                Purpose.acquisition.words,
                acquisitions.map {
                    Started(
                        id: $0.parcel.id.text, name: naming.parcel($0.parcel), start: $0.start, cost: $0.terms.cost)
                }
            ),
            (
                Purpose.construction.words,
                constructions.map {
                    Started(
                        id: $0.building.id.text, name: naming.building($0.building), start: $0.start,
                        cost: $0.terms.cost)
                }
            ),
            (
                Purpose.reduction.words,
                reductions.map {
                    Started(
                        id: $0.plot.id.text, name: naming.called($0.plot.name, $0.plot.id.text), start: $0.start,
                        cost: $0.plot.cost)
                }
            ),
        ]
    }
}
