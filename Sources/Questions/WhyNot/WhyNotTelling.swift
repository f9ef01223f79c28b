import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 为什么没有安排: the matrix of projects and parks, then every cell in figures, then every project in a sentence.
public enum WhyNotTelling {
    public static func document(_ found: [WhyNotAnswer], _ base: VerifiedAnswer) -> Document {
        let stories = found.map { WhyNotStory($0, base) }
        return Document(
            "why-not",
            title: Words("为什么不能安排：\(base.facts.scenario.title.zh)", "Why not: \(base.facts.scenario.title.en)"),
            headline: [
                Headline.scenario(base.facts), Document.Fact("status", Words("基准方案", "Base plan"), base.status.words),
                Document.Fact("cases", Words("结论", "Findings"), WhyNotStory.counts(found)),
            ],
            tables: [WhyNotStory.matrix(stories, base), WhyNotStory.details(stories)],
            notes: base.warnings)
    }
}

/// One project's answer, told.
struct WhyNotStory {
    let answer: WhyNotAnswer
    let base: VerifiedAnswer
    private var facts: Facts { base.facts }
    private let naming: Naming

    init(_ answer: WhyNotAnswer, _ base: VerifiedAnswer) {
        self.answer = answer
        self.base = base
        naming = Naming(base.facts)
    }

    static func counts(_ found: [WhyNotAnswer]) -> Words {
        func count(_ holds: (WhyNotAnswer.Verdict) -> Bool) -> Int { found.count { holds($0.verdict) } }
        let nowhere = count { if case .fitsNowhere = $0 { true } else { false } }
        let limited = count { if case .needsLimit = $0 { true } else { false } }
        let losing = count { if case .loses = $0 { true } else { false } }
        let open = count { if case .unknown = $0 { true } else { false } }
        let rest = open == 0 ? Words("", "") : Words("，未判定 \(open) 个", ", not decided \(open)")
        return Words(
            "无处可放 \(nowhere) 个，须放宽限值 \(limited) 个，可放但不划算 \(losing) 个\(rest.zh)",
            "fits nowhere \(nowhere), needs a limit to move \(limited), fits but loses \(losing)\(rest.en)")
    }

    static func matrix(_ stories: [WhyNotStory], _ base: VerifiedAnswer) -> ReportTable {
        let parks = base.facts.parks
        return ReportTable(
            "matrix", Words("项目 × 园区", "Projects × parks"),
            columns: [
                .words("id", "编号", "id", .useful), .words("project", "项目", "project"), .words("case", "结论", "finding"),
            ]
                + parks.map { park in
                    ReportTable.Column(
                        id: park.id.text, title: park.name, unit: nil, alignment: .leading, decimals: 0,
                        rank: .essential)
                },
            rows: stories.map { story in
                ReportTable.Row(
                    [
                        .text(story.answer.project.text),
                        .words(base.facts.project(story.answer.project)?.name ?? Words(same: "")),
                        .words(Self.words(story.answer.verdict)),
                    ] + story.answer.cells.map { .words(story.short($0)) })
            }, notes: stories.map(\.sentence))
    }

    static func details(_ stories: [WhyNotStory]) -> ReportTable {
        ReportTable(
            "cells", Words("逐园区原因", "Park by park"),
            columns: [
                .words("project", "项目", "project"), .words("park", "园区", "park"), .words("case", "结论", "finding"),
                .words("reason", "卡点", "what is in the way"), .words("place", "最接近的地点", "nearest place", .detail),
                .words("what", "卡在何处", "what is limited", .useful),
                .number("measured", "需要", "needed", .useful), .number("limit", "限值", "limit", .useful),
                .number("short", "相差", "short by"), .words("unit", "单位", "unit"),
                .words("owner", "谁可调整", "who can change it", .useful),
                .words("loss", "代价", "what it costs"),
            ], rows: stories.flatMap { story in story.answer.cells.map { ReportTable.Row(story.cells($0)) } },
            notes: stories.allSatisfy { $0.answer.cells.allSatisfy(\.isComplete) } ? [] : [cut])
    }

    private static let cut = Words(
        "有的园区可试地点多于 \(WhyNotAnswer.Cell.mostTrials) 处，最接近的地点只在前 \(WhyNotAnswer.Cell.mostTrials) 处中找；结论不受影响",
        "some parks have more than \(WhyNotAnswer.Cell.mostTrials) places: the nearest was looked for among the first \(WhyNotAnswer.Cell.mostTrials); findings are exact all the same"
    )

    private func cells(_ cell: WhyNotAnswer.Cell) -> [Cell] {
        let park = facts.park(cell.park)
        let head: [Cell] = [
            .words(naming.project(answer.project)), .words(park?.name ?? Words(same: cell.park.text)),
            .words(Self.words(cell.verdict)),
        ]
        var loss = Cell.empty
        if case .loses(let found) = cell.verdict {
            loss = .words(LossStory(found, facts).sentence(except: answer.project))
        }
        if let obstacle = cell.obstacle {
            let bar = obstacle.bar
            let figures = naming.cells(of: bar)
            return head + [
                .words(RejectionStory.title(of: bar.rule)), .words(naming.site(of: obstacle.site)), .words(bar.reason),
                figures.measured, figures.limit, figures.short, figures.unit, .empty, loss,
            ]
        }
        guard let first = cell.broken.first else {
            return head + [.empty, cell.place.map { .words(naming.place(of: $0)) } ?? .empty]
                + Array(repeating: .empty, count: 6) + [loss]
        }
        let figures = naming.cells(of: first)
        if let held = cell.holding.first {
            let owner = base.setting.limits.first { $0.settings(givingWayBy: 1) == held.settings }?.owner ?? .own
            return head + [
                .words(held.words), cell.place.map { .words(naming.place(of: $0)) } ?? .empty,
                .words(naming.limited(first)), figures.measured, figures.limit, figures.short, .words(first.unit),
                .words(owner.words), loss,
            ]
        }
        return head + [
            .words(RejectionStory.title(of: first.rule)), cell.place.map { .words(naming.place(of: $0)) } ?? .empty,
            .words(naming.limited(first)), figures.measured, figures.limit, figures.short, .words(first.unit),
            .words(first.holder.words), loss,
        ]
    }

    static func words(_ verdict: WhyNotAnswer.Verdict) -> Words {
        switch verdict {
        case .fitsNowhere: Words("无处可放", "fits nowhere")
        case .needsLimit: Words("须放宽限值", "needs a limit to move")
        case .loses: Words("可放但不划算", "fits, but loses")
        case .unknown: Words("未判定", "not decided")
        case .placed: Words("已安排", "placed")
        }
    }

    /// What fits into a cell of the matrix.
    private func short(_ cell: WhyNotAnswer.Cell) -> Words {
        switch cell.verdict {
        case .placed: return Words("已安排在此", "placed here")
        case .unknown: return Words("未判定", "not decided")
        case .fitsNowhere:
            return cell.obstacle.map { RuleCatalogue.reason(of: $0.bar.rule) } ?? Words("没有场地", "no site")
        case .needsLimit:
            if let held = cell.holding.first {
                return Words("须放开：\(held.words.zh)", "must give way: \(held.words.en)")
            }
            if let obstacle = cell.obstacle { return RuleCatalogue.reason(of: obstacle.bar.rule) }
            guard let first = cell.broken.first else { return Words("须放宽限值", "a limit") }
            let reason = RuleCatalogue.reason(of: first.rule)
            if first.figure == .period {
                let date = naming.figure(first.limit, of: first)
                return Words("\(reason.zh)：\(date.zh)", "\(reason.en): \(date.en)")
            }
            let short = naming.amount(first.margin.magnitude, first.unit)
            return Words("\(reason.zh)：差 \(short.zh)", "\(reason.en): short by \(short.en)")
        case .loses(let loss):
            guard let cost = LossStory(loss, facts).cost else { return Words("可放，目标不变", "fits, no goal worse") }
            let sure = loss.status == .provedOptimal ? Words("", "") : Words("（未证明）", " (not proved)")
            return Words("可放：\(cost.zh)\(sure.zh)", "fits: \(cost.en)\(sure.en)")
        }
    }

    /// To be read aloud.
    var sentence: Words {
        let name = naming.project(answer.project)
        let told = told
        return Words("\(name.zh)：\(told.zh)。", "\(name.en): \(told.en).")
    }

    private var told: Words {
        switch answer.verdict {
        case .placed: return placed
        case .fitsNowhere: return nowhere
        case .needsLimit: return limited
        case .loses(let loss):
            let place = loss.difference.entering.first { $0.project.id == answer.project }.map {
                let site = naming.site(of: $0)
                let start = facts.horizon.periods[$0.start].said
                return Words(
                    "可以安排（\(start.zh)，\($0.park.name.zh)：\(site.zh)）",
                    "it could be placed (\(start.en), \($0.park.name.en): \(site.en))")
            }
            let head = place ?? Words("可以安排", "it could be placed")
            let story = LossStory(loss, facts).sentence(except: answer.project)
            let sure =
                loss.status == .provedOptimal
                ? Words("（已证明损失最小）", " (proved to be the least loss)")
                : Words("（\(loss.status.words.zh)）", " (\(loss.status.words.en))")
            return Words("\(head.zh)，但\(story.zh)\(sure.zh)", "\(head.en), but then \(story.en)\(sure.en)")
        case .unknown(let cause):
            return Words("未判定（\(cause.words.zh)）", "not decided (\(cause.words.en))")
        }
    }

    private var placed: Words {
        let parks = answer.cells.filter { if case .placed = $0.verdict { true } else { false } }
        let name = parks.first.flatMap { facts.park($0.park)?.name } ?? Words(same: "")
        let others = answer.cells.compactMap { cell -> Words? in
            guard case .loses(let loss) = cell.verdict, let park = facts.park(cell.park) else { return nil }
            let story = LossStory(loss, facts).sentence(except: answer.project)
            return Words("若放\(park.name.zh)，\(story.zh)", "in \(park.name.en), \(story.en)")
        }
        guard !others.isEmpty else {
            return Words("已安排在\(name.zh)；其他园区都放不下", "it is placed in \(name.en); no other park can take it")
        }
        return Words(
            "已安排在\(name.zh)；" + others.map(\.zh).joined(separator: "。"),
            "it is placed in \(name.en); " + others.map(\.en).joined(separator: ". "))
    }

    private var nowhere: Words {
        let obstacles = answer.cells.compactMap(\.obstacle)
        guard let nearest = Rejection.nearest(obstacles) else {
            return Words("没有任何地点可供选择", "there is no place to try")
        }
        return RejectionStory.nowhere(nearest, naming)
    }

    /// The cell that comes closest stands for all.
    private var limited: Words {
        let closest = answer.cells.filter { !$0.broken.isEmpty }.min { $0.broken.count < $1.broken.count }
        let head = Words(
            "只要各项限值不动，任何方案都安排不了它（已证明）", "as long as every limit stands no plan has room for it (proved)")
        guard let closest, let place = closest.place, let first = closest.broken.first else {
            let barred = answer.cells.filter { if case .needsLimit = $0.verdict { true } else { false } }
            guard let bar = Rejection.nearest(barred.compactMap(\.obstacle)) else { return head }
            let (site, reason) = (naming.site(of: bar.site), bar.bar.reason)
            return Words("\(head.zh)；\(site.zh)：\(reason.zh)", "\(head.en); \(site.en): \(reason.en)")
        }
        let story = RejectionStory.blocked(first, place, Array(closest.broken.dropFirst()), naming)
        let held = closest.holding.map(\.words)
        let who =
            held.isEmpty
            ? Words("", "")
            : Words(
                "；最接近的地点被占着：\(held.map(\.zh).joined(separator: "，"))，须先放开",
                "; the closest place is taken by \(held.map(\.en).joined(separator: ", ")), which must give way first")
        return Words(
            "\(head.zh)\(who.zh)；在现方案上\(story.zh)", "\(head.en)\(who.en); on top of the plan \(story.en)")
    }
}
