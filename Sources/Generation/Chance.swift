import Quantities

/// A reproducible stream of choices (SplitMix64): integer arithmetic only, because the last bit of a floating function
/// may differ between machines and generated scenarios must not.
struct Chance {
    private var state: UInt64

    /// Streams of one seed are independent, so that a change in one part of a scenario leaves the others as they were.
    init(seed: UInt64, stream: UInt64) {
        state = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15 &* (stream &+ 1))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// 0 ..< `count`; 0 where `count` is not positive.
    mutating func below(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    /// `low` ... `high`.
    mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

    /// True in so many of a hundred cases.
    mutating func percent(_ share: Int) -> Bool { below(100) < share }

    /// An index, chosen in proportion to the weights.
    mutating func index(weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return 0
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var deck = elements
        for last in stride(from: deck.count - 1, to: 0, by: -1) { deck.swapAt(last, below(last + 1)) }
        return deck
    }

    /// Lognormal about `median`; `spread` is the standard deviation of the logarithm in hundredths.
    mutating func lognormal(median: Int, spread: Int) -> Int {
        (median * Self.exponential(normal() * spread / 100)) >> 16
    }

    /// Standard normal in 65536ths: twelve uniform numbers less their mean (Irwin–Hall).
    private mutating func normal() -> Int {
        var sum = 0
        for _ in 0..<3 {
            var bits = next()
            for _ in 0..<4 {
                sum += Int(bits & 0xFFFF)
                bits >>= 16
            }
        }
        return sum - 6 * 65535
    }

    /// e to the power of `exponent`, both in 65536ths, for exponents between −8 and 8.
    static func exponential(_ exponent: Int) -> Int {
        let logarithmOfTwo = 45426
        let bounded = min(max(exponent, -8 << 16), 8 << 16)
        let doublings = (bounded + 32 * logarithmOfTwo) / logarithmOfTwo - 32
        let rest = bounded - doublings * logarithmOfTwo
        // Taylor series to the sixth power, from the inside out.
        var value = 1 << 16
        for power in stride(from: 6, to: 0, by: -1) { value = (1 << 16) + ((rest * value) >> 16) / power }
        return doublings >= 0 ? value << doublings : value >> -doublings
    }
}

/// `digits × 10^−places`.
func decimal(_ digits: Int, _ places: Int = 0) -> ExactDecimal {
    ExactDecimal(significand: Int128(digits), scale: places)
}

/// An amount in millionths, in which the generator reckons.
func millionths<Of: Dimension>(_ amount: Amount<Of>) -> Int { Int(amount.value.significand(atScale: 6)) }
