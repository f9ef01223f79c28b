import Quantities

/// Walks a parsed file into facts, noting every fault and every id on the way.
public struct Reader: Sendable {
    /// More issues than this are counted, not kept, so that a file of faults does not fill the memory.
    public static let mostIssues = 2_000
    /// Looking for a nearest name takes time; only so many references get one.
    private static let mostNearest = 100

    public private(set) var issues: [Issue] = []
    /// How many issues were not kept.
    public private(set) var unlisted = 0
    @usableFromInline var steps: [String] = []
    /// Ids defined, by kind: which ids stand where.
    private(set) var definitions: [String: [String: Place]] = [:]
    private(set) var references: [Reference] = []

    struct Reference: Sendable {
        let kind: String
        let id: String
        let path: Path
        let place: Place
    }

    /// Digits that a number may have before and behind its point.
    let mostIntegerDigits: Int
    let mostFractionDigits: Int

    /// `ofResults`: figures that were reckoned may be longer than facts.
    public init(ofResults: Bool = false) {
        mostIntegerDigits = ofResults ? 18 : ExactDecimal.mostIntegerDigits
        mostFractionDigits = ofResults ? 18 : ExactDecimal.mostFractionDigits
    }

    /// Where the reader is now.
    public var path: Path { Path(steps: steps) }

    @inlinable public mutating func descend<Result>(into step: String, _ body: (inout Reader) -> Result) -> Result {
        steps.append(step)
        defer { steps.removeLast() }
        return body(&self)
    }

    public mutating func report(_ node: JSONNode, _ fault: ReadingFault) {
        var fault = fault
        // Whatever was expected, the help is the same.
        if case .null = node.value { fault = .null }
        if isFull { unlisted += 1 } else { issues.append(fault.issue(at: path, place: node.place)) }
    }

    public mutating func report(_ issue: Issue) {
        if isFull { unlisted += 1 } else { issues.append(issue) }
    }

    private var isFull: Bool { issues.count >= Self.mostIssues }

    @usableFromInline mutating func reportUnknownKey(_ member: JSONNode.Member, among keys: [String], of record: Words)
    {
        let close = isFull ? nil : nearest(to: member.key, among: keys)
        let fault = ReadingFault.unknownKey(String(member.key.prefix(64)), record: record, nearest: close)
        report(fault.issue(at: path.appending(member.key), place: member.place))
    }

    @usableFromInline mutating func define(kind: String, id: String, at node: JSONNode) {
        if definitions[kind]?[id] != nil {
            report(node, .duplicateID(id))
        } else {
            definitions[kind, default: [:]][id] = node.place
        }
    }

    @usableFromInline mutating func refer(kind: String, id: String, at node: JSONNode) {
        references.append(Reference(kind: kind, id: id, path: path, place: node.place))
    }

    /// Reports every reference to an id that no record has; to be called when all is read.
    public mutating func checkReferences(words: [String: Words]) {
        var known: [String: [String]] = [:]
        var told = 0
        for reference in references where definitions[reference.kind]?[reference.id] == nil {
            told += 1
            if known[reference.kind] == nil {
                known[reference.kind] = (definitions[reference.kind] ?? [:]).keys.sorted()
            }
            let close = told > Self.mostNearest ? nil : nearest(to: reference.id, among: known[reference.kind] ?? [])
            let kind = words[reference.kind] ?? Words(same: reference.kind)
            let fault = ReadingFault.danglingID(reference.id, kind: kind, nearest: close)
            report(fault.issue(at: reference.path, place: reference.place))
        }
    }
}
