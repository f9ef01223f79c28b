import LandModel
import LinearProgramming
import Quantities

/// A measure as a linear form over columns.
public struct LinearForm: Sendable {
    public var terms: [Term] = []
    public var constant: ExactDecimal = 0

    static func - (left: LinearForm, right: LinearForm) -> LinearForm { left + right * -1 }

    static func + (left: LinearForm, right: LinearForm) -> LinearForm {
        LinearForm(terms: left.terms + right.terms, constant: left.constant + right.constant)
    }

    static func * (form: LinearForm, factor: ExactDecimal) -> LinearForm {
        LinearForm(terms: form.terms.map { Term($0.column, $0.coefficient * factor) }, constant: form.constant * factor)
    }
}

extension Formulation {
    /// The linear form of a measure; `weight` scales what each option contributes. Ratios have none: see
    /// ``ratioTerms(of:)``.
    mutating func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal = { _ in 1 }
    ) -> LinearForm {
        addColumns(of: measure)
        define(measure)
        switch measure.indicator {
        case .money:
            let periods = periods(of: measure.timing)
            let purposes = measure.purposes.isEmpty ? Purpose.allCases : measure.purposes
            return LinearForm(
                terms: purposes.flatMap { purpose in
                    spending(on: [purpose], within: measure.scope).filter { periods.contains($0.period) }.map(\.term)
                })
        case .drawn:
            let last = periods(of: measure.timing).last ?? -1
            return LinearForm(
                terms: drawColumns.filter { draw in
                    let quota = setting.scenario.quotas[draw.quota]
                    return quota.scope == measure.scope && quota.controlled == (measure.controlled ?? .land)
                        && (measure.origin ?? quota.origin) == quota.origin && draw.period <= last
                }.map { Term($0.column, 1) })
        case .moves:
            let kept = keptOptions()
            return LinearForm(
                terms: kept.map { Term(placementColumns[$0], -1) },
                constant: ExactDecimal(setting.scenario.previous.count))
        case .synergy: return synergyForm()
        case .shortfall:
            return LinearForm(
                terms: setting.scenario.targets.enumerated().compactMap { number, target in
                    guard target.priority <= measure.priorityUpTo ?? target.priority else { return nil }
                    return shortfallColumns[number].map { Term($0, target.weight.value) }
                })
        case .smallestShare: return shareForm(measure.fairness)
        case .tagCoverage: return tagForm(measure)
        case .outputPerLand, .taxPerLand, .investmentPerLand: return LinearForm()
        default: return additiveForm(of: measure, weight: weight)
        }
    }

    /// Numerator and denominator of a ratio.
    mutating func ratioForms(of measure: Measure) -> (numerator: LinearForm, denominator: LinearForm) {
        var upper = measure
        upper.indicator =
            measure.indicator == .outputPerLand ? .output : measure.indicator == .taxPerLand ? .tax : .investment
        var lower = measure
        lower.indicator = .landUsed
        return (landForm(upper), additiveForm(of: lower, weight: { _ in 1 }))
    }

    /// What placements on land contribute: floor tenants have no land to be measured by.
    private func landForm(_ measure: Measure) -> LinearForm {
        additiveForm(of: measure, weight: { $0.spot.building == nil ? 1 : 0 })
    }

    private func additiveForm(of measure: Measure, weight: (PlacementOption) -> ExactDecimal) -> LinearForm {
        let periods = periods(of: measure.timing)
        var terms: [Term] = []
        let isCounted = setting.projects.map { counts($0, in: measure) }
        for number in options(within: measure.scope) where isCounted[options[number].project] {
            let value = contribution(of: options[number], to: measure, periods) * weight(options[number])
            if !value.isZero { terms.append(Term(placementColumns[number], value)) }
        }
        let isWhole =
            measure.segments.isEmpty && measure.priorityUpTo == nil && !measure.onlyCommitted && !measure.onlyMajor
            && measure.tags.isEmpty
        guard isWhole, [.landUsed, .newLand, .stockLand].contains(measure.indicator) else {
            return LinearForm(terms: terms)
        }
        for (building, starts) in constructionColumns.enumerated() {
            guard let construction = setting.buildings[building].construction,
                let number = setting.number(of: construction.parcel),
                measure.scope.holds(setting.parks[setting.park(ofParcel: number)])
            else { continue }
            let parcel = setting.parcels[number]
            let part: ExactDecimal =
                switch measure.indicator {
                case .newLand: parcel.newShare.value
                case .stockLand: parcel.state == .stock ? 1 : 0
                default: 1
                }
            terms += started(starts, by: periods.last ?? -1, times: construction.land.value * part)
        }
        return LinearForm(terms: terms)
    }

    private func counts(_ project: Project, in measure: Measure) -> Bool {
        (measure.segments.isEmpty || measure.segments.contains(project.segment))
            && project.priority <= measure.priorityUpTo ?? project.priority
            && (!measure.onlyCommitted || project.isCommitted) && (!measure.onlyMajor || project.isMajor)
            && (measure.tags.isEmpty || measure.tags.contains { project.tags.contains($0) })
    }

    /// What one option adds to an additive measure.
    private func contribution(of option: PlacementOption, to measure: Measure, _ periods: [Int]) -> ExactDecimal {
        let project = option.project
        let isFull = measure.timing == .full
        let hasStarted = option.start <= periods.last ?? -1
        func flow(_ yearly: ExactDecimal) -> ExactDecimal {
            guard !isFull else { return yearly }
            let part: ExactDecimal = setting.horizon.periodsPerYear == 1 ? 1 : ExactDecimal(significand: 5, scale: 1)
            return periods.reduce(0) { $0 + yearly * ramp(project, after: $1 - option.production) * part }
        }
        switch measure.indicator {
        case .output: return flow(setting.projects[project].output.value)
        case .revenue: return flow(setting.projects[project].revenue.value)
        case .tax: return flow(setting.projects[project].tax.value)
        case .jobs:
            return isFull
                ? setting.projects[project].jobs.value
                : setting.projects[project].jobs.value * ramp(project, after: (periods.last ?? -1) - option.production)
        case .investment: return hasStarted ? setting.projects[project].investment.value : 0
        case .landUsed: return hasStarted ? option.land.value : 0
        case .newLand: return hasStarted ? setting.charge(of: option, on: .land).amount : 0
        case .stockLand:
            return hasStarted
                ? option.spot.parcels.filter { setting.parcels[$0.parcel].state == .stock }.sum(\.area).value : 0
        case .floorUsed: return hasStarted ? option.floor.value : 0
        case .load:
            guard let controlled = measure.controlled else { return 0 }
            let (amount, period) = setting.charge(of: option, on: controlled)
            return period <= periods.last ?? -1 ? amount : 0
        case .projects: return hasStarted ? 1 : 0
        case .count: return hasStarted ? measure.count.flatMap { setting.projects[project].counts[$0]?.value } ?? 0 : 0
        case .startOrder: return ExactDecimal(option.start + 1)
        default: return 0
        }
    }

    /// The share of full production so many periods after production started; nothing before.
    private func ramp(_ project: Int, after periods: Int) -> ExactDecimal {
        guard periods >= 0 else { return 0 }
        let year = periods / setting.horizon.periodsPerYear
        let ramp = setting.projects[project].ramp
        return year < ramp.count ? ramp[year].value : 1
    }
}
