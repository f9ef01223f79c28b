import LandModel
import LinearProgramming
import Quantities

/// A sum over placements: what each option adds, and what no project's columns add.
public protocol PlacementSumForm: IndicatorForm {
    /// What an option adds to a measure over some periods, wherever it lies.
    static func amount(
        of option: PlacementOption, to measure: Measure, in periods: [Int], _ setting: Setting
    ) -> ExactDecimal
    /// What is added where the measure takes in all projects.
    static func rest(of measure: Measure, in periods: [Int], _ formulation: Formulation) -> [Term]
}

extension PlacementSumForm {
    public static func rest(of measure: Measure, in periods: [Int], _ formulation: Formulation) -> [Term] { [] }

    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm {
        let periods = formulation.periods(of: measure.timing)
        var terms: [Term] = []
        let isCounted = formulation.setting.projects.map { measure.counts($0) }
        for number in formulation.options(within: measure.scope) {
            let option = formulation.options[number]
            guard isCounted[option.project] else { continue }
            let value = amount(of: option, to: measure, in: periods, formulation.setting) * weight(option)
            if !value.isZero { terms.append(Term(formulation.placementColumns[number], value)) }
        }
        return LinearForm(terms: measure.countsAll ? terms + rest(of: measure, in: periods, formulation) : terms)
    }
}

/// Counts once a project has started.
public protocol StartedForm: PlacementSumForm {
    static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal
}

extension StartedForm {
    public static func amount(
        of option: PlacementOption, to measure: Measure, in periods: [Int], _ setting: Setting
    ) -> ExactDecimal { option.start <= periods.last ?? -1 ? amount(of: option, measure, setting) : 0 }
}

/// Land: that of projects, and that under candidate buildings.
public protocol LandForm: StartedForm {
    /// The part of a building's land on a parcel that counts.
    static func part(of parcel: Parcel) -> ExactDecimal
}

extension LandForm {
    public static func rest(of measure: Measure, in periods: [Int], _ formulation: Formulation) -> [Term] {
        let setting = formulation.setting
        return formulation.constructionColumns.enumerated().flatMap { building, starts -> [Term] in
            guard let construction = setting.buildings[building].construction,
                let number = setting.number(of: construction.parcel),
                measure.scope.holds(setting.parks[setting.park(ofParcel: number)])
            else { return [] }
            return formulation.started(
                starts, by: periods.last ?? -1, times: construction.land.value * part(of: setting.parcels[number]))
        }
    }
}

/// So much a year once in production, less while it ramps up.
public protocol YearlyForm: PlacementSumForm {
    static func yearly(_ project: Project) -> ExactDecimal
}

extension YearlyForm {
    public static func amount(
        of option: PlacementOption, to measure: Measure, in periods: [Int], _ setting: Setting
    ) -> ExactDecimal {
        let yearly = yearly(setting.projects[option.project])
        guard measure.timing != .full else { return yearly }
        // A quarter of a year is 0.25 exactly.
        let part = ExactDecimal(significand: Int128(100 / setting.horizon.periodsPerYear), scale: 2)
        return periods.reduce(0) { $0 + yearly * setting.ramp(option.project, after: $1 - option.production) * part }
    }
}

/// A quotient by land used: of projects on land, and of those in candidate buildings where their land is counted; other tenants have
/// no land to be measured by.
public protocol PerLandForm: IndicatorForm {
    static var numerator: any PlacementSumForm.Type { get }
    static var denominator: any PlacementSumForm.Type { get }
}

extension PerLandForm {
    public static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm { LinearForm() }

    public static func ratio(
        of measure: Measure, in formulation: Formulation
    ) -> (numerator: LinearForm, denominator: LinearForm)? {
        let buildings = formulation.setting.buildings
        func hasLand(_ option: PlacementOption) -> Bool {
            option.spot.building.map { buildings[$0].state == .candidate && measure.countsAll } ?? true
        }
        return (
            numerator.form(of: measure, weight: { hasLand($0) ? 1 : 0 }, in: formulation),
            denominator.form(of: measure, weight: { _ in 1 }, in: formulation)
        )
    }
}

extension Measure {
    /// Whether it takes in all projects, and so what is no project's.
    var countsAll: Bool {
        segments.isEmpty && priorityUpTo == nil && !onlyCommitted && !onlyMajor && tags.isEmpty
    }

    func counts(_ project: Project) -> Bool {
        (segments.isEmpty || segments.contains(project.segment))
            && project.priority <= priorityUpTo ?? project.priority
            && (!onlyCommitted || project.isCommitted) && (!onlyMajor || project.isMajor)
            && (tags.isEmpty || tags.contains { project.tags.contains($0) })
    }
}

extension Setting {
    /// The share of full production so many periods after production started; nothing before.
    public func ramp(_ project: Int, after periods: Int) -> ExactDecimal {
        guard periods >= 0 else { return 0 }
        let year = periods / horizon.periodsPerYear
        let ramp = projects[project].ramp
        return year < ramp.count ? ramp[year].value : 1
    }
}
