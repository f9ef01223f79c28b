import Unpacking

/// UTF-8 whose texts may have been cut in the middle of a character, as fields and column names of shapefiles are.
struct CutText {
    /// The same bytes without what is left of characters cut off at the end of a JSON text; `nil` when they are not
    /// UTF-8 otherwise.
    static func mended(_ bytes: [UInt8]) -> [UInt8]? {
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            let length = Self.length(from: bytes[offset])
            guard length > 0 else { return nil }
            let end = bytes[offset...].prefix(length).dropFirst().firstIndex { $0 & 0xC0 != 0x80 }
            if let end {
                guard bytes[end] == UInt8(ascii: "\"") else { return nil }
                offset = end
            } else {
                mended += bytes[offset..<min(offset + length, bytes.count)]
                offset += length
            }
        }
        // For what looks like characters and is none.
        return String(validating: mended, as: UTF8.self) == nil ? nil : mended
    }

    /// Whether letters beyond ASCII are Western ones that mostly stand beside each other, as no Western language has them: the bytes of
    /// characters, read one by one.
    static func looksLikeBytes(_ bytes: [UInt8]) -> Bool {
        guard bytes.contains(where: { $0 > 127 }) else { return false }
        var (all, beside) = (0, 0)
        var before = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            guard !scalar.isASCII else {
                before = false
                continue
            }
            guard scalar.value < 0x250 || (0x2000..<0x2200).contains(scalar.value) else { return false }
            all += 1
            beside += before ? 1 : 0
            before = true
        }
        return beside * 3 > all
    }

    /// The text of such bytes, read as GBK together; `nil` where they are none.
    static func regained(_ bytes: [UInt8]) -> [UInt8]? {
        var single: [UInt8] = []
        single.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return nil }
            single.append(byte)
        }
        return TextEncoding.text(single).map { Array($0.utf8) }
    }

    /// How many bytes a character has that begins with this one; 0 where none does.
    private static func length(from first: UInt8) -> Int {
        switch first {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }
}
