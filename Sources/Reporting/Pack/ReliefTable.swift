import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// 未安排项目及原因表: what stops each project that is left out, what would let it in, whom to go to.
enum ReliefTable {
    /// Limits told by name; more are counted.
    private static let mostLimits = 4

    static func table(_ answer: VerifiedAnswer) -> ReportTable {
        let stories = answer.rejections.map { RejectionStory($0, answer) }
        let columns: [ReportTable.Column] = [
            .running, .words("id", "编号", "id", .key), .words("project", "项目", "project"),
            .words("segment", "细分领域", "segment", .detail), .words("priority", "优先级", "priority", .useful),
            .words("case", "情形", "case"), .words("rule", "首个卡点", "first rule in the way"),
            .number("short", "缺口", "short by"), .words("unit", "单位", "unit"),
            .words("owner", "谁可调整", "who can change it"), .words("why", "原因", "reason"),
            .words("relief", "放宽多少可落地", "what would let it in"), .words("path", "建议路径", "way to go"),
        ]
        let rows = stories.enumerated().map { number, story in
            ReportTable.Row(
                .body, [.count(number + 1)] + cells(story), subjects: ["project:\(story.rejection.project)"])
        }
        return ReportTable(
            "relief", Words("未安排项目及原因表", "Projects left out: reasons and ways in"), columns: columns, rows: rows,
            notes: cut(answer) + [
                Words(
                    "“放宽多少可落地”：其余安排不动，只加上该项目，这些限值同时放宽到所列数值即满足全部规则；腾挪其他项目或许放宽更少，逐项求解见 admit 命令",
                    "“what would let it in”: with all else as planned and the project added, every rule is kept if these limits give way as listed; moving other projects may take less, which the command admit solves for"
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
        let (short, unit, owner) = story.shortage
        return [
            .text(id.text), .words(naming.project(id)), .text(project?.segment ?? ""),
            .text(project.map { String($0.priority) } ?? ""), .words(story.caseWords), obstacle(story), short, unit,
            owner,
            .words(story.reason), relief(story, naming), .words(path(story)),
        ]
    }

    /// The first rule in the way, or the tier that would be worse.
    private static func obstacle(_ story: RejectionStory) -> Cell {
        if case .losing(let tier, _, _) = story.rejection.cause { return .words(story.tierName(tier)) }
        return story.rule.map { .words($0) } ?? .empty
    }

    private static func relief(_ story: RejectionStory, _ naming: Naming) -> Cell {
        guard let relief = story.rejection.relief else {
            switch story.rejection.cause {
            case .losing, .open: return .words(Words("无需放宽", "nothing has to give way"))
            case .fitsNowhere, .blocked:
                return .words(Words("已试地点均涉及法定或实物限值，不能靠放宽", "law or the site itself stands in every place tried"))
            }
        }
        let place = naming.place(of: relief.place)
        let start = naming.facts.horizon.periods[relief.place.start].said
        let limits = told(relief.limits)
        let named = limits.prefix(mostLimits).map { limit -> Words in
            let (what, title) = (naming.limited(limit), RejectionStory.title(of: limit.rule))
            let from = NumberText.exact(limit.limit)
            let to = naming.amount(limit.measured, limit.unit)
            let owner = limit.holder.words
            return Words(
                "\(title.zh)（\(what.zh)）\(from) → \(to.zh)，\(owner.zh)",
                "\(title.en) (\(what.en)) \(from) → \(to.en), \(owner.en)")
        }
        let more = limits.count - named.count
        let rest = more > 0 ? Words("；另 \(more) 处", "; \(more) more") : Words("", "")
        return .words(
            Words(
                "\(start.zh)开工、落在\(place.zh)：\(named.map(\.zh).joined(separator: "；"))\(rest.zh)",
                "\(place.en), from \(start.en): \(named.map(\.en).joined(separator: "; "))\(rest.en)"))
    }

    /// Without uses that no source covers: they follow from the balance told before them.
    private static func told(_ limits: [Assessment]) -> [Assessment] {
        limits.enumerated().filter { number, limit in
            !limit.limit.isZero || !limits.prefix(number).contains { $0.rule == limit.rule && !$0.limit.isZero }
        }.map(\.element)
    }

    /// Whom to go to; nothing that has not been worked out is promised.
    private static func path(_ story: RejectionStory) -> Words {
        if let relief = story.rejection.relief {
            let holders = Holder.allCases.filter { holder in relief.limits.contains { $0.holder == holder } }
            let asked = holders.map { holder -> Words in
                switch holder {
                case .city: Words("报市级统筹", "ask the city")
                case .district: Words("提请区级调剂", "ask the district")
                case .own, .law, .site: Words("本单位调整", "decide it in this office")
                }
            }
            return Words(asked.map(\.zh).joined(separator: "；"), asked.map(\.en).joined(separator: "; "))
        }
        switch story.rejection.cause {
        case .losing:
            return Words("会议认为必要时锁定落地，代价见“缺口”", "lock it in if the meeting wants it; the price is in “short by”")
        case .open: return Words("可直接加入", "can be added at once")
        case .fitsNowhere, .blocked:
            return Words("调整项目需求，或增加适用的地块、厂房", "change what it needs, or add land or floor that fits")
        }
    }
}
