/// A size of paper, lying on its long side.
public enum PaperSize: String, Sendable, CaseIterable {
    case a4, a3

    /// Points, 72 to an inch.
    var width: Double { self == .a4 ? 841.89 : 1190.55 }
    var height: Double { self == .a4 ? 595.28 : 841.89 }
    /// Left and right.
    var margin: Double { 45 }
    /// Where contents begin and end; the page's head and foot lie outside.
    var top: Double { 50 }
    var bottom: Double { height - 46 }
    /// Room for contents.
    var room: Double { width - 2 * margin }
    var depth: Double { bottom - top }

    /// This size, then the larger one that wide tables may take.
    var andLarger: [PaperSize] { self == .a4 ? [.a4, .a3] : [.a3] }
}
