import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// What is given up, told: the first tier that is worse, and who is treated otherwise.
struct LossStory {
    let loss: Loss
    private let naming: Naming

    init(_ loss: Loss, _ facts: Facts) {
        self.loss = loss
        naming = Naming(facts)
    }

    /// `达产税收与产值减少 1,200 分`; nothing where all tiers are alike.
    var cost: Words? {
        guard let tier = loss.first else { return nil }
        return TierWords(naming.facts).change(
            of: tier.id, by: tier.after - tier.before, from: loss.readings.before, to: loss.readings.after)
    }

    /// `挤出甲（P1）；乙（P2）改到…`; nothing where nobody else is touched.
    func others(except told: [ProjectID] = []) -> Words? {
        let difference = loss.difference
        var parts: [Words] = []
        func names(_ placed: [PlanReading.Placed]) -> Words { naming.fewOf(placed.map(\.project.id)) }
        let leaving = difference.leaving.filter { !told.contains($0.project.id) }
        if !leaving.isEmpty {
            let list = names(leaving)
            let whose = leaving.count == 1 ? "its" : "their"
            parts.append(Words("不再安排\(list.zh)", "\(list.en) would lose \(whose) place"))
        }
        let entering = difference.entering.filter { !told.contains($0.project.id) }
        if !entering.isEmpty {
            let list = names(entering)
            // It takes nobody's place where nobody leaves.
            let verb = difference.leaving.isEmpty ? "增加安排" : "改为安排"
            parts.append(Words("\(verb)\(list.zh)", "\(list.en) would come in"))
        }
        let moved = difference.moved.filter { !told.contains($0.project) }
        if moved.count > Naming.mostMoves {
            parts.append(naming.movedAll(naming.fewOf(moved.map(\.project))))
        } else {
            parts += moved.map(naming.moved)
        }
        guard !parts.isEmpty else { return nil }
        return Words(parts.map(\.zh).joined(separator: "；"), parts.map(\.en).joined(separator: "; "))
    }

    /// Every change by itself: who leaves, who comes in and where, who moves.
    var changes: [Words] {
        let difference = loss.difference
        return difference.leaving.map { placed in
            let name = naming.project(placed.project.id)
            return Words("不再安排\(name.zh)", "\(name.en) loses its place")
        }
            + difference.entering.map { placed in
                let (name, place) = (naming.project(placed.project.id), naming.place(placed))
                let start = naming.facts.horizon.periods[placed.start].said
                return Words(
                    "安排\(name.zh)到\(place.zh)，\(start.zh)开工",
                    "\(name.en) comes in at \(place.en), starting in \(start.en)")
            } + difference.moved.map(naming.moved)
    }

    /// All of it in one sentence, without a full stop.
    func sentence(except told: [ProjectID] = []) -> Words {
        let cost = cost ?? Words("各级目标都不变", "no goal changes")
        guard let others = others(except: told) else { return cost }
        return Words("\(cost.zh)；\(others.zh)", "\(cost.en); \(others.en)")
    }
}

extension Naming {
    /// Projects that move, told one by one; of more only who they are.
    static let mostMoves = 3

    /// Who moves, as one text; `nil` where nobody does.
    func moves(_ moved: [PlanDifference.Move]) -> Words? {
        guard !moved.isEmpty else { return nil }
        guard moved.count <= Self.mostMoves else { return movedAll(list(moved.map { project($0.project) })) }
        let told = moved.map { self.moved($0) }
        return Words(told.map(\.zh).joined(separator: "；"), told.map(\.en).joined(separator: "; "))
    }

    func movedAll(_ names: Words) -> Words {
        Words("\(names.zh)换地点或时段", "\(names.en) would go elsewhere or start at another time")
    }

    /// `乙（P2）由 A 地块改到 B 地块`, `乙（P2）由 2023 年改为 2024 年开工`
    func moved(_ move: PlanDifference.Move) -> Words {
        let name = project(move.project)
        var zh: [String] = []
        var en: [String] = []
        if move.changesSite {
            let (before, after) = (place(move.before), place(move.after))
            zh.append(Words.chinese("由", before.zh, "改到", after.zh))
            en.append("moves from \(before.en) to \(after.en)")
        }
        if move.changesStart {
            let (before, after) = (said(move.before.start), said(move.after.start))
            zh.append(Words.chinese("开工由", before.zh, "改为", after.zh))
            en.append("starts in \(after.en) instead of \(before.en)")
        }
        return Words("\(name.zh)\(zh.joined(separator: "，"))", "\(name.en) \(en.joined(separator: " and "))")
    }
}
