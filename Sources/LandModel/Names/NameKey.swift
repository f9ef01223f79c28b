import Foundation

/// What is left of a name when the ways of typing it are taken off.
enum NameKey {
    /// Small letters of half width, all dashes `-`, no spaces: `Ｇ—08 －06` becomes `g-08-06`.
    static func of(_ name: some StringProtocol) -> String {
        var key = String.UnicodeScalarView()
        for scalar in name.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            let properties = scalar.properties
            if isDash(scalar) {
                key.append("-")
            } else if !properties.isWhitespace, ![.control, .format].contains(properties.generalCategory) {
                key.append(scalar)
            }
        }
        return String(key)
    }

    /// The key without words such as 地块 before and after it.
    static func stem(_ key: String, without words: [String]) -> String {
        var rest = Substring(key)
        var wasLonger = true
        while wasLonger {
            let length = rest.utf8.count
            for word in words {
                // A name that consists of such words only keeps the last one.
                if rest.utf8.count > word.utf8.count, rest.hasSuffix(word) { rest = rest.dropLast(word.count) }
                if rest.utf8.count > word.utf8.count, rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
            }
            wasLonger = rest.utf8.count < length
        }
        return String(rest)
    }

    /// Dashes of every script, the minus sign, and what is typed for one by accident.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .dashPunctuation
            || ["\u{2212}", "\u{30FC}", "\u{2500}", "_"].contains(scalar)
    }
}
