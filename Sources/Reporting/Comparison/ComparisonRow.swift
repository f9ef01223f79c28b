import Judging
import LandModel
import Planning
import Quantities

/// One figure by which plans are compared.
struct ComparisonRow {
    let id: String
    let group: Words
    let name: Words
    let unit: Words
    let decimals: Int
    /// `nil`: the plan's scenario does not know it.
    let value: (PlanReading) -> ExactDecimal?

    /// All figures that any of some plans has; the units are the first one's.
    static func all(_ readings: [PlanReading], _ facts: Facts) -> [ComparisonRow] {
        projects(facts) + measures(readings, facts) + shares(readings) + money(readings, facts)
            + goals(readings, facts)
    }

    private static func row(
        _ group: Words, _ id: String, _ name: Words, _ measure: Measure, _ facts: Facts,
        places: Int? = nil
    ) -> ComparisonRow {
        let decimals = facts.decimals(of: measure)
        return ComparisonRow(
            id: id, group: group, name: name, unit: facts.unit(of: measure), decimals: places ?? decimals
        ) { reading in
            let value = reading.value(of: measure)
            return measure.indicator.isRatio ? value.rounded(toPlaces: decimals) : value
        }
    }

    private static func projects(_ facts: Facts) -> [ComparisonRow] {
        let group = Words("项目", "Projects")
        var (committed, major) = (Measure(.projects), Measure(.projects))
        committed.onlyCommitted = true
        major.onlyMajor = true
        let unit = facts.unit(of: Measure(.projects))
        return [
            row(group, "placed", Words("安排项目", "placed"), Measure(.projects), facts),
            row(group, "committed", Words("其中承诺项目", "of them committed"), committed, facts),
            row(group, "major", Words("其中重大项目", "of them major"), major, facts),
            ComparisonRow(id: "left-out", group: group, name: Words("未安排项目", "left out"), unit: unit, decimals: 0) {
                ExactDecimal($0.facts.projects.count - $0.placements.count)
            },
        ]
    }

    private static func measures(_ readings: [PlanReading], _ facts: Facts) -> [ComparisonRow] {
        let (land, yield) = (Words("用地与厂房", "Land and floor"), Words("投入产出", "Investment and output"))
        let isOneYear = readings.allSatisfy { $0.facts.lastYear == facts.lastYear }
        let year =
            isOneYear ? Words("\(facts.lastYear) 年", "in \(facts.lastYear)") : Words("期末年", "in the last year")
        func last(_ id: String, _ name: Words, _ indicator: IndicatorName) -> ComparisonRow {
            ComparisonRow(
                id: id, group: yield, name: name, unit: facts.moneyUnit, decimals: facts.moneyDecimals
            ) { reading in
                var measure = Measure(indicator)
                measure.timing = .during(reading.facts.lastYear)
                return reading.value(of: measure)
            }
        }
        return [
            row(land, "land", Words("用地", "land"), Measure(.landUsed), facts),
            row(land, "new-land", Words("其中新增建设用地", "of it new construction land"), Measure(.newLand), facts),
            row(land, "stock-land", Words("其中存量用地", "of it stock land"), Measure(.stockLand), facts),
            row(land, "floor", Words("厂房", "floor"), Measure(.floorUsed), facts),
            row(yield, "investment", Words("投资", "investment"), Measure(.investment), facts),
            last("output-last", Words("\(year.zh)产值", "output \(year.en)"), .output),
            row(yield, "output-full", Words("达产产值", "output at full production"), Measure(.output), facts),
            last("tax-last", Words("\(year.zh)税收", "tax \(year.en)"), .tax),
            row(yield, "tax-full", Words("达产税收", "tax at full production"), Measure(.tax), facts),
            row(yield, "output-per-land", Words("地均产值", "output per land"), Measure(.outputPerLand), facts),
            row(yield, "tax-per-land", Words("地均税收", "tax per land"), Measure(.taxPerLand), facts),
            row(yield, "jobs", Words("用工", "jobs"), Measure(.jobs), facts),
        ]
    }

    /// How much of each balance is used, in per cent.
    private static func shares(_ readings: [PlanReading]) -> [ComparisonRow] {
        var rows: [ComparisonRow] = []
        for reading in readings {
            for account in reading.accounts where !rows.contains(where: { $0.id == "quota \(account.balance.name)" }) {
                let name = account.balance.name
                rows.append(
                    ComparisonRow(
                        id: "quota \(name)", group: Words("指标使用率", "Share of quotas used"),
                        name: account.balance.title(reading.facts), unit: Words(same: "%"), decimals: 1
                    ) { reading in
                        guard let account = reading.accounts.first(where: { $0.balance.name == name }) else {
                            return nil
                        }
                        return account.uses.sum(\.amount).percent(of: account.supplies.sum(\.amount))
                    })
            }
        }
        return rows
    }

    private static func money(_ readings: [PlanReading], _ facts: Facts) -> [ComparisonRow] {
        let group = Words("资金支出", "Money spent")
        let spent = Purpose.allCases.filter { purpose in
            var measure = Measure(.money)
            measure.purposes = [purpose]
            return readings.contains { !$0.value(of: measure).isZero }
        }
        let rows = spent.map { purpose in
            var measure = Measure(.money)
            measure.purposes = [purpose]
            return row(group, "money \(purpose.rawValue)", purpose.words, measure, facts)
        }
        let total = row(group, "money", Words("合计", "total"), Measure(.money), facts)
        return rows.count > 1 ? rows + [total] : rows
    }

    /// Targets met, then every tier of the objective.
    private static func goals(_ readings: [PlanReading], _ facts: Facts) -> [ComparisonRow] {
        let group = Words("任务与目标", "Targets and goals")
        let unit = Words("项", "targets")
        let met = ComparisonRow(
            id: "targets-met", group: group, name: Words("完成的指标任务", "targets met"), unit: unit, decimals: 0
        ) { reading in
            ExactDecimal(reading.targetsReached.reached)
        }
        var rows = readings.contains { !$0.facts.scenario.targets.isEmpty } ? [met] : []
        for reading in readings {
            for tier in reading.facts.scenario.objective where !rows.contains(where: { $0.id == "tier \(tier.id)" }) {
                let (unit, decimals) = TierTable.unit(of: tier.id.text, reading.facts)
                let name = Words("目标：\(tier.name.zh)", "goal: \(tier.name.en)")
                rows.append(
                    ComparisonRow(id: "tier \(tier.id)", group: group, name: name, unit: unit, decimals: decimals) {
                        $0.tierValues.first { $0.id == tier.id.text }?.value
                    })
            }
        }
        return rows
    }
}
