import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 事先知道值多少: in each demand scenario, the robust plan beside the best one that could be made, were it known.
struct ForesightTable {
    private let found: RobustAnswer
    private let foresight: [Foresight]
    private let facts: Facts
    /// The goal that is compared.
    private let tier: Tier?
    /// What it comes to in each demand scenario: of the robust plan, and were it known (`nil`: no plan).
    private var compared: [(seen: Foresight, planned: ExactDecimal, known: ExactDecimal?)] = []

    init(_ found: RobustAnswer, _ foresight: [Foresight], _ facts: Facts) {
        self.found = found
        self.foresight = foresight
        self.facts = facts
        tier = found.tierOfForesight(foresight)
        if let tier, let plan = found.answer?.reading {
            compared = foresight.map { ($0, $0.value(of: tier, on: plan), $0.value(of: tier)) }
        }
    }

    /// By weight; `nil`: some demand scenario has no plan.
    private func means(_ tier: Tier) -> (planned: ExactDecimal, known: ExactDecimal)? {
        let known = compared.compactMap { one in one.known.map { one.seen.demand.weight.value * $0 } }
        guard known.count == compared.count else { return nil }
        let whole = compared.sum { $0.seen.demand.weight.value }
        let planned = compared.sum { $0.seen.demand.weight.value * $0.planned }
        let places = max(2, TierTable.unit(of: tier.id.text, facts).decimals)
        guard let one = planned.divided(by: whole, places: places),
            let other = known.sum({ $0 }).divided(by: whole, places: places)
        else { return nil }
        return (one, other)
    }

    private var isProved: Bool {
        found.answer?.status == .provedOptimal && foresight.allSatisfy { $0.answer?.status == .provedOptimal }
    }

    /// On average over the demand scenarios, by weight; nothing where it was not asked.
    var worth: Words? {
        guard !foresight.isEmpty, found.answer != nil else { return nil }
        guard foresight.allSatisfy({ $0.answer != nil }) else {
            return Words("说不出：有的需求情形没有方案", "not told: some demand scenario has no plan")
        }
        guard let tier else {
            return isProved
                ? Words("不值什么：各情形下都不会更好", "nothing: no demand scenario would come out better")
                : Words("未判定：没有找到更好的，也没有证明没有", "not decided: nothing better was found, nor proved not to be")
        }
        guard let means = means(tier) else { return nil }
        let by = Naming(facts).amount(
            (means.known - means.planned).magnitude, TierTable.unit(of: tier.id.text, facts).unit)
        let subject = TierWords(facts).subject(of: tier.id.text)
        let isBetter = (tier.sense == .max) == (means.known > means.planned)
        let words =
            isBetter
            ? Words("\(subject.zh)：平均好 \(by.zh)", "\(subject.en): better by \(by.en) on average")
            : Words("\(subject.zh)：平均差 \(by.zh)", "\(subject.en): worse by \(by.en) on average")
        return isProved ? words : Words("\(words.zh)（未证明）", "\(words.en) (not proved)")
    }

    var table: ReportTable {
        let unit = tier.map { TierTable.unit(of: $0.id.text, facts) }
        let name = tier.map(\.name) ?? Words(same: "")
        func column(_ id: String, _ words: Words) -> ReportTable.Column {
            .number(id, words.zh, words.en, unit: unit?.unit, decimals: unit?.decimals ?? 0)
        }
        return ReportTable(
            "knowing",
            Words("若事先知道谁不来：\(name.zh)", "Were it known beforehand who does not come: \(name.en)"),
            columns: [
                .words("case", "需求情形", "demand scenario"), .number("weight", "权重", "weight"),
                column("robust", Words("稳健方案", "robust plan")), column("known", Words("事先知道", "were it known")),
                column("worth", Words("相差", "difference")), .words("status", "证明", "proof", .useful),
            ], rows: rows)
    }

    private var rows: [ReportTable.Row] {
        let naming = Naming(facts)
        return compared.map { seen, planned, known in
            let status =
                seen.answer?.status.words
                ?? (seen.open == nil ? Words("已证明没有方案", "proved: no plan") : Words("未找到", "none found"))
            return ReportTable.Row([
                .words(naming.called(seen.demand.name, seen.demand.id.text)), .number(seen.demand.weight.value),
                .number(planned), known.map { .number($0) } ?? .empty, known.map { .number($0 - planned) } ?? .empty,
                .words(status),
            ])
        }
    }
}
