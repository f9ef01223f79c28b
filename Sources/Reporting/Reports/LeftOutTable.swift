import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// 未安排项目及原因: why each project is left out, in figures and in a sentence to read aloud.
enum LeftOutTable {
    static func table(_ answer: VerifiedAnswer) -> ReportTable {
        let stories = answer.rejections.map { RejectionStory($0, answer) }
        return ReportTable(
            "left-out", Words("未安排项目及原因", "Projects left out, and why"),
            columns: [
                .words("id", "编号", "id", .useful), .words("project", "项目", "project"),
                .words("priority", "优先级", "priority", .detail), .words("case", "情形", "case"),
                .words("rule", "首个卡点", "first rule in the way"), .words("place", "最接近的地点", "nearest place", .useful),
                .words("what", "卡在何处", "what is limited", .detail),
                .number("measured", "需要", "needed", .useful), .number("limit", "限值", "limit", .useful),
                .number("short", "相差", "short by"), .words("unit", "单位", "unit"),
                .words("owner", "谁可调整", "who can change it", .useful),
            ],
            rows: stories.map { ReportTable.Row($0.cells, subjects: ["project:\($0.rejection.project)"]) },
            notes: stories.map(\.sentence))
    }
}

/// One rejection, told.
package struct RejectionStory {
    package let rejection: Rejection
    package let facts: Facts
    private let naming: Naming
    private let tiers: [TierAnswer]

    package init(_ rejection: Rejection, _ answer: VerifiedAnswer) {
        self.rejection = rejection
        facts = answer.facts
        naming = Naming(answer.facts)
        tiers = answer.tiers
    }

    /// `fits-nowhere`, `blocked`, `losing`, `open`.
    package var code: String {
        switch rejection.cause {
        case .fitsNowhere: "fits-nowhere"
        case .blocked: "blocked"
        case .losing: "losing"
        case .open: "open"
        }
    }

    var caseWords: Words {
        switch rejection.cause {
        case .fitsNowhere: Words("无处可放", "fits nowhere")
        case .blocked: Words("受限", "blocked")
        case .losing: Words("可放但不划算", "fits, but loses")
        case .open: Words("可放", "could be added")
        }
    }

    package static func title(of rule: RuleID) -> Words { RuleCatalogue.title(of: rule) }

    package func tierName(_ id: String) -> Words {
        tiers.first { $0.id == id }?.name ?? TidyTier(rawValue: id)?.words ?? facts.scenario.objective.first {
            $0.id.text == id
        }?.name ?? Words(same: id)
    }

    /// By how much it misses, in which unit, and who holds the limit.
    var shortage: (short: Cell, unit: Cell, owner: Cell) {
        switch rejection.cause {
        case .fitsNowhere(let obstacle?):
            let cells = naming.cells(of: obstacle.bar)
            return (cells.short, cells.unit, .empty)
        case .blocked(let assessment, _, _):
            return (
                naming.cells(of: assessment).short, .words(assessment.unit), .words(assessment.holder.words)
            )
        case .losing(let tier, let by, _):
            return (.exact(by), .words(TierTable.unit(of: tier, facts).unit), .empty)
        case .fitsNowhere(nil), .open: return (.empty, .empty, .empty)
        }
    }

    /// The title of the first rule in the way.
    var rule: Words? {
        switch rejection.cause {
        case .fitsNowhere(let obstacle): obstacle.map { Self.title(of: $0.bar.rule) }
        case .blocked(let assessment, _, _): Self.title(of: assessment.rule)
        case .losing, .open: nil
        }
    }

    var cells: [Cell] {
        let project = facts.project(rejection.project)
        let head: [Cell] = [
            .text(rejection.project.text), .words(project?.name ?? Words(same: rejection.project.text)),
            .text(project.map { String($0.priority) } ?? ""), .words(caseWords),
        ]
        let (short, unit, owner) = shortage
        switch rejection.cause {
        case .fitsNowhere(nil): return head + Array(repeating: .empty, count: 8)
        case .fitsNowhere(let obstacle?):
            let bar = obstacle.bar
            return head + [
                .words(Self.title(of: bar.rule)), .words(naming.site(of: obstacle.site)), .words(bar.reason),
                naming.cells(of: bar).measured, naming.cells(of: bar).limit, short, unit, owner,
            ]
        case .blocked(let assessment, let place, _):
            return head + [
                .words(Self.title(of: assessment.rule)), .words(naming.place(of: place)),
                .words(naming.limited(assessment)),
                naming.cells(of: assessment).measured, naming.cells(of: assessment).limit, short, unit, owner,
            ]
        case .losing(let tier, _, let place):
            return head + [
                .empty, .words(naming.place(of: place)), .words(tierName(tier)), .empty, .empty, short, unit, owner,
            ]
        case .open(let place):
            return head + [.empty, .words(naming.place(of: place))] + Array(repeating: .empty, count: 6)
        }
    }
}
