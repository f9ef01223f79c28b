import Foundation

/// Text of a CSV file, whatever the office's spreadsheet wrote it in.
public enum TextEncoding {
    /// UTF-8 (with or without mark) or UTF-16 with mark, else GB 18030; `nil`: none of them.
    public static func text(_ bytes: [UInt8]) -> String? {
        let encoded: [UInt8]?
        switch bytes.prefix(2) {
        case [0xFF, 0xFE]: encoded = converted(Array(bytes.dropFirst(2)), from: "UTF-16LE", to: "UTF-8")
        case [0xFE, 0xFF]: encoded = converted(Array(bytes.dropFirst(2)), from: "UTF-16BE", to: "UTF-8")
        default:
            // The mark stands before other encodings, too, where programs put it there.
            let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
            if let text = String(validating: plain, as: UTF8.self) { return text }
            encoded = converted(plain, from: "GB18030", to: "UTF-8")
        }
        return encoded.flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Whether the encoding of a text had to be guessed, because the text itself does not show it.
    public static func isGuessed(_ bytes: [UInt8]) -> Bool {
        ![[0xFF, 0xFE], [0xFE, 0xFF]].contains(bytes.prefix(2)) && String(validating: bytes, as: UTF8.self) == nil
    }

    /// Of the Chinese characters in a text, how many are among the 3,755 that most texts are made of (the first level of GB 2312); `nil` where
    /// it has none. Bytes read in the wrong encoding are mostly others.
    public static func commonShare(_ text: String) -> Double? {
        let characters = text.unicodeScalars.filter {
            (0x3400..<0xA000).contains($0.value) || (0xE000..<0xFB00).contains($0.value) || $0.value == 0xFFFD
        }
        let plain = Array(String(String.UnicodeScalarView(characters)).utf8)
        guard !characters.isEmpty, let bytes = converted(plain, from: "UTF-8", to: "GB18030") else { return nil }
        var index = 0
        var common = 0
        while index + 1 < bytes.count {
            let isLong = (0x30...0x39).contains(bytes[index + 1])
            if (0xB0...0xD7).contains(bytes[index]), bytes[index + 1] >= 0xA1 { common += 1 }
            index += isLong ? 4 : 2
        }
        return Double(common) / Double(characters.count)
    }

    /// By the C library, because Foundation on Linux does not know Chinese encodings.
    private static func converted(_ bytes: [UInt8], from encoding: String, to other: String) -> [UInt8]? {
        let handle = iconv_open(other, encoding)
        guard handle != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // GB 18030 takes two bytes for what UTF-8 takes three for; four make four.
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let written = input.withUnsafeMutableBufferPointer { from -> Int? in
            output.withUnsafeMutableBufferPointer { into -> Int? in
                var source = from.baseAddress
                var sourceLeft = from.count
                var target = into.baseAddress
                var targetLeft = into.count
                let result = iconv(handle, &source, &sourceLeft, &target, &targetLeft)
                return result == -1 || sourceLeft > 0 ? nil : into.count - targetLeft
            }
        }
        return written.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
    }
}
