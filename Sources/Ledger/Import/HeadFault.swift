import Quantities
import Records

/// What can be wrong with the heads of a list's columns together, or odd about one.
enum HeadFault {
    case none(example: String)
    /// The names of the columns stand in the first one.
    case transposed([String])
    /// One that was taken for a wider period.
    case taken(String, as: String)
    /// One that is a part of one column's word, or a resource's name.
    case meant(String, as: String)

    var severity: Issue.Severity {
        switch self {
        case .none, .transposed: .error
        case .taken, .meant: .warning
        }
    }

    var told: (code: String, what: Words, because: Words, mend: Words) {
        switch self {
        case .none(let example):
            (
                "ledger-no-heading", Words("首行没有认识的列名", "the first row has no known column"),
                Words("首行是列名，如“\(example)”", "the first row names the columns, such as “\(example)”"),
                Words("用 landplan template 得到空白台账，照其首行填写", "take the first row from landplan template")
            )
        case .transposed(let names):
            (
                "ledger-transposed",
                Words("表是横着填的：各项名称在第一列", "the table lies on its side: the first column names the fields"),
                Words(
                    "第一列是 \(names.prefix(3).joined(separator: "、")) …，一列一条记录；应为一行一条",
                    "it holds \(names.prefix(3).joined(separator: ", ")) …, one record in a column; a row is meant for each"
                ), Words("复制后用“选择性粘贴—转置”贴为一行一条", "copy it and paste it transposed, a row for each record")
            )
        case .taken(let head, let period):
            (
                "ledger-head-taken", Words("列名“\(head)”按“\(period)”读入", "the head “\(head)” is read as “\(period)”"),
                Words("规划时段比月长", "the periods of the plan are longer than a month"),
                Words("核对此列是否为整个时段的量", "check that the column is for the whole period")
            )
        case .meant(let head, let column):
            (
                "ledger-head-taken", Words("列名“\(head)”按“\(column)”读入", "the head “\(head)” is read as “\(column)”"),
                Words("此表只有这一项含有这个词", "it is a part of that word and of no other in this table"),
                Words(
                    "如不符本意，改列名；自用的列，列名前加“#”",
                    "if that is not what was meant, rename it; “#” before the name of a column for your own use")
            )
        }
    }
}
