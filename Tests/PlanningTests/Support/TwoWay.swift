import LandModel
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Rows against assessments, for every plan of a tiny scenario.
struct TwoWay {
    /// Rules that hold only together: one's rows lean on the other's.
    static let joint: [Set<String>] = [
        ["availability", "acquisition", "construction", "parcel-area", "building-units", "contiguity"],
        ["budget", "land-quota", "emission-quota", "energy-quota", "wastewater", "power"],
    ]
    /// Rows that define columns for others.
    static let defining: Set<String> = ["tag-coverage", "synergy", "smallest-share"]

    /// How many plans keep all rules, and how many there are.
    struct Count: Equatable {
        var sound: Int
        var all: Int
    }

    /// Reports every plan on which rows and assessments differ, over all and rule by rule; some plans should be
    /// sound and some not, or the scenario tests nothing.
    @discardableResult
    static func check(_ scenario: Scenario, isMixed: Bool = true, sourceLocation: SourceLocation = #_sourceLocation)
        -> Count
    {
        let every = EveryPlan(scenario)
        let groups = ruleGroups
        let origins = Set(every.formulation.program.rows.map(\.origin))
        var count = Count(sound: 0, all: 0)
        for choice in every.choices {
            let reading = every.reading(choice)
            let verification = Verification(reading)
            let admits = FixedDecisions(every, choice).isFeasible
            count.all += 1
            if verification.isSound { count.sound += 1 }
            #expect(
                admits == verification.isSound,
                "rows \(admits), verification \(describe(verification)): \(every.describe(choice))",
                sourceLocation: sourceLocation)
            guard admits == verification.isSound else { return count }
            for group in groups {
                let rows =
                    group.isDisjoint(with: origins)
                    || FixedDecisions(every, choice, origins: group.union(defining)).isFeasible
                let isMet = verification.assessments.allSatisfy { !group.contains($0.rule.text) || $0.isMet }
                #expect(
                    rows == isMet,
                    "\(group.sorted()): rows \(rows), assessments \(describe(verification)): \(every.describe(choice))",
                    sourceLocation: sourceLocation)
            }
        }
        if isMixed {
            #expect(count.sound > 0 && count.sound < count.all, "\(count)", sourceLocation: sourceLocation)
        }
        return count
    }

    /// The plans of a scenario that keep all rules, as text.
    static func sound(_ scenario: Scenario) -> [String] {
        let every = EveryPlan(scenario)
        return every.choices.filter { Verification(every.reading($0)).isSound }.map { every.describe($0) }
    }

    private static var ruleGroups: [Set<String>] {
        let leaning = joint[0].union(["budget"])
        let single = RuleCatalogue.all.map { $0.id.text }.filter { !leaning.contains($0) }
        return joint + single.map { [$0] }
    }

    private static func describe(_ verification: Verification) -> String {
        verification.violations.map { "\($0.rule)[\($0.subject)] \($0.measured) \($0.sense) \($0.limit)" }
            .joined(separator: "; ")
    }
}
