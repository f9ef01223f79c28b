import Quantities

extension JSONTokens {
    mutating func skipSpace() throws(Stop) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            case UInt8(ascii: "/"), UInt8(ascii: "#"): try skipComment()
            case 0xE3 where bytes[offset...].starts(with: "\u{3000}".utf8),
                0xC2 where bytes[offset...].starts(with: "\u{A0}".utf8):
                try report(.fullWidth(characterHere, meant: " "), owner: opening)
                offset += bytes[offset] == 0xE3 ? 3 : 2
            default: return
            }
        }
    }

    private mutating func skipComment() throws(Stop) {
        try report(.comment, owner: opening)
        if bytes[offset...].starts(with: "/*".utf8) {
            offset += 2
            while offset < bytes.count, !bytes[offset...].starts(with: "*/".utf8) { offset += 1 }
            offset = min(offset + 2, bytes.count)
        } else {
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
        }
    }

    /// Whether a full-width character stood here, which is reported and passed.
    mutating func skipsFullWidth(_ character: Character, meant: String) throws(Stop) -> Bool {
        let text = String(character)
        guard offset < bytes.count, bytes[offset...].starts(with: text.utf8) else { return false }
        try report(.fullWidth(text, meant: meant), owner: opening)
        offset += text.utf8.count
        return true
    }

    /// The character at the offset, for a message.
    var characterHere: String {
        String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).prefix(1).description
    }

    mutating func number() throws(Stop) -> JSONNode.Value {
        let start = offset
        var end = offset
        func digits() -> Bool {
            let first = end
            while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
            return end > first
        }
        func passes(_ first: Character, _ second: Character) -> Bool {
            guard end < bytes.count, bytes[end] == first.asciiValue || bytes[end] == second.asciiValue else {
                return false
            }
            end += 1
            return true
        }
        _ = passes("-", "-")
        var isSound = passes("0", "0") || digits()
        if isSound, passes(".", ".") { isSound = digits() }
        if isSound, passes("e", "E") {
            _ = passes("+", "-")
            isSound = digits()
        }
        if isSound, end == bytes.count || !isWordByte(bytes[end]) {
            offset = end
            return .number(String(decoding: bytes[start..<end], as: UTF8.self))
        }
        let text = run()
        let isWord = ["nan", "infinity", "inf"].contains(text.lowercased().drop { "+-".contains($0) })
        try report(isWord ? .notANumber(text) : .badNumber(text), at: start)
        return .null
    }

    /// `true`, `false`, `null`, or what others write for them.
    mutating func word() throws(Stop) -> JSONNode.Value {
        let start = offset
        if bytes[offset] == UInt8(ascii: "'") || isCurlyQuote { return .string(try badlyQuoted()) }
        guard isWordByte(bytes[offset]) else {
            throw stop(.unexpected(found: characterHere, expected: Words("一个值", "a value")))
        }
        let text = run()
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: break
        }
        switch text.lowercased() {
        case "nan", "infinity", "inf": try report(.notANumber(text), at: start)
        case "true", "yes", "on":
            try report(.foreignWord(text, meant: "true"), at: start)
            return .bool(true)
        case "false", "no", "off":
            try report(.foreignWord(text, meant: "false"), at: start)
            return .bool(false)
        case "none", "null", "undefined", "nil": try report(.foreignWord(text, meant: "null"), at: start)
        default:
            try report(.unknownWord(text), at: start)
            return .string(text)
        }
        return .null
    }

    mutating func key() throws(Stop) -> String {
        guard offset < bytes.count else { throw stop(.unexpectedEnd(openedOnLine: nil)) }
        if bytes[offset] == UInt8(ascii: "\"") { return try string() }
        if bytes[offset] == UInt8(ascii: "'") || isCurlyQuote { return try badlyQuoted() }
        let start = offset
        guard isWordByte(bytes[offset]) else {
            throw stop(.unexpected(found: characterHere, expected: Words("带引号的键", "a key in quotes")))
        }
        let text = run()
        try report(.unquotedKey(text), at: start)
        return text
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "%"), 0x80...:
            true
        default: false
        }
    }

    /// Passes a run of word characters, up to a full-width comma or colon; shortened to 40 characters.
    private mutating func run() -> String {
        let start = offset
        while offset < bytes.count, isWordByte(bytes[offset]) {
            if offset > start, ["，", "：", "”"].contains(where: { bytes[offset...].starts(with: $0.utf8) }) { break }
            offset += 1
        }
        return String(decoding: bytes[start..<min(offset, start + 160)], as: UTF8.self).prefix(40).description
    }

    private var isCurlyQuote: Bool {
        bytes[offset] == 0xE2 && ["“", "”"].contains { bytes[offset...].starts(with: $0.utf8) }
    }
}
