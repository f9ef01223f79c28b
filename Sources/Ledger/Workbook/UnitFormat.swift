/// A number format that shows a number as it is with a word behind it, as `0.00"公顷"`.
struct UnitFormat {
    let unit: String

    /// `nil`: no word, or the number is shown as another one, in thousands or in percent.
    init?(_ format: String) {
        var unit = ""
        var hasPlaces = false
        // A comma behind the last place shows thousands.
        var scales = false
        let pieces = FormatPiece.all(of: format)
        for (number, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let character): if hasPlaces { unit.append(character) }
            case .argument(let character): if hasPlaces, pieces[number - 1] == .mark("!") { unit.append(character) }
            case .bracketed, .mark("_"), .mark("*"), .mark("!"): continue
            case .mark(let character) where "0#?.,".contains(character):
                // Places behind a word show the number in a way of their own.
                guard unit.isEmpty else { return nil }
                hasPlaces = true
                if "0#?".contains(character) { scales = pieces.dropFirst(number + 1).first == .mark(",") }
            case .mark(let character):
                guard !"%eE@/".contains(character) else { return nil }
                if hasPlaces { unit.append(character) }
            }
        }
        let word = LedgerText.trimmed(unit)
        guard !word.isEmpty, !scales else { return nil }
        self.unit = word
    }
}
