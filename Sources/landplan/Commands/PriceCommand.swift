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
        abstract: .told(
            "求各项指标、资金增减到多少方案才改变，以及值多少。",
            "Finds how much more and less of quotas and budgets changes the plan, and what that is worth."),
        discussion: .told(
            """
            每项指标、资金逐期给出离现值最近、方案开始改变的量，增减各一个：经搜索求出并证明。\
            写了 --steps 或 --step 则改为两边各走这么多步；步长为该指标自己的步长，没有则为总量的百分之一。\
            台阶函数没有单一的价格；表中的近似价格假定项目可以拆分。\
            写了 --budget 则求这些指标合在一起最多放宽这么多时的最好方案，与 negotiate 相同。
            """,
            """
            Of every quota and budget, period by period, the nearest amount up and down at which the plan \
            becomes another one: found by search, proved. With --steps or --step instead that many steps each \
            way; the step is the quota's own, else one hundredth of the whole. A step function has no single \
            price; the approximate one beside it takes projects to be divisible.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        name: .customLong("limit"),
        help: .told(
            "指标或资金的编号，可重复；不写则全部。",
            "A quota or budget by its id; repeatable. Without it all of them."))
    var limits: [String] = []

    @Option(
        help: .told(
            "两边各走这么多步，而不是找下一个改变的量。",
            "So many steps each way, instead of the next amount at which something changes."))
    var steps: Int?

    @Option(
        help: .told(
            "步长，按该指标自己的单位；须与 --limit 同用。",
            "The step, in the limit's own unit; needs --limit."))
    var step: String?

    @Option(
        help: .told(
            "这些指标、资金合在一起最多放宽的幅度：10% 或 0.1；求这样最好的方案。",
            "How far these quotas and budgets may give way together: 10% or 0.1; the best plan for it is found."))
    var budget: SharesArgument?

    func run() throws {
        guard (1...100).contains(steps ?? 1) else {
            throw ValidationError("--steps 应为 1 至 100。", "--steps: 1 to 100.")
        }
        var size: ExactDecimal?
        if let step {
            guard !limits.isEmpty else {
                throw ValidationError("--step 须与 --limit 同用，因为各项单位不同。", "--step needs --limit: units differ.")
            }
            size = try? ExactDecimal(parsing: step)
            guard let size, size > 0 else {
                throw ValidationError("--step 应为正数，不是“\(step)”。", "--step is a positive number, not “\(step)”.")
            }
        }
        try inquiry.inquire { inquiry in
            let groups = PriceAsking(inquiry).limits
            let chosen = try limits.isEmpty ? groups : limits.flatMap { try named($0, in: groups) }
            if let budget {
                let groups = chosen.map { $0[0].id.group }
                return try NegotiateCommand.document(
                    inquiry, RepairTerms(groups: groups, allowance: Allowance(whole: budget.value)))
            }
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
        let hint = Words.ending(meant: nearest(to: id, among: ids).map(Words.init(same:)))
        throw ValidationError("没有指标或预算“\(id)”\(hint.zh)", "There is no quota or budget “\(id)”\(hint.en)")
    }
}
