import Quantities
import Spreadsheet

/// The styles of a meeting's tables: black lines, heads and sums on pale grounds, what is over its limit in red.
struct Look {
    /// Points of the text of tables.
    static let size = 10.0

    private let body: String
    private let strong: String

    init(_ language: Language) {
        // The fonts of Chinese official papers; programs without them choose others by the character set.
        body = language == .en ? "Times New Roman" : "仿宋"
        strong = language == .en ? "Arial" : "黑体"
    }

    private func style(_ font: CellStyle.Font, _ alignment: CellStyle.Alignment) -> CellStyle {
        CellStyle().with {
            $0.font = font
            $0.alignment = alignment
            $0.verticalAlignment = .center
        }
    }

    var title: CellStyle { style(.init(strong, size: 16), .center).with { $0.wraps = true } }
    var largeTitle: CellStyle { style(.init(strong, size: 20), .center).with { $0.wraps = true } }
    var heading: CellStyle { style(.init(strong, size: 12), .leading) }
    var remark: CellStyle { style(.init(body, size: Self.size), .leading).with { $0.wraps = true } }
    var signature: CellStyle { style(.init(body, size: 11), .leading).with { $0.wraps = true } }

    var link: CellStyle {
        text(.leading).with { $0.font.color = Ground.link }
    }

    /// The link that leads back to the first sheet, beside the table and not printed.
    var back: CellStyle { style(.init(body, size: Self.size), .leading).with { $0.font.color = Ground.link } }

    var head: CellStyle {
        style(.init(strong, size: Self.size), .center).with {
            $0.wraps = true
            $0.border = .all(.thin)
            $0.fill = Ground.head
        }
    }

    var unit: CellStyle { head.with { $0.font = .init(body, size: Self.size - 1) } }

    /// A cell of the body.
    func text(_ alignment: CellStyle.Alignment) -> CellStyle {
        style(.init(body, size: Self.size), alignment).with {
            $0.wraps = true
            $0.border = .all(.thin)
        }
    }

    /// A number with so many places; never wrapped, because a number must not be broken.
    func number(places: Int) -> CellStyle {
        text(.trailing).with {
            $0.wraps = false
            // The space at the end keeps digits off the line.
            $0.numberFormat = CellStyle.grouped(places: places) + "_ "
        }
    }

    /// The same on the ground of a group's head, a subtotal or a total.
    func emphasized(_ style: CellStyle, _ ground: CellStyle.Color) -> CellStyle {
        style.with {
            $0.font.name = strong
            $0.font.isBold = true
            $0.fill = ground
        }
    }

    /// Before what is over its limit, because red is lost on black and white paper.
    static let alarmSign = "▲ "

    /// The same for what is over its limit; the sign is a part of a number's format, so that it stays a number.
    func alarmed(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.font.color = .init(0xC00000)
            $0.font.isBold = true
            // A second format for what is below zero, because its sign would come first otherwise.
            $0.numberFormat = $0.numberFormat.map { "\"\(Self.alarmSign)\"\($0);\"\(Self.alarmSign)\"-\($0)" }
        }
    }

    enum Ground {
        static let head = CellStyle.Color(0xDCE6F1)
        static let group = CellStyle.Color(0xF2F2F2)
        static let subtotal = CellStyle.Color(0xEBF1DE)
        static let total = CellStyle.Color(0xFDE9D9)
        static let link = CellStyle.Color(0x0563C1)
    }
}
