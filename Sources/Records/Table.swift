import Quantities

/// What can be the key of a ``Table``.
public protocol TableKey: Hashable, Comparable, Sendable {
    static var keyWords: Words { get }
    /// What the file may hold as a key.
    static var schema: Schema { get }
    static func readKey(_ text: String, _ node: JSONNode, _ reader: inout Reader) -> Self?
    var keyText: String { get }
}

/// Values by key, in rising order of key: what a JSON object with free keys becomes.
public struct Table<Key: TableKey, Value: FileValue & Hashable>: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let key: Key
        public let value: Value

        @inlinable public init(_ key: Key, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    public let entries: [Entry]

    @inlinable public init(_ entries: [Entry] = []) {
        self.entries = entries.sorted { $0.key < $1.key }
    }

    @inlinable public var isEmpty: Bool { entries.isEmpty }

    @inlinable public subscript(key: Key) -> Value? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].key == key ? entries[low].value : nil
    }
}

extension Table: FileValue {
    public static var schema: Schema { .map(key: Key.keyWords.en, keys: Key.schema, Value.schema) }

    @inlinable public static func read(_ node: JSONNode, _ reader: inout Reader) -> Table? {
        guard case .object(let members) = node.value else {
            let expected = Words("对象 {\(Key.keyWords.zh): …}", "an object {\(Key.keyWords.en): …}")
            reader.report(node, .wrongKind(expected: expected))
            return nil
        }
        var entries: [Entry] = []
        for member in members {
            reader.descend(into: member.key) { reader in
                let keyNode = JSONNode(.string(member.key), place: member.place)
                let key = Key.readKey(member.key, keyNode, &reader)
                if let key, let value = Value.read(member.value, &reader) { entries.append(Entry(key, value)) }
            }
        }
        return Table(entries)
    }

    @inlinable public var written: JSONNode {
        JSONNode(.object(entries.map { JSONNode.Member($0.key.keyText, $0.value.written) }))
    }
}

extension Identifier: TableKey {
    public static var keyWords: Words { Kind.words }

    public static func readKey(_ text: String, _ node: JSONNode, _ reader: inout Reader) -> Self? {
        read(node, &reader)
    }

    public var keyText: String { text }
}

/// A free word as a key: a segment, a kind of count.
extension String: TableKey {
    public static var keyWords: Words { Words("名称", "name") }

    public static func readKey(_ text: String, _ node: JSONNode, _ reader: inout Reader) -> String? {
        String.read(node, &reader)
    }

    public var keyText: String { self }
}
