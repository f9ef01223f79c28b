import Quantities

/// The text of a run: codes and dates are not parted at their hyphens, nor amounts from their units.
enum WordRun {
    private static let open = "<w:t xml:space=\"preserve\">"
    private static let firmHyphen = "</w:t><w:noBreakHyphen/>" + open
    private static let firmSpace: Character = "\u{A0}"

    static func written(_ text: String) -> String {
        open + pieces(guarded(text)).map(PaperParts.escaped).joined(separator: firmHyphen) + "</w:t>"
    }

    /// `1,250 m²`, `26 亩`: with a space that is no place to end a line.
    private static func guarded(_ text: String) -> String {
        var guarded = ""
        let characters = Array(text)
        for (place, character) in characters.enumerated() {
            let (last, next) = (place > 0 ? characters[place - 1] : nil, characters.dropFirst(place + 1).first)
            let isAmount = character == " " && isDigit(last) && next?.isLetter == true
            guarded.append(isAmount ? firmSpace : character)
        }
        return guarded
    }

    /// Parted at the hyphens of what is one word: `G-08-06`, `2023-03-16`; not those of `12-inch`.
    private static func pieces(_ text: String) -> [String] {
        let characters = Array(text)
        var pieces = [""]
        for (place, character) in characters.enumerated() {
            let (last, next) = (place > 0 ? characters[place - 1] : nil, characters.dropFirst(place + 1).first)
            if character == "-", isOfCode(last), isOfCode(next), isDigit(last) || isDigit(next) {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }

    private static func isOfCode(_ character: Character?) -> Bool {
        character.map { $0.isASCII && ($0.isUppercase || $0.isNumber) } ?? false
    }

    private static func isDigit(_ character: Character?) -> Bool {
        character.map { $0.isASCII && $0.isNumber } ?? false
    }
}
