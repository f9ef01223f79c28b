import Quantities

/// A value that is one of a few known words.
public protocol Choice: FileValue, CaseIterable, RawRepresentable, Hashable where RawValue == String {
    /// How people call it.
    var words: Words { get }
}

extension Choice {
    public static var schema: Schema { .choice(allCases.map(\.rawValue), words: allCases.map(\.words)) }

    @inlinable public static func read(_ node: JSONNode, _ reader: inout Reader) -> Self? {
        guard case .string(let text) = node.value else {
            reader.report(node, .wrongKind(expected: Words("文字（加引号）", "text in quotes")))
            return nil
        }
        if let value = Self(rawValue: text) { return value }
        let choices = allCases.map(\.rawValue)
        reader.report(
            node, .unknownChoice(String(text.prefix(64)), choices: choices, nearest: nearest(to: text, among: choices)))
        return nil
    }

    @inlinable public var written: JSONNode { JSONNode(.string(rawValue)) }
}
