import LandModel
import Quantities
import Records

extension Forms {
    /// The records of one kind as the scenario with its decisions has them, what their fields are called, how a form of one is drawn, what ids
    /// in it there are to choose from; and the kinds that there are.
    ///
    /// `kind`: `projects`, `quotas` … → `{"kind", "title", "fields", "records", "form", "ids", "kinds"}`
    public func records(_ kind: String) throws(Refusal) -> JSONNode {
        guard let table = RecordTable.all.first(where: { $0.kind == kind }) else {
            let known = RecordTable.all.map(\.kind).joined(separator: ", ")
            throw Refusal(.unknown, "没有这种记录；有：\(known)", "there are no such records; there are: \(known)")
        }
        let world = bench.world
        let tree = world.scenario.written
        return .of([
            "version": bench.version.written, "kind": kind.written, "title": table.title.written,
            "fields": JSONNode(.object(table.fields.map { JSONNode.Member($0.key, $0.meaning.written) })),
            "records": tree[kind] ?? .list([]),
            "form": RecordForm(units: world.scenario.units).json(table.schema),
            "ids": JSONNode(
                .object(
                    RecordForm.kinds(in: table.schema).unique.map { kind in
                        JSONNode.Member(kind, .list((tree[kind]?.elements ?? []).compactMap(Self.named)))
                    })),
            "kinds": .list(RecordTable.all.map { .of(["kind": $0.kind.written, "words": $0.title.written]) }),
        ])
    }

    private static func named(_ record: JSONNode) -> JSONNode? {
        record["id"].map { .of(["id": $0, "name": record["name"]]) }
    }
}

/// A kind of record that can be edited: every list of the scenario whose records have an id.
struct RecordTable: Sendable {
    let kind: String
    let title: Words
    let schema: Schema
    let fields: [Schema.Property]

    static let all: [RecordTable] = {
        guard case .object(_, let properties)? = Scenario.schema.container else { return [] }
        return properties.compactMap { property in
            guard let element = property.schema.container?.element, element.labelKey == "id",
                case .object(let title, let fields)? = element.container
            else { return nil }
            return RecordTable(kind: property.key, title: title, schema: element, fields: fields)
        }
    }()
}
