import Quantities
import Questions
import Records

/// What a case asks of its scenario: the best plan, one that allows for projects that do not come, or what a question's command answers.
public struct CaseQuestion: FileValue, Hashable {
    /// Commands whose answer is no plan; what stands behind each is what its command takes.
    public static let commands = [
        "conflict", "price", "negotiate", "why-not", "admit", "whatif", "break-even", "ladder", "pareto",
        "alternatives",
    ]

    /// The words of such a command, without its scenario; empty of others.
    public private(set) var command: [String] = []
    public var aim: RobustAnswer.Aim?
    /// The share of every quota that is kept back.
    public var reserve: ExactDecimal = 0

    public static let solve = CaseQuestion()

    public init(_ aim: RobustAnswer.Aim? = nil, reserve: ExactDecimal = 0) {
        self.aim = aim
        self.reserve = reserve
    }

    /// `solve`, `expected`, `worst`, `reserve 10%`, `expected reserve 0.1`; `why-not P1 --park K2`.
    init?(_ text: String) {
        self.init()
        var words = text.split(separator: " ").map(String.init)[...]
        if words == ["solve"] { return }
        if let first = words.first, Self.commands.contains(first) {
            command = Array(words)
            return
        }
        if let word = words.first, let aim = RobustAnswer.Aim(rawValue: word) {
            self.aim = aim
            words = words.dropFirst()
        }
        guard !words.isEmpty else {
            if aim == nil { return nil }
            return
        }
        guard words.count == 2, words.first == "reserve", let share = words.last.flatMap(Self.share) else { return nil }
        reserve = share
    }

    private static func share(_ text: String) -> ExactDecimal? {
        let isPercent = text.hasSuffix("%")
        guard let number = try? ExactDecimal(parsing: isPercent ? String(text.dropLast()) : text) else { return nil }
        let share = isPercent ? number * ExactDecimal(significand: 1, scale: 2) : number
        return share.isNegative || share >= 1 || share.scale > 4 ? nil : share
    }

    public var text: String {
        guard self != .solve else { return "solve" }
        guard command.isEmpty else { return command.joined(separator: " ") }
        return [aim?.rawValue, reserve.isZero ? nil : "reserve \(reserve)"].compactMap { $0 }.joined(separator: " ")
    }

    public static var schema: Schema { String.schema }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> CaseQuestion? {
        guard let text = String.read(node, &reader) else { return nil }
        if let question = CaseQuestion(text) { return question }
        let choices = ["solve"] + RobustAnswer.Aim.allCases.map(\.rawValue) + ["reserve 10%"] + commands
        reader.report(
            node, .unknownChoice(String(text.prefix(64)), choices: choices, nearest: nearest(to: text, among: choices)))
        return nil
    }

    public var written: JSONNode { text.written }
}
