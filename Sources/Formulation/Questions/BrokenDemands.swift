import LandModel
import LinearProgramming
import Quantities

extension Formulation {
    /// How many of some demands are not held; demands on limits do not count.
    func broken(_ demands: [Demand]) -> LinearForm {
        demands.reduce(LinearForm()) { $0 + broken($1) }
    }

    /// 1 where a demand is not held, else 0: a project has at most one placement.
    private func broken(_ demand: Demand) -> LinearForm {
        switch demand {
        case .placed(let project, let park):
            return LinearForm(terms: chosen(options(of: project, in: park))) * -1 + LinearForm(constant: 1)
        case .absent(let project): return LinearForm(terms: chosen(options(of: project)))
        case .stays(let allocation):
            return LinearForm(terms: chosen(options(keeping: allocation))) * -1 + LinearForm(constant: 1)
        case .notAll, .some, .broken: return LinearForm()
        }
    }

    /// First of all as many as can be of some demands are not held, and one at least.
    mutating func addBreaking(_ demands: [Demand]) {
        require(.broken(demands))
        let broken = broken(demands)
        add(Objective(QuestionTier.change.rawValue, .maximize, broken.terms, constant: broken.constant))
    }
}
