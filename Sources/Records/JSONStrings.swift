import Quantities

extension JSONTokens {
    /// The text between the double quotes that begin here.
    mutating func string() throws(Stop) -> String {
        let start = offset + 1
        var end = start
        var isPlain = true
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                isPlain = false
                end += 1
            } else if bytes[end] < 0x20 {
                isPlain = false
                // A line break ends the text, because a missing quote is likelier than a wanted line break.
                if bytes[end] == 0x0A || bytes[end] == 0x0D {
                    offset = end
                    throw stop(.controlCharacter(Int(bytes[end])))
                }
            }
            end += 1
        }
        guard end < bytes.count else {
            let line = line(of: offset)
            offset = bytes.count
            throw stop(.unexpectedEnd(openedOnLine: line))
        }
        offset = end + 1
        return isPlain ? try decoded(start..<end) : try unescaped(start..<end)
    }

    private mutating func decoded(_ range: Range<Int>) throws(Stop) -> String {
        if let text = String(validating: bytes[range], as: UTF8.self) { return text }
        try report(.notUTF8, at: range.lowerBound + soundBytes(in: range))
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// How many bytes stand before the first that is no UTF-8.
    private func soundBytes(in range: Range<Int>) -> Int {
        var decoder = UTF8()
        var rest = bytes[range].makeIterator()
        var count = 0
        while case .scalarValue(let scalar) = decoder.decode(&rest) { count += String(scalar).utf8.count }
        return count
    }

    private mutating func unescaped(_ range: Range<Int>) throws(Stop) -> String {
        var text = ""
        var position = range.lowerBound
        while position < range.upperBound {
            var end = position
            while end < range.upperBound, bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20 { end += 1 }
            text += try decoded(position..<end)
            position = end
            guard position < range.upperBound else { break }
            if bytes[position] < 0x20 {
                try report(.controlCharacter(Int(bytes[position])), at: position)
                text.unicodeScalars.append(Unicode.Scalar(bytes[position]))
                position += 1
            } else {
                text.unicodeScalars.append(try escape(&position, before: range.upperBound))
            }
        }
        return text
    }

    /// The character that the escape at `position` means; passes it.
    private mutating func escape(_ position: inout Int, before end: Int) throws(Stop) -> Unicode.Scalar {
        let start = position
        let letter = position + 1 < end ? bytes[position + 1] : 0
        position = min(position + 2, end)
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal(at: position, before: end) else { break }
            position += 4
            if let scalar = Unicode.Scalar(unit) { return scalar }
            if unit < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: position + 2, before: end),
                (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            {
                position += 6
                return scalar
            }
            try report(.loneSurrogate, at: start)
            return "\u{FFFD}"
        default: break
        }
        let shown = String(decoding: bytes[start..<min(start + 5, end)], as: UTF8.self).prefix(2)
        try report(.badEscape(String(shown)), at: start)
        // Taken for a plain backslash, as in a Windows path.
        position = start + 1
        return "\\"
    }

    private func hexadecimal(at position: Int, before end: Int) -> UInt32? {
        guard position + 4 <= end else { return nil }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value * 16 + UInt32(digit)
        }
        return value
    }

    /// Text in single or curly quotes, which is reported.
    mutating func badlyQuoted() throws(Stop) -> String {
        try report(.badQuotes)
        let closing = bytes[offset] == UInt8(ascii: "'") ? Array("'".utf8) : Array("”".utf8)
        let start = offset + closing.count
        var end = start
        while end < bytes.count, bytes[end] != 0x0A {
            if bytes[end...].starts(with: closing) {
                offset = end + closing.count
                return try decoded(start..<end)
            }
            end += 1
        }
        offset = min(end, bytes.count)
        throw stop(.unexpected(found: "…", expected: Words("右引号", "a closing quote")))
    }
}
