extension LargeState {
    /// A chance number below `sides`, by Marsaglia's xorshift.
    mutating func roll(_ sides: Int) -> Int {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        return Int((random >> 11) % UInt64(sides))
    }

    /// A chance number above 0 and at most 1.
    mutating func chance() -> Double { Double(roll(1 << 30) + 1) / Double(1 << 30) }
}
