/// A key of an object, as bytes and as text.
struct KnownKey {
    let bytes: [UInt8]
    let text: String
}

extension JSONTokens {
    /// The key here when it is short and plain; taken from ``keys`` where it was met before.
    mutating func commonKey() -> String? {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return nil }
        let start = offset + 1
        var end = start
        var hash: UInt = 0
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            let byte = bytes[end]
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\\"), end - start < 24 else { return nil }
            hash = (hash &* 31) &+ UInt(byte)
            end += 1
        }
        guard end < bytes.count else { return nil }
        let slot = Int(hash & 255)
        if !keys[slot].bytes.elementsEqual(bytes[start..<end]) || end == start {
            keys[slot] = KnownKey(
                bytes: Array(bytes[start..<end]), text: String(decoding: bytes[start..<end], as: UTF8.self))
        }
        offset = end + 1
        return keys[slot].text
    }
}

extension [JSONNode.Member] {
    /// Whether one has this key; lengths first, because comparing text takes longer.
    func holds(_ key: String) -> Bool {
        let length = key.utf8.count
        return contains { $0.key.utf8.count == length && $0.key == key }
    }
}
