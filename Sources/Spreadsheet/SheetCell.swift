import Quantities

/// One cell of a sheet: what it holds, how it looks, what is said about it.
public struct SheetCell: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case blank
        /// Always text, whatever it begins with.
        case text(String)
        case number(ExactDecimal)
        case boolean(Bool)
        /// Begins with `=`; `value` is what it gives, kept for readers that do not calculate. Never made of a user's text.
        case formula(String, value: ExactDecimal)
        /// Text that leads to a place in the same workbook.
        case link(String, sheet: Int, CellPlace)
    }

    public var value: Value
    public var style: CellStyle
    /// A remark that shows when the pointer is over the cell.
    public var comment: String?

    public init(_ value: Value, _ style: CellStyle = CellStyle(), comment: String? = nil) {
        self.value = value
        self.style = style
        self.comment = comment
    }

    public static let blank = SheetCell(.blank)
    public static func text(_ text: String, _ style: CellStyle = CellStyle()) -> SheetCell { .init(.text(text), style) }
    public static func number(_ value: ExactDecimal, _ style: CellStyle = CellStyle()) -> SheetCell {
        .init(.number(value), style)
    }
}

extension ExactDecimal {
    /// Whether a spreadsheet, which keeps binary numbers, shows it with all its digits.
    public var fitsSpreadsheet: Bool { significand.magnitude < 1_000_000_000_000_000 }
}
