/// Walks a parsed file into facts, noting every fault and every id on the way.
public struct Reader: Sendable {
    public private(set) var issues: [Issue] = []
    private var steps: [String] = []
    /// Ids defined, by kind: which ids stand where.
    private(set) var definitions: [String: [String: Place]] = [:]
    private(set) var references: [Reference] = []

    struct Reference: Sendable {
        let kind: String
        let id: String
        let path: Path
        let place: Place
    }

    public init() {}

    /// Where the reader is now.
    public var path: Path { Path(steps: steps) }

    public mutating func descend<Result>(into step: String, _ body: (inout Reader) -> Result) -> Result {
        steps.append(step)
        defer { steps.removeLast() }
        return body(&self)
    }

    public mutating func report(_ node: JSONNode, _ fault: ReadingFault) {
        issues.append(fault.issue(at: path, place: node.place))
    }

    public mutating func report(_ issue: Issue) { issues.append(issue) }

    mutating func reportUnknownKey(_ member: JSONNode.Member, among keys: [String], of record: Words) {
        let fault = ReadingFault.unknownKey(member.key, record: record, nearest: nearest(to: member.key, among: keys))
        issues.append(fault.issue(at: path.appending(member.key), place: member.place))
    }

    mutating func define(kind: String, id: String, at node: JSONNode) {
        if definitions[kind]?[id] != nil {
            report(node, .duplicateID(id))
        } else {
            definitions[kind, default: [:]][id] = node.place
        }
    }

    mutating func refer(kind: String, id: String, at node: JSONNode) {
        references.append(Reference(kind: kind, id: id, path: path, place: node.place))
    }

    /// Reports every reference to an id that no record has; to be called when all is read.
    public mutating func checkReferences(words: [String: Words]) {
        for reference in references where definitions[reference.kind]?[reference.id] == nil {
            let known = (definitions[reference.kind] ?? [:]).keys.sorted()
            let fault = ReadingFault.danglingID(
                reference.id, kind: words[reference.kind] ?? Words(same: reference.kind),
                nearest: nearest(to: reference.id, among: known))
            issues.append(fault.issue(at: reference.path, place: reference.place))
        }
    }
}
