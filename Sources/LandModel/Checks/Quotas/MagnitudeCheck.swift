import Quantities
import Records

/// Figures so large or small that a unit is likely wrong.
enum MagnitudeCheck {
    /// Dearer quota than this is refused, because price times amount must stay exact.
    static let highestPrice: ExactDecimal = 100_000_000

    static let magnitudes = ScenarioCheck(
        "projects", "parcels", "buildings", "reductions", "quotas", "budgets", "units"
    ) { index in
        values(index) + intensities(index) + budgets(index) + prices(index)
    }

    private static func values(_ index: ScenarioIndex) -> [Issue] {
        index.scenario.projects.flatMap { project in
            let values = [
                ("investment", project.investment), ("output", project.output), ("revenue", project.revenue),
                ("tax", project.tax),
            ]
            return values.filter { $0.1.value > 1_000_000_000 }.map { key, value in
                doubtful(
                    "doubtful-value", Path("projects", project.id.text, key),
                    Words("数值 \(value.value) 异常大", "\(value.value) is unusually large"),
                    Words(
                        "单位为\(index.scenario.units.moneyWords.zh)",
                        "the unit is \(index.scenario.units.moneyWords.en)"))
            }
        }
    }

    /// Investment of more than 10^6 万元 per 亩.
    private static func intensities(_ index: ScenarioIndex) -> [Issue] {
        let wan = index.scenario.units.money.yuan.approximate / 10_000
        let (numerator, denominator) = index.scenario.units.land.squareMetres
        let mu = numerator.approximate / denominator.approximate * 3 / 2000
        return index.scenario.projects.compactMap { project in
            let areas = project.needs.compactMap { $0.land?.area.value.approximate }.filter { $0 > 0 }
            guard let least = areas.min() else { return nil }
            let intensity = project.investment.value.approximate * wan / (least * mu)
            guard intensity > 1_000_000 else { return nil }
            return doubtful(
                "doubtful-intensity", Path("projects", project.id.text, "investment"),
                Words("亩均投资超过 100 亿元", "the investment exceeds 10^6 万元 per 亩"),
                Words("投资或用地的单位多半有误", "the unit of investment or land is most likely wrong"))
        }
    }

    private static func budgets(_ index: ScenarioIndex) -> [Issue] {
        index.scenario.budgets.compactMap { budget in
            let cost = budget.purposes.unique.map { total($0, index.scenario) }.reduce(0, +)
            let money = budget.amounts.entries.map(\.value.value.approximate).reduce(0, +)
            guard cost > 0, money >= 100 * cost else { return nil }
            return doubtful(
                "doubtful-budget", Path("budgets", budget.id.text, "amounts"),
                Words("预算超过全部支出的 100 倍", "the budget is 100 times all that could be spent"),
                Words("预算不起限制作用，单位多半有误", "it limits nothing; its unit is most likely wrong"))
        }
    }

    /// All that could be spent on a purpose.
    private static func total(_ purpose: Purpose, _ scenario: Scenario) -> Double {
        switch purpose {
        case .acquisition: scenario.parcels.compactMap { $0.acquisition?.cost.value.approximate }.reduce(0, +)
        case .construction: scenario.buildings.compactMap { $0.construction?.cost.value.approximate }.reduce(0, +)
        case .reduction: scenario.reductions.map(\.cost.value.approximate).reduce(0, +)
        case .purchase:
            scenario.quotas.filter { $0.origin == .purchased }.map { quota in
                quota.price.value.approximate * quota.amounts.entries.map(\.value.value.approximate).reduce(0, +)
            }.reduce(0, +)
        }
    }

    private static func prices(_ index: ScenarioIndex) -> [Issue] {
        index.scenario.quotas.filter { $0.price.value > highestPrice }.map { quota in
            Issue(
                "price-too-high", at: Path("quotas", quota.id.text, "price"),
                what: Words("单价 \(quota.price.value) 过高", "the price \(quota.price.value) is too high"),
                because: Words("最高 \(highestPrice)，以便精确计算", "at most \(highestPrice), so that all stays exact"),
                mend: Words("核对单价与单位", "check the price and its unit"))
        }
    }

    private static func doubtful(_ code: String, _ path: Path, _ what: Words, _ because: Words) -> Issue {
        Issue(
            code, .warning, at: path, what: what, because: because,
            mend: Words("核对单位与数值", "check the unit and the figure"))
    }
}
