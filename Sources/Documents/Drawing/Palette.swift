/// Fills that colour-blind people tell apart and dark letters stand out on (after Tol's “light” scheme), with lines for
/// prints without colour.
package enum Palette {
    package typealias Fill = Drawing.Fill
    package typealias Ink = Drawing.Ink

    package static let blank = Fill(Ink("#f4f4f2"))
    package static let accent = Ink("#1f5a94")
    package static let alarm = Ink("#b42318")

    private static let inks = [
        "#77aadd", "#eedd88", "#ee8866", "#44bb99", "#ffaabb", "#99ddff", "#bbcc33", "#aaaa00",
    ].map { Ink($0) }
    private static let hatches: [Drawing.Hatch?] = [nil] + Drawing.Hatch.allCases.map { $0 }

    /// One of 56 different ones for things without order, then from the start again.
    package static func kind(_ number: Int) -> Fill { Fill(inks[number % inks.count], hatches[number % hatches.count]) }

    /// Light to dark, for things in order.
    package static func step(_ number: Int, of count: Int) -> Fill {
        let (light, dark) = ((0xfe, 0xec, 0xa8), (0xd0, 0x5a, 0x18))
        let share = count > 1 ? Double(number) / Double(count - 1) : 0
        func mixed(_ from: Int, _ to: Int) -> String {
            let value = Int((Double(from) + Double(to - from) * share).rounded())
            let digits = Array("0123456789abcdef")
            return String([digits[value >> 4 & 15], digits[value & 15]])
        }
        return Fill(Ink("#" + mixed(light.0, dark.0) + mixed(light.1, dark.1) + mixed(light.2, dark.2)))
    }
}
