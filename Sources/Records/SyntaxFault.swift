import Quantities

/// What can be wrong with a text that should be JSON (RFC 8259); the words are kept here, in one place.
public enum SyntaxFault: Sendable, Equatable {
    case empty
    case tooLarge(bytes: Int)
    case notUTF8
    case otherEncoding(String)
    /// It is no text that was meant for JSON.
    case otherFile(Words)
    case unexpected(found: String, expected: Words)
    case unexpectedEnd(openedOnLine: Int?)
    case textAfterEnd(String)
    case tooDeep(Int)
    case tooManyValues(Int)
    case trailingComma
    case extraComma
    case missingComma
    case comment
    case notANumber(String)
    case badNumber(String)
    case unknownWord(String)
    case foreignWord(String, meant: String)
    case badQuotes
    case unquotedKey(String)
    case fullWidth(String, meant: String)
    case controlCharacter(Int)
    case badEscape(String)
    case loneSurrogate
    case duplicateKey(String, firstOnLine: Int)
    case tooManyFaults(Int)

    func issue(place: Place) -> Issue {
        let words = told
        return Issue(code, at: Path(), place: place, what: words.what, because: words.because, mend: words.mend)
    }

    /// Stable and short.
    public var code: String {
        switch self {
        case .empty: "json-empty"
        case .tooLarge: "json-too-large"
        case .notUTF8, .otherEncoding: "json-encoding"
        case .otherFile: "json-other-file"
        case .unexpected: "json-unexpected"
        case .unexpectedEnd: "json-unexpected-end"
        case .textAfterEnd: "json-text-after-end"
        case .tooDeep: "json-too-deep"
        case .tooManyValues: "json-too-many-values"
        case .trailingComma: "json-trailing-comma"
        case .extraComma: "json-extra-comma"
        case .missingComma: "json-missing-comma"
        case .comment: "json-comment"
        case .notANumber: "json-not-a-number"
        case .badNumber: "json-number"
        case .unknownWord, .foreignWord: "json-word"
        case .badQuotes, .unquotedKey: "json-quotes"
        case .fullWidth: "json-full-width"
        case .controlCharacter: "json-control-character"
        case .badEscape, .loneSurrogate: "json-escape"
        case .duplicateKey: "json-duplicate-key"
        case .tooManyFaults: "json-too-many-faults"
        }
    }
}
