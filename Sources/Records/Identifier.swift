import Quantities

/// A kind of thing that has ids.
public protocol Named: Sendable {
    /// The key of the scenario's list of these, `parks`; also the kind's name in messages.
    static var kind: String { get }
    static var words: Words { get }
}

/// The id of a thing: short, unique among its kind, kept as the file writes it.
public struct Identifier<Kind: Named>: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    @inlinable public init(_ text: String) { self.text = text }
    @inlinable public init() { text = "" }

    public var description: String { text }

    /// By Unicode scalars, so that every machine sorts alike.
    @inlinable public static func < (left: Self, right: Self) -> Bool {
        left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }
}

extension Schema {
    /// No white space, no dots, slashes, brackets, `=`, quotes or control characters, because paths and row names are made of ids.
    static let identifierPattern = "^[^\\s./\\\\\\[\\]=,\"'<>\\u0000-\\u001f]{1,64}$"
}

/// How ids are written.
public enum IdentifierForm {
    public static func isSound(_ text: String) -> Bool {
        let forbidden: Set<Character> = [".", "/", "\\", "[", "]", "=", ",", "\"", "'", "<", ">"]
        return (1...64).contains(text.unicodeScalars.count)
            && !text.contains { $0.isWhitespace || forbidden.contains($0) }
            && !text.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) }
    }
}

extension Identifier: FileValue {
    public static var schema: Schema { .identifier(kind: Kind.kind) }

    /// Reads a reference; whether it leads anywhere is checked when all is read.
    @inlinable public static func read(_ node: JSONNode, _ reader: inout Reader) -> Self? {
        guard let id = node.identifier(&reader) else { return nil }
        reader.refer(kind: Kind.kind, id: id, at: node)
        return Self(id)
    }

    @inlinable static func define(_ node: JSONNode, _ reader: inout Reader) -> Self? {
        guard let id = node.identifier(&reader) else { return nil }
        reader.define(kind: Kind.kind, id: id, at: node)
        return Self(id)
    }

    @inlinable public var written: JSONNode { JSONNode(.string(text)) }
}

extension JSONNode {
    /// The id that stands here; `nil` after telling that it is none.
    @usableFromInline func identifier(_ reader: inout Reader) -> String? {
        guard case .string(let text) = value else {
            reader.report(self, .wrongKind(expected: Words("编号（字符串）", "an id (a string)")))
            return nil
        }
        guard IdentifierForm.isSound(text) else {
            reader.report(self, .badID(text))
            return nil
        }
        return text
    }
}
