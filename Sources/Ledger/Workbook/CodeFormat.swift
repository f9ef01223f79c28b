/// A number format that shows whole numbers as codes: zeros only, perhaps with letters around them, as `000` or `"P"00`.
struct CodeFormat {
    private let before: String
    private let places: Int
    private let after: String

    /// `nil`: a format that shows a number as a number.
    init?(_ format: String) {
        var before = ""
        var after = ""
        var places = 0
        for piece in FormatPiece.all(of: format) {
            switch piece {
            case .mark("0"):
                guard after.isEmpty else { return nil }
                places += 1
            case .literal(let character),
                .mark(let character) where "-/() :".contains(character):
                if places == 0 { before.append(character) } else { after.append(character) }
            case .mark, .argument, .bracketed: return nil
            }
        }
        guard places > 1 || places == 1 && !(before + after).isEmpty else { return nil }
        (self.before, self.places, self.after) = (before, places, after)
    }

    /// `nil`: a number that is no code, shown without a word.
    func shown(_ digits: String) -> String? {
        let plain = WrittenNumber.shown(digits)
        guard plain.allSatisfy({ $0.isASCII && $0.isNumber }), plain.count < 16 else {
            return after.isEmpty ? nil : plain + after
        }
        return before + String(repeating: "0", count: max(0, places - plain.count)) + plain + after
    }
}
