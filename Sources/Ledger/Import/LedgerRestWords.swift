import Quantities

extension LedgerFault {
    /// Of what was taken for something, or is left unread.
    var toldOfRest: (String, Words, Words, Words) {
        switch self {
        case .sheetTaken(let name, let known):
            (
                "ledger-sheet-taken", Words("工作表“\(name)”按“\(known)”读入", "the sheet “\(name)” is read as “\(known)”"),
                Words("表名含有其名称，或列名相符", "its name holds that name, or its columns are those"),
                Words(
                    "如不符本意，改表名；自用的表，表名前加“#”",
                    "if that is not what was meant, rename it; “#” before the name of a sheet for your own use")
            )
        case .ownColumn(let name):
            (
                "ledger-column-not-read", Words("列“\(name)”未读入", "the column “\(name)” is not read"),
                Words("这张表没有这一项", "this sheet has no such column"),
                Words("有用则改列名；自用的列，列名前加“#”", "rename it if it counts; “#” before the name of a column for your own use")
            )
        case .setAside(let name):
            (
                "ledger-set-aside", Words("“\(name)”按名称不读入", "“\(name)” is not read, as its name asks"),
                Words("名称以“#”“示例”“说明”之类开头", "it begins with “#” or the like"),
                Words("要读入则去掉开头的字", "take its beginning away if it counts")
            )
        case .sameRow(let first):
            (
                "ledger-row-twice", Words("此行与第 \(first) 行完全相同", "this row is the same as row \(first)"),
                Words("两行都读入", "both are read"), Words("多余则删去一行", "remove one if it is one too many")
            )
        case .rowsAside(let kind, let first, let count):
            (
                "ledger-rows-not-read",
                Words(
                    "\(count) 行\(kind.words.zh)未读入：\(first.joined(separator: "、"))\(count > first.count ? " …" : "")",
                    "\(count) row\(count == 1 ? "" : "s") not read, \(kind.words.en): \(first.joined(separator: ", "))\(count > first.count ? " …" : "")"
                ),
                Words("不是记录", "they are no records"),
                Words("如是记录，补全编号等必填项", "if they are, fill in the id and what else is required")
            )
        case .cellsAside(let count):
            (
                "ledger-cells-not-read", Words("值右侧的 \(count) 格未读入", "\(count) cells beside the values are not read"),
                Words("这张表只读第一、二列", "of this sheet the first two columns are read"),
                Words("有用则写入第二列", "write what counts into the second column")
            )
        case .noLimits(let table, let isThere):
            (
                "ledger-no-limits",
                isThere
                    ? Words(
                        "“\(table)”表没有内容：是本来不设限，还是漏填？",
                        "the sheet “\(table)” is blank: is there no limit, or was it forgotten?")
                    : Words(
                        "没有“\(table)”表：是本来不设限，还是漏了？",
                        "there is no sheet “\(table)”: is there no limit, or was it forgotten?"),
                Words("没有内容即不受其限制", "without it nothing is limited by it"),
                Words("漏填则补上；确无则在首格写“无”", "fill it in; or write “无” (none) into its first cell")
            )
        default: ("ledger", Words(same: ""), Words(same: ""), Words(same: ""))
        }
    }
}
