import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Every rule of the catalogue has figures tested, and words in both languages.
@Suite struct RuleCoverageTests {
    static let cases: [RuleCase] = [
        PlanFormTests.cases, SiteFitTests.cases, ContiguityTests.cases, UseCompatibilityTests.cases,
        FloorAreaRatioTests.cases, AdmissionStandardTests.cases, LockedDecisionsTests.cases, AvailabilityTests.cases,
        OnePlacementTests.cases, ParcelAreaTests.cases, BuildingUnitsTests.cases, AcquisitionsTests.cases,
        ConstructionsTests.cases, LandQuotaTests.cases, LandReductionsTests.cases, EmissionQuotaTests.cases,
        EnergyQuotaTests.cases, WastewaterHeadroomTests.cases, PowerLimitTests.cases, BudgetsTests.cases,
        PhasesTests.cases, RelationsTests.cases, HardTargetsTests.cases, FairSharesTests.cases,
        StockLandShareTests.cases, PlanStabilityTests.cases,
    ].flatMap { $0 }

    @Test func everyRuleHasACase() {
        let tested = Set(Self.cases.map { $0.rule.id.text })
        let untested = RuleCatalogue.all.map { $0.id.text }.filter { !tested.contains($0) }
        #expect(untested == [])
        #expect(tested.count == RuleCatalogue.all.count)
    }

    /// A rule that asks rows shows them.
    @Test func everyRuleWithRowsHasThemInACase() {
        let silent: Set<String> = ["plan-form", "site-fit", "contiguity", "far"]
        for rule in RuleCatalogue.all {
            let id = rule.id
            let shown = Self.cases.contains { $0.rule.id == id && !$0.rows.isEmpty }
            #expect(shown != silent.contains(id.text), "\(id)")
        }
    }

    @Test func everyRuleIsDocumentedInBothLanguages() {
        for rule in RuleCatalogue.all {
            let words = rule.documentation
            let texts = [words.title, words.formula, words.unit, words.source] + words.examples
            #expect(!words.examples.isEmpty, "\(words.id)")
            #expect(texts.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty }, "\(words.id)")
            #expect(words.examples.allSatisfy { $0.en.contains { $0.isNumber } }, "\(words.id): figures")
        }
        let ids = RuleCatalogue.all.map { $0.id.text }
        #expect(Set(ids).count == ids.count)
    }
}
