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
        var isQuoted = false
        var isEscaped = false
        func literal(_ character: Character) {
            if places == 0 { before.append(character) } else { after.append(character) }
        }
        for character in format.split(separator: ";", omittingEmptySubsequences: false).first ?? "" {
            if isEscaped {
                isEscaped = false
                literal(character)
            } else if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                literal(character)
            } else if character == "\\" {
                isEscaped = true
            } else if character == "0" {
                guard after.isEmpty else { return nil }
                places += 1
            } else if "-/() :".contains(character) {
                literal(character)
            } else {
                return nil
            }
        }
        guard places > 1 || places == 1 && !(before + after).isEmpty else { return nil }
        (self.before, self.places, self.after) = (before, places, after)
    }

    /// `nil`: no whole number.
    func shown(_ digits: String) -> String? {
        let plain = WrittenNumber.shown(digits)
        guard plain.allSatisfy({ $0.isASCII && $0.isNumber }), plain.count < 16 else { return nil }
        return before + String(repeating: "0", count: max(0, places - plain.count)) + plain + after
    }
}
