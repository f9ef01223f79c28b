import ArgumentParser
import Foundation
import LandModel
import Planner
import Planning
import Questions
import Records
import Reporting

/// `landplan alternatives`: what can be otherwise at a small loss, and what cannot.
struct AlternativesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alternatives",
        abstract: .told(
            "找出真正不同的其他方案、始终不变的部分，以及其余部分取决于什么。",
            "Finds plans that really differ, the core that never changes, and what the rest hangs on."),
        discussion: .told(
            "每级目标都可变差这么多。写了 --tier 则只有该级可变差，之前各级不得变差，之后各级不限。“始终不变”的部分在允许的每个方案中都相同，经过证明。",
            """
            Every goal may be worse by the share. With --tier only that goal may; those before it may not be \
            worse at all, those after it are free. The core is the same in every plan allowed, which is proved.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        help: .told(
            "目标最多变差多少：1% 或 0.01。",
            "How much worse a goal may be: 1% or 0.01."))
    var within: ShareArgument

    @Option(
        help: .told(
            "可以变差的目标层级；不写则各级都可以。",
            "The tier that may be worse; without it every tier may."))
    var tier: String?

    @Option(
        help: .told(
            "最多列出几个方案，差别最大的在前。",
            "Plans told, the most different first."))
    var most = 5

    @Option(
        help: .told(
            "把列出的方案写入这个文件夹：plan-1.json 等。",
            "Write the plans told into this folder: plan-1.json and so on."), completion: .directory)
    var plans: String?

    func run() throws {
        guard (0...100).contains(most) else { throw ValidationError("--most 应为 0 至 100。", "--most: 0 to 100.") }
        try inquiry.inquire { inquiry in
            let tier = try self.tier.map { try self.inquiry.tier($0, in: inquiry.scenario).id }
            let found = try AlternativesAsking(inquiry).answer(
                keeping: AlternativesAsking(inquiry).bounds(within: within.value, of: tier))
            if let plans { try write(found.variants.prefix(most).map(\.answer.reading.plan), into: plans) }
            return AlternativesTelling.document(found, inquiry.base, within: within.value, of: tier, most: most)
        }
    }

    private func write(_ found: [Plan], into folder: String) throws {
        let home = URL(fileURLWithPath: folder)
        do { try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true) } catch {
            throw Output.refused(folder, error)
        }
        for (number, plan) in found.enumerated() {
            try Output.file(
                JSONWriter.text(plan.written), at: home.appendingPathComponent("plan-\(number + 1).json").path)
        }
    }
}
