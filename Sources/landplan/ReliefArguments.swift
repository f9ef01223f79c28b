import ArgumentParser
import Formulation
import LandModel
import Planning
import Quantities
import Questions

/// Which limits may give way, and how far.
struct ReliefArguments: ParsableArguments {
    @Option(
        name: .customLong("give"),
        help: .told(
            "只许这项限值让步，写编号或名称；“编号=数量”则各期合计最多让这么多。可重复；不写则法律以外都可以。",
            "Only this limit may give way, by id or name; ID=AMOUNT: by so much at most, all periods together. Repeatable; without it all but law."
        ))
    var giving: [String] = []

    @Option(
        help: .told(
            "只许这一级决定的限值让步：own（本级）、district（区级）、city（市级）。",
            "Only limits that this owner decides: own, district, city."))
    var owner: Owner?

    @Option(
        help: .told(
            "放宽幅度合计最多多少：10% 或 0.1，每项按其各期合计的百分比计。",
            "How far all of them together may give way: 10% or 0.1, each against its total over all periods."))
    var budget: SharesArgument?

    var isGiven: Bool { !giving.isEmpty || owner != nil || budget != nil }

    /// The limits that may give way, by what is one thing to people, and how far.
    func terms(in setting: Setting) throws -> RepairTerms {
        let groups = setting.limits.filter { $0.owner != .law }.grouped
        var allowance = Allowance(whole: budget?.value)
        guard !giving.isEmpty else {
            return RepairTerms(groups: owner.map { of(groups, $0) }, allowance: allowance)
        }
        var chosen: [String] = []
        for text in giving {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            let group = try Self.named(parts.first ?? "", in: groups)
            chosen.append(group)
            guard parts.count == 2 else { continue }
            guard let amount = try? ExactDecimal(parsing: parts[1]), !amount.isNegative else {
                throw ValidationError(
                    "--give \(text)：“\(parts[1])”不是数量。", "--give \(text): “\(parts[1])” is no amount.")
            }
            allowance.each.append(.init(group, amount))
        }
        let owned = owner.map { of(groups, $0) }
        return RepairTerms(groups: owned.map { own in chosen.filter(own.contains) } ?? chosen, allowance: allowance)
    }

    private func of(_ groups: [[Limit]], _ owner: Owner) -> [String] {
        groups.filter { $0[0].owner == owner }.map { $0[0].id.group }
    }

    private static func named(_ word: String, in groups: [[Limit]]) throws -> String {
        let limits = groups.map { $0[0] }
        if let limit = limits.first(where: { $0.id.about == word || $0.id.group == word || $0.title.zh == word }) {
            return limit.id.group
        }
        throw InquiryArguments.unknown(
            "限值", "limit", word, among: limits.map { ($0.id.about ?? $0.id.group, $0.title) })
    }
}

extension Owner: ExpressibleByArgument {}
