import LandModel
import LinearProgramming
import Quantities

/// Draws on the quotas of one balance as decisions: who may draw on the same quotas is one class; each class covers its
/// charges period by period from quotas open to it.
struct QuotaDraws: Sendable {
    /// One class in one period: what covers its charges, less the charges.
    struct Cover: Sendable {
        let name: String
        let terms: [Term]
    }

    private(set) var covers: [Cover] = []
    /// Columns by quota of the balance and period; those that draw on gains last.
    private(set) var drawn: [[[Term]]]
    let gains: [QuotaCharge]

    init(on balance: QuotaBalance, _ charges: [QuotaCharge], in formulation: inout Formulation) {
        let setting = formulation.setting
        let horizon = setting.horizon
        // A class is the list of quotas it may draw on; number `quotas.count` stands for gains.
        func open(to project: Int?) -> [Int] {
            balance.quotas.indices.filter { quota in
                let drawers = balance.quotas[quota].drawers
                return project.map { drawers.holds(setting.projects[$0]) } ?? (drawers == .all)
            }
        }
        gains = balance.gains(in: formulation)
        let openToProject = setting.projects.indices.map { open(to: $0) }
        let openToBuilding = open(to: nil)
        let openTo = charges.map { $0.project.map { openToProject[$0] } ?? openToBuilding }
        let classes = Set(openTo).sorted { $0.lexicographicallyPrecedes($1) }
        drawn = Array(repeating: Array(repeating: [Term](), count: horizon.count), count: balance.quotas.count + 1)
        for (number, members) in classes.enumerated() {
            let own = zip(charges, openTo).filter { $0.1 == members }.map { $0.0 }
            for period in horizon.indices {
                let now = own.filter { $0.period == period }
                guard !now.isEmpty else { continue }
                let draws = add(
                    balance, members + (gains.isEmpty ? [] : [balance.quotas.count]), period,
                    "class\(number + 1),\(formulation.period(period))", Set(now.compactMap(\.project)).sorted(),
                    &formulation)
                covers.append(
                    Cover(
                        name: "\(balance.name),class\(number + 1),\(formulation.period(period))",
                        terms: now.map { Term($0.column, -$0.amount) } + draws))
            }
        }
    }

    /// A column for each quota that a class may draw on in a period.
    private mutating func add(
        _ balance: QuotaBalance, _ quotas: [Int], _ period: Int, _ name: String, _ projects: [Int],
        _ formulation: inout Formulation
    ) -> [Term] {
        quotas.map { quota in
            let source = quota < balance.quotas.count ? balance.quotas[quota].id.text : "gains-\(balance.name)"
            let column = formulation.add(Column("draw[\(source),\(name)]", .continuous, upper: nil))
            drawn[quota][period].append(Term(column, 1))
            if quota < balance.quotas.count,
                let place = formulation.setting.scenario.quotas.firstIndex(where: { $0.id == balance.quotas[quota].id })
            {
                formulation.drawColumns.append(
                    .init(quota: place, projects: projects, period: period, column: column))
            }
            return Term(column, 1)
        }
    }

    /// Classes cover their charges; what is drawn on a quota, and on gains, is there.
    func rows(of rule: RuleID, _ balance: QuotaBalance, in formulation: inout Formulation) {
        let setting = formulation.setting
        for cover in covers { formulation.require("\(rule)[\(cover.name)]", of: rule, cover.terms, equals: 0) }
        for (number, quota) in balance.quotas.enumerated() {
            for period in setting.horizon.indices {
                let span = quota.carriesOver ? 0...period : setting.horizon.span(of: quota.amounts, around: period)
                // What lapses with a year is enough for all of it if it is by its end.
                guard span.upperBound == period else { continue }
                let terms = span.flatMap { drawn[number][$0] }
                guard !terms.isEmpty else { continue }
                let limit =
                    quota.carriesOver
                    ? setting.available(of: quota, by: period) : setting.added(of: quota, in: span.lowerBound)
                formulation.require(
                    "\(rule)[\(quota.id),\(formulation.period(period))]", of: rule, terms, atMost: limit,
                    by: setting.grants(
                        of: quota, by: quota.carriesOver ? period : span.lowerBound,
                        isCumulative: quota.carriesOver))
            }
        }
        for period in setting.horizon.indices {
            let terms = (0...period).flatMap { drawn[balance.quotas.count][$0] }
            guard !terms.isEmpty else { continue }
            formulation.require(
                "\(rule)[\(balance.name),gains,\(formulation.period(period))]", of: rule,
                terms + gains.filter { $0.period <= period }.map { Term($0.column, -$0.amount) }, atMost: 0)
        }
    }
}
