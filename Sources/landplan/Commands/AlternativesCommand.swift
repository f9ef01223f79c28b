import ArgumentParser
import LandModel
import Planner
import Planning
import Questions
import Reporting

/// `landplan alternatives`: what can be otherwise at a small loss, and what cannot.
struct AlternativesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alternatives",
        abstract: "Finds plans that really differ, the core that never changes, and what the rest hangs on. 还有哪些方案。",
        discussion: """
            Every goal may be worse by the share. With --tier only that goal may; those before it may not be worse at all, \
            those after it are free. The core is the same in every plan allowed, which is proved.
            """)

    @OptionGroup var inquiry: InquiryArguments

    @Option(help: "How much worse a goal may be: 1% or 0.01.")
    var within: ShareArgument

    @Option(help: "The tier that may be worse; without it every tier may.")
    var tier: String?

    @Option(help: "Plans told, the most different first.")
    var most = 5

    func run() throws {
        guard (0...100).contains(most) else { throw ValidationError("--most: 0 – 100.") }
        try inquiry.inquire { inquiry in
            let tier = try self.tier.map { try self.inquiry.tier($0, in: inquiry.scenario).id }
            let found = try AlternativesAsking(inquiry).answer(
                keeping: AlternativesAsking(inquiry).bounds(within: within.value, of: tier))
            return AlternativesTelling.document(found, inquiry.base, within: within.value, of: tier, most: most)
        }
    }
}
