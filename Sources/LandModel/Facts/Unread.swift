import Quantities
import Records

/// What the import of a ledger left unread, told until somebody has settled it.
public struct Unread: Record, Hashable {
    /// The ledger's file, as it was named.
    public var ledger = ""
    public var sheets = 0
    public var columns = 0
    public var rows = 0
    public var cells = 0
    public var comments = 0
    /// The keys of tables of limits without any row, of which nobody has said that there are none.
    public var openLimits: [String] = []
    /// The first places left unread, each with what it is.
    public var places: [Words] = []
    public init() {}

    /// No more places than these are kept.
    public static let mostPlaces = 20

    public static let words = Words("未读入", "what was left unread")
    public static let fields: [Field<Unread>] = [
        Field("ledger", \.ledger, "台账文件", "the ledger's file"),
        Field("sheets", defaulted: \.sheets, "工作表数", "sheets"),
        Field("columns", defaulted: \.columns, "列数", "columns"),
        Field("rows", defaulted: \.rows, "行数", "rows"),
        Field("cells", defaulted: \.cells, "单元格数", "cells"),
        Field("comments", defaulted: \.comments, "批注、文本框数", "comments and text boxes"),
        Field("openLimits", defaulted: \.openLimits, "没有内容的限值表", "tables of limits without a row"),
        Field("places", defaulted: \.places, "位置", "places, the first ones"),
    ]

    public var isEmpty: Bool { sheets + columns + rows + cells + comments == 0 && openLimits.isEmpty }

    /// How much of each kind: `3 张表、1 列`; empty where all was read.
    public var counted: Words {
        let counts: [(Int, String, String, String)] = [
            (sheets, "张表", "sheet", "sheets"), (columns, "列", "column", "columns"), (rows, "行", "row", "rows"),
            (cells, "格", "cell", "cells"), (comments, "条批注、文本框", "comment or text box", "comments and text boxes"),
        ]
        return .list(
            counts.filter { $0.0 > 0 }.map { Words("\($0.0) \($0.1)", "\($0.0) \($0.0 == 1 ? $0.2 : $0.3)") })
    }

    /// What is to be settled: `3 张表未读入；指标台账 quotas没有内容，未确认是否不设限`.
    public var told: Words {
        var told: [Words] = []
        let counted = counted
        if !counted.zh.isEmpty { told.append(Words("\(counted.zh)未读入", "\(counted.en) not read")) }
        if !openLimits.isEmpty {
            let tables = openTables
            told.append(
                Words(
                    "\(tables.zh) 没有内容，未确认是否不设限",
                    "nothing stands in \(tables.en), and nobody said that there is no limit"))
        }
        return Words(told.map(\.zh).joined(separator: "；"), told.map(\.en).joined(separator: "; "))
    }

    /// The tables of limits that stand open, as people call them.
    public var openTables: Words {
        .list(
            openLimits.map { key in
                let field = Scenario.fields.first { $0.key == key }
                return Words("\(field?.meaning.zh ?? "") \(key)", "\(field?.meaning.en ?? "") (\(key))")
            })
    }
}
