import LandModel
import LinearProgramming
import Quantities

extension Demand {
    /// Adds the row that it is held by.
    func rows(in formulation: inout Formulation) {
        let rule = RuleID("question")
        switch self {
        case .placed(let project, let park):
            formulation.require(
                "placed[\(project),\(park?.text ?? "")]", of: rule,
                formulation.chosen(formulation.options(of: project, in: park)), atLeast: 1)
        case .absent(let project):
            formulation.require(
                "absent[\(project)]", of: rule, formulation.chosen(formulation.options(of: project)), atMost: 0)
        case .sited(let project, let parcels, let building):
            let site = building?.text ?? parcels.map(\.text).joined(separator: "+")
            formulation.require(
                "sited[\(project),\(site)]", of: rule,
                formulation.chosen(formulation.options(of: project, on: parcels, in: building)), atLeast: 1)
        case .stays(let allocation):
            formulation.require(
                "stays[\(allocation.project)]", of: rule,
                formulation.chosen(formulation.options(keeping: allocation)), atLeast: 1)
        case .notAll(let limits):
            let given = formulation.giving.columns(of: limits)
            formulation.require(
                "not-all[\(limits.map(\.description).joined(separator: ";"))]", of: rule, given.map { Term($0, 1) },
                atMost: ExactDecimal(given.count - 1))
        case .some(let limits):
            formulation.require(
                "some[\(limits.map(\.description).joined(separator: ";"))]", of: rule,
                formulation.giving.columns(of: limits).map { Term($0, 1) }, atLeast: 1)
        case .broken(let demands):
            let broken = Self.broken(demands, in: formulation)
            formulation.require("broken", of: rule, broken.terms, atLeast: 1 - broken.constant)
        }
    }

    /// How many of some demands are not held; demands on limits do not count.
    private static func broken(_ demands: [Demand], in formulation: Formulation) -> LinearForm {
        demands.reduce(LinearForm()) { $0 + $1.broken(in: formulation) }
    }

    /// 1 where it is not held, else 0: a project has at most one placement.
    private func broken(in formulation: Formulation) -> LinearForm {
        func chosen(_ options: [Int]) -> LinearForm { LinearForm(terms: formulation.chosen(options)) }
        switch self {
        case .placed(let project, let park):
            return chosen(formulation.options(of: project, in: park)) * -1 + LinearForm(constant: 1)
        case .absent(let project): return chosen(formulation.options(of: project))
        case .sited(let project, let parcels, let building):
            return chosen(formulation.options(of: project, on: parcels, in: building)) * -1 + LinearForm(constant: 1)
        case .stays(let allocation):
            return chosen(formulation.options(keeping: allocation)) * -1 + LinearForm(constant: 1)
        case .notAll, .some, .broken: return LinearForm()
        }
    }

    /// First of all as many as can be of some demands are not held, and one at least.
    static func breaking(_ demands: [Demand], in formulation: inout Formulation) {
        Demand.broken(demands).rows(in: &formulation)
        let broken = broken(demands, in: formulation)
        formulation.add(
            Objective(QuestionTier.change.rawValue, .maximize, broken.terms, constant: broken.constant))
    }
}
