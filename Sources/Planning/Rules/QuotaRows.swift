import LandModel
import LinearProgramming
import Quantities

/// Rows and verdicts of quota balances, alike for land, pollutants, energy, wastewater and power: what is charged up to
/// a period is covered by what has become available by then.
enum QuotaRows {
    /// One charge of the program: a column that, when chosen, draws `amount` from `period` on.
    private struct Charge {
        let column: Int
        let project: Int?
        let period: Int
        let amount: ExactDecimal
    }

    static func formulate(_ rule: RuleID, _ applies: (Controlled) -> Bool, in formulation: inout Formulation) {
        for balance in formulation.setting.balances where applies(balance.controlled) {
            let charges = charges(on: balance, formulation)
            guard !charges.isEmpty else { continue }
            if balance.quotas.allSatisfy({ $0.carriesOver && $0.drawers == .all && $0.cost.isZero })
                && !formulation.measuresDraws(of: balance.controlled)
            {
                formulatePlain(rule, balance, charges, &formulation)
            } else {
                formulateDraws(rule, balance, charges, &formulation)
            }
        }
    }

    private static func charges(on balance: Balance, _ formulation: Formulation) -> [Charge] {
        let setting = formulation.setting
        var charges: [Charge] = []
        for number in formulation.options(within: balance.scope) {
            let (amount, period) = setting.charge(of: formulation.options[number], on: balance.controlled)
            if !amount.isZero {
                charges.append(
                    Charge(
                        column: formulation.placementColumns[number], project: formulation.options[number].project,
                        period: period, amount: amount))
            }
        }
        guard balance.controlled == .land else { return charges }
        for (number, building) in setting.buildings.enumerated() {
            guard let terms = building.construction, let parcel = setting.number(of: terms.parcel),
                balance.scope.holds(setting.parks[setting.park(ofParcel: parcel)])
            else { continue }
            let amount = terms.land.value * setting.parcels[parcel].newShare.value
            for start in formulation.constructionColumns[number] where !amount.isZero {
                charges.append(Charge(column: start.column, project: nil, period: start.period, amount: amount))
            }
        }
        return charges
    }

    /// Releases of acquisitions and yields of reductions, as columns with their amount and first period.
    private static func gains(of balance: Balance, _ formulation: Formulation) -> [Charge] {
        let setting = formulation.setting
        switch balance.controlled {
        case .land:
            guard balance.scope == .district else { return [] }
            return setting.reductions.enumerated().flatMap { number, plot in
                formulation.reductionColumns[number].map {
                    Charge(
                        column: $0.column, project: nil, period: $0.period + setting.reductionLag(number),
                        amount: plot.area.value * plot.yield.value)
                }
            }
        case .resource(let id):
            return setting.parcels.enumerated().flatMap { number, parcel -> [Charge] in
                guard let release = parcel.acquisition?.releases[id], !release.isZero,
                    balance.scope.holds(setting.parks[setting.park(ofParcel: number)])
                else { return [] }
                return formulation.acquisitionColumns[number].map {
                    Charge(
                        column: $0.column, project: nil, period: $0.period + setting.acquisitionLead(number),
                        amount: release.value)
                }
            }
        }
    }

    /// Everyone may draw, leftovers carry over, nothing is paid: one cumulative row a period is enough.
    private static func formulatePlain(
        _ rule: RuleID, _ balance: Balance, _ charges: [Charge], _ formulation: inout Formulation
    ) {
        let gains = gains(of: balance, formulation)
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

    /// Draws are decisions: who may draw on the same quotas is one class; each class covers its charges period by
    /// period from quotas open to it.
    private static func formulateDraws(
        _ rule: RuleID, _ balance: Balance, _ charges: [Charge], _ formulation: inout Formulation
    ) {
        let setting = formulation.setting
        let horizon = setting.horizon
        // A class is the list of quotas it may draw on; number `quotas.count` stands for gains.
        func open(to project: Int?) -> [Int] {
            balance.quotas.indices.filter { quota in
                let drawers = balance.quotas[quota].drawers
                return project.map { drawers.holds(setting.projects[$0]) } ?? (drawers == .all)
            }
        }
        let gains = gains(of: balance, formulation)
        let openToProject = setting.projects.indices.map { open(to: $0) }
        let openToBuilding = open(to: nil)
        let openTo = charges.map { $0.project.map { openToProject[$0] } ?? openToBuilding }
        let classes = Set(openTo).sorted { $0.lexicographicallyPrecedes($1) }
        var drawn = Array(repeating: Array(repeating: [Term](), count: horizon.count), count: balance.quotas.count + 1)
        for (number, members) in classes.enumerated() {
            let own = zip(charges, openTo).filter { $0.1 == members }.map { $0.0 }
            for period in horizon.indices {
                let now = own.filter { $0.period == period }
                guard !now.isEmpty else { continue }
                var terms = now.map { Term($0.column, -$0.amount) }
                for quota in members + (gains.isEmpty ? [] : [balance.quotas.count]) {
                    let name = quota < balance.quotas.count ? balance.quotas[quota].id.text : "gains-\(balance.name)"
                    let column = formulation.add(
                        Column(
                            "draw[\(name),class\(number + 1),\(formulation.period(period))]", .continuous, upper: nil))
                    drawn[quota][period].append(Term(column, 1))
                    terms.append(Term(column, 1))
                    if quota < balance.quotas.count,
                        let place = setting.scenario.quotas.firstIndex(where: { $0.id == balance.quotas[quota].id })
                    {
                        formulation.drawColumns.append(
                            .init(
                                quota: place, projects: Set(now.compactMap(\.project)).sorted(), period: period,
                                column: column))
                    }
                }
                formulation.require(
                    "\(rule)[\(balance.name),class\(number + 1),\(formulation.period(period))]", of: rule, terms,
                    equals: 0)
            }
        }
        for (number, quota) in balance.quotas.enumerated() {
            for period in horizon.indices {
                let terms = quota.carriesOver ? (0...period).flatMap { drawn[number][$0] } : drawn[number][period]
                guard !terms.isEmpty else { continue }
                let limit =
                    quota.carriesOver ? setting.available(of: quota, by: period) : setting.added(of: quota, in: period)
                formulation.require(
                    "\(rule)[\(quota.id),\(formulation.period(period))]", of: rule, terms, atMost: limit,
                    by: setting.grants(of: quota, by: period, isCumulative: quota.carriesOver))
            }
        }
        guard !gains.isEmpty else { return }
        for period in horizon.indices {
            let terms = (0...period).flatMap { drawn[balance.quotas.count][$0] }
            guard !terms.isEmpty else { continue }
            formulation.require(
                "\(rule)[\(balance.name),gains,\(formulation.period(period))]", of: rule,
                terms + gains.filter { $0.period <= period }.map { Term($0.column, -$0.amount) }, atMost: 0)
        }
    }
}
