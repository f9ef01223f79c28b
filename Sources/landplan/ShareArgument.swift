import ArgumentParser
import Quantities

/// A share from 0 to 1, written `1%` or `0.01`.
struct ShareArgument: ExpressibleByArgument {
    let value: ExactDecimal

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = try? ExactDecimal(parsing: isPercent ? String(argument.dropLast()) : argument) else {
            return nil
        }
        value = isPercent ? number * ExactDecimal(significand: 1, scale: 2) : number
        guard value >= 0, value <= 1 else { return nil }
    }
}
