import LandModel
import LinearProgramming
import Quantities

/// One charge of the program, or gain: a column that, when chosen, draws, or adds, `amount` from `period` on.
struct QuotaCharge: Sendable {
    let column: Int
    /// `nil`: of a building, or a gain.
    let project: Int?
    let period: Int
    let amount: ExactDecimal
}

extension QuotaBalance {
    /// Whether no draw has to be a decision: nobody is left out, nothing lapses or is paid, and no measure asks.
    func isPlain(in formulation: Formulation) -> Bool {
        quotas.allSatisfy { $0.carriesOver && $0.drawers == .all && $0.cost.isZero }
            && !formulation.measuresDraws(of: controlled)
    }

    func charges(in formulation: Formulation) -> [QuotaCharge] {
        let setting = formulation.setting
        var charges: [QuotaCharge] = []
        for number in formulation.options(within: scope) {
            let (amount, period) = setting.charge(of: formulation.options[number], on: controlled)
            if !amount.isZero {
                charges.append(
                    QuotaCharge(
                        column: formulation.placementColumns[number], project: formulation.options[number].project,
                        period: period,
                        amount: amount))
            }
        }
        guard controlled == .land else { return charges }
        for (number, building) in setting.buildings.enumerated() {
            guard let terms = building.construction, let parcel = setting.number(of: terms.parcel),
                scope.holds(setting.parks[setting.park(ofParcel: parcel)])
            else { continue }
            let amount = terms.land.value * setting.parcels[parcel].newShare.value
            for start in formulation.constructionColumns[number] where !amount.isZero {
                charges.append(QuotaCharge(column: start.column, project: nil, period: start.period, amount: amount))
            }
        }
        return charges
    }

    /// Releases of acquisitions and yields of reductions, from the period from which they count.
    func gains(in formulation: Formulation) -> [QuotaCharge] {
        let setting = formulation.setting
        switch controlled {
        case .land:
            guard scope == .district else { return [] }
            return setting.reductions.enumerated().flatMap { number, plot in
                formulation.reductionColumns[number].map {
                    QuotaCharge(
                        column: $0.column, project: nil, period: $0.period + setting.reductionLag(number),
                        amount: plot.area.value * plot.yield.value)
                }
            }
        case .resource(let id):
            return setting.parcels.enumerated().flatMap { number, parcel -> [QuotaCharge] in
                guard let release = parcel.acquisition?.releases[id], !release.isZero,
                    scope.holds(setting.parks[setting.park(ofParcel: number)])
                else { return [] }
                return formulation.acquisitionColumns[number].map {
                    QuotaCharge(
                        column: $0.column, project: nil, period: $0.period + setting.acquisitionLead(number),
                        amount: release.value)
                }
            }
        }
    }
}
