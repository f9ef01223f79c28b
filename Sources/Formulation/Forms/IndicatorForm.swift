import LandModel
import LinearProgramming
import Quantities

/// An indicator as a linear form over the columns of a program.
public protocol IndicatorForm: Sendable {
    /// The measure as far as it tells which columns it needs beside the decisions; `nil`: none.
    static func ownColumns(of measure: Measure) -> Measure?
    /// Adds these columns.
    static func addColumns(of measure: Measure, in formulation: inout Formulation)
    /// Adds the rows that define them.
    static func addRows(of measure: Measure, in formulation: inout Formulation)
    /// The form; `weight` scales what each option contributes, of a sum over projects. A ratio has none.
    static func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal, in formulation: Formulation
    ) -> LinearForm
    /// Numerator and denominator of a ratio; `nil`: it is none.
    static func ratio(
        of measure: Measure, in formulation: Formulation
    ) -> (numerator: LinearForm, denominator: LinearForm)?
    /// The controlled thing of which it counts draws, so that they have to be decisions.
    static func drawsCounted(by measure: Measure) -> Controlled?
}

extension IndicatorForm {
    public static func ownColumns(of measure: Measure) -> Measure? { nil }
    public static func addColumns(of measure: Measure, in formulation: inout Formulation) {}
    public static func addRows(of measure: Measure, in formulation: inout Formulation) {}
    public static func ratio(
        of measure: Measure, in formulation: Formulation
    ) -> (numerator: LinearForm, denominator: LinearForm)? { nil }
    public static func drawsCounted(by measure: Measure) -> Controlled? { nil }
}

/// Where the form of each indicator is found.
public typealias IndicatorForms = @Sendable (IndicatorName) -> any IndicatorForm.Type

extension Formulation {
    /// The linear form of a measure; `weight` scales what each option contributes. Ratios have none: see
    /// ``ratioForms(of:)``.
    public mutating func form(
        of measure: Measure, weight: (PlacementOption) -> ExactDecimal = { _ in 1 }
    ) -> LinearForm {
        addColumns(of: measure)
        define(measure)
        return indicators(measure.indicator).form(of: measure, weight: weight, in: self)
    }

    /// Numerator and denominator of a ratio; `nil` of other measures.
    public func ratioForms(of measure: Measure) -> (numerator: LinearForm, denominator: LinearForm)? {
        indicators(measure.indicator).ratio(of: measure, in: self)
    }

    /// Adds the columns that a measure needs beside the decisions; once.
    mutating func addColumns(of measure: Measure) {
        let indicator = indicators(measure.indicator)
        guard let own = indicator.ownColumns(of: measure), !measuresWithColumns.contains(where: { $0.measure == own })
        else { return }
        measuresWithColumns.append((own, isDefined: false))
        indicator.addColumns(of: own, in: &self)
    }

    /// Adds the rows that define the columns of a measure; once, right before the first row that its form stands in.
    private mutating func define(_ measure: Measure) {
        let indicator = indicators(measure.indicator)
        guard let own = indicator.ownColumns(of: measure),
            let number = measuresWithColumns.firstIndex(where: { $0.measure == own && !$0.isDefined })
        else { return }
        measuresWithColumns[number].isDefined = true
        indicator.addRows(of: own, in: &self)
    }

    /// Adds a column that a measure needs.
    public mutating func addColumn(named name: String, _ kind: Column.Kind, upper: ExactDecimal? = nil) {
        namedColumns[name] = add(Column(name, kind, upper: upper))
    }

    /// The term of such a column.
    public func term(named name: String, _ coefficient: ExactDecimal = 1) -> [Term] {
        namedColumns[name].map { [Term($0, coefficient)] } ?? []
    }
}
