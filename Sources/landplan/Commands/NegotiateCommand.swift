import ArgumentParser
import Documents
import Formulation
import Planner
import Planning
import Quantities
import Questions
import Reporting

/// `landplan negotiate`: what to ask for first, and the best that limits may buy together.
struct NegotiateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "negotiate",
        abstract: .told(
            "先争取什么：放宽额度有限时怎样用最好，逐项放宽值多少，按次序列出。",
            "Tells what to ask for first: the best use of a budget of relaxation, and what each limit is worth alone, ranked."
        ),
        discussion: .told(
            """
            限值合在一起最多放宽这么多（--give 各项的数量，--budget 合计的百分比），求目标最好的方案，再求放宽最少、最晚；\
            然后逐项单独放宽求一遍，按带来的好处排序。不写限值则为全部指标与资金；两者都不写额度时按合计 10%。
            """,
            """
            All limits together give way so far at most (--give for each, --budget in all): the plan that is best by the goals, for \
            which they then give way the least and the latest. Then each alone, ranked by what it brings. Without --give all quotas \
            and budgets; without any bound 10% in all.
            """))

    @OptionGroup var inquiry: InquiryArguments
    @OptionGroup var relief: ReliefArguments

    func run() throws {
        try inquiry.inquire { inquiry in
            var terms = try relief.terms(in: inquiry.base.setting)
            if relief.giving.isEmpty {
                // What is drawn on, period by period; demands are asked about by name.
                let amounts = PriceAsking(inquiry).limits.map { $0[0].id.group }
                terms.groups = terms.groups.map { $0.filter(amounts.contains) } ?? amounts
            }
            if terms.allowance == Allowance() { terms.allowance.whole = ExactDecimal(significand: 1, scale: 1) }
            return try Self.document(inquiry, terms)
        }
    }

    static func document(_ inquiry: Inquiry, _ terms: RepairTerms) throws -> Document {
        let groups = inquiry.base.setting.limits.grouped.filter { terms.groups?.contains($0[0].id.group) ?? true }
        guard !inquiry.base.setting.limits.isEmpty, terms.groups?.isEmpty != true else {
            throw ValidationError(
                "情景里没有可以这样放宽的指标、资金或限值。", "The scenario has no quota, budget or limit that could give way so.")
        }
        guard !groups.isEmpty else {
            throw ValidationError("没有这样的指标、资金或限值。", "There is no such quota, budget or limit.")
        }
        return NegotiateTelling.document(
            try NegotiateAsking(inquiry).answer(groups, within: terms.allowance), inquiry.base)
    }
}
