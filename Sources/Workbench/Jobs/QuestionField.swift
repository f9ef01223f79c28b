import Quantities
import Records

/// One thing that may be said with a question: an option of its command, or a word after it.
struct QuestionField: Sendable {
    /// What may stand in it; lists of choices are made of the scenario, all else is typed.
    enum Kind: String, Sendable, CaseIterable {
        case project, park, scope, amount, relief, rule, tier, owner, figure, each, aim
        case text, number, share, flag
        /// The plan in hand, or none.
        case plan
    }

    let name: String
    let words: Words
    let kind: Kind
    var isRepeatable = false
    var isRequired = false
    /// What a form begins with.
    var standard: String?
    /// How it is written, where it is typed.
    var example: String?
    /// Whether it stands after the options, by its place alone.
    var isPositional = false
    /// Whether its values are words that the command takes one by one, and commas stand between several.
    var join: Join = .none

    enum Join: Sendable { case none, words, commas }

    var json: JSONNode {
        .of([
            "name": name.written, "words": words.written, "kind": kind.rawValue.written,
            "repeatable": (isRepeatable || join == .commas).written, "required": isRequired.written,
            "standard": standard.map(\.written), "example": example.map(\.written),
        ])
    }

    static let most = 20
    private static let mostCharacters = 200

    /// Words of a command line: each in one word with its name, so that no value is taken for an option.
    func arguments(_ value: JSONNode) throws(Refusal) -> [String] {
        if kind == .flag { return value.isTrue ? ["--\(name)"] : [] }
        if kind == .plan {
            return value.text == Self.inHand ? [isPositional ? Self.planFile : "--\(name)=\(Self.planFile)"] : []
        }
        let values = value.text.map { [$0] } ?? value.texts
        let most = isRepeatable || join == .commas ? Self.most : 1
        guard values.count <= most, values.allSatisfy({ !$0.isEmpty && $0.count <= Self.mostCharacters }) else {
            throw Refusal(.request, "“\(name)”的取值不对", "the values of “\(name)” are wrong")
        }
        if isPositional { return values }
        switch join {
        case .none: return values.map { "--\(name)=\($0)" }
        case .words: return values.flatMap { $0.split(separator: " ") }.map { "--\(name)=\($0)" }
        case .commas: return values.isEmpty ? [] : ["--\(name)=\(values.joined(separator: ","))"]
        }
    }

    /// How a request names the plan in hand.
    static let inHand = "in-hand"
    private static let planFile = "{folder}/plan.json"
}
