import Formulation
import LandModel
import Planning
import Quantities

/// How limits that give way are said.
extension Naming {
    /// All of them together: `把…提高到…，并取消…`
    package func raises(_ raises: [Raise]) -> Words {
        let told = raises.map(raise)
        guard !told.isEmpty else { return Words("不必放宽任何限值", "no limit has to move") }
        return Words(told.map(\.zh).joined(separator: "，并"), told.map(\.en).joined(separator: ", and "))
    }

    /// `把区级 COD 总量（COD-D）2024 年由 26 t/a 提高到 28.5 t/a（加 2.5 t/a，由区级决定）`
    package func raise(_ raise: Raise) -> Words {
        let limit = raise.limit
        let name = limit.words
        let owner = decider(limit.owner)
        let unit = limit.unit
        guard let result = raise.result else {
            return Words("\(Words.chinese("取消", name.zh))（由\(owner.zh)决定）", "drop \(name.en) (decided by \(owner.en))")
        }
        let (before, after) = (amount(limit.value, unit), amount(result, unit))
        let by = amount(raise.amount, unit)
        let isUp = limit.kind == .ceiling
        let head = Words.chinese("把", name.zh, "由", before.zh, isUp ? "提高到" : "降低到", after.zh)
        return Words(
            "\(head)（\(isUp ? "加" : "减") \(by.zh)，由\(owner.zh)决定）",
            "\(isUp ? "raise" : "lower") \(name.en) from \(before.en) to \(after.en) (by \(by.en), decided by \(owner.en))"
        )
    }
}
