/// A number format that shows a number as it is with a word behind it, as `0.00"公顷"`.
struct UnitFormat {
    let unit: String

    /// `nil`: no word, or the number is shown as another one, in thousands or in percent.
    init?(_ format: String) {
        var unit = ""
        var hasPlaces = false
        var isQuoted = false
        var skips = false
        var isEscaped = false
        var isInBrackets = false
        func literal(_ character: Character) { if hasPlaces { unit.append(character) } }
        for character in format.split(separator: ";", omittingEmptySubsequences: false).first ?? "" {
            if skips {
                skips = false
            } else if isEscaped {
                isEscaped = false
                literal(character)
            } else if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                literal(character)
            } else if character == "[" || character == "]" {
                isInBrackets = character == "["
            } else if isInBrackets {
                continue
            } else if character == "_" || character == "*" {
                skips = true
            } else if character == "\\" || character == "!" {
                isEscaped = true
            } else if "0#?.,".contains(character) {
                // Places behind a word show the number in a way of their own; so does a comma at their end.
                guard unit.isEmpty else { return nil }
                hasPlaces = true
            } else if "%eE@/".contains(character) {
                return nil
            } else {
                literal(character)
            }
        }
        let word = LedgerText.trimmed(unit)
        guard !word.isEmpty, !Self.scales(format) else { return nil }
        self.unit = word
    }

    /// Whether a comma stands behind the last place: then thousands are shown.
    private static func scales(_ format: String) -> Bool {
        let first = format.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        guard let last = first.lastIndex(where: { "0#?".contains($0) }) else { return false }
        return first[first.index(after: last)...].first == ","
    }
}
