import Foundation
import Quantities
import Testing

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.000", "0"), ("12", "12"), ("12.50", "12.5"), ("-12.50", "-12.5"),
        ("0.000001", "0.000001"),
        ("1.25e3", "1250"), ("1.25E+3", "1250"), ("125e-2", "1.25"), ("1e11", "100000000000"), ("0e999", "0"),
        ("999999999999.999999", "999999999999.999999"), ("-999999999999", "-999999999999"), ("0.1000000000", "0.1"),
        ("1e-6", "0.000001"), ("100000000000000e-3", "100000000000"), ("0.00000000000000000000000000000000", "0"),
        ("000012", "12"), ("1000e-9", "0.000001"),
    ])
    func reads(_ text: String, _ printed: String) throws {
        let value = try ExactDecimal(parsing: text)
        #expect(value.description == printed)
        #expect(try ExactDecimal(parsing: value.description) == value)
    }

    @Test(arguments: [
        ("", ExactDecimal.Fault.notANumber), ("-", .notANumber), ("+1", .notANumber), (".5", .notANumber),
        ("1.", .notANumber),
        ("1e", .notANumber), ("1 ", .notANumber), ("1.2.3", .notANumber), ("0x10", .notANumber), ("NaN", .notANumber),
        ("1e1.5", .notANumber), ("１", .notANumber), ("1,000", .notANumber),
        ("1000000000000", .tooLarge), ("-1e12", .tooLarge), ("1e40", .tooLarge), ("1e999999", .tooLarge),
        ("123456789012345678901234567890123456789012345", .tooLarge),
        ("0.0000001", .tooFine), ("1e-7", .tooFine), ("1e-41", .tooFine),
        ("1.00000000000000000000000000000000000000001", .tooFine),
    ])
    func refuses(_ text: String, _ fault: ExactDecimal.Fault) {
        #expect(throws: fault) { try ExactDecimal(parsing: text) }
    }

    @Test func equalValuesAreEqualAndHashAlike() throws {
        let forms = ["1.5", "1.50", "15e-1", "0.15e1", "1.500000"]
        let values = try forms.map { try ExactDecimal(parsing: $0) }
        #expect(Set(values).count == 1)
        #expect(ExactDecimal(significand: 1500, scale: 3) == values[0])
        #expect(ExactDecimal(significand: 0, scale: 5) == .zero)
    }

    @Test func addsWithoutDrift() throws {
        let tenth = try ExactDecimal(parsing: "0.1")
        #expect((0..<10).reduce(ExactDecimal.zero) { sum, _ in sum + tenth } == 1)
        #expect((0..<1_000).reduce(ExactDecimal.zero) { sum, _ in sum + tenth } == 100)
        #expect(tenth * tenth == ExactDecimal(significand: 1, scale: 2))
    }

    @Test(arguments: [
        ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("-2", "3", 0, "-1"), ("1", "8", 2, "0.13"),
        ("-1", "8", 2, "-0.13"),
        ("100", "0.001", 0, "100000"), ("0", "5", 3, "0"), ("999999999999.999999", "0.000001", 2, "999999999999999999"),
        ("0.000001", "999999999999", 6, "0"), ("7", "7", 3, "1"), ("1", "-4", 2, "-0.25"),
    ])
    func dividesRounded(_ left: String, _ right: String, _ places: Int, _ printed: String) throws {
        let quotient = try ExactDecimal(parsing: left).divided(by: try ExactDecimal(parsing: right), places: places)
        #expect(quotient?.description == printed)
    }

    @Test func dividesByNothingNever() { #expect(ExactDecimal.one.divided(by: 0, places: 2) == nil) }

    @Test(arguments: [
        ("12.345", 2, "12.35"), ("12.344", 2, "12.34"), ("-12.345", 2, "-12.35"), ("12.5", 0, "13"), ("12", 2, "12.00"),
        ("0.004", 2, "0.00"), ("-0.004", 2, "0.00"), ("0.1", 3, "0.100"), ("99.995", 2, "100.00"),
    ])
    func printsRounded(_ text: String, _ places: Int, _ printed: String) throws {
        #expect(try ExactDecimal(parsing: text).formatted(places: places) == printed)
    }

    @Test func approximatesToTheNearestDouble() throws {
        for text in ["0.1", "0.3", "123456.789", "999999999999.999999", "-0.000001", "0"] {
            #expect(try ExactDecimal(parsing: text).approximate == Double(text))
        }
    }

    /// Sums, differences, products and order agree with Foundation's decimals, which are exact in this range.
    @Test func agreesWithFoundation() throws {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        func number() -> String {
            let sign = next(2) == 0 ? "" : "-"
            let whole = next([10, 1_000, 1_000_000_000][next(3)])
            let places = next(7)
            let part = (0..<places).map { _ in String(next(10)) }.joined()
            return sign + String(whole) + (places == 0 ? "" : "." + part)
        }
        let posix = Locale(identifier: "en_US_POSIX")
        for _ in 0..<500 {
            let (left, right) = (number(), number())
            let (a, b) = (try ExactDecimal(parsing: left), try ExactDecimal(parsing: right))
            let x = try #require(Decimal(string: left, locale: posix))
            let y = try #require(Decimal(string: right, locale: posix))
            #expect((a + b).description == "\(x + y)")
            #expect((a - b).description == "\(x - y)")
            #expect((a * b).description == "\(x * y)")
            #expect((a < b) == (x < y))
            #expect((a == b) == (x == y))
            #expect((a + b) - b == a)
        }
    }
}
