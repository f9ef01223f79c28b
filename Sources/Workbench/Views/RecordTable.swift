import LandModel
import Quantities
import Records

extension Bench {
    /// The records of one kind as the scenario with its decisions has them, and what their fields are called.
    ///
    /// `kind`: `projects`, `quotas` … → `{"kind", "title", "fields", "records"}`
    public func records(_ kind: String) throws(Refusal) -> JSONNode {
        guard let table = RecordTable.all.first(where: { $0.kind == kind }) else {
            let known = RecordTable.all.map(\.kind).joined(separator: ", ")
            throw Refusal(.unknown, "没有这种记录；有：\(known)", "there are no such records; there are: \(known)")
        }
        let tree = world.scenario.written
        return .of([
            "version": version.written, "kind": kind.written, "title": table.title.written,
            "fields": JSONNode(.object(table.fields.map { JSONNode.Member($0.key, $0.words.written) })),
            "records": tree[kind] ?? .list([]),
        ])
    }
}

/// A kind of record that can be edited as a table.
struct RecordTable: Sendable {
    let kind: String
    let title: Words
    let fields: [(key: String, words: Words)]

    static let all: [RecordTable] = [
        of(Project.self), of(Quota.self), of(Budget.self), of(Target.self), of(Parcel.self), of(Building.self),
        of(Park.self), of(Reduction.self), of(Standard.self),
    ]

    private static func of<Kind: Record & Named>(_ type: Kind.Type) -> RecordTable {
        RecordTable(
            kind: Kind.kind, title: Kind.words, fields: Kind.fields.map { (key: $0.key, words: $0.meaning) })
    }
}
