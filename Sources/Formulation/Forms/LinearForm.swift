import LinearProgramming
import Quantities

/// A measure as a linear form over columns.
public struct LinearForm: Sendable {
    public var terms: [Term] = []
    public var constant: ExactDecimal = 0

    public init(terms: [Term] = [], constant: ExactDecimal = 0) {
        self.terms = terms
        self.constant = constant
    }

    static func - (left: LinearForm, right: LinearForm) -> LinearForm { left + right * -1 }

    static func + (left: LinearForm, right: LinearForm) -> LinearForm {
        LinearForm(terms: left.terms + right.terms, constant: left.constant + right.constant)
    }

    static func * (form: LinearForm, factor: ExactDecimal) -> LinearForm {
        LinearForm(terms: form.terms.map { Term($0.column, $0.coefficient * factor) }, constant: form.constant * factor)
    }
}
