/// The same words in Chinese and in English.
public struct Words: Hashable, Sendable {
    public var zh: String
    public var en: String

    public init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// Words that read the same in both languages: a code, a name without translation.
    public init(same text: String) { self.init(text, text) }

    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        case .both: zh == en ? zh : "\(zh) / \(en)"
        }
    }
}

extension Words {
    /// Chinese parts written one behind the other, with a space wherever Latin letters or digits meet Chinese characters:
    /// `由 10 t/a 提高到 16 t/a`, `由 4,000 万元提高到 6,000 万元`.
    public static func chinese(_ parts: String...) -> String { chinese(parts) }

    public static func chinese(_ parts: [String]) -> String {
        parts.reduce(into: "") { text, part in
            if let last = text.last, let first = part.first, meet(last, first) { text += " " }
            text += part
        }
    }

    private static func meet(_ last: Character, _ first: Character) -> Bool {
        func isLatin(_ one: Character) -> Bool { one.isASCII && (one.isLetter || one.isNumber) || one == "²" }
        func isChinese(_ one: Character) -> Bool { one.isLetter && !one.isASCII }
        return isLatin(last) && isChinese(first) || isChinese(last) && isLatin(first)
    }
}

/// The language in which a person reads.
public enum Language: String, Sendable, CaseIterable {
    case zh, en, both
}
