import Quantities

extension Bool: FileValue {
    public static var schema: Schema { .boolean }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Bool? {
        if case .bool(let value) = node.value { return value }
        reader.report(node, .wrongKind(expected: Words("true 或 false", "true or false")))
        return nil
    }

    public var written: JSONNode { JSONNode(.bool(self)) }
}

extension Int: FileValue {
    /// Whole numbers in a file count things: none is negative, none beyond a million.
    static let most = 1_000_000

    public static var schema: Schema { .integer(from: 0, to: most) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Int? {
        guard let value = ExactDecimal.read(node, &reader) else { return nil }
        guard value.scale == 0, !value.isNegative, value <= ExactDecimal(most) else {
            reader.report(node, .outOfRange(value.description, lower: "0", upper: "\(most)（整数 / whole）"))
            return nil
        }
        return Int(value.significand)
    }

    public var written: JSONNode { JSONNode(.number(String(self))) }
}

extension ExactDecimal: FileValue {
    public static var schema: Schema { .decimal(atLeast: "-999999999999.999999", atMost: "999999999999.999999") }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> ExactDecimal? {
        guard case .number(let text) = node.value else {
            reader.report(
                node,
                .wrongKind(expected: Words("数（不带引号、不带单位）", "a number, without quotes and without a unit")))
            return nil
        }
        do throws(ExactDecimal.Fault) {
            return try ExactDecimal(parsing: text)
        } catch {
            let shown = String(text.prefix(40))
            switch error {
            case .notANumber: reader.report(node, .wrongKind(expected: Words("数", "a number")))
            case .tooLarge: reader.report(node, .tooLarge(shown))
            case .tooFine: reader.report(node, .tooFine(shown))
            }
            return nil
        }
    }

    public var written: JSONNode { JSONNode(.number(description)) }
}

extension Amount: FileValue {
    public static var schema: Schema { .decimal(atLeast: "0", atMost: "999999999999.999999") }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Amount? {
        guard let value = ExactDecimal.read(node, &reader) else { return nil }
        guard !value.isNegative else {
            reader.report(node, .negative(value.description))
            return nil
        }
        return Amount(value)
    }

    public var written: JSONNode { value.written }
}

/// A factor that is never negative: a ratio, a weight, a share.
public struct Factor: Hashable, Sendable, FileValue {
    public let value: ExactDecimal
    /// Factors are kept below a thousand with four decimals, so that products of several stay exact.
    static let most: ExactDecimal = 1000

    public init(_ value: ExactDecimal) { self.value = value }

    public static let one = Factor(1)
    public static let zero = Factor(0)

    public static var schema: Schema { .decimal(atLeast: "0", atMost: "1000") }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Factor? {
        guard let value = ExactDecimal.read(node, &reader) else { return nil }
        guard !value.isNegative, value <= most, value.scale <= 4 else {
            reader.report(node, .outOfRange(value.description, lower: "0", upper: "1000（≤ 4 位小数 / ≤ 4 decimals）"))
            return nil
        }
        return Factor(value)
    }

    public var written: JSONNode { value.written }
}

/// A part of a whole, from 0 to 1.
public struct Share: Hashable, Sendable, FileValue {
    public let value: ExactDecimal

    public init(_ value: ExactDecimal) { self.value = value }

    public static let all = Share(1)
    public static let none = Share(0)

    public static var schema: Schema { .decimal(atLeast: "0", atMost: "1") }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Share? {
        guard let value = ExactDecimal.read(node, &reader) else { return nil }
        guard !value.isNegative, value <= 1, value.scale <= 4 else {
            reader.report(node, .outOfRange(value.description, lower: "0", upper: "1（≤ 4 位小数 / ≤ 4 decimals）"))
            return nil
        }
        return Share(value)
    }

    public var written: JSONNode { value.written }
}

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
    static var mostElements: Int { 200_000 }

    public static var schema: Schema { .array(Element.schema, fewest: 0) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> [Element]? {
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

    public var written: JSONNode { JSONNode(.array(map(\.written))) }
}
