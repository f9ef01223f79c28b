import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Every bar, limit, decision, column, row and tier of fixed scenarios, and every verdict on fixed plans: figures, limits,
/// words, units, owners and whom they are about, which rows and verdicts that agree on met or not do not show. Those of
/// each rule stand with its cases.
/// `LANDPLAN_WRITE_GOLDENS` writes the files anew; the district's verdicts were reckoned by hand.
@Suite struct FixedTests {
    private static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        #expect(try goldenDifference(text, name, beside: #filePath) == nil, sourceLocation: sourceLocation)
    }

    /// The rules in the order of asking.
    @Test func traits() throws {
        try Self.check(RuleCatalogue.rows.map { Told.rule($0) + "\n" }.joined(), "rules.txt")
    }

    @Test func theDistrictsProgram() throws { try Self.check(Told.program(District.scenario), "district-program.txt") }

    @Test func theDistrictsVerdicts() throws {
        let text =
            Told.verdicts("Kept", District.kept, District.scenario)
            + Told.verdicts("Spoilt", District.spoilt, District.scenario)
        try Self.check(text, "district-verdicts.txt")
        let facts = Facts(District.scenario)
        #expect(Verification(PlanReading(District.kept, in: facts)).violations.map { "\($0.rule) \($0.subject)" } == [])
        let broken = Set(Verification(PlanReading(District.spoilt, in: facts)).violations.map(\.rule))
        #expect(broken.count > 15)
    }

    /// What questions add to its program, and the text that each is known by.
    @Test func theDistrictsQuestions() throws {
        let texts = District.questions.map { Told.question($0.question, $0.name, District.scenario) }
        try Self.check(texts.joined(), "district-questions.txt")
    }

    /// Every plan of it stands in rows as in verdicts.
    @Test func ofOwnTerms() throws {
        try Self.check(
            Told.program(OwnTerms.scenario) + Told.verdicts("A", OwnTerms.first, OwnTerms.scenario)
                + Told.verdicts("B", OwnTerms.second, OwnTerms.scenario), "own-terms.txt")
        TwoWay.check(OwnTerms.scenario)
    }
}
