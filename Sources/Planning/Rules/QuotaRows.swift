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
            if balance.quotas.allSatisfy({ $0.carriesOver && $0.drawers == .all && $0.price.isZero })
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
        for (number, option) in formulation.options.enumerated() where balance.scope.holds(setting.parks[option.park]) {
            let (amount, period) = setting.charge(of: option, on: balance.controlled)
            if !amount.isZero {
                charges.append(
                    Charge(
                        column: formulation.placementColumns[number], project: option.project, period: period,
                        amount: amount))
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
                atMost: available)
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
        let classes = Set(charges.map { open(to: $0.project) }).sorted { $0.lexicographicallyPrecedes($1) }
        var drawn = Array(repeating: Array(repeating: [Term](), count: horizon.count), count: balance.quotas.count + 1)
        for (number, members) in classes.enumerated() {
            let own = charges.filter { open(to: $0.project) == members }
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
                    "\(rule)[\(quota.id),\(formulation.period(period))]", of: rule, terms, atMost: limit)
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

    /// Of each balance: by the end of each period, what is used against what is there, for all and for each class that
    /// may not draw on everything; and that a way to draw exists.
    static func assess(_ rule: RuleID, _ applies: (Controlled) -> Bool, _ plan: PlanReading) -> [Assessment] {
        var found: [Assessment] = []
        for account in plan.ledger.accounts where applies(account.balance.controlled) {
            let balance = account.balance
            let unit = plan.setting.unit(of: balance.controlled)
            let words = plan.setting.name(of: balance.controlled)
            let scope = plan.setting.name(of: balance.scope)
            let owner = balance.quotas.map(\.owner).max { $0.rank < $1.rank } ?? .district
            for period in plan.setting.horizon.indices {
                let uses = account.uses.filter { $0.period <= period }
                guard !uses.isEmpty else { continue }
                let there = account.supplies.filter { $0.period <= period }.sum(\.amount)
                found.append(
                    Assessment(
                        rule, "\(balance.name),\(plan.period(period))",
                        Words(
                            "\(words.zh)（\(scope.zh)，至 \(plan.period(period))）",
                            "\(words.en) (\(scope.en), by \(plan.period(period)))"),
                        measured: uses.sum(\.amount), .atMost, there, unit: unit, owner: owner,
                        projects: uses.compactMap(\.project)))
                let restricted = uses.filter { use in
                    balance.quotas.contains { !QuotaLedger.isOpen($0, to: use, plan.setting) }
                }
                if !restricted.isEmpty {
                    let open = account.supplies.filter { supply in
                        supply.period <= period
                            && restricted.contains { use in
                                supply.quota.map { QuotaLedger.isOpen($0, to: use, plan.setting) } ?? true
                            }
                    }.sum(\.amount)
                    found.append(
                        Assessment(
                            rule, "\(balance.name),restricted,\(plan.period(period))",
                            Words(
                                "\(words.zh)（\(scope.zh)，不含专项，至 \(plan.period(period))）",
                                "\(words.en) (\(scope.en), without earmarked quota, by \(plan.period(period)))"),
                            measured: restricted.sum(\.amount), .atMost, open, unit: unit, owner: owner,
                            projects: restricted.compactMap(\.project)))
                }
            }
            if !account.uses.isEmpty {
                found.append(
                    Assessment(
                        rule, "\(balance.name),unserved",
                        Words("\(words.zh)（\(scope.zh)）无来源部分", "\(words.en) (\(scope.en)) without a source"),
                        measured: account.unserved, .atMost, 0, unit: unit, owner: owner,
                        projects: account.uses.compactMap(\.project)))
            }
        }
        return found
    }
}

extension Setting {
    /// What an option draws of a controlled thing, and from which period on.
    func charge(of option: PlacementOption, on controlled: Controlled) -> (amount: ExactDecimal, period: Int) {
        switch controlled {
        case .land:
            return (
                option.spot.parcels.reduce(0) { $0 + $1.area.value * parcels[$1.parcel].newShare.value }, option.start
            )
        case .resource(let id):
            let project = projects[option.project]
            guard let resource = resource(id), let load = project.loads[id], !project.exemptLoads.contains(id) else {
                return (0, 0)
            }
            let net = load.value - (project.offsets[id]?.value ?? 0)
            guard net > 0 else { return (0, 0) }
            let period = resource.chargedFrom == .production ? min(option.production, horizon.count - 1) : option.start
            return (net * offsetRatio(of: id, in: parks[option.park]), period)
        }
    }

    /// What a quota has made available up to and including a period.
    func available(of quota: Quota, by period: Int) -> ExactDecimal {
        (0...period).reduce(0) { $0 + added(of: quota, in: $1) }
    }

    /// What a quota adds in a period; an amount of a whole year comes in its first period.
    func added(of quota: Quota, in period: Int) -> ExactDecimal {
        quota.amounts.entries.filter { horizon.indices(overlapping: $0.key).first == period }.reduce(0) {
            $0 + $1.value.value
        }
    }
}

extension Owner {
    /// Rising with how hard it is to move.
    var rank: Int {
        switch self {
        case .own: 0
        case .district: 1
        case .city: 2
        case .law: 3
        }
    }
}

extension Setting {
    /// The kind of a controlled resource; `nil` for land.
    func kind(of controlled: Controlled) -> Resource.Kind? {
        guard case .resource(let id) = controlled else { return nil }
        return resource(id)?.resourceKind
    }
}
