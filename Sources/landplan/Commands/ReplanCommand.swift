import ArgumentParser
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Reporting

/// `landplan replan`: how much to change of a plan that was agreed before.
struct ReplanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replan",
        abstract: .told(
            "与上次方案相比，改几处值多少。",
            "Tells what a plan is worth by how many earlier placements it changes."),
        discussion: .told(
            "从一处不改，到不限变动时改的数目，逐个求最优方案。情景自己的稳定性限制不计在内。",
            """
            Solves the best plan for every number of changes, from none to as many as the free optimum makes. \
            The scenario's own stability limit is left out of it.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        help: .told(
            "上次方案：plan.json 或其工作簿；不写则用情景中的原安排。",
            "The earlier plan: plan.json, or its workbook; without it the scenario's own previous plan."),
        completion: .file())
    var previous: String?

    @Option(
        help: .told(
            "最多改这么多处：该方案详细列出。",
            "At most so many changes: that plan is told in full."))
    var maxChanges: Int?

    @Option(
        help: .told(
            "每改一处至少要值多少，写作 层级=数量，按该层级的单位：value=500。",
            "What a change must be worth, as tier=amount, in the tier's own measure: value=500."))
    var pricePerChange: String?

    func run() throws {
        guard maxChanges == nil || pricePerChange == nil else {
            throw ValidationError(
                "--max-changes 与 --price-per-change 只能用一个。", "--max-changes and --price-per-change exclude each other.")
        }
        guard maxChanges.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("--max-changes 不能为负。", "--max-changes is not negative.")
        }
        var notes: [Words] = []
        try inquiry.inquire(
            amending: { notes = try usePreviousPlan(in: &$0) },
            { inquiry in
                let price = try pricePerChange.map { try self.price($0, inquiry.scenario) }
                let found = try ReplanAsking(inquiry).answer()
                let chosen =
                    maxChanges.flatMap { found.point(atMost: $0) }
                    ?? price.flatMap { found.best(pricePerChange: $0.amount, of: $0.tier) }
                return ReplanTelling.document(found, chosen: chosen, inquiry.base, notes: notes)
            })
    }

    /// Puts the plan that changes are counted against into the scenario; returns what has to be said about it.
    private func usePreviousPlan(in scenario: inout Scenario) throws -> [Words] {
        if let previous {
            scenario.previous = try PlanSource(previous, of: scenario, inquiry.scenario.speech).previousPlacements
        }
        let known = Set(scenario.projects.map(\.id))
        let gone = scenario.previous.filter { !known.contains($0.project) }.map(\.project.text)
        scenario.previous.removeAll { !known.contains($0.project) }
        guard !scenario.previous.isEmpty else {
            throw ValidationError(
                "没有原方案：请用 --previous plan.json，或在情景中写 previous。",
                "There is no previous plan: give --previous plan.json.")
        }
        scenario.stability = nil
        guard !gone.isEmpty else { return [] }
        return [
            Words(
                "原方案中的 \(gone.joined(separator: "、")) 已不在项目库，不计变动",
                "\(gone.joined(separator: ", ")) of the previous plan: no longer on the list, counted as no change")
        ]
    }

    private func price(_ text: String, _ scenario: Scenario) throws -> (tier: TierID, amount: ExactDecimal) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        let tiers = scenario.objective.map(\.id.text)
        guard parts.count == 2, tiers.contains(parts[0]), let amount = try? ExactDecimal(parsing: parts[1]), amount >= 0
        else {
            let list = tiers.joined(separator: ", ")
            throw ValidationError(
                "--price-per-change 应写作 层级=数量，层级可为 \(list)。", "--price-per-change is tier=amount; tiers are \(list).")
        }
        return (TierID(parts[0]), amount)
    }
}
