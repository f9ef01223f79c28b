import ArgumentParser
import Quantities

/// A sum of shares, written `150%` or `1.5`.
struct SharesArgument: ExpressibleByArgument {
    let value: ExactDecimal

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = try? ExactDecimal(parsing: isPercent ? String(argument.dropLast()) : argument) else {
            return nil
        }
        value = isPercent ? number * ExactDecimal(significand: 1, scale: 2) : number
        guard value >= 0, value <= Self.most else { return nil }
    }

    private static let most: ExactDecimal = 1_000
}

/// A share from 0 to 1, written `1%` or `0.01`.
struct ShareArgument: ExpressibleByArgument {
    let value: ExactDecimal

    init?(argument: String) {
        guard let shares = SharesArgument(argument: argument), shares.value <= 1 else { return nil }
        value = shares.value
    }
}
