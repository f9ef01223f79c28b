/// A decimal number held exactly: `significand × 10^−scale`, trailing zeros removed, so that equal values have equal
/// parts.
///
/// Input is bounded (``ExactDecimal/mostIntegerDigits``, ``ExactDecimal/mostFractionDigits``) so that a sum of 10^5
/// products of an amount and two factors fits in 128 bits; arithmetic outside these bounds traps rather than rounds.
public struct ExactDecimal: Hashable, Sendable {
    /// The digits as one integer.
    public let significand: Int128
    /// How many of the digits stand behind the decimal point; never negative.
    public let scale: Int

    /// The most digits before the decimal point that ``init(_:)`` accepts.
    public static let mostIntegerDigits = 12
    /// The most digits behind the decimal point that ``init(_:)`` accepts.
    public static let mostFractionDigits = 6

    public static let zero = ExactDecimal(0)
    public static let one = ExactDecimal(1)

    /// A whole number.
    public init(_ integer: Int) {
        self.init(significand: Int128(integer), scale: 0)
    }

    /// `significand × 10^−scale`.
    public init(significand: Int128, scale: Int) {
        var digits = significand
        var places = digits == 0 ? 0 : scale
        while places > 0, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        self.significand = digits
        self.scale = places
    }

    /// Why a text is not an exact decimal.
    public enum Fault: Error, Equatable {
        /// Not digits with an optional sign, point and exponent.
        case notANumber
        /// More than ``mostIntegerDigits`` digits before the point.
        case tooLarge
        /// More than ``mostFractionDigits`` digits behind the point.
        case tooFine
    }

    /// Reads JSON number syntax, `-12.50` or `1.25e3`, with at most so many digits before and behind the point; throws ``Fault``.
    public init(
        parsing text: some StringProtocol, mostIntegerDigits: Int = ExactDecimal.mostIntegerDigits,
        mostFractionDigits: Int = ExactDecimal.mostFractionDigits
    ) throws(Fault) {
        var rest = Substring(text).utf8[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        var digits: Int128 = 0
        var kept = 0
        var places = 0
        var seen = 0
        var pastPoint = false
        scan: while let character = rest.first {
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                seen += 1
                if kept < 30 {
                    digits = digits * 10 + Int128(character - UInt8(ascii: "0"))
                    if digits != 0 { kept += 1 }
                    if pastPoint { places += 1 }
                } else if character != UInt8(ascii: "0") {
                    throw pastPoint ? .tooFine : .tooLarge
                } else if !pastPoint {
                    throw .tooLarge
                }
            case UInt8(ascii: "."):
                guard !pastPoint, seen > 0 else { throw .notANumber }
                pastPoint = true
                seen = 0
            default:
                break scan
            }
            rest = rest.dropFirst()
        }
        guard seen > 0 else { throw .notANumber }
        if let character = rest.first {
            guard character == UInt8(ascii: "e") || character == UInt8(ascii: "E") else { throw .notANumber }
            guard let exponent = Int(Substring(rest.dropFirst())) else { throw .notANumber }
            guard digits == 0 || exponent <= 40 else { throw .tooLarge }
            guard digits == 0 || exponent >= -40 else { throw .tooFine }
            places -= exponent
        }
        if digits == 0 { places = 0 }
        while places < 0 {
            guard digits < 1_000_000_000_000 else { throw .tooLarge }
            digits *= 10
            places += 1
        }
        let value = ExactDecimal(significand: isNegative ? -digits : digits, scale: places)
        guard value.scale <= mostFractionDigits else { throw .tooFine }
        let end = ExactDecimal(significand: Self.powerOfTen(mostIntegerDigits), scale: 0)
        guard value.magnitude < end else { throw .tooLarge }
        self = value
    }

    public var isNegative: Bool { significand < 0 }
    public var isZero: Bool { significand == 0 }
    public var magnitude: ExactDecimal { isNegative ? -self : self }

    /// The nearest double: for the solver and for pictures, never for a verdict.
    public var approximate: Double {
        if significand.magnitude < 1 << 53, scale <= 22 {
            // By way of a machine word, because the general conversion is slow.
            return Double(Int(truncatingIfNeeded: significand)) / Self.doublePowers[scale]
        }
        return Double(description) ?? .nan
    }

    private static let doublePowers: [Double] = (0...22).map {
        (1...22).prefix($0).reduce(1.0) { power, _ in power * 10 }
    }

    static func powerOfTen(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    /// The significand this value has at a scale not smaller than its own.
    public func significand(atScale scale: Int) -> Int128 {
        significand * Self.powerOfTen(scale - self.scale)
    }
}

extension ExactDecimal: AdditiveArithmetic, Comparable {
    public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        let scale = max(left.scale, right.scale)
        return ExactDecimal(
            significand: left.significand(atScale: scale) + right.significand(atScale: scale), scale: scale)
    }

    public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        ExactDecimal(significand: -value.significand, scale: value.scale)
    }

    public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        ExactDecimal(significand: left.significand * right.significand, scale: left.scale + right.scale)
    }

    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.significand(atScale: scale) < right.significand(atScale: scale)
    }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactDecimal: CustomStringConvertible {
    /// All digits, no grouping, no exponent: `-0.05`.
    public var description: String {
        let digits = String(significand.magnitude)
        let sign = isNegative ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}

extension ExactDecimal {
    /// Rounded half away from zero to so many places: for printing only.
    public func rounded(toPlaces places: Int) -> ExactDecimal {
        guard scale > places else { return self }
        let divisor = Self.powerOfTen(scale - places)
        let (quotient, remainder) = significand.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
        let magnitude = Int128(quotient) + (remainder * 2 >= divisor.magnitude ? 1 : 0)
        return ExactDecimal(significand: isNegative ? -magnitude : magnitude, scale: places)
    }

    /// `self ÷ divisor` rounded half away from zero to so many places; `nil` when the divisor is zero or the digits
    /// do not fit: for printing ratios only, comparisons cross-multiply.
    public func divided(by divisor: ExactDecimal, places: Int) -> ExactDecimal? {
        guard !divisor.isZero else { return nil }
        let shift = places + 1 + divisor.scale - scale
        let factor = Self.powerOfTen(abs(shift))
        let scaled = (shift >= 0 ? significand : divisor.significand).multipliedReportingOverflow(by: factor)
        guard !scaled.overflow else { return nil }
        let quotient =
            shift >= 0 ? scaled.partialValue / divisor.significand : significand / scaled.partialValue
        return ExactDecimal(significand: quotient, scale: places + 1).rounded(toPlaces: places)
    }

    /// `self ÷ divisor` rounded to so many places, up or down, so that it lies on one side of the quotient; `nil` when the
    /// divisor is zero or the digits do not fit.
    public func divided(by divisor: ExactDecimal, places: Int, roundedUp isUp: Bool) -> ExactDecimal? {
        guard !divisor.isZero else { return nil }
        let shift = places + divisor.scale - scale
        let factor = Self.powerOfTen(abs(shift))
        let scaled = (shift >= 0 ? significand : divisor.significand).multipliedReportingOverflow(by: factor)
        guard !scaled.overflow else { return nil }
        let (numerator, denominator) =
            shift >= 0 ? (scaled.partialValue, divisor.significand) : (significand, scaled.partialValue)
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let isNegative = (numerator < 0) != (denominator < 0)
        let step: Int128 = remainder == 0 || isUp == isNegative ? 0 : isUp ? 1 : -1
        return ExactDecimal(significand: quotient + step, scale: places)
    }

    /// The same number with a fixed count of places behind the point, rounded: `12.50`.
    public func formatted(places: Int) -> String {
        let value = rounded(toPlaces: places)
        let missing = places - value.scale
        let text = value.description
        guard missing > 0 else { return text }
        return text + (value.scale == 0 ? "." : "") + String(repeating: "0", count: missing)
    }
}
