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
                .words("rule", "首个卡点", "first in the way"), .words("place", "最接近的地点", "nearest place", .useful),
            ] + Shortage.columns(.detail) + [
                .words("owner", "谁可调整", "who can change it", .useful),
                .words("leaving", "谁须让位", "who would leave", .useful),
            ],
            rows: stories.map { ReportTable.Row($0.cells, subjects: ["project:\($0.rejection.project)"]) },
            notes: stories.map(\.sentence))
    }
}

/// One rejection, told: in every output by the same words.
package struct RejectionStory {
    package let rejection: Rejection
    package let facts: Facts
    package let naming: Naming
    let tiers: TierWords
    /// The plan that leaves it out.
    let base: PlanReading
    let isProved: Bool

    package init(_ rejection: Rejection, _ answer: VerifiedAnswer) {
        self.rejection = rejection
        facts = answer.facts
        naming = Naming(answer.facts)
        tiers = TierWords(answer.facts)
        base = answer.reading
        isProved = answer.status == .provedOptimal
    }

    /// `fits-nowhere`, `needs-limit`, `not-chosen`, `not-decided`.
    package var code: String { rejection.kind.rawValue }
    package var caseWords: Words { rejection.kind.words }

    package static func title(of rule: RuleID) -> Words { RuleCatalogue.title(of: rule) }

    /// What stands first in the way: what people have decided before what is then full, else the rule.
    package var blocker: Words? {
        if let held = rejection.holding.first { return held.words }
        switch rejection.cause {
        case .barred(let barrier): return barrier.limit?.words ?? barrier.obstacle.map { Self.title(of: $0.bar.rule) }
        case .full(let trial), .excluded(let trial?), .exchange(_, let trial):
            return trial.broken.first.map { Self.title(of: $0.rule) }
        case .excluded(nil), .open: return nil
        }
    }

    /// Where it comes closest, or would go.
    package var place: Words? {
        switch rejection.cause {
        case .barred(let barrier): barrier.obstacle.map { naming.site(of: $0.site) }
        case .full(let trial), .excluded(let trial?), .exchange(_, let trial): naming.place(of: trial.place)
        case .excluded(nil), .open: nil
        }
    }

    /// What is needed there, what there is, and what is missing.
    package var shortage: Shortage {
        switch rejection.cause {
        case .barred(let barrier): barrier.obstacle.map { Shortage($0.bar, naming) } ?? Shortage(of: Self.noPlace)
        case .full(let trial), .excluded(let trial?), .exchange(_, let trial):
            trial.broken.first.map { Shortage($0, naming) } ?? .none
        case .excluded(nil), .open: .none
        }
    }

    /// Who can change what stands in the way; nobody the ground.
    package var owner: Words? {
        if let held = rejection.holding.first { return owner(of: held).words }
        switch rejection.cause {
        case .barred(let barrier):
            return barrier.limit?.owner.words ?? barrier.obstacle.map { holder(of: $0.bar).words }
        case .full(let trial), .excluded(let trial?), .exchange(_, let trial): return trial.broken.first?.holder.words
        case .excluded(nil), .open: return nil
        }
    }

    /// Of what the ground itself bars, the ground; what may be built where has been laid down by somebody.
    private func holder(of bar: Bar) -> Holder {
        guard bar.rule == UseCompatibilityRows.id, bar.measured == nil else { return .site }
        return facts.scenario.compatibility.map { Holder($0.owner) } ?? .law
    }

    private func owner(of decision: Decision) -> Owner {
        Setting(facts.scenario).limits.first { $0.settings(givingWayBy: 1) == decision.settings }?.owner ?? .own
    }

    /// Who would lose a place to it, as far as a plan with it is known; and for which place, where that is not the closest one.
    package var leaving: Words? {
        guard case .exchange(let exchange, let trial) = rejection.cause, !exchange.leaving.isEmpty else { return nil }
        let list = naming.list(exchange.leaving.map(naming.project))
        guard let placed = exchange.placed, !exchange.isPlaced(at: trial.place.spot) else { return list }
        let site = naming.site(of: placed)
        return Words("\(list.zh)（放到\(site.zh)时）", "\(list.en) (if placed at \(site.en))")
    }

    /// The same within a sentence.
    var leavingFew: Words? {
        guard case .exchange(let exchange, _) = rejection.cause, !exchange.leaving.isEmpty else { return nil }
        return naming.fewOf(exchange.leaving)
    }

    var cells: [Cell] {
        let project = facts.project(rejection.project)
        func cell(_ words: Words?) -> Cell { words.map { .words($0) } ?? .empty }
        return [
            .text(rejection.project.text), .words(project?.name ?? Words(same: rejection.project.text)),
            .text(project.map { String($0.priority) } ?? ""), .words(caseWords), cell(blocker), cell(place),
        ] + shortage.cells + [cell(owner), cell(leaving)]
    }
}
