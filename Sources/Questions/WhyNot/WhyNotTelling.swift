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
            title: title(found, base.facts.scenario.title),
            headline: Headline.base(base) + [
                Document.Fact("cases", Words("结论", "Findings"), WhyNotStory.counts(found))
            ],
            tables: [WhyNotStory.matrix(stories, base), WhyNotStory.details(stories)],
            notes: base.warnings + (found.contains(where: \.givesUp) ? [VariationCells.nearest] : [])
        ).explained(base.facts)
    }
}

extension WhyNotTelling {
    /// Of projects that are all placed it is asked why they are not elsewhere.
    private static func title(_ found: [WhyNotAnswer], _ scenario: Words) -> Words {
        guard !found.isEmpty, found.allSatisfy({ $0.verdict.kind == nil }) else {
            return Words("为什么没有安排：\(scenario.zh)", "Why not: \(scenario.en)")
        }
        return Words("为什么不在别处：\(scenario.zh)", "Why not elsewhere: \(scenario.en)")
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
        let placed = found.count { $0.verdict.kind == nil }
        let counts =
            Rejection.Case.allCases.map { kind in (kind.words, found.count { $0.verdict.kind == kind }) }
            + [(Words("已安排", "placed"), placed)]
        let told = counts.filter { $0.1 > 0 }.map { Words("\($0.0.zh) \($0.1) 个", "\($0.0.en): \($0.1)") }
        return Words(told.map(\.zh).joined(separator: "，"), told.map(\.en).joined(separator: "; "))
    }

    static func matrix(_ stories: [WhyNotStory], _ base: VerifiedAnswer) -> ReportTable {
        let told = stories.first?.answer.cells.map(\.park) ?? []
        let parks = base.facts.parks.filter { told.contains($0.id) }
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
                .words("reason", "首个卡点", "first in the way"), .words("place", "最接近的地点", "nearest place", .detail),
            ] + Shortage.columns(.useful) + [
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
            loss = .words(LossStory(found, facts).sentence(except: [answer.project]))
        }
        guard let story = story(cell) else { return head + Array(repeating: .empty, count: 8) + [loss] }
        func told(_ words: Words?) -> Cell { words.map { .words($0) } ?? .empty }
        return head + [told(story.blocker), told(story.place)] + story.shortage.cells + [told(story.owner), loss]
    }

    /// What is in the way in a park, told as of a project that is left out.
    private func story(_ cell: WhyNotAnswer.Cell) -> RejectionStory? {
        cell.rejection(of: answer.project).map { RejectionStory($0, base) }
    }

    static func words(_ verdict: WhyNotAnswer.Verdict) -> Words {
        verdict.kind?.words ?? Words("已安排", "placed")
    }

    /// What fits into a cell of the matrix.
    private func short(_ cell: WhyNotAnswer.Cell) -> Words {
        switch cell.verdict {
        case .placed: return Words("已安排在此", "placed here")
        case .unknown: return Rejection.Case.notDecided.words
        case .fitsNowhere:
            return cell.barrier?.obstacle.map { RuleCatalogue.reason(of: $0.bar.rule) } ?? Words("没有场地", "no site")
        case .needsLimit:
            if let held = cell.holding.first {
                return Words("须放开：\(held.words.zh)", "must give way: \(held.words.en)")
            }
            if let limit = cell.barrier?.limit {
                return Words("须放开：\(limit.words.zh)", "must give way: \(limit.words.en)")
            }
            guard let first = cell.trial?.excluded(behind: []).broken.first else {
                return Rejection.Case.needsLimit.words
            }
            let reason = RuleCatalogue.reason(of: first.rule)
            if first.figure == .period {
                let date = naming.figure(first.limit, of: first)
                return Words("\(reason.zh)：\(date.zh)", "\(reason.en): \(date.en)")
            }
            // Without a unit it is kept or it is not.
            guard !first.unit.zh.isEmpty else { return reason }
            let short = naming.amount(first.margin.magnitude, first.unit)
            return Words("\(reason.zh)：差 \(short.zh)", "\(reason.en): short by \(short.en)")
        case .loses(let loss):
            guard let cost = LossStory(loss, facts).cost else { return Words("可放，目标不变", "fits, no goal changes") }
            let sure = loss.status == .provedOptimal ? Words("", "") : Words("（未证明最小）", " (not proved the least)")
            return Words("可放：\(cost.zh)\(sure.zh)", "fits: \(cost.en)\(sure.en)")
        }
    }

    /// To be read aloud.
    var sentence: Words {
        let name = naming.project(answer.project)
        let (told, scope) = (told, scope)
        return Words("\(name.zh)：\(scope.zh)\(told.zh)。", "\(name.en): \(scope.en)\(told.en).")
    }

    /// Which parks were asked about, where not all were: what is said holds there only.
    private var scope: Words {
        guard answer.cells.count < facts.parks.count else { return Words("", "") }
        let parks = naming.list(answer.cells.compactMap { facts.park($0.park).map(naming.park) })
        return Words("就\(parks.zh)而言，", "as to \(parks.en), ")
    }

    private var told: Words {
        switch answer.verdict {
        case .placed: placed
        case .loses(let loss): told(loss)
        case .fitsNowhere, .needsLimit, .unknown: nearest?.reason ?? Rejection.Case.notDecided.words
        }
    }

    /// What is given up by the plan with it that gives up least, as far as that is known.
    private func told(_ loss: Loss) -> Words {
        // Of one that is placed elsewhere: where it would move.
        let placed =
            loss.difference.entering.first { $0.project.id == answer.project }
            ?? loss.difference.moved.first { $0.project == answer.project }?.after
        let place = placed.map(naming.placeAndStart)
        let head =
            place.map { Words("可以安排到\($0.zh)", "it could be placed at \($0.en)") }
            ?? Words("可以安排", "it could be placed")
        let story = LossStory(loss, facts).sentence(except: [answer.project])
        let open = answer.cells.count { if case .unknown = $0.verdict { true } else { false } }
        let sure: Words =
            if loss.status != .provedOptimal {
                Words("（一种换法，未证明损失最小）", " (one way to do it, not proved to lose least)")
            } else if open > 0 {
                Words(
                    "（另有 \(open) 个园区未判定）", " (\(open == 1 ? "1 other park is" : "\(open) other parks are") not decided)"
                )
            } else {
                Words("（已证明损失最小）", " (proved to be the least loss)")
            }
        return Words(
            "\(head.zh)，\(Words.chinese("但", story.zh))\(sure.zh)", "\(head.en), but then \(story.en)\(sure.en)")
    }

    private var placed: Words {
        let parks = answer.cells.filter { $0.verdict.kind == nil }
        let name = parks.first.flatMap { facts.park($0.park)?.name } ?? Words(same: "")
        let others = answer.cells.compactMap { cell -> Words? in
            guard case .loses(let loss) = cell.verdict, let park = facts.park(cell.park) else { return nil }
            let story = LossStory(loss, facts).sentence(except: [answer.project])
            return Words("若放到\(park.name.zh)，\(story.zh)", "in \(park.name.en), \(story.en)")
        }
        let open = answer.cells.count { $0.verdict.kind == .notDecided }
        let rest =
            open == 0
            ? Words("", "") : Words("；\(open) 个园区未判定", "; not decided of \(open == 1 ? "1 park" : "\(open) parks")")
        guard !others.isEmpty else {
            let elsewhere = open == 0 ? elsewhere : rest
            return Words("已安排在\(name.zh)\(elsewhere.zh)", "it is placed in \(name.en)\(elsewhere.en)")
        }
        return Words(
            "已安排在\(name.zh)；" + others.map(\.zh).joined(separator: "。") + rest.zh,
            "it is placed in \(name.en); " + others.map(\.en).joined(separator: ". ") + rest.en)
    }

    /// Of one that is placed, where all other parks that were asked about are settled and none can take it.
    private var elsewhere: Words {
        let others = answer.cells.filter { $0.verdict.kind != nil }
        guard !others.isEmpty else {
            return facts.parks.count > 1 ? Words("", "") : Words("；没有其他园区", "; there is no other park")
        }
        guard others.contains(where: { $0.verdict.kind == .needsLimit }) else {
            return Words("；其他园区都放不下", "; no other park can take it")
        }
        return Words("；不放宽限值，其他园区都放不下", "; no other park can take it as long as every limit stands")
    }

    /// The park that comes closest stands for all: of those of the project's own case the one that breaks least.
    private var nearest: RejectionStory? {
        let own = answer.cells.filter { $0.verdict.kind == answer.verdict.kind }
        let tried = own.filter { !($0.trial?.broken.isEmpty ?? true) }
        if let cell = tried.min(by: { ($0.trial?.broken.count ?? 0) < ($1.trial?.broken.count ?? 0) }) {
            return story(cell)
        }
        let bars = own.compactMap { cell in cell.barrier?.obstacle.map { ($0, cell) } }
        let nearest = Rejection.nearest(bars.map(\.0))
        return (bars.first { $0.0 == nearest }?.1 ?? own.first).flatMap(story)
    }
}
