/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
    public struct Font: Sendable, Hashable {
        public var name: String
        public var size: Double
        public var isBold: Bool
        public var isItalic: Bool
        public var color: Color?

        public init(_ name: String = "Calibri", size: Double = 11, bold: Bool = false, italic: Bool = false) {
            self.name = name
            self.size = size
            isBold = bold
            isItalic = italic
        }
    }

    /// `0xRRGGBB`.
    public struct Color: Sendable, Hashable {
        public var rgb: UInt32
        public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
    }

    public enum Alignment: Sendable, Hashable { case general, leading, center, trailing }
    public enum VerticalAlignment: Sendable, Hashable { case top, center, bottom }
    public enum Line: Sendable, Hashable { case none, hair, thin, medium }

    /// Lines at the four sides.
    public struct Border: Sendable, Hashable {
        public var top: Line
        public var bottom: Line
        public var leading: Line
        public var trailing: Line
        public var color: Color?

        public init(top: Line = .none, bottom: Line = .none, leading: Line = .none, trailing: Line = .none) {
            self.top = top
            self.bottom = bottom
            self.leading = leading
            self.trailing = trailing
        }

        public static func all(_ line: Line) -> Border {
            Border(top: line, bottom: line, leading: line, trailing: line)
        }
    }

    public var font = Font()
    public var fill: Color?
    public var border = Border()
    public var alignment = Alignment.general
    public var verticalAlignment = VerticalAlignment.bottom
    public var wraps = false
    public var indent = 0
    /// As spreadsheets write it, `#,##0.00`; `@` keeps what is typed as text; `nil` for the general one.
    public var numberFormat: String?

    public init() {}

    /// A copy with something changed.
    public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }

    /// `#,##0.00`: digits in groups of three, so many places.
    public static func grouped(places: Int) -> String {
        places > 0 ? "#,##0." + String(repeating: "0", count: min(places, 15)) : "#,##0"
    }
}
