import ArgumentParser
import Quantities

/// A length of the command line, in metres.
struct MetresArgument: ExpressibleByArgument {
    let value: ExactDecimal

    init(_ value: ExactDecimal) { self.value = value }

    init?(argument: String) {
        guard let value = try? ExactDecimal(parsing: argument) else { return nil }
        self.value = value
    }

    var defaultValueDescription: String { value.description }
}
