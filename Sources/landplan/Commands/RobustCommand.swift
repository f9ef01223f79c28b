import ArgumentParser
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Reporting

extension RobustAnswer.Aim: ExpressibleByArgument {}

/// `landplan robust`: a plan that allows for projects that do not come.
struct RobustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "robust",
        abstract: .told(
            "项目可能不来时，平均最好、最差情形最好，或留有余地的方案。",
            "Finds the plan that is best on average, in the worst case, or with quotas kept back."),
        discussion: .told(
            "expected：每级目标按项目到来的概率折算（字段 probability，或需求情形的权重）。worst：目标在最差的需求情形（demandScenarios）下最好。方案按全部项目都来预留。",
            """
            expected: every goal counts what a project adds times its probability (field probability, or the \
            demand scenarios by weight). worst: a goal is as good as can be in the demand scenario where it is \
            worst (list demandScenarios). The plan reserves for every project it places.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        help: .told(
            "方案在什么意义上最好：expected（平均）、worst（最差情形）。",
            "What the plan is best in: expected, worst."))
    var aim: RobustAnswer.Aim?

    @Option(
        help: .told(
            "看哪一级目标的最差情形；不写则第一级。",
            "The tier whose worst case counts; without it the first."))
    var tier: String?

    @Option(
        help: .told(
            "每项指标留出多少不用：10% 或 0.1。",
            "The share of every quota that is kept back: 10% or 0.1."))
    var reserve: ShareArgument?

    @Flag(
        help: .told(
            "再求：若事先知道每种需求情形里谁不来，各能做到多少，值多少。",
            "Also what could be reached in each demand scenario, were it known beforehand, and what knowing is worth."))
    var knowing = false

    func run() throws {
        guard aim != nil || reserve != nil else {
            throw ValidationError("须写 --aim 或 --reserve。", "--aim or --reserve is needed.")
        }
        guard tier == nil || aim == .worst else {
            throw ValidationError("--tier 只用于 --aim worst。", "--tier goes with --aim worst.")
        }
        try inquiry.inquire { inquiry in
            let scenario = inquiry.scenario
            guard aim != .worst && !knowing || !scenario.demandScenarios.isEmpty else {
                throw ValidationError(
                    "情景里没有需求情形（demandScenarios）。", "The scenario has no demand scenarios (demandScenarios).")
            }
            guard aim != .expected || scenario.expectedTurnout != .all else {
                throw ValidationError(
                    "情景里没有概率（projects 的 probability）或需求情形（demandScenarios）。",
                    "The scenario has neither probabilities (field probability of projects) nor demand scenarios (demandScenarios)."
                )
            }
            guard reserve == nil || !scenario.quotas.isEmpty else {
                throw ValidationError("情景里没有指标，无从留出。", "The scenario has no quotas to keep anything back of.")
            }
            let tier = try self.tier.map { try self.inquiry.tier($0, in: scenario).id } ?? scenario.objective.first?.id
            guard let tier else {
                throw ValidationError("情景没有目标层级。", "The scenario has no objective.")
            }
            let reserve = self.reserve?.value ?? 0
            let found = try RobustAsking(inquiry).answer(aim, of: tier, keepingBack: reserve)
            let foresight = knowing ? try RobustAsking(inquiry).foresight() : []
            return RobustTelling.document(
                found, inquiry.base, aim: aim, of: tier, keepingBack: reserve, knowing: foresight)
        }
    }
}
