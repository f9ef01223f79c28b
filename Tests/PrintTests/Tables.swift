import Documents
import Quantities

@testable import TestSupport

/// Tables of any shape, the same for the same number.
struct Tables {
    private var dice: Dice

    init(_ seed: Int) { dice = Dice(seed) }

    mutating func roll(_ sides: Int) -> Int { dice.roll(sides) }

    private mutating func words() -> String {
        let length = roll(20) == 0 ? 40 + roll(300) : 1 + roll(14)
        return String((0..<length).map { _ in roll(3) == 0 ? "地" : roll(6) == 0 ? " " : "a" })
    }

    /// Groups with sums, long names, alarms.
    mutating func table(_ id: String, rows count: Int) -> ReportTable {
        let columns = (0..<2 + roll(14)).map { number -> ReportTable.Column in
            let rank: ReportTable.Column.Rank = number == 0 ? .essential : roll(3) == 0 ? .detail : .essential
            return roll(2) == 0 || number == 0
                ? .words("c\(number)", "名称\(number)", "name \(number)", rank)
                : .number("c\(number)", "面积\(number)", "area \(number)", unit: Words("亩", "mu"), decimals: 1, rank)
        }
        var rows: [ReportTable.Row] = []
        for number in 0..<count {
            let kind: ReportTable.Row.Kind =
                number == count - 1 ? .total : roll(7) == 0 ? .group : roll(9) == 0 ? .subtotal : .body
            let cells = columns.map { column -> Cell in
                kind == .group || column.alignment == .leading
                    ? .text(words()) : .number(ExactDecimal(significand: Int128(roll(9_999_999)), scale: 1))
            }
            rows.append(.init(kind, cells, alarms: roll(10) == 0 ? [columns.count - 1] : []))
        }
        return ReportTable(
            id, Words("表\(id)", "Table \(id)"), columns: columns, rows: rows, notes: [Words("注", "note")],
            layout: roll(5) == 0 ? .list : .grid)
    }

    static func plain(rows: Int, name: (Int) -> String = { "项目\($0)" }) -> Document {
        let table = ReportTable(
            "plain", Words("项目表", "Projects"),
            columns: [.words("name", "项目", "project"), .number("land", "用地", "land", unit: Words("亩", "mu"))],
            rows: (0..<rows).map { .init([.text(name($0)), .number(ExactDecimal($0))]) })
        return Document(
            "d", title: Words("示例", "Example"),
            headline: [.init("status", Words("状态", "Status"), Words("已证明最优", "proved optimal"))], tables: [table])
    }
}
