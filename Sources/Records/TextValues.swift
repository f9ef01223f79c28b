import Quantities

extension String: FileValue {
    /// Names, notes and sources.
    static let mostCharacters = 4000

    public static var schema: Schema { .string(pattern: nil, mostCharacters: mostCharacters) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> String? {
        guard case .string(let text) = node.value else {
            reader.report(node, .wrongKind(expected: Words("文字（加引号）", "text in quotes")))
            return nil
        }
        let length = text.unicodeScalars.count
        guard length <= mostCharacters else {
            reader.report(node, .tooLong(characters: length, most: mostCharacters))
            return nil
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else {
            reader.report(node, .controlCharacter)
            return nil
        }
        return text
    }

    public var written: JSONNode { JSONNode(.string(self)) }
}

extension Words: FileValue {
    public static var schema: Schema {
        .either([
            String.schema,
            .object(
                title: Words("中英文", "words in both languages"),
                properties: [
                    Schema.Property("zh", String.schema, isRequired: true, meaning: Words("中文", "Chinese"), unit: nil),
                    Schema.Property("en", String.schema, isRequired: true, meaning: Words("英文", "English"), unit: nil),
                ]),
        ])
    }

    /// Plain text serves both languages.
    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Words? {
        if case .string = node.value { return String.read(node, &reader).map { Words(same: $0) } }
        return Pair.read(node, &reader).map { Words($0.zh, $0.en) }
    }

    public var written: JSONNode { zh == en ? zh.written : Pair(zh: zh, en: en).written }

    private struct Pair: Record {
        var zh = ""
        var en = ""
        init() {}
        init(zh: String, en: String) {
            self.zh = zh
            self.en = en
        }
        static let words = Words("中英文", "words in both languages")
        static let fields: [Field<Pair>] = [
            Field("zh", \.zh, "中文", "Chinese"), Field("en", \.en, "英文", "English"),
        ]
    }
}

extension Array: FileValue where Element: FileValue {
    /// No list of a scenario is longer than this.
    @usableFromInline static var mostElements: Int { 200_000 }

    public static var schema: Schema { .array(Element.schema, fewest: 0) }

    @inlinable public static func read(_ node: JSONNode, _ reader: inout Reader) -> [Element]? {
        guard case .array(let nodes) = node.value else {
            reader.report(node, .wrongKind(expected: Words("列表 […]", "a list […]")))
            return nil
        }
        guard nodes.count <= mostElements else {
            reader.report(node, .outOfRange("\(nodes.count)", lower: "0", upper: "\(mostElements)"))
            return nil
        }
        var elements: [Element] = []
        elements.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
            // An element with an id is named by it, because people know ids and not positions.
            let step = node.label ?? String(index)
            if let element = reader.descend(into: step, { Element.read(node, &$0) }) { elements.append(element) }
        }
        return elements
    }

    @inlinable public var written: JSONNode { JSONNode(.array(map(\.written))) }
}
