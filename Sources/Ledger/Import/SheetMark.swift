import LandModel
import Quantities
import Records

/// What people put on a sheet beside the contents of its cells; it is not read, and told.
enum SheetMark {
    case comments(count: Int, cell: String)
    /// Boxes with words over the cells.
    case textBoxes(count: Int, sheet: String)
    /// Cells of which a part is struck out, and that of the first.
    case struckParts(String, count: Int, cell: String)

    /// Those of a sheet, each with the place of the first.
    static func all(_ reading: SheetReading) -> [(mark: SheetMark, place: Place)] {
        let sheet = reading.sheet
        func found(_ place: LedgerSheet.CellPlace?, _ mark: (String) -> SheetMark) -> (mark: SheetMark, place: Place)? {
            place.map { place in
                let cell = "\(sheet.name)!\(Grid.letters(ofColumn: place.column))\(place.row)"
                return (mark(cell), reading.place(row: place.row, column: place.column))
            }
        }
        let (comments, parts) = (sheet.commented, sheet.struckParts)
        let box = sheet.textBoxes > 0 ? LedgerSheet.CellPlace(row: 1, column: 1) : nil
        return [
            found(comments.first) { .comments(count: comments.count, cell: $0) },
            found(box) { _ in .textBoxes(count: sheet.textBoxes, sheet: sheet.name) },
            found(parts.first?.place) {
                .struckParts(String(parts[0].text.prefix(40)), count: parts.count, cell: $0)
            },
        ].compactMap(\.self)
    }

    /// As what it is counted among what was not read.
    var counted: (kind: WritableKeyPath<Unread, Int>, count: Int, shown: Words) {
        switch self {
        case .comments(let count, let cell):
            (\.comments, count, Words("单元格 \(cell) 的批注", "the comment on cell \(cell)"))
        case .textBoxes(let count, let sheet):
            (\.comments, count, Words("工作表“\(sheet)”的文本框", "the text boxes on sheet “\(sheet)”"))
        case .struckParts(_, let count, let cell):
            (\.cells, count, Words("单元格 \(cell) 划掉的字", "what is struck out in cell \(cell)"))
        }
    }

    var told: (code: String, what: Words, because: Words, mend: Words) {
        switch self {
        case .comments(let count, _):
            (
                "ledger-comments-not-read",
                Words("\(count) 条批注未读入", "\(count) comment\(count == 1 ? " is" : "s are") not read"),
                Words("批注是写给人看的", "comments are for people"),
                Words("有用则写入单元格", "write what counts into cells")
            )
        case .textBoxes(let count, _):
            (
                "ledger-text-boxes-not-read",
                Words("\(count) 个文本框未读入", "\(count) text box\(count == 1 ? " is" : "es are") not read"),
                Words("只读单元格", "cells alone are read"), Words("有用则写入单元格", "write what counts into cells")
            )
        case .struckParts(let text, let count, _):
            (
                "ledger-struck-not-read",
                Words(
                    "\(count) 格里划掉的部分未读入：“\(text)”\(count > 1 ? " …" : "")",
                    "what is struck out of \(count) cell\(count == 1 ? "" : "s") is not read: “\(text)”\(count > 1 ? " …" : "")"
                ),
                Words("同一格里没有划掉的部分照读", "what is not struck out beside it is"),
                Words("核对；仍要的，去掉删除线", "check it; take the line off what counts")
            )
        }
    }
}
