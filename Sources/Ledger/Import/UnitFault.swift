import Quantities

/// What can be wrong with the unit that a ledger tells.
enum UnitFault {
    /// A figure in another unit; in the column's, where it can be converted.
    case otherUnit(String, own: String, value: String?)
    /// A number format shows another figure than the cell holds, in the column's unit.
    case shownOtherwise(String, held: String, value: String)
    /// Over or beside the figures.
    case unitRow(String, own: String)
    /// A share under a head in percent.
    case percentHead(String)

    var isWarning: Bool { if case .percentHead = self { true } else { false } }

    var told: (code: String, what: Words, because: Words, mend: Words) {
        switch self {
        case .otherUnit(let text, let own, let value):
            (
                "ledger-unit", Words("“\(text)”的单位不是\(own)", "“\(text)” is not in \(own)"),
                Words("这一列按\(own)计", "the column is in \(own)"),
                value.map { Words("换算为 \($0)（\(own)）", "convert it: \($0) (\(own))") }
                    ?? Words("换算为\(own)", "convert it to \(own)")
            )
        case .shownOtherwise(let text, let held, let value):
            (
                "ledger-shown-otherwise",
                Words("显示为“\(text)”，单元格里的数是 \(held)", "“\(text)” is shown, but the cell holds \(held)"),
                Words("数字格式把数缩小了显示，不知以哪个为准", "the number format shows a smaller figure; which one counts is not known"),
                Words(
                    "以显示的为准则改写为 \(value)；并改用不缩小的格式",
                    "write \(value) if what is shown counts, in a format that shows it whole")
            )
        case .percentHead(let share):
            (
                "ledger-percent", Words("列名写“%”，数却是 \(share)", "the head says “%”, but the figure is \(share)"),
                Words("按 0 至 1 的比例读入：1 即 100%", "it is read as a share from 0 to 1: 1 is 100%"),
                Words("如不符本意，写成带 % 的数", "if that is not what was meant, write it with its %")
            )
        case .unitRow(let found, let own):
            (
                "ledger-unit-row", Words("表上写的单位是“\(found)”", "the sheet tells the unit “\(found)”"),
                Words("本情景中这一列按“\(own)”计", "in this scenario the column is in “\(own)”"),
                Words("换算数值，或在“情景”表改计量单位", "convert the figures, or change the units on the scenario sheet")
            )
        }
    }
}
