import LandModel
import LinearProgramming
import Quantities

/// The objectives of a program: the tiers of the scenario, as a question changes them, then those that leave nothing
/// arbitrary.
enum ObjectiveTiers {
    static func add(_ question: Question, to formulation: inout Formulation) {
        let tiers = formulation.setting.scenario.objective
        for tier in question.foremost.compactMap({ id in tiers.first { $0.id == id } }) {
            var objective = tier.objective(counting: question.counting, in: &formulation)
            objective.tolerance = .none
            formulation.add(objective)
        }
        guard !question.needsNoBest else { return }
        for tier in tiers where !question.foremost.contains(tier.id) {
            if let worst = question.worst, worst.tier == tier.id { worst.addTier(of: tier, to: &formulation) }
            formulation.add(tier.objective(counting: question.counting, in: &formulation))
        }
        if question.seeksBest {
            let horizon = formulation.setting.horizon
            for tier in formulation.giving.tiers(over: horizon) { formulation.add(tier) }
        }
        if let plan = question.near {
            formulation.add(difference(from: plan, in: formulation))
        } else {
            addTidyTiers(to: &formulation)
        }
    }

    /// How many projects a plan treats otherwise: placed elsewhere or at another time, left out, or newly placed.
    private static func difference(from plan: Plan, in formulation: Formulation) -> Objective {
        let projects = formulation.setting.projects
        let placed = Set(plan.allocations.map(\.project))
        let kept = plan.allocations.flatMap { formulation.options(keeping: $0) }
        let fresh = projects.indices.filter { !placed.contains(projects[$0].id) }.flatMap {
            formulation.optionsOfProject[$0]
        }
        return Objective(
            QuestionTier.difference.rawValue, .minimize,
            kept.map { Term(formulation.placementColumns[$0], -1) }
                + fresh.map { Term(formulation.placementColumns[$0], 1) },
            constant: ExactDecimal(placed.count))
    }

    /// Least new land, then least money, then fewest and earliest starts.
    private static func addTidyTiers(to formulation: inout Formulation) {
        let land = formulation.form(of: Measure(.newLand))
        formulation.add(Objective(TidyTier.newLand.rawValue, .minimize, land.terms, isTidy: true))
        let money = formulation.form(of: Measure(.money))
        formulation.add(Objective(TidyTier.money.rawValue, .minimize, money.terms, isTidy: true))
        let starts = formulation.form(of: Measure(.startOrder))
        formulation.add(
            Objective(
                TidyTier.starts.rawValue, .minimize,
                starts.terms + formulation.actionColumns.map { Term($0.column, ExactDecimal($0.period + 1)) },
                isTidy: true))
    }
}

extension Tier {
    /// The tier, with each project counting as much as a turnout says.
    func objective(counting turnout: Turnout, in formulation: inout Formulation) -> Objective {
        let projects = formulation.setting.projects
        var form = LinearForm()
        for term in terms {
            form =
                form
                + formulation.form(of: term.measure) { option in
                    let byPriority = term.byPriority[String(projects[option.project].priority)]?.value ?? 1
                    let share = byPriority * turnout[projects[option.project].id]
                    return term.bySuitability ? share * option.suitability : share
                } * term.weight
        }
        let tolerance: Objective.Tolerance =
            relativeTolerance.value.isZero ? .absolute(absoluteTolerance) : .relative(relativeTolerance.value)
        return Objective(
            id.text, sense == .max ? .maximize : .minimize, form.terms, constant: form.constant, tolerance: tolerance)
    }
}

/// The tiers that every objective ends with.
public enum TidyTier: String, Sendable, CaseIterable {
    case newLand = "tidy-new-land"
    case money = "tidy-money"
    case starts = "tidy-starts"

    public var words: Words {
        switch self {
        case .newLand: Words("整理：新增用地最少", "tidy: least new land")
        case .money: Words("整理：资金最少", "tidy: least money")
        case .starts: Words("整理：动作最少、最早", "tidy: fewest and earliest starts")
        }
    }
}
