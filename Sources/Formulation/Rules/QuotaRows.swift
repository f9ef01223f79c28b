import LandModel
import LinearProgramming
import Quantities

/// Columns and rows of quota balances, alike for land, pollutants, energy, wastewater and power: what is charged up to a
/// period is covered by what has become available by then.
enum QuotaRows {
    static func columns(_ applies: (Controlled) -> Bool, in formulation: inout Formulation) {
        for balance in formulation.setting.balances
        where applies(balance.controlled) && !balance.isPlain(in: formulation) {
            formulation.draws[balance.name] = QuotaDraws(
                on: balance, balance.charges(in: formulation), in: &formulation)
        }
    }

    static func rows(_ rule: RuleID, _ applies: (Controlled) -> Bool, in formulation: inout Formulation) {
        for balance in formulation.setting.balances where applies(balance.controlled) {
            if balance.isPlain(in: formulation) {
                plainRows(rule, balance, &formulation)
            } else {
                // Taken out, because its terms are in the rows from now on.
                formulation.draws.removeValue(forKey: balance.name)?.rows(of: rule, balance, in: &formulation)
            }
        }
    }

    static func limit(_ quota: QuotaID, _ period: Period? = nil) -> LimitID { LimitID("quota", quota.text, period) }

    static func limits(_ applies: (Controlled) -> Bool, in setting: Setting) -> [Limit] {
        setting.scenario.quotas.filter { applies($0.controlled) }.flatMap { quota in
            setting.limits(
                quota.amounts, of: limit(quota.id), quota.called(in: setting.scenario), owner: quota.owner, rank: 100,
                unit: setting.unit(of: quota.controlled), step: quota.step?.value, path: "quotas.\(quota.id)",
                amount: \.value)
        }
    }

    /// Everyone may draw, leftovers carry over, nothing is paid: one cumulative row a period is enough.
    private static func plainRows(_ rule: RuleID, _ balance: QuotaBalance, _ formulation: inout Formulation) {
        let charges = balance.charges(in: formulation)
        guard !charges.isEmpty else { return }
        let gains = balance.gains(in: formulation)
        for period in formulation.setting.horizon.indices {
            let available = balance.quotas.sum { formulation.setting.available(of: $0, by: period) }
            formulation.require(
                "\(rule)[\(balance.name),\(formulation.period(period))]", of: rule,
                charges.filter { $0.period <= period }.map { Term($0.column, $0.amount) }
                    + gains.filter { $0.period <= period }.map { Term($0.column, -$0.amount) },
                atMost: available,
                by: balance.quotas.flatMap { formulation.setting.grants(of: $0, by: period, isCumulative: true) })
        }
    }
}
