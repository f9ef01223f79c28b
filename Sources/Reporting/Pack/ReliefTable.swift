import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// 未安排项目及原因表: what stops each project that is left out, what would let it in, whom to go to.
enum ReliefTable {
    static func table(_ answer: VerifiedAnswer) -> ReportTable {
        let stories = answer.rejections.map { RejectionStory($0, answer) }
        let columns: [ReportTable.Column] = [
            .running, .words("id", "编号", "id", .key), .words("project", "项目", "project"),
            .words("segment", "细分领域", "segment", .detail), .words("priority", "优先级", "priority", .useful),
            .words("case", "情形", "case"), .words("rule", "首个卡点", "first in the way"),
            .number("needed", "需要", "needed"), .number("there", "现有", "there"),
            .number("short", "相差", "short by"), .words("unit", "单位", "unit"),
            .words("owner", "谁可调整", "who can change it"), .words("why", "原因", "reason"),
            .words("relief", "放宽什么可落地", "what would let it in"), .words("path", "建议路径", "way to go"),
        ]
        let rows = stories.enumerated().map { number, story in
            ReportTable.Row(
                .body, [.count(number + 1)] + cells(story), subjects: ["project:\(story.rejection.project)"])
        }
        return ReportTable(
            "relief", Words("未安排项目及原因表", "Projects left out: reasons and ways in"), columns: columns, rows: rows,
            notes: cut(answer) + [
                Words(
                    "“放宽什么可落地”：已安排的项目全部保留时，最省的办法，逐项求解所得；只对承诺、重大和一级项目求解，其余写明未求解，可用 admit 命令求",
                    "“what would let it in”: the least that has to give way while everybody placed keeps a place, found by solving; sought for committed, major and first-priority projects, of others it is said that it was not: the command admit solves for it"
                )
            ])
    }

    /// That a very large scenario's list is not whole.
    private static func cut(_ answer: VerifiedAnswer) -> [Words] {
        let leftOut = answer.facts.projects.count - answer.reading.placements.count
        guard answer.rejections.count < leftOut else { return [] }
        return [
            Words(
                "情景较大，未安排的 \(leftOut) 个项目只说明前 \(answer.rejections.count) 个",
                "large scenario: of \(leftOut) projects left out, the first \(answer.rejections.count) are explained")
        ]
    }

    private static func cells(_ story: RejectionStory) -> [Cell] {
        let naming = Naming(story.facts)
        let id = story.rejection.project
        let project = story.facts.project(id)
        let shortage = story.shortage
        func cell(_ words: Words?) -> Cell { words.map { .words($0) } ?? .empty }
        return [
            .text(id.text), .words(naming.project(id)), cell(project.map(naming.segment)),
            .text(project.map { String($0.priority) } ?? ""), .words(story.caseWords), cell(story.blocker),
            shortage.needed, shortage.there, shortage.short, shortage.unit, cell(story.owner), .words(story.reason),
            .words(relief(story, naming)), .words(path(story)),
        ]
    }

    private static func relief(_ story: RejectionStory, _ naming: Naming) -> Words {
        if case .fitsNowhere = story.rejection.kind {
            return Words("不能靠放宽限值解决", "no limit that gives way would help")
        }
        switch story.rejection.wayIn {
        case .found(let raises, let isProved):
            let told = naming.raises(raises)
            return isProved
                ? told : Words("\(told.zh)（停止前找到，未证明最省）", "\(told.en) (found before the stop, not proved the least)")
        case .none:
            return Words("已安排项目全部保留时没有办法（已证明）", "none while everybody placed keeps a place (proved)")
        case .open: return Words("求解时限内未找到", "none was found in the time given")
        case .notSearched: return Words("未求解", "not solved for")
        }
    }

    /// Whom to go to; nothing that has not been worked out is promised.
    private static func path(_ story: RejectionStory) -> Words {
        switch story.rejection.kind {
        case .fitsNowhere: return Words("调整项目需求，或增加适用的地块、厂房", "change what it needs, or add land or floor that fits")
        case .notChosen where story.leaving == nil: return Words("可直接加入", "can be added at once")
        case .needsLimit, .notChosen, .notDecided: break
        }
        if case .found(let raises, _) = story.rejection.wayIn {
            let owners = [Owner.city, .district, .own].filter { owner in raises.contains { $0.limit.owner == owner } }
            let asked = owners.map { owner -> Words in
                switch owner {
                case .city: Words("报市级统筹", "ask the city")
                case .district: Words("提请区级调剂", "ask the district")
                case .own, .law: Words("本单位调整", "decide it in this office")
                }
            }
            return Words(asked.map(\.zh).joined(separator: "；"), asked.map(\.en).joined(separator: "; "))
        }
        return story.rejection.kind == .notChosen
            ? Words("会议认为必要时锁定落地，代价见“原因”", "lock it in if the meeting wants it; what it costs is in “reason”")
            : Words("先测算放宽哪些限值可行（命令 admit）", "have the ways in worked out first (command admit)")
    }
}
