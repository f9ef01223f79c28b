import CXlsxWriter

/// Every look once, in the order of first use.
final class StyleTable {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    /// The library's format; `nil` for the plain look.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        guard style != CellStyle() else { return nil }
        if let format = made[style] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        setFont(style.font, format)
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, Self.code(fill))
        }
        setBorder(style.border, format)
        setAlignment(style, format)
        if let code = style.numberFormat { format_set_num_format(format, code) }
        made[style] = format
        return format
    }

    private func setFont(_ font: CellStyle.Font, _ format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, font.name)
        format_set_font_size(format, font.size)
        // The character set lets a program without the named font choose another that has Chinese.
        if !font.name.allSatisfy(\.isASCII) { format_set_font_charset(format, Self.chinese) }
        if font.isBold { format_set_bold(format) }
        if font.isItalic { format_set_italic(format) }
        if let color = font.color { format_set_font_color(format, Self.code(color)) }
    }

    private func setBorder(_ border: CellStyle.Border, _ format: UnsafeMutablePointer<lxw_format>) {
        format_set_top(format, Self.code(border.top))
        format_set_bottom(format, Self.code(border.bottom))
        format_set_left(format, Self.code(border.leading))
        format_set_right(format, Self.code(border.trailing))
        if let color = border.color { format_set_border_color(format, Self.code(color)) }
    }

    private func setAlignment(_ style: CellStyle, _ format: UnsafeMutablePointer<lxw_format>) {
        let across =
            switch style.alignment {
            case .general: LXW_ALIGN_NONE
            case .leading: LXW_ALIGN_LEFT
            case .center: LXW_ALIGN_CENTER
            case .trailing: LXW_ALIGN_RIGHT
            }
        format_set_align(format, UInt8(across.rawValue))
        let down =
            switch style.verticalAlignment {
            case .top: LXW_ALIGN_VERTICAL_TOP
            case .center: LXW_ALIGN_VERTICAL_CENTER
            case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
            }
        format_set_align(format, UInt8(down.rawValue))
        if style.wraps { format_set_text_wrap(format) }
        if style.indent > 0 { format_set_indent(format, UInt8(min(style.indent, 15))) }
    }

    /// GB2312, as the file format numbers character sets.
    private static let chinese: UInt8 = 134

    private static func code(_ line: CellStyle.Line) -> UInt8 {
        switch line {
        case .none: UInt8(LXW_BORDER_NONE.rawValue)
        case .hair: UInt8(LXW_BORDER_HAIR.rawValue)
        case .thin: UInt8(LXW_BORDER_THIN.rawValue)
        case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
        }
    }

    private static func code(_ color: CellStyle.Color) -> lxw_color_t {
        // The library takes zero for no colour and this for black.
        color.rgb == 0 ? 0x100_0000 : color.rgb
    }
}
