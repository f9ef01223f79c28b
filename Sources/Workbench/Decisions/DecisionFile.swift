import Fingerprint
import Folders
import Foundation
import LandModel
import Quantities
import Records

/// The decisions file: a scenario that builds on a base by what people decided, oldest first. It is the record of who decided
/// what, when and why, and what is undone stays in it.
public struct DecisionFile: Sendable {
    /// The file of a base: `scenario.json` has `scenario.decisions.json`.
    static func path(ofBase base: String) -> String {
        let file = URL(fileURLWithPath: base)
        let name = file.deletingPathExtension().lastPathComponent
        return file.deletingLastPathComponent().appendingPathComponent(name + ending).path
    }

    static let ending = ".decisions.json"

    /// Everything but the decisions, as the file has it.
    private var others: [JSONNode.Member]
    public private(set) var decisions: [Override]

    /// An empty one, of a base that lies beside it.
    init(base: String) {
        others = [
            JSONNode.Member("schemaVersion", Scenario.currentSchemaVersion.written),
            JSONNode.Member("extends", JSONNode(.string(URL(fileURLWithPath: base).lastPathComponent))),
        ]
        decisions = []
    }

    /// Of a file's bytes; `nil` where they are no scenario that builds on another.
    init?(_ bytes: [UInt8]) {
        guard let tree = JSONParser.parse(bytes, input: 0).tree, case .object(let members) = tree.value,
            tree["extends"]?.text != nil
        else { return nil }
        var reader = Reader()
        others = members.filter { $0.key != "overrides" }
        decisions = tree["overrides"].flatMap { [Override].read($0, &reader) } ?? []
        guard reader.issues.isEmpty else { return nil }
    }

    /// The file that it builds on, as seen from its folder.
    var base: String { others.first { $0.key == "extends" }?.value.text ?? "" }

    public var text: String {
        JSONWriter.text(JSONNode(.object(others + [JSONNode.Member("overrides", decisions.written)])))
    }

    /// What tells one state of it from another.
    var version: String { String(sha256(of: Array(text.utf8)).prefix(16)) }

    private var nextName: String {
        let numbers = decisions.compactMap { Int($0.name.drop { !$0.isNumber }) }
        return "d\((numbers.max() ?? 0) + 1)"
    }

    /// Puts a decision at the end; one about the same thing, made here, gives way to it.
    mutating func add(_ decision: Decision, by author: Signature) -> Override {
        let name = nextName
        for number in decisions.indices
        where decisions[number].withdrawn == nil && decision.replaces(decisions[number]) {
            var withdrawal = Withdrawal()
            (withdrawal.by, withdrawal.on, withdrawal.replacedBy) = (author.by, author.on, name)
            decisions[number].withdrawn = withdrawal
        }
        let made = decision.written(as: name, by: author)
        decisions.append(made)
        return made
    }

    /// The last decision that stands, which undoing takes back.
    public var undoable: Override? { decisions.last { $0.withdrawn == nil } }

    /// The first that was undone since the last one that stands.
    public var redoable: Override? {
        let start = (decisions.lastIndex { $0.withdrawn == nil } ?? -1) + 1
        return decisions[start...].first { $0.withdrawn?.replacedBy == nil }
    }

    /// Takes a decision back; what it had replaced stands again. False where there is none of this name that stands.
    mutating func withdraw(_ name: String, by author: Signature) -> Bool {
        guard let number = decisions.firstIndex(where: { $0.name == name && $0.withdrawn == nil }) else { return false }
        var withdrawal = Withdrawal()
        (withdrawal.by, withdrawal.on, withdrawal.why) = (author.by, author.on, author.why)
        decisions[number].withdrawn = withdrawal
        for other in decisions.indices where decisions[other].withdrawn?.replacedBy == name {
            decisions[other].withdrawn = nil
        }
        return true
    }

    /// Lets a decision that was taken back stand again. False where there is none.
    mutating func restore(_ name: String, by author: Signature) -> Bool {
        guard let number = decisions.firstIndex(where: { $0.name == name && $0.withdrawn != nil }) else { return false }
        decisions[number].withdrawn = nil
        for other in decisions.indices
        where other != number && decisions[other].withdrawn == nil
            && Decision.isSameThing(decisions[number], decisions[other])
        {
            var withdrawal = Withdrawal()
            (withdrawal.by, withdrawal.on, withdrawal.replacedBy) = (author.by, author.on, name)
            decisions[other].withdrawn = withdrawal
        }
        return true
    }
}
