import Foundation

/// What an archive holds, by name; nothing is unpacked.
struct ZipListing {
    /// Paths inside, as GDAL calls them.
    private(set) var names: [String] = []

    private static let mostEntries = 10_000
    private static let mostDirectory = 16 << 20
    /// An end record, with the longest comment it may have.
    private static let longestEnd = 22 + 65_535

    /// Empty when the file is no archive.
    init(_ url: URL) {
        guard let handle = try? FileHandle(forReadingFrom: url), let size = try? handle.seekToEnd() else { return }
        defer { try? handle.close() }
        let tail = Self.bytes(handle, from: Int(size) - Self.longestEnd, count: Self.longestEnd)
        guard let end = tail.indices.reversed().first(where: { tail.number(at: $0, bytes: 4) == 0x0605_4B50 }) else {
            return
        }
        let length = min(tail.number(at: end + 12, bytes: 4), Self.mostDirectory)
        let directory = Self.bytes(handle, from: tail.number(at: end + 16, bytes: 4), count: length)
        var offset = 0
        while names.count < Self.mostEntries, directory.number(at: offset, bytes: 4) == 0x0201_4B50 {
            let isUTF8 = directory.number(at: offset + 8, bytes: 2) & 0x800 != 0
            let lengths = [28, 30, 32].map { directory.number(at: offset + $0, bytes: 2) }
            let name = directory.dropFirst(offset + 46).prefix(lengths[0])
            names.append(isUTF8 ? String(decoding: name, as: UTF8.self) : Self.oldText(name))
            offset += 46 + lengths.reduce(0, +)
        }
    }

    private static func bytes(_ handle: FileHandle, from offset: Int, count: Int) -> [UInt8] {
        guard (try? handle.seek(toOffset: UInt64(max(0, offset)))) != nil else { return [] }
        return Array((try? handle.read(upToCount: count)) ?? Data())
    }

    /// Code page 437, which archives are in by their standard, whatever was meant; the name only leads back to the entry.
    private static func oldText(_ bytes: some Sequence<UInt8>) -> String {
        String(bytes.map { $0 < 128 ? Character(Unicode.Scalar($0)) : upperHalf[Int($0) - 128] })
    }

    private static let upperHalf = Array(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
    )

    /// The folders that hold files with an ending, `""` for the top, each once.
    func folders(holding ending: String) -> [String] {
        var known: Set<String> = []
        return names.filter { $0.lowercased().hasSuffix(ending) && !$0.split(separator: "/").contains("..") }
            .map { $0.split(separator: "/").dropLast().joined(separator: "/") }
            .filter { known.insert($0).inserted }
    }
}

extension [UInt8] {
    /// A number of so many bytes, the lowest first; 0 beyond the end.
    fileprivate func number(at offset: Int, bytes: Int) -> Int {
        guard offset >= 0, offset + bytes <= count else { return 0 }
        return (0..<bytes).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
    }
}
