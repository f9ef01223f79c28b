/// The part of a number format that shows positive numbers, piece by piece.
enum FormatPiece: Equatable {
    /// Shown as it is: quoted, or behind a backslash.
    case literal(Character)
    /// Anything else: a place for a digit, a mark, or a letter that needs no quotes.
    case mark(Character)
    /// What stands behind `_`, `*` or `!`, whatever it is.
    case argument(Character)
    /// A bracket, or what stands in brackets: a colour, a condition, a language.
    case bracketed(Character)

    static func all(of format: String) -> [FormatPiece] {
        var pieces: [FormatPiece] = []
        var isQuoted = false
        var isEscaped = false
        var isInBrackets = false
        for character in format.split(separator: ";", omittingEmptySubsequences: false).first ?? "" {
            let isPlain = !isQuoted && !isEscaped && !isInBrackets
            if isPlain, let last = pieces.last, [.mark("_"), .mark("*"), .mark("!")].contains(last) {
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
        return pieces
    }
}
