import Documents

/// How text is set.
struct TextStyle: Hashable, Sendable {
    var size: Double
    var isBold = false
    var ink = PageInk.text

    /// From one line to the next.
    var pitch: Double { size * 1.42 }
    /// From the top of a line to its base line.
    var ascent: Double { pitch / 2 + size * 0.36 }
}

/// The colours of the page; every one is told from white and from the others in grey, too.
enum PageInk {
    static let text = Drawing.Ink("#1c2430")
    static let quiet = Drawing.Ink("#5b6675")
    static let accent = Drawing.Ink("#173f6b")
    static let alarm = Drawing.Ink("#b00020")
    static let hairline = Drawing.Ink("#c3cad4")
    static let headFill = Drawing.Ink("#e9eef5")
    static let groupFill = Drawing.Ink("#f4f6f9")
    static let totalFill = Drawing.Ink("#eef1f5")
}
