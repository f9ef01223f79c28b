import Quantities

/// Something a scenario file can hold: it can be read from JSON, written back, and described by a schema.
public protocol FileValue: Sendable {
    /// What the file may hold here.
    static var schema: Schema { get }
    /// The value, or `nil` after telling the reader what is wrong.
    static func read(_ node: JSONNode, _ reader: inout Reader) -> Self?
    var written: JSONNode { get }
}

/// A fact made of named fields. The one list of fields reads it, writes it, describes it in the schema and names the
/// columns of a ledger.
///
/// A record starts empty and is filled field by field; one that lacks a required field never leaves the reader.
///
/// What is generic here is inlinable, because facts are read by the hundred thousand and their types lie in other targets.
public protocol Record: FileValue {
    static var words: Words { get }
    static var fields: [Field<Self>] { get }
    init()
}

/// One field of a record.
public struct Field<Root: Record>: Sendable {
    public let key: String
    public let meaning: Words
    public let isRequired: Bool
    /// What the field measures, when it is an amount: names the unit.
    public let unit: UnitSlot?
    public let schema: @Sendable () -> Schema
    @usableFromInline let read: @Sendable (inout Root, JSONNode, inout Reader) -> Void
    /// `nil`: absent from the file.
    public let written: @Sendable (Root) -> JSONNode?

    /// A field that must be there.
    @inlinable public init<Value: FileValue>(
        _ key: String, _ path: WritableKeyPath<Root, Value> & Sendable, _ zh: String, _ en: String,
        unit: UnitSlot? = nil
    ) {
        self.key = key
        meaning = Words(zh, en)
        isRequired = true
        self.unit = unit
        schema = { Value.schema }
        read = { root, node, reader in
            if let value = Value.read(node, &reader) { root[keyPath: path] = value }
        }
        written = { $0[keyPath: path].written }
    }

    /// A field that may be absent, and then keeps the value of an empty record.
    @inlinable public init<Value: FileValue & Equatable>(
        _ key: String, defaulted path: WritableKeyPath<Root, Value> & Sendable, _ zh: String, _ en: String,
        unit: UnitSlot? = nil
    ) {
        self.key = key
        meaning = Words(zh, en)
        isRequired = false
        self.unit = unit
        schema = { Value.schema.defaulting(to: Root()[keyPath: path].written) }
        read = { root, node, reader in
            if let value = Value.read(node, &reader) { root[keyPath: path] = value }
        }
        written = { $0[keyPath: path] == Root()[keyPath: path] ? nil : $0[keyPath: path].written }
    }

    /// A field that may be absent.
    @inlinable public init<Value: FileValue>(
        _ key: String, optional path: WritableKeyPath<Root, Value?> & Sendable, _ zh: String, _ en: String,
        unit: UnitSlot? = nil
    ) {
        self.key = key
        meaning = Words(zh, en)
        isRequired = false
        self.unit = unit
        schema = { Value.schema }
        read = { root, node, reader in
            if let value = Value.read(node, &reader) { root[keyPath: path] = value }
        }
        written = { $0[keyPath: path]?.written }
    }

    /// The record's own id: registered, and refused when another record of the kind has it.
    @inlinable public init<Kind: Named>(
        id path: WritableKeyPath<Root, Identifier<Kind>> & Sendable, _ zh: String, _ en: String
    ) {
        key = "id"
        meaning = Words(zh, en)
        isRequired = true
        unit = nil
        schema = { Identifier<Kind>.schema }
        read = { root, node, reader in
            if let id = Identifier<Kind>.define(node, &reader) { root[keyPath: path] = id }
        }
        written = { $0[keyPath: path].written }
    }
}

extension Record {
    public static var schema: Schema {
        .object(
            title: words,
            properties: fields.map {
                Schema.Property($0.key, $0.schema(), isRequired: $0.isRequired, meaning: $0.meaning, unit: $0.unit)
            })
    }

    @inlinable public static func read(_ node: JSONNode, _ reader: inout Reader) -> Self? {
        guard case .object(let members) = node.value else {
            reader.report(node, .wrongKind(expected: Words("对象 {…}", "an object {…}")))
            return nil
        }
        var record = Self()
        let fields = Self.fields
        for member in members {
            guard let field = fields.first(where: { $0.key == member.key }) else {
                reader.reportUnknownKey(member, among: fields.map(\.key), of: words)
                continue
            }
            reader.descend(into: member.key) { reader in field.read(&record, member.value, &reader) }
        }
        for field in fields where field.isRequired && !members.contains(where: { $0.key == field.key }) {
            reader.report(node, .missing(key: field.key, meaning: field.meaning))
        }
        return record
    }

    @inlinable public var written: JSONNode {
        JSONNode(
            .object(
                Self.fields.compactMap { field in
                    field.written(self).map { JSONNode.Member(field.key, $0) }
                }))
    }
}
