import Foundation

/// Text of a CSV file, whatever the office's spreadsheet wrote it in.
public enum TextEncoding {
    /// UTF-8 (with or without mark) or UTF-16 with mark, else GB 18030; `nil`: none of them.
    public static func text(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) { return converted(Array(bytes.dropFirst(2)), from: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return converted(Array(bytes.dropFirst(2)), from: "UTF-16BE") }
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        return String(validating: plain, as: UTF8.self) ?? converted(bytes, from: "GB18030")
    }

    /// By the C library, because Foundation on Linux does not know Chinese encodings.
    private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
        let handle = iconv_open("UTF-8", encoding)
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
        guard let written else { return nil }
        return String(validating: output.prefix(written).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
