import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// What an amended scenario comes to, in the columns that all such tables share: the first goal that changes, by how much,
/// who enters, leaves and moves.
struct VariationCells {
    private let naming: Naming
    private let facts: Facts

    init(_ facts: Facts) {
        self.facts = facts
        naming = Naming(facts)
    }

    static let columns: [ReportTable.Column] = [
        .words("tier", "变化的目标", "goal that changes"), .number("change", "变化", "change"),
        .words("unit", "单位", "unit"), .words("enters", "进入", "enters"), .words("leaves", "退出", "leaves"),
        .words("moves", "改动", "moves", .detail), .words("proved", "证明", "proof", .useful),
    ]

    /// The same beside amounts that have a unit of their own.
    static let columnsBesideUnits = columns.map { column in
        var column = column
        if column.id == "unit" { column.id = "tier-unit" }
        return column
    }

    /// What is asked ends at the first goal that differs.
    static let nearest = Words(
        "“进入、退出、改动”说的是：到所列目标为止同样好的方案中，与基准方案最接近的一个；其后的目标未再比较。",
        "Who enters, leaves and moves is told of one plan: of those that are best as far as the goal told, the one nearest to the base plan; goals behind it were not compared."
    )

    /// `told`: who is told of apart.
    func cells(_ outcome: Variation.Outcome, except told: [ProjectID] = []) -> [Cell] {
        let nothing = Array(repeating: Cell.empty, count: Self.columns.count - 2)
        switch outcome {
        case .infeasible:
            return [.words(Words("无可行方案", "no plan at all"))] + nothing + [.words(Words("已证明", "proved"))]
        case .unknown(let cause):
            return [.words(Words("未判定", "not decided"))] + nothing + [.words(cause.words)]
        case .found(let loss) where outcome.foundNothing:
            return [.words(Words("未判定", "not decided"))] + nothing + [.words(Self.ended(loss.status))]
        case .found(let loss):
            let difference = loss.difference
            func names(_ placed: [PlanReading.Placed]) -> Cell {
                let others = placed.filter { !told.contains($0.project.id) }
                return others.isEmpty ? .empty : .words(naming.list(others.map { naming.project($0.project.id) }))
            }
            return tier(loss) + [
                names(difference.entering), names(difference.leaving),
                naming.moves(difference.moved).map { .words($0) } ?? .empty,
                .words(loss.status == .provedOptimal ? Words("已证明", "proved") : loss.status.words),
            ]
        }
    }

    /// Why a search ended that found nothing: how far that may be from the best says nothing.
    private static func ended(_ status: AnswerStatus) -> Words {
        guard case .stopped(let cause, _) = status else { return status.words }
        return Words("未求完（\(cause.words.zh)）", "stopped (\(cause.words.en))")
    }

    /// Of what is known to change nothing.
    var unchanged: [Cell] {
        [.words(Words("都不变", "none"))] + Array(repeating: Cell.empty, count: Self.columns.count - 2)
            + [.words(Words("已证明", "proved"))]
    }

    private func tier(_ loss: Loss) -> [Cell] {
        guard let tier = loss.first else { return [.words(Words("都不变", "none")), .empty, .empty] }
        return [
            .words(TierWords(facts).subject(of: tier.id)), .exact(tier.after - tier.before),
            .words(TierTable.unit(of: tier.id, facts).unit),
        ]
    }

    /// To be read aloud, without a full stop: `“…”增加 320；改为安排…`
    func sentence(_ outcome: Variation.Outcome, except told: [ProjectID] = []) -> Words {
        switch outcome {
        case .infeasible: return Words("没有任何可行方案（已证明）", "there is no plan at all (proved)")
        case .unknown(let cause): return Words("未判定（\(cause.words.zh)）", "not decided (\(cause.words.en))")
        case .found(let loss) where outcome.foundNothing:
            return Words(
                "停止前没有找到不同的方案，未判定（\(Self.ended(loss.status).zh)）",
                "no other plan was found before the stop: not decided (\(Self.ended(loss.status).en))")
        case .found(let loss):
            let story = LossStory(loss, facts).sentence(except: told)
            guard !outcome.isUnchanged else { return Words("方案与各级目标都不变", "plan and goals stay as they are") }
            guard loss.status != .provedOptimal else { return story }
            return Words("\(story.zh)（\(loss.status.words.zh)）", "\(story.en) (\(loss.status.words.en))")
        }
    }
}

extension Variation.Outcome {
    /// How many answers a stop left open, said; nothing where all are proved.
    static func openNote(_ outcomes: [Variation.Outcome]) -> [Words] {
        let open = outcomes.count { !$0.isProved }
        guard open > 0 else { return [] }
        return [
            Words(
                "\(outcomes.count) 个问题中有 \(open) 个没有算完，未作定论；放宽时限可以补齐",
                "of \(outcomes.count) questions \(open) were not solved to the end and are open; more time would settle them"
            )
        ]
    }
}
