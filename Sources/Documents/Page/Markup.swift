import Quantities

/// A page in the making, written so that readers of HTML and of XML read the same.
struct Markup {
    typealias Attributes = KeyValuePairs<String, String?>

    private(set) var text = ""

    /// An element around what `body` writes; attributes that are `nil` are left out.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void) {
        open(name, attributes)
        text += ">"
        body(&self)
        text += "</\(name)>"
    }

    mutating func element(_ name: String, _ attributes: Attributes, _ words: Words) {
        element(name, attributes) { $0.words(words) }
    }

    mutating func element(_ name: String, _ words: Words) { element(name, [:], words) }

    /// `<meta …/>`
    mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
        open(name, attributes)
        text += "/>"
    }

    /// In both languages, of which style shows one.
    mutating func words(_ words: Words) {
        guard words.zh != words.en else {
            text += Self.escaped(words.zh)
            return
        }
        element("span", ["lang": "zh"]) { $0.text += Self.escaped(words.zh) }
        element("span", ["lang": "en"]) { $0.text += Self.escaped(words.en) }
    }

    mutating func plain(_ text: String) { self.text += Self.escaped(text) }

    /// What is markup already.
    mutating func raw(_ text: String) { self.text += text }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        text += "<\(name)"
        for (key, value) in attributes {
            if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
        }
    }

    /// Text that a page takes literally, in elements and between quotes.
    static func escaped(_ text: String) -> String {
        let printable = PrintableText.of(text)
        guard printable.unicodeScalars.contains(where: { "&<>\"'\u{FFFE}\u{FFFF}".unicodeScalars.contains($0) }) else {
            return printable
        }
        var escaped = String.UnicodeScalarView()
        for scalar in printable.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case ">": escaped += "&gt;".unicodeScalars
            case "\"": escaped += "&quot;".unicodeScalars
            case "'": escaped += "&#39;".unicodeScalars
            // XML knows no such characters.
            case "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
