import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 一地视角: a plan as one town, zone or park sees it, with what it may ask at the table.
public enum ViewTelling {
    public static func document(_ answer: ViewAnswer) -> Document {
        let (base, scope) = (answer.base, answer.scope)
        let (reading, facts) = (base.reading, base.facts)
        let name = facts.name(of: scope)
        return Document(
            "view", title: Words("\(name.zh)视角：\(facts.scenario.title.zh)", "\(name.en): \(facts.scenario.title.en)"),
            headline: Headline.base(base) + [here(answer), absent(answer)],
            tables: [
                AllocationTable.table(reading, in: scope), table(of: answer), ParkLandTable.table(reading, in: scope),
                QuotaTables.bySource(reading, in: scope), CooperationTables.shares(reading),
                TaskTable(reading, reading.workItems.filter { lies($0, in: scope, facts) }).table,
            ].filter { !$0.rows.isEmpty },
            notes: notes(answer)
        ).explained(base.facts)
    }

    private static func here(_ answer: ViewAnswer) -> Document.Fact {
        let facts = answer.base.facts
        let placed = answer.base.reading.placements.filter { facts.lies($0.park.id, in: answer.scope) }
        let naming = Naming(facts)
        let investment = naming.amount(placed.sum(\.project.investment.value), facts.moneyUnit)
        var zh = "\(placed.count) 个项目，投资 \(investment.zh)"
        var en = "\(placed.count) \(placed.count == 1 ? "project" : "projects"), investment \(investment.en)"
        let (area, floor) = (placed.sum(\.land.value), placed.sum(\.floor.value))
        if !area.isZero {
            let land = naming.amount(area, facts.landUnit)
            (zh, en) = ("\(zh)，用地 \(land.zh)", "\(en), land \(land.en)")
        }
        if !floor.isZero {
            let taken = naming.amount(floor, Words(same: "m²"))
            (zh, en) = ("\(zh)，厂房 \(taken.zh)", "\(en), floor \(taken.en)")
        }
        return Document.Fact("here", Words("落在本地", "Placed here"), Words(zh, en))
    }

    private static func absent(_ answer: ViewAnswer) -> Document.Fact {
        let out = answer.absent.count { $0.elsewhere == nil }
        let elsewhere = answer.absent.count - out
        return Document.Fact(
            "absent", Words("本地有场地而未落本地", "The ground is here, the project is not"),
            Words("未安排 \(out) 个，在别处 \(elsewhere) 个", "\(out) left out, \(elsewhere) elsewhere"))
    }

    /// 未落本地的项目: what stands in the way here, on top of this plan.
    private static func table(of answer: ViewAnswer) -> ReportTable {
        let facts = answer.base.facts
        let naming = Naming(facts)
        return ReportTable(
            "absent", Words("未落本地的项目", "Projects that are not here"),
            columns: [
                .words("id", "编号", "id", .useful), .words("project", "项目", "project"),
                .words("priority", "优先级", "priority", .detail), .words("now", "现在何处", "where it is"),
                .words("place", "本地最接近的位置", "nearest place here", .useful),
                .words("rule", "首个卡点", "first in the way"),
            ] + Shortage.columns(.detail) + [
                .words("owner", "谁可调整", "who can change it", .useful)
            ],
            rows: answer.absent.map { absent in
                let project = absent.project
                let broken = absent.trial.broken.first
                let shortage = broken.map { Shortage($0, naming) } ?? .none
                let now = absent.elsewhere.map { naming.place(of: $0) }
                return ReportTable.Row(
                    [
                        .text(project.id.text), .words(project.name), .text(String(project.priority)),
                        .words(now ?? Words("未安排", "left out")), .words(naming.place(of: absent.trial.place)),
                        .words(
                            broken.map { RejectionStory.title(of: $0.rule) }
                                ?? Words("无，也可落在本地", "nothing: it could be here")),
                    ] + shortage.cells + [broken.map { .words($0.holder.words) } ?? .empty],
                    subjects: ["project:\(project.id)"])
            })
    }

    private static func notes(_ answer: ViewAnswer) -> [Words] {
        guard !answer.absent.isEmpty else { return [] }
        var notes = [
            Words(
                "“卡点”为在本方案之上、把该项目移来本地时首先碰到的；换一个方案是否放得下、代价多大、谁须让位，用 why-not 项目 --park 园区 求解",
                "“in the way” is what comes first when the project is put here on top of this plan; whether another plan has room, what it costs and who must leave is solved for by why-not PROJECT --park PARK"
            )
        ]
        if answer.absent.contains(where: { !$0.isComplete }) {
            notes.append(
                Words(
                    "位置很多的项目只试了前 \(ViewAnswer.Absent.mostTrials) 处",
                    "of projects with many places the first \(ViewAnswer.Absent.mostTrials) were tried"))
        }
        return notes
    }

    private static func lies(_ item: WorkItem, in scope: Scope, _ facts: Facts) -> Bool {
        switch item.subject {
        case .project(let placed): facts.lies(placed.park.id, in: scope)
        case .acquisition(let acquired): facts.lies(acquired.parcel.park, in: scope)
        case .construction(let built), .landOf(let built): facts.lies(built.building.park, in: scope)
        case .reduction(let reclaimed): scope == .town(reclaimed.plot.town)
        case .quota: false
        }
    }
}
