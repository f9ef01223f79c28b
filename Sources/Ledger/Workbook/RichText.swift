import Unpacking

/// One text of a workbook, which may stand in runs of letters that look different.
///
/// Letters that are struck out say nothing where others beside them are not; raised digits are raised, as in m², because as plain ones they
/// would be the last of the figure before them.
struct RichText {
    private var kept = ""
    private var struckOut = ""
    private var isPhonetic = false
    private var isStruck = false
    private var isRaised = false

    /// What it says; all that is struck out where nothing else is there.
    var text: String { kept.isEmpty ? struckOut : kept }
    /// What is struck out of it: nothing where all of it is; `nil` where nothing is.
    var struck: String? {
        if LedgerText.trimmed(struckOut).isEmpty { return nil }
        return kept.isEmpty ? "" : LedgerText.trimmed(struckOut)
    }

    mutating func begin(_ element: String, _ attributes: XMLPart.Attributes) {
        switch element {
        case "r": (isStruck, isRaised) = (false, false)
        case "rPh": isPhonetic = true
        case "strike": isStruck = !["0", "false"].contains(attributes["val"] ?? "1")
        case "vertAlign": isRaised = attributes["val"] == "superscript"
        default: break
        }
    }

    /// `text`: between the beginning and the end of the element.
    mutating func end(_ element: String, _ text: String) {
        switch element {
        case "rPh": isPhonetic = false
        case "r": (isStruck, isRaised) = (false, false)
        case "t" where !isPhonetic:
            let part = WorkbookText.decoded(isRaised ? Self.raised(text) : text)
            if isStruck { struckOut += part } else { kept += part }
        default: break
        }
    }

    private static let raisedDigits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

    private static func raised(_ text: String) -> String {
        String(
            text.map { character in
                character.isASCII ? character.wholeNumberValue.map { raisedDigits[$0] } ?? character : character
            })
    }
}
