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
            return try ExactDecimal(
                parsing: text, mostIntegerDigits: reader.mostIntegerDigits,
                mostFractionDigits: reader.mostFractionDigits)
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

    public static var schema: Schema { .decimal(atLeast: "0", atMost: "1000", places: 4) }

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

    public static var schema: Schema { .decimal(atLeast: "0", atMost: "1", places: 4) }

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
