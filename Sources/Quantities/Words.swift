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

/// The language in which a person reads.
public enum Language: String, Sendable, CaseIterable {
    case zh, en, both
}
