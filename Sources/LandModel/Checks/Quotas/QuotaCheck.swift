import Quantities
import Records

/// Quotas, offset ratios, budgets and their periods.
enum QuotaCheck {
    static let quotas = ScenarioCheck("quotas", "projects") { index in
        index.scenario.quotas.flatMap { quota -> [Issue] in
            let path = Path("quotas", quota.id.text)
            var issues: [Issue] = []
            if !index.scenario.projects.contains(where: quota.drawers.holds) {
                issues.append(
                    Issue(
                        "quota-without-drawers", .warning, at: path.appending("drawers"),
                        what: Words("没有项目可用指标 \(quota.id)", "no project may draw on quota \(quota.id)"),
                        because: Words("drawers 没有包含任何项目", "its drawers include no project"),
                        mend: Words(
                            "核对 drawers，或为项目写 \"major\": true", "check drawers, or mark projects \"major\": true")))
            }
            if quota.origin != .purchased, !quota.price.isZero {
                issues.append(
                    Issue(
                        "price-of-free-quota", .warning, at: path.appending("price"),
                        what: Words("指标 \(quota.id) 有单价但并非购买", "quota \(quota.id) has a price but is not purchased"),
                        because: Words(
                            "只有 purchased 来源计价，此项不起作用", "only purchased quotas are paid; this has no effect"),
                        mend: Words("删去 price，或改 from 为 purchased", "remove price, or set from to purchased")))
            }
            if quota.amounts.isEmpty {
                issues.append(
                    Issue(
                        "quota-without-amounts", .warning, at: path.appending("amounts"),
                        what: Words("指标 \(quota.id) 没有数量", "quota \(quota.id) has no amounts"),
                        because: Words("等于规定可用量为 0", "that means that nothing is available"),
                        mend: Words("写明各时段数量；确为 0 则写 0", "write the amounts; write 0 where it is 0")))
            }
            return issues
        }
    }

    static let offsetRatios = ScenarioCheck("offsetRatios") { index in
        let ratios = index.scenario.offsetRatios
        let twice = ratios.map { "\($0.resource) \($0.scope)" }.repeated.map { position, _ in
            Issue(
                "offset-ratio-twice", .warning, at: Path("offsetRatios", "\(position)"),
                what: Words(
                    "\(ratios[position].resource) 在此范围已有比例",
                    "\(ratios[position].resource) has a ratio in this scope already"),
                because: Words("取较大者", "the larger one counts"), mend: Words("只留一条", "keep one"))
        }
        let small = ratios.indices.filter { ratios[$0].ratio.value < 1 }.map { position in
            Issue(
                "offset-ratio-below-one", .warning, at: Path("offsetRatios", "\(position)", "ratio"),
                what: Words(
                    "替代比例为 \(ratios[position].ratio.value)", "the offset ratio is \(ratios[position].ratio.value)"),
                because: Words("替代比例一般为 1 倍、1.5 倍或 2 倍", "ratios are usually 1, 1.5 or 2"),
                mend: Words("核对比例", "check it"))
        }
        return twice + small
    }

    /// Amounts are granted in periods of the plan, because a year's amount has no half-year of its own.
    static let amountPeriods = ScenarioCheck("quotas", "budgets", "periods") { index in
        guard index.hasSoundHorizon else { return [] }
        let known = index.scenario.periods
        func issues(_ keys: [Period], _ path: Path) -> [Issue] {
            let strange = keys.filter { key in
                !known.contains(key) && !(key.months > known[0].months && known.contains { $0.overlaps(key) })
            }.map { period in
                Issue(
                    "amount-outside-horizon", at: path.appending(period.description),
                    what: Words("“\(period)”不是规划时段", "“\(period)” is not a period of the plan"),
                    because: Words(
                        "规划时段为 \(known[0]) 至 \(known[known.count - 1])，数量须写在这些时段或包含它们的年、半年",
                        "amounts are given in its periods, \(known[0]) to \(known[known.count - 1]), or in years and half-years that hold them"
                    ),
                    mend: Words(
                        "改为规划时段；此前结余并入首个时段", "use a period of the plan; put what is left from before into the first"))
            }
            let doubled = keys.indices.dropFirst().filter { number in
                keys[..<number].contains { $0.overlaps(keys[number]) }
            }.map { number in
                Issue(
                    "amounts-overlap", at: path.appending(keys[number].description),
                    what: Words(
                        "“\(keys[number])”与另一时段重叠", "“\(keys[number])” overlaps another period of the same table"),
                    because: Words("全年的数量已包含其中各期", "the amount of a year is that of all its parts"),
                    mend: Words("只写全年，或只写各期", "write the year, or its parts"))
            }
            return strange + doubled
        }
        return index.scenario.quotas.flatMap {
            issues($0.amounts.entries.map(\.key), Path("quotas", $0.id.text, "amounts"))
        }
            + index.scenario.budgets.flatMap {
                issues($0.amounts.entries.map(\.key), Path("budgets", $0.id.text, "amounts"))
            }
    }

    static let budgets = ScenarioCheck("budgets") { index in
        index.scenario.budgets.flatMap { budget -> [Issue] in
            let path = Path("budgets", budget.id.text, "purposes")
            let twice = budget.purposes.repeated.map { position, purpose in
                Issue(
                    "purpose-twice", .warning, at: path.appending("\(position)"),
                    what: Words("用途“\(purpose.words.zh)”重复", "the purpose “\(purpose.words.en)” stands twice"),
                    because: Words("只计一次", "it counts once"), mend: Words("删去一个", "remove one"))
            }
            guard budget.purposes.isEmpty else { return twice }
            return [
                Issue(
                    "budget-without-purposes", at: path,
                    what: Words("预算 \(budget.id) 没有用途", "budget \(budget.id) has no purposes"),
                    because: Words("不知限制哪些支出", "what it limits is not known"),
                    mend: Words("写明用途，如 [\"acquisition\"]", "write them, like [\"acquisition\"]"))
            ]
        }
    }
}
