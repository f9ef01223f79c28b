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
