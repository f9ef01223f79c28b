import Quantities

/// A unit as people write it, with how much it is of the smallest one of its dimension.
struct NamedUnit: Sendable {
    let names: [String]
    /// An exact fraction of the dimension's first unit; `nil`: not to be converted.
    let size: (numerator: ExactDecimal, denominator: ExactDecimal)?

    init(_ names: [String], _ numerator: ExactDecimal, over denominator: ExactDecimal = 1) {
        self.names = names
        size = (numerator, denominator)
    }

    init(_ names: [String]) {
        self.names = names
        size = nil
    }

    init(names: [String], size: (numerator: ExactDecimal, denominator: ExactDecimal)?) {
        self.names = names
        self.size = size
    }

    /// In any case and width.
    func isCalled(_ text: String) -> Bool {
        if names.contains(text) { return true }
        let plain = HeadingIndex.plain(text)
        return names.contains { $0.lowercased() == plain }
    }
}

/// The unit of a column: its own names, and the other units of its dimension.
struct ColumnUnit: Sendable {
    let own: NamedUnit
    let others: [NamedUnit]

    var name: String { own.names.first ?? "" }

    func isOwn(_ text: String) -> Bool { own.isCalled(text) }

    /// The other unit that a text is: one of the same dimension, or so much per something, as 万元/亩 of 万元, which is another figure.
    func other(_ text: String) -> NamedUnit? {
        if isOwn(text) { return nil }
        if let known = others.first(where: { $0.isCalled(text) }) { return known }
        let parts = WrittenNumber.halfWidth(text).split(separator: "/", maxSplits: 1)
        guard parts.count == 2, !name.contains("/"), ([own] + others).contains(where: { $0.isCalled(String(parts[0])) })
        else { return nil }
        return NamedUnit([text])
    }

    /// The first of several words that is another unit; `nil` where one of them is its own.
    func other(among words: [String]) -> String? {
        words.contains(where: isOwn) ? nil : words.first { other($0) != nil }
    }

    /// How many of the column's unit so many of another one are; `nil` where that is not known exactly.
    func converted(_ value: ExactDecimal, from other: NamedUnit) -> ExactDecimal? {
        guard let from = other.size, let into = own.size, value.magnitude < 1_000_000_000 else { return nil }
        return (value * from.numerator * into.denominator).divided(
            by: from.denominator * into.numerator, places: ExactDecimal.mostFractionDigits)
    }
}
