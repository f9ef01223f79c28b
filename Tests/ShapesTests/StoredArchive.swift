/// A zip archive of files as they are, with names in any bytes.
struct StoredArchive {
    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: [UInt8], _ content: [UInt8]) {
        let common =
            [20, 0, 0, 0, 0].flatMap { Self.number($0, 2) } + Self.number(Self.checksum(content), 4)
            + Self.number(content.count, 4) + Self.number(content.count, 4) + Self.number(name.count, 2)
            + Self.number(0, 2)
        directory +=
            Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common + Self.number(0, 2) + Self.number(0, 2)
            + Self.number(0, 2) + Self.number(0, 4) + Self.number(files.count, 4) + name
        files += Self.number(0x0403_4B50, 4) + common + name + content
        count += 1
    }

    var bytes: [UInt8] {
        files + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2)
            + Self.number(count, 2)
            + Self.number(directory.count, 4) + Self.number(files.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32.
    private static func checksum(_ content: [UInt8]) -> Int {
        var sum: UInt32 = .max
        for byte in content {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}
