import ArgumentParser
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Records
import Reporting

/// `landplan ladder`: nested plans for quota in batches.
struct LadderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ladder",
        abstract: .told(
            "指标分批下达时的方案，先定下的后面不再推翻。",
            "Plans for quota granted in batches, so that nothing settled early is undone."),
        discussion: .told(
            "例：landplan ladder scenario.json --quota LAND-D 70% 85% 100% --quota COD-D 80% 90% 100%",
            "Example: landplan ladder scenario.json --quota LAND-D 70% 85% 100% --quota COD-D 80% 90% 100%"))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        name: .customLong("quota"), parsing: .upToNextOption,
        help: .told(
            "一项指标及其各批比例：LAND-D 70% 85% 100%。可重复，各项批数相同。",
            "A quota and its rungs: LAND-D 70% 85% 100%. Repeatable, with as many rungs each."))
    var quota: [String] = []

    func run() throws {
        let batches = try batches()
        try inquiry.inquire { inquiry in
            let quotas = try batches.map { batch in try named(batch.id, in: inquiry.scenario) }
            let rungs = batches[0].shares.indices.map { rung in batches.map { $0.shares[rung] } }
            return LadderTelling.document(try LadderAsking(inquiry).answer(quotas, rungs), inquiry.base)
        }
    }

    /// Every id opens a batch; what ends in % is a rung of it.
    private func batches() throws -> [(id: String, shares: [Share])] {
        var batches: [(id: String, shares: [Share])] = []
        for text in quota {
            guard text.hasSuffix("%") else {
                batches.append((text, []))
                continue
            }
            guard !batches.isEmpty, let percent = try? ExactDecimal(parsing: text.dropLast()), percent >= 0,
                let share = percent.divided(by: 100, places: ExactDecimal.mostFractionDigits), percent <= 10_000
            else {
                throw ValidationError("看不懂“\(text)”，应如 LAND-D 70% 100%。", "“\(text)” is no rung: LAND-D 70% 100%.")
            }
            batches[batches.count - 1].shares.append(Share(share))
        }
        guard let first = batches.first, !first.shares.isEmpty,
            batches.allSatisfy({ $0.shares.count == first.shares.count })
        else {
            throw ValidationError(
                "请写明 --quota 指标 70% 85% 100%，各指标级数相同。", "Give --quota ID 70% 85% 100%, as many rungs for each.")
        }
        let isRising = batches.allSatisfy { batch in
            zip(batch.shares, batch.shares.dropFirst()).allSatisfy { $0.value <= $1.value }
        }
        guard isRising else {
            throw ValidationError("各级比例应从小到大。", "Rungs go from the smallest share to the largest.")
        }
        return batches
    }

    private func named(_ id: String, in scenario: Scenario) throws -> Quota {
        if let quota = scenario.quotas.first(where: { $0.id.text == id }) { return quota }
        let near = nearest(to: id, among: scenario.quotas.map(\.id.text))
        let hint = Words.ending(meant: near.map(Words.init(same:)))
        throw ValidationError("没有指标“\(id)”\(hint.zh)", "There is no quota “\(id)”\(hint.en)")
    }
}
