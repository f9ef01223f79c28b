import Foundation
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Every rule of the catalogue has figures tested, and words in both languages.
@Suite struct RuleCoverageTests {
    /// The test file of each rule is named after it and holds its cases; a case of the wrong rule fails in `check`.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Rules")

    static func cases(of rule: Rule) -> String? {
        let name = String(describing: rule.rows).replacing(/Rows$/, with: "")
        guard
            let text = try? String(contentsOf: folder.appending(path: "\(name)Tests.swift"), encoding: .utf8),
            text.contains("rule: \(name)Rows.self"), text.contains("try RuleCase.check(Self.cases)")
        else { return nil }
        return text
    }

    @Test func everyRuleHasACase() {
        #expect(RuleCatalogue.all.filter { Self.cases(of: $0) == nil }.map(\.id.text) == [])
    }

    /// A rule that asks rows shows them.
    @Test func everyRuleWithRowsHasThemInACase() {
        let silent: Set<String> = ["plan-form", "site-fit", "contiguity", "far"]
        for rule in RuleCatalogue.all {
            let shown = Self.cases(of: rule)?.contains("\"\(rule.id)") ?? false
            #expect(shown != silent.contains(rule.id.text), "\(rule.id)")
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
