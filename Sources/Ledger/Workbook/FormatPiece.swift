/// A number format, piece by piece.
enum FormatPiece: Equatable {
    /// Shown as it is: quoted, or behind a backslash.
    case literal(Character)
    /// Anything else: a place for a digit, a mark, or a letter that needs no quotes.
    case mark(Character)
    /// What stands behind `_`, `*` or `!`, whatever it is.
    case argument(Character)
    /// A bracket, or what stands in brackets: a colour, a condition, a language.
    case bracketed(Character)

    /// Of the part that shows positive numbers.
    static func all(of format: String) -> [FormatPiece] { sections(of: format)[0] }

    /// Whether a number is shown as nothing, or as words that are always the same.
    static func showsNoNumber(_ format: String) -> Bool {
        !format.isEmpty
            && !all(of: format).contains { piece in
                guard case .mark(let character) = piece else { return false }
                return "#?@".contains(character) || character.isASCII && (character.isLetter || character.isNumber)
            }
    }

    static func sections(of format: String) -> [[FormatPiece]] {
        var sections: [[FormatPiece]] = []
        var pieces: [FormatPiece] = []
        var isQuoted = false
        var isEscaped = false
        var isInBrackets = false
        for character in format {
            let isPlain = !isQuoted && !isEscaped && !isInBrackets
            if isPlain, character == ";" {
                sections.append(pieces)
                pieces = []
            } else if isPlain, let last = pieces.last, [.mark("_"), .mark("*"), .mark("!")].contains(last) {
                pieces.append(.argument(character))
            } else if isEscaped {
                isEscaped = false
                pieces.append(.literal(character))
            } else if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                pieces.append(.literal(character))
            } else if character == "\\" {
                isEscaped = true
            } else if character == "[" || character == "]" {
                isInBrackets = character == "["
                pieces.append(.bracketed(character))
            } else {
                pieces.append(isInBrackets ? .bracketed(character) : .mark(character))
            }
        }
        return sections + [pieces]
    }
}
