/// One theme of what can be wrong with facts that are well formed each by itself.
public struct ScenarioCheck: Sendable {
    /// The scenario's fields that it looks at; not run when one of them could not be read.
    let sections: [String]
    let issues: @Sendable (Scenario) -> [Issue]

    /// In the order of the file.
    static let all: [ScenarioCheck] = []

    /// Everything wrong with a scenario, except what concerns fields that could not be read.
    public static func issues(in scenario: Scenario, except broken: Set<String> = []) -> [Issue] {
        all.filter { broken.isDisjoint(with: $0.sections) }.flatMap { $0.issues(scenario) }
    }
}
