import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// How limits, and what it takes to move them, are said.
extension Naming {
    /// A lock by what it says.
    func lock(_ id: LockID) -> Words {
        facts.scenario.locks.first { $0.id == id }.map { facts.scenario.words(of: $0) } ?? Words(same: id.text)
    }

    /// Who decides, within a sentence.
    func decider(_ owner: Owner) -> Words {
        switch owner {
        case .own: Words("本单位", "the bureau itself")
        case .district: Words("区级", "the district")
        case .city: Words("市级", "the city")
        case .law: Words("法律法规", "law")
        }
    }

    /// `把区级 COD 总量（COD-D）2024 年由 26 t/a 提高到 28.5 t/a（加 2.5 t/a，由区级决定）`
    func raise(_ raise: Raise) -> Words {
        let limit = raise.limit
        let name = limit.words
        let owner = decider(limit.owner)
        let unit = limit.unit
        guard let result = raise.result else {
            return Words("取消\(name.zh)（由\(owner.zh)决定）", "drop \(name.en) (decided by \(owner.en))")
        }
        let (before, after) = (amount(limit.value, unit), amount(result, unit))
        let by = amount(raise.amount, unit)
        let isUp = limit.kind == .ceiling
        return Words(
            "把\(name.zh)由 \(before.zh) \(isUp ? "提高" : "降低")到 \(after.zh)（\(isUp ? "加" : "减") \(by.zh)，由\(owner.zh)决定）",
            "\(isUp ? "raise" : "lower") \(name.en) from \(before.en) to \(after.en) (by \(by.en), decided by \(owner.en))"
        )
    }
}
