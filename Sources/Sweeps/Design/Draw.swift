import Fingerprint

/// The chance numbers of one thing in one future: they hang on the seed and on what is drawn alone, so that another quantity or more
/// futures change none of those that there were.
struct Draw {
    private let key: String

    init(seed: Int, axis: String, future: Int, of what: String) { key = "\(seed)/\(axis)/\(future)/\(what)" }

    /// From 0, below 1: the `number`th of this thing.
    func share(_ number: Int) -> Double {
        Double(bits(number) >> 11) / Double(1 << 53)
    }

    func bits(_ number: Int) -> UInt64 {
        UInt64(sha256(of: Array("\(key)/\(number)".utf8)).prefix(16), radix: 16) ?? 0
    }
}
