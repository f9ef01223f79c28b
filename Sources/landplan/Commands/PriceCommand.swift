import ArgumentParser
import Formulation
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Records
import Reporting

/// `landplan price`: what more or less of quotas and budgets comes to.
struct PriceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price",
        abstract: "Finds how much more and less of quotas and budgets changes the plan, and what that is worth. 指标值多少。",
        discussion: """
            Of every quota and budget, period by period, the nearest amount up and down at which the plan becomes another one: \
            found by search, proved. With --steps or --step instead that many steps each way; the step is the quota's own, else one \
            hundredth of the whole. A step function has no single price; the approximate one beside it takes projects to be divisible.
            """)

    @OptionGroup var inquiry: InquiryArguments

    @Option(name: .customLong("limit"), help: "A quota or budget by its id; repeatable. Without it all of them.")
    var limits: [String] = []

    @Option(help: "So many steps each way, instead of the next amount at which something changes.")
    var steps: Int?

    @Option(help: "The step, in the limit's own unit; needs --limit.")
    var step: String?

    func run() throws {
        guard (1...100).contains(steps ?? 1) else {
            throw ValidationError("--steps：1 到 100。 --steps: 1 to 100.")
        }
        var size: ExactDecimal?
        if let step {
            guard !limits.isEmpty else {
                throw ValidationError("--step 须与 --limit 同用，因为各项单位不同。 --step needs --limit: units differ.")
            }
            size = try? ExactDecimal(parsing: step)
            guard let size, size > 0 else {
                throw ValidationError("--step 应为正数，不是“\(step)”。 --step is a positive number, not “\(step)”.")
            }
        }
        try inquiry.inquire { inquiry in
            let groups = PriceAsking(inquiry).limits
            let chosen = try limits.isEmpty ? groups : limits.flatMap { try named($0, in: groups) }
            guard steps != nil || size != nil else {
                return NextStepTelling.document(try PriceAsking(inquiry).nextSteps(of: chosen), inquiry.base)
            }
            return PriceTelling.document(
                try PriceAsking(inquiry).answers(of: chosen, steps: steps ?? 1, step: size), inquiry.base)
        }
    }

    private func named(_ id: String, in groups: [[Limit]]) throws -> [[Limit]] {
        let named = groups.filter { $0[0].id.about == id }
        guard named.isEmpty else { return named }
        let ids = groups.compactMap { $0[0].id.about }
        let hint =
            nearest(to: id, among: ids).map { Words("，是否应为“\($0)”？", ", did you mean “\($0)”?") } ?? Words("。", ".")
        throw ValidationError("没有指标或预算“\(id)”\(hint.zh) There is no quota or budget “\(id)”\(hint.en)")
    }
}
