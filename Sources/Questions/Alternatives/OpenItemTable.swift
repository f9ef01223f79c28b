import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// Projects that can be treated otherwise, each with what it hangs on; and those that cannot.
enum OpenItemTable {
    static func table(_ found: AlternativesAnswer, _ base: VerifiedAnswer) -> ReportTable {
        let naming = Naming(base.facts)
        return ReportTable(
            "open", Words("可以改动的项目", "Open items"),
            columns: [
                .words("project", "项目", "project"), .words("now", "基准方案", "in the base plan"),
                .words("change", "代价最小的改法", "cheapest change"), .words("cost", "代价", "what it costs"),
                .words("hangs-on", "取决于", "what it hangs on"), .words("park", "园区", "park", .useful),
            ],
            rows: found.items.map { item in
                guard let project = item.demand.project else { return ReportTable.Row([]) }
                let now = base.reading.placement(of: project).map { told($0, naming) } ?? Words("不安排", "left out")
                let story = item.cheapest.map { LossStory($0, base.facts) }
                let undecided = Words("停止前未判定", "not decided before the stop")
                return ReportTable.Row([
                    .words(naming.project(project)), .words(now),
                    .words(story.map { change(project, $0, naming) } ?? undecided),
                    story.map { .words(cost($0, item)) } ?? .empty,
                    item.hangsOn.map { .words(datum($0, item, base, naming)) } ?? .empty,
                    .words(park(item, base)),
                ])
            })
    }

    /// The placements that every plan allowed has, and the projects that none has.
    static func core(_ found: AlternativesAnswer, _ base: VerifiedAnswer) -> ReportTable {
        let naming = Naming(base.facts)
        let projects = found.firm.compactMap(\.project)
        let placed = projects.compactMap { base.reading.placement(of: $0) }
        let out = naming.list(projects.filter { base.reading.placement(of: $0) == nil }.map { naming.project($0) })
        return ReportTable(
            "core", Words("不变的核心", "Firm core"),
            columns: [
                .words("project", "项目", "project"), .words("park", "园区", "park"), .words("site", "地点", "site"),
                .words("start", "开工", "start"),
            ],
            rows: placed.map { placed in
                ReportTable.Row([
                    .words(naming.project(placed.project.id)), .words(placed.park.name),
                    .words(naming.site(of: placed)), .words(naming.period(placed.start)),
                ])
            },
            notes: out.zh.isEmpty ? [] : [Words("哪个方案都不安排：\(out.zh)。", "Left out of every plan: \(out.en).")])
    }

    private static func told(_ placed: PlanReading.Placed, _ naming: Naming) -> Words {
        let (place, start) = (naming.place(of: placed), naming.said(placed.start))
        return Words("\(place.zh)，\(start.zh)开工", "\(place.en), starting in \(start.en)")
    }

    private static func cost(_ story: LossStory, _ item: AlternativesAnswer.OpenItem) -> Words {
        // Less than nothing is not lost.
        guard let cost = story.cost else { return Words("各级目标都不变", "no goal changes") }
        guard !item.isProved else { return cost }
        return Words("\(cost.zh)（未证明最小）", "\(cost.en) (not proved the least)")
    }

    /// What becomes of the project, then of the others.
    private static func change(_ project: ProjectID, _ story: LossStory, _ naming: Naming) -> Words {
        let difference = story.loss.difference
        let after = (difference.entering + difference.moved.map(\.after)).first { $0.project.id == project }
        let own = after.map { told($0, naming) } ?? Words("不安排", "left out")
        return story.others(except: [project]).map { Words("\(own.zh)；\($0.zh)", "\(own.en); \($0.en)") } ?? own
    }

    private static func datum(
        _ datum: AlternativesAnswer.Datum, _ item: AlternativesAnswer.OpenItem, _ base: VerifiedAnswer, _ naming: Naming
    ) -> Words {
        switch datum {
        case .nothing:
            return Words("没有目标受影响，可以自选", "no goal: free to choose")
        case .figures(let id):
            let name = base.tiers.first { $0.id == id }?.name ?? Words(same: id)
            return Words("计入“\(name.zh)”的申报数据", "the figures claimed that “\(name.en)” counts")
        case .limit(let assessment, let others):
            let limited = naming.limited(assessment)
            let title = RejectionStory.title(of: assessment.rule)
            let more = others == 0 ? Words("", "") : Words("，另有 \(others) 处", ", and \(others) more")
            let figures = Shortage(assessment, naming).figures.map { Words("：\($0.zh)", ": \($0.en)") } ?? Words("", "")
            return Words(
                "单独改会违反“\(title.zh)”（\(limited.zh)\(figures.zh)）\(more.zh)",
                "alone it breaks “\(title.en)” (\(limited.en)\(figures.en))\(more.en)")
        }
    }

    private static func park(_ item: AlternativesAnswer.OpenItem, _ base: VerifiedAnswer) -> Words {
        guard let project = item.demand.project, base.reading.placement(of: project) != nil else {
            return Words(same: "")
        }
        return switch item.keepsPark {
        case true?: Words("始终在本园区", "always in this park")
        case false?: Words("可离开本园区", "may leave the park")
        case nil: Words("未判定", "not decided")
        }
    }
}
