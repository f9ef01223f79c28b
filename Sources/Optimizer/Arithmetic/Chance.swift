/// Chance numbers by Marsaglia's xorshift (2003); the same seed gives the same ones everywhere.
struct Chance: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number below `sides`.
    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int((state >> 11) % UInt64(sides))
    }

    /// A number above 0 and at most 1.
    mutating func share() -> Double { Double(roll(1 << 30) + 1) / Double(1 << 30) }
}
