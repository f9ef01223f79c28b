import LandModel
import LinearProgramming
import Quantities

/// Columns and rows of quota balances, alike for land, pollutants, energy, wastewater and power: what is charged up to a
/// period is covered by what has become available by then.
enum QuotaRows {
    static func columns(_ applies: (Controlled) -> Bool, in formulation: inout Formulation) {
        for balance in formulation.setting.balances
        where applies(balance.controlled) && !formulation.isPlain(balance) {
            let charges = formulation.charges(on: balance)
            guard !charges.isEmpty else { continue }
            formulation.draws[balance.name] = QuotaDraws(on: balance, charges, in: &formulation)
        }
    }

    static func rows(_ rule: RuleID, _ applies: (Controlled) -> Bool, in formulation: inout Formulation) {
        for balance in formulation.setting.balances where applies(balance.controlled) {
            if formulation.isPlain(balance) {
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
                quota.amounts, of: limit(quota.id), .called(quota.name, quota.id.text), owner: quota.owner, rank: 100,
                unit: setting.unit(of: quota.controlled), step: quota.step?.value, path: "quotas.\(quota.id)",
                amount: \.value)
        }
    }

    /// Everyone may draw, leftovers carry over, nothing is paid: one cumulative row a period is enough.
    private static func plainRows(_ rule: RuleID, _ balance: QuotaBalance, _ formulation: inout Formulation) {
        let charges = formulation.charges(on: balance)
        guard !charges.isEmpty else { return }
        let gains = formulation.gains(of: balance)
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

/// One charge of the program, or gain: a column that, when chosen, draws, or adds, `amount` from `period` on.
struct QuotaCharge: Sendable {
    let column: Int
    /// `nil`: of a building, or a gain.
    let project: Int?
    let period: Int
    let amount: ExactDecimal
}

extension Formulation {
    /// Whether no draw has to be a decision: nobody is left out, nothing lapses or is paid, and no measure asks.
    func isPlain(_ balance: QuotaBalance) -> Bool {
        balance.quotas.allSatisfy { $0.carriesOver && $0.drawers == .all && $0.cost.isZero }
            && !measuresDraws(of: balance.controlled)
    }

    func charges(on balance: QuotaBalance) -> [QuotaCharge] {
        var charges: [QuotaCharge] = []
        for number in options(within: balance.scope) {
            let (amount, period) = setting.charge(of: options[number], on: balance.controlled)
            if !amount.isZero {
                charges.append(
                    QuotaCharge(
                        column: placementColumns[number], project: options[number].project, period: period,
                        amount: amount))
            }
        }
        guard balance.controlled == .land else { return charges }
        for (number, building) in setting.buildings.enumerated() {
            guard let terms = building.construction, let parcel = setting.number(of: terms.parcel),
                balance.scope.holds(setting.parks[setting.park(ofParcel: parcel)])
            else { continue }
            let amount = terms.land.value * setting.parcels[parcel].newShare.value
            for start in constructionColumns[number] where !amount.isZero {
                charges.append(QuotaCharge(column: start.column, project: nil, period: start.period, amount: amount))
            }
        }
        return charges
    }

    /// Releases of acquisitions and yields of reductions, from the period from which they count.
    func gains(of balance: QuotaBalance) -> [QuotaCharge] {
        switch balance.controlled {
        case .land:
            guard balance.scope == .district else { return [] }
            return setting.reductions.enumerated().flatMap { number, plot in
                reductionColumns[number].map {
                    QuotaCharge(
                        column: $0.column, project: nil, period: $0.period + setting.reductionLag(number),
                        amount: plot.area.value * plot.yield.value)
                }
            }
        case .resource(let id):
            return setting.parcels.enumerated().flatMap { number, parcel -> [QuotaCharge] in
                guard let release = parcel.acquisition?.releases[id], !release.isZero,
                    balance.scope.holds(setting.parks[setting.park(ofParcel: number)])
                else { return [] }
                return acquisitionColumns[number].map {
                    QuotaCharge(
                        column: $0.column, project: nil, period: $0.period + setting.acquisitionLead(number),
                        amount: release.value)
                }
            }
        }
    }
}
