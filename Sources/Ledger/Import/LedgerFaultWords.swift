import LandModel
import Quantities
import Records

extension LedgerFault {
    var told: (code: String, what: Words, because: Words, mend: Words) {
        switch self {
        case .noSheet, .noPlan, .noSingleSheet, .unknownSheet, .ignoredSheet, .twoSheets, .secondTable,
            .unknownColumn,
            .twoColumns, .beyondHeading,
            .missingColumn, .missingLine, .merged, .hidden:
            toldOfTable
        case .sheetTaken, .ownColumn, .rowsAside, .cellsAside, .noLimits,
            .setAside, .sameRow:
            toldOfRest
        case .missingValue, .noOwner, .noID, .noTruth, .noChoice, .noNumber, .badJSON,
            .dangling:
            toldOfValue
        case .unit(let fault): fault.told
        case .head(let fault): fault.told
        case .mark(let mark): mark.told
        default: toldOfCell
        }
    }

    private var toldOfTable: (String, Words, Words, Words) {
        switch self {
        case .noSheet:
            (
                "ledger-no-sheet", Words("没有一张台账的工作表", "there is no sheet of a ledger"),
                Words("工作表名如“情景 scenario”“项目 projects”", "sheets are called “情景 scenario”, “项目 projects” and so on"),
                Words("用 landplan template 得到空白台账，把内容填入", "take a blank ledger from landplan template and fill it in")
            )
        case .noPlan:
            (
                "ledger-no-plan", Words("没有方案的“安排 allocations”表", "there is no sheet “安排 allocations” of a plan"),
                Words(
                    "方案的各表名如“安排 allocations”“收储 acquisitions”；情景台账不是方案",
                    "a plan's sheets are called “安排 allocations”, “收储 acquisitions” and so on; a scenario's ledger is no plan"
                ),
                Words(
                    "用 landplan export 结果 方案.xlsx 得到，再改",
                    "take it from landplan export RESULTS plan.xlsx, then change it")
            )
        case .noSingleSheet:
            (
                "ledger-no-sheet", Words("没有“情景 scenario”表", "there is no sheet “情景 scenario”"),
                Words("情景编号、标题、规划时段等写在这张表", "id, title, periods and the like stand there"),
                Words(
                    "从空白台账（landplan template）复制这张表并填写", "copy it from a blank ledger (landplan template) and fill it in"
                )
            )
        case .unknownSheet(let name, let nearest):
            (
                "ledger-unknown-sheet", Words("不认识工作表“\(name)”", "unknown sheet “\(name)”"),
                Words("台账没有这张表", "a ledger has no such sheet"),
                .meant(nearest, else: Words("改名或删去", "rename it or remove it"))
            )
        case .ignoredSheet(let name):
            (
                "ledger-sheet-not-read", Words("工作表“\(name)”未读入", "the sheet “\(name)” is not read"),
                Words("表名与列名都不是台账的", "neither its name nor its columns are a ledger's"),
                Words(
                    "有用则改表名、列名；自用的表，表名前加“#”",
                    "rename it and its columns if it counts; “#” before the name of a sheet for your own use"
                )
            )
        case .twoSheets(let name, let first):
            (
                "ledger-two-sheets", Words("“\(name)”与“\(first)”是同一张表", "“\(name)” and “\(first)” are the same sheet"),
                Words("每类记录只有一张表", "each kind of record has one sheet"),
                Words("合并两表；副本、旧表则删去，或表名前加“#”", "join the two; remove a copy or an old one, or put “#” before its name")
            )
        case .secondTable(let name):
            (
                "ledger-second-table",
                Words("这一行起是另一张表“\(name)”", "another table, “\(name)”, begins in this row"),
                Words("一张工作表只读一张表", "of each sheet one table is read"),
                Words("把这一行起的内容移到另一张工作表", "move it, from this row on, to a sheet of its own")
            )
        case .unknownColumn(let name, let nearest):
            (
                "ledger-unknown-column", Words("不认识“\(name)”", "unknown column “\(name)”"),
                Words("这张表没有这一项", "this sheet has no such column"),
                .meant(
                    nearest,
                    else: Words(
                        "改名、删去，或在列名前加“#”使之不读入",
                        "rename it, remove it, or put “#” before its name, then it is not read"))
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
                Words("看不见、划掉的数据同样计入", "facts that nobody sees or that are struck out count, too"),
                Words("核对；不要的删去", "check them; delete what should not count")
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
}
