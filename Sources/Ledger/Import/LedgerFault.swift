import LandModel
import Quantities

/// What can be wrong with a ledger before its facts can be judged; the words are kept here, in one place.
enum LedgerFault {
    case unknownSheet(String, nearest: String?)
    case ignoredSheet(String)
    case twoSheets(String, first: String)
    case noHeading(example: String)
    case unknownColumn(String, nearest: String?)
    case twoColumns(String, first: String)
    case beyondHeading
    case missingColumn(String, Words)
    case missingLine(String, Words)
    case missingValue(Words)
    case noOwner(Words)
    case noID
    case merged
    case hidden(Words)
    case formula
    case errorValue(String)
    case date(String)
    case codeNumber(String)
    case lostDigits(String)
    case truthForWord
    case noTruth(String)
    case noChoice(String, words: [String], nearest: String?)
    case noNumber(String, unit: String)
    case otherUnit(String, own: String, value: String?)
    case unitRow(String, own: String)
    case badJSON(Words)
    case dangling(String, kind: Words, nearest: String?)

    func issue(at path: Path, place: Place) -> Issue {
        let (code, what, because, mend) = told
        return Issue(code, severity, at: path, place: place, what: what, because: because, mend: mend, nearest: nearest)
    }

    private var severity: Issue.Severity {
        switch self {
        case .ignoredSheet, .hidden: .warning
        default: .error
        }
    }

    private var nearest: String? {
        switch self {
        case .unknownSheet(_, let nearest), .unknownColumn(_, let nearest), .noChoice(_, _, let nearest),
            .dangling(_, _, let nearest):
            nearest
        default: nil
        }
    }

    private var told: (code: String, what: Words, because: Words, mend: Words) {
        switch self {
        case .unknownSheet, .ignoredSheet, .twoSheets, .noHeading, .unknownColumn, .twoColumns, .beyondHeading,
            .missingColumn, .missingLine, .merged, .hidden, .unitRow:
            toldOfTable
        case .missingValue, .noOwner, .noID, .noTruth, .noChoice, .noNumber, .otherUnit, .badJSON, .dangling:
            toldOfValue
        default: toldOfCell
        }
    }

    private static func did(_ nearest: String?, else zh: String, _ en: String) -> Words {
        nearest.map { Words("是否应为“\($0)”？", "did you mean “\($0)”?") } ?? Words(zh, en)
    }

    private var toldOfTable: (String, Words, Words, Words) {
        switch self {
        case .unknownSheet(let name, let nearest):
            (
                "ledger-unknown-sheet", Words("不认识工作表“\(name)”", "unknown sheet “\(name)”"),
                Words("台账没有这张表", "a ledger has no such sheet"),
                Self.did(nearest, else: "改名或删去", "rename it or remove it")
            )
        case .ignoredSheet(let name):
            (
                "ledger-sheet-not-read", Words("工作表“\(name)”未读入", "the sheet “\(name)” is not read"),
                Words("它不是台账的表", "it is none of a ledger's"),
                Words("如是自用的表，不必理会", "if it is there for your own use, all is well")
            )
        case .twoSheets(let name, let first):
            (
                "ledger-two-sheets", Words("“\(name)”与“\(first)”是同一张表", "“\(name)” and “\(first)” are the same sheet"),
                Words("每类记录只有一张表", "each kind of record has one sheet"), Words("合并两表", "join the two")
            )
        case .noHeading(let example):
            (
                "ledger-no-heading", Words("首行没有认识的列名", "the first row has no known column"),
                Words("首行是列名，如“\(example)”", "the first row names the columns, such as “\(example)”"),
                Words("用 landplan template 得到空白台账，照其首行填写", "take the first row from landplan template")
            )
        case .unknownColumn(let name, let nearest):
            (
                "ledger-unknown-column", Words("不认识“\(name)”", "unknown column “\(name)”"),
                Words("这张表没有这一项", "this sheet has no such column"),
                Self.did(
                    nearest, else: "改名、删去，或在列名前加“#”使之不读入",
                    "rename it, remove it, or put “#” before its name, then it is not read")
            )
        case .twoColumns(let name, let first):
            (
                "ledger-two-columns", Words("“\(name)”出现两次", "“\(name)” stands twice"),
                Words("\(first) 已是同一项", "\(first) is the same already"), Words("删去其中一个", "remove one of them")
            )
        case .beyondHeading:
            (
                "ledger-no-column-name", Words("此处有内容而首行没有列名", "there is something here, but the column has no name"),
                Words("没有列名的内容无法读入", "what has no column name cannot be read"),
                Words("补上列名（自用的列写“#备注”之类），或删去内容", "name the column (“#notes” for your own use), or clear it")
            )
        case .missingColumn(let key, let meaning):
            (
                "ledger-missing-column", Words("缺少列“\(key)”", "the column “\(key)” is missing"),
                Words("“\(meaning.zh)”必须填写", "“\(meaning.en)” is required"),
                Words("在首行加上“\(key)”并填写", "add “\(key)” to the first row and fill it in")
            )
        case .missingLine(let key, let meaning):
            (
                "ledger-missing-column", Words("“情景”表缺少“\(key)”一行", "the scenario sheet has no row “\(key)”"),
                Words("“\(meaning.zh)”必须填写", "“\(meaning.en)” is required"),
                Words("第一列写“\(key)”，第二列写值", "write “\(key)” in the first column, its value in the second")
            )
        case .merged:
            (
                "ledger-merged", Words("合并的单元格里有数据", "merged cells hold facts"),
                Words("只有左上角一格有值，其余各行成为空白", "only their first cell has a value, the others are blank"),
                Words("取消合并，每行都填写", "unmerge them and fill in every row")
            )
        case .hidden(let what):
            (
                "ledger-hidden", Words("\(what.zh)里有数据", "\(what.en) hold facts"),
                Words("隐藏的数据同样计入", "hidden facts count, too"),
                Words("取消隐藏后核对；不要的删去", "unhide them and check; delete what should not count")
            )
        case .unitRow(let found, let own):
            (
                "ledger-unit-row", Words("单位行写的是“\(found)”", "the unit row says “\(found)”"),
                Words("本情景中这一列按“\(own)”计", "in this scenario the column is in “\(own)”"),
                Words("换算数值，或在“情景”表改计量单位", "convert the figures, or change the units on the scenario sheet")
            )
        default: toldOfCell
        }
    }

    private var toldOfCell: (String, Words, Words, Words) {
        switch self {
        case .formula:
            (
                "ledger-formula", Words("公式没有算出的值", "the formula has no computed value"),
                Words("文件存有公式而没有结果", "the file has the formula, not its result"),
                Words("用表格软件打开，重新计算后保存", "open the file in a spreadsheet program, recalculate, save")
            )
        case .errorValue(let text):
            (
                "ledger-error-value", Words("单元格的值是错误“\(text)”", "the cell holds the error “\(text)”"),
                Words("公式算错，或引用已失效", "a formula failed, or what it refers to is gone"),
                Words("改正公式，或直接填数值", "mend the formula, or write the value")
            )
        case .date(let text):
            (
                "ledger-date", Words("此处是日期 \(text)", "this is the date \(text)"),
                Words(
                    "表格软件把“3-5”“2025-1”之类的文字自动变成了日期",
                    "spreadsheet programs turn text such as “3-5” or “2025-1” into dates"),
                Words("先把单元格格式设为“文本”，再重新输入", "set the cell's format to “text”, then type it again")
            )
        case .codeNumber(let text):
            (
                "ledger-code-number", Words("编码变成了数 \(text)", "a code was turned into the number \(text)"),
                Words("表格软件只保留 15 位数字，后面的位数已丢失", "spreadsheet programs keep 15 digits of a number; the rest is lost"),
                Words("先把单元格格式设为“文本”，再从原件重新输入", "set the cell's format to “text”, then type it again from the original")
            )
        case .lostDigits(let text):
            (
                "ledger-lost-digits", Words("数 \(text) 超过 15 位", "the number \(text) has more than 15 digits"),
                Words("表格软件只保留 15 位，后面的位数已丢失", "spreadsheet programs keep 15 digits; the rest is lost"),
                Words(
                    "核对单位与数值；确需如此则设为文本再输入", "check the unit and the figure; else set the cell to text and type it again"
                )
            )
        case .truthForWord:
            (
                "ledger-truth", Words("此处是逻辑值 TRUE 或 FALSE", "this is a truth value, TRUE or FALSE"),
                Words("这一列应为文字或数；输入的文字被自动转换", "the column takes words or numbers; what was typed was converted"),
                Words("先把单元格格式设为“文本”，再重新输入", "set the cell's format to “text”, then type it again")
            )
        default: toldOfValue
        }
    }

    private var toldOfValue: (String, Words, Words, Words) {
        switch self {
        case .missingValue(let meaning):
            (
                "ledger-missing-value", Words("“\(meaning.zh)”没有填写", "“\(meaning.en)” is blank"),
                Words("这一项必填", "it is required"),
                Words("填写此格；整行不要则清空整行", "fill it in; clear the whole row if it should not be")
            )
        case .noOwner(let kind):
            (
                "ledger-no-owner", Words("没有写所属\(kind.zh)的编号", "the id of its \(kind.en) is blank"),
                Words("不知这一行属于哪个\(kind.zh)", "it is not known whose row this is"),
                Words("填写编号；整行不要则清空整行", "write the id; clear the whole row if it should not be")
            )
        case .noID:
            (
                "ledger-no-id", Words("这一行有内容而没有编号", "this row has facts but no id"),
                Words("每条记录都须有编号", "every record has an id"),
                Words("填写编号；合计、注释等行请删去", "write an id; remove rows of totals or notes")
            )
        case .noTruth(let text):
            (
                "ledger-yes-no", Words("“\(text)”不是“是”或“否”", "“\(text)” is neither yes nor no"),
                Words("这一列只有是与否", "the column takes yes or no"), Words("写“是”或“否”", "write “是” (yes) or “否” (no)")
            )
        case .noChoice(let text, let words, let nearest):
            (
                "unknown-choice", Words("不认识“\(text)”", "“\(text)” is not a choice"),
                Words("可选：\(words.joined(separator: "、"))", "choices: \(words.joined(separator: ", "))"),
                Self.did(nearest, else: "改为其中之一", "use one of them")
            )
        case .noNumber(let text, let unit):
            (
                "ledger-number", Words("“\(text)”不是数", "“\(text)” is not a number"),
                Words(
                    "这一列应为数\(unit.isEmpty ? "" : "，单位\(unit)")",
                    "the column takes numbers\(unit.isEmpty ? "" : ", in \(unit)")"),
                Words("只写数；没有则留空", "write the number only; leave it blank where there is none")
            )
        case .otherUnit(let text, let own, let value):
            (
                "ledger-unit", Words("“\(text)”的单位不是\(own)", "“\(text)” is not in \(own)"),
                Words("这一列按\(own)计", "the column is in \(own)"),
                value.map { Words("换算为 \($0)（\(own)）", "convert it: \($0) (\(own))") }
                    ?? Words("换算为\(own)", "convert it to \(own)")
            )
        case .badJSON(let reason):
            (
                "ledger-json", Words("不是完整的 JSON 文本", "this is not sound JSON text"), reason,
                Words("改正，或从导出的台账复制", "mend it, or copy it from an exported ledger")
            )
        case .dangling(let text, let kind, let nearest):
            (
                "dangling-id", Words("没有编号或名称为“\(text)”的\(kind.zh)", "there is no \(kind.en) “\(text)”"),
                Words("引用的编号必须存在", "an id that is referred to must exist"),
                Self.did(nearest, else: "先录入该记录，或改正编号", "add the record, or correct the id")
            )
        default: ("ledger", Words(same: ""), Words(same: ""), Words(same: ""))
        }
    }
}
