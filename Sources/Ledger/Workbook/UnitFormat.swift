import Quantities

/// A number format that shows more, or another number, than the cell holds: a word behind it, as `0.00"公顷"`, or so many thousands,
/// as `#,##0,`, or ten thousands, as `0!.0,"万元"`; or in percent.
struct UnitFormat {
    /// What stands behind the number; perhaps nothing.
    let unit: String
    /// By how many powers of ten the number is larger than what is shown of it; negative in percent.
    let powers: Int

    /// `nil`: the number is shown as it is, or as none.
    init?(_ format: String) {
        var unit = ""
        var hasPlaces = false
        // Commas right behind a place, until it is known whether more places follow them.
        var commas = 0
        var powers = 0
        // Behind a point that is put in, every place is a tenth.
        var isBehindPoint = false
        var isPercent = false
        let pieces = FormatPiece.all(of: format.replacing("General", with: "0"))
        for (number, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let character): if hasPlaces { unit.append(character) }
            case .argument(let character): if hasPlaces, pieces[number - 1] == .mark("!") { unit.append(character) }
            case .bracketed, .mark("_"), .mark("*"), .mark("!"): continue
            case .mark(let character) where "0#?.,".contains(character):
                if unit == "." {
                    isBehindPoint = true
                    unit = ""
                }
                // Places behind a word show the number in a way of their own.
                guard unit.isEmpty else { return nil }
                switch character {
                case ",": commas += hasPlaces ? 1 : 0
                case ".":
                    powers += 3 * commas
                    commas = 0
                default:
                    commas = 0
                    powers += isBehindPoint ? 1 : 0
                }
                hasPlaces = true
            case .mark("%") where hasPlaces && unit.isEmpty: isPercent = true
            case .mark(let character):
                guard !"%eE@/".contains(character) else { return nil }
                if hasPlaces { unit.append(character) }
            }
        }
        guard !isPercent || powers == 0 && commas == 0 else { return nil }
        self.unit = (isPercent ? "%" : "") + LedgerText.trimmed(unit)
        self.powers = isPercent ? -2 : powers + 3 * commas
        guard !self.unit.isEmpty || self.powers != 0 else { return nil }
    }

    /// As people see it, but for the places that the format cuts off.
    func shown(_ digits: String) -> String {
        let plain = WrittenNumber.shown(digits)
        guard powers != 0, let held = try? ExactDecimal(parsing: plain, mostIntegerDigits: 16, mostFractionDigits: 16)
        else {
            return plain + unit
        }
        if powers < 0 { return (held * 100).description + unit }
        return ExactDecimal(significand: held.significand, scale: held.scale + powers).description + unit
    }
}
