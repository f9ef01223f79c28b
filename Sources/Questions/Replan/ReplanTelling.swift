import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 调整多少: value against the number of changes to the previous plan, and what staying put costs. `chosen`: the point
/// that was asked for, told in full.
public enum ReplanTelling {
    public static func document(
        _ found: ReplanAnswer, chosen: ReplanAnswer.Point?, _ base: VerifiedAnswer, notes: [Words] = []
    ) -> Document {
        let facts = base.facts
        let story = ReplanStory(facts)
        let previous = facts.scenario.previous.count
        var headline = [
            Headline.scenario(facts),
            Document.Fact("status", Words("不限变动的最优方案", "Best plan, free to change"), base.status.words),
            Document.Fact(
                "previous", Words("原方案", "Previous plan"),
                previous == 0
                    ? Words("没有原方案", "there is none")
                    : Words(
                        "\(previous) 个项目；不限变动时改动 \(base.reading.changes.count) 个",
                        "\(previous == 1 ? "1 project" : "\(previous) projects"); the free plan changes \(base.reading.changes.count)"
                    )),
        ]
        if let still = found.points.first {
            headline.append(
                Document.Fact("staying", Words("全部保留原安排", "Staying put"), story.staying(still, found)))
        }
        if let chosen {
            headline.append(Document.Fact("chosen", Words("选定", "Chosen"), story.chosen(chosen, found)))
        }
        return Document(
            "replan",
            title: Words("调整多少：\(facts.scenario.title.zh)", "How much to change: \(facts.scenario.title.en)"),
            headline: headline,
            tables: [story.curve(found), story.values(found)]
                + [chosen.flatMap { story.changes($0) }].compactMap { $0 },
            notes: [
                Words(
                    "变动只数原方案中的项目：退出、换地点或改开工时段各算一项；新进项目不算。变化均与不限变动的最优方案相比。",
                    "Changes count placements of the previous plan only: leaving, another site or another start is one each; new projects are none. All is told against the best plan that is free to change."
                )
            ] + notes + Variation.Outcome.openNote(found.points.map(\.variation.outcome))
        ).explained(facts)
    }
}

/// Plans with few changes, told.
struct ReplanStory {
    let facts: Facts
    private let naming: Naming
    private let variations: VariationCells

    init(_ facts: Facts) {
        self.facts = facts
        naming = Naming(facts)
        variations = VariationCells(facts)
    }

    func curve(_ found: ReplanAnswer) -> ReportTable {
        ReportTable(
            "curve", Words("变动数与得失", "Changes and what they are worth"),
            columns: [
                .number("most", "最多变动", "changes at most"), .number("changes", "实际变动", "changes made", .useful),
                .words("changed", "原方案中变动的项目", "placements changed"),
            ] + VariationCells.columns,
            rows: found.points.map { point in
                ReportTable.Row(
                    [
                        .count(point.mostChanges), point.changes.map { .count($0) } ?? .empty,
                        point.variation.answer.map {
                            .words(naming.list($0.reading.changes.map { naming.project($0.previous.project) }))
                        }
                            ?? .empty,
                    ] + variations.cells(point.variation.outcome))
            })
    }

    /// Every tier at every number of changes.
    func values(_ found: ReplanAnswer) -> ReportTable {
        let tiers = facts.scenario.objective
        return ReportTable(
            "values", Words("各级目标", "Every goal"),
            columns: [.number("most", "最多变动", "changes at most")]
                + tiers.map { tier in
                    let (unit, decimals) = TierTable.unit(of: tier.id.text, facts)
                    return ReportTable.Column(
                        id: tier.id.text, title: tier.name, unit: unit, alignment: .trailing, decimals: decimals,
                        rank: .essential)
                },
            rows: found.points.map { point in
                let values = point.variation.outcome.loss?.tiers.map(\.after) ?? []
                return ReportTable.Row(
                    [.count(point.mostChanges)]
                        + tiers.indices.map { values.indices.contains($0) ? .exact(values[$0]) : .empty })
            })
    }

    /// What becomes of each placement that changes.
    func changes(_ point: ReplanAnswer.Point) -> ReportTable? {
        guard let answer = point.variation.answer, !answer.reading.changes.isEmpty else { return nil }
        return ReportTable(
            "changes", Words("改动的项目", "Placements that change"),
            columns: [
                .words("project", "项目", "project"), .words("before", "原安排", "before"), .words("now", "现安排", "now"),
            ],
            rows: answer.reading.changes.map { change in
                ReportTable.Row([
                    .words(naming.project(change.previous.project)), .words(before(change.previous)),
                    .words(change.now.map(now) ?? Words("退出", "left out")),
                ])
            })
    }

    private func before(_ previous: PreviousPlacement) -> Words {
        let sites =
            previous.building.map { id in [facts.building(id).map(naming.building) ?? Words(same: id.text)] }
            ?? previous.parcels.map { id in facts.parcel(id).map(naming.parcel) ?? Words(same: id.text) }
        let site = naming.list(sites)
        return Words("\(site.zh)，\(previous.start.said.zh)", "\(site.en), \(previous.start.said.en)")
    }

    private func now(_ placed: PlanReading.Placed) -> Words {
        let (place, start) = (naming.place(of: placed), facts.horizon.periods[placed.start].said)
        return Words("\(place.zh)，\(start.zh)", "\(place.en), \(start.en)")
    }

    /// What it costs to change nothing.
    func staying(_ still: ReplanAnswer.Point, _ found: ReplanAnswer) -> Words {
        if still.variation.outcome.isUnchanged {
            return Words("不必变动：原方案的安排都保得住，也没有损失", "nothing has to change: every placement can stay, at no loss")
        }
        if case .unknown(let cause) = still.variation.outcome {
            return Words(
                "能否全部保留未判定（\(cause.words.zh)）", "whether every placement can stay is not decided (\(cause.words.en))")
        }
        guard case .infeasible = still.variation.outcome else {
            let told = cost(still)
            return Words("与不限变动相比：\(told.zh)", "against the free plan: \(told.en)")
        }
        // What is not decided may do as well.
        let proved = found.points.prefix { if case .infeasible = $0.variation.outcome { true } else { false } }.count
        let isExact = found.points.dropFirst(proved).first?.variation.outcome.loss != nil
        let least = isExact ? found.points.dropFirst(proved).first?.mostChanges : nil
        let known = found.points.prefix(proved).last.map { $0.mostChanges + 1 } ?? 1
        let zh = least.map { "；至少要变动 \($0) 个" } ?? "；已知至少要变动 \(known) 个，够不够未判定"
        let en =
            least.map { "; at least \($0) must change" }
            ?? "; at least \(known) must change, whether so many are enough is not decided"
        return Words("不可能：原安排不能全部保留（已证明）\(zh)", "impossible: not every placement can stay (proved)\(en)")
    }

    /// The first goal that is worse, without who is treated otherwise: the tables tell that.
    private func cost(_ point: ReplanAnswer.Point) -> Words {
        guard let loss = point.variation.outcome.loss, loss.status == .provedOptimal else {
            return variations.sentence(point.variation.outcome)
        }
        return LossStory(loss, facts).cost ?? Words("没有损失", "no loss")
    }

    func chosen(_ point: ReplanAnswer.Point, _ found: ReplanAnswer) -> Words {
        let made = point.changes.map { Words("实际变动 \($0) 个", "\($0) made") } ?? Words("无方案", "no plan")
        let told = cost(point)
        return Words(
            "最多变动 \(point.mostChanges) 个（\(made.zh)）；与不限变动相比：\(told.zh)",
            "at most \(point.mostChanges) changes (\(made.en)); against the free plan: \(told.en)")
    }
}
