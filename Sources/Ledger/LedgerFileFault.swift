import LandModel
import Quantities
import Records

/// Why a file is no ledger that can be read.
enum LedgerFileFault: Error, Equatable {
    case notFound
    case notAFolder
    case noTables
    case unreadable
    case tooLarge
    case encoding
    case openQuote(row: Int)
    case otherKind(ForeignFile)
    /// Read by way of another program; no fault.
    case converted(ForeignFile)
    /// Spreadsheets among the files of a folder of CSV; no fault.
    case besides([String])
    /// A cell beyond those that a ledger may have.
    case outside(String)
    case locked
    /// The part of the archive.
    case damaged(String)

    func issue(_ name: String, input: Int?) -> Issue {
        var place = Place.none
        if let input { place = Place(input: input, offset: 0) }
        if let input, case .openQuote(let row) = self {
            place = Place(input: input, offset: Grid.offset(row: row, column: 1))
        }
        let (what, because, mend) = told(name)
        switch self {
        case .converted:
            return Issue(
                "ledger-converted", .warning, at: Path(), place: place, what: what, because: because, mend: mend)
        case .besides:
            return Issue(
                "ledger-file-not-read", .warning, at: Path(), place: place, what: what, because: because, mend: mend)
        default: break
        }
        return Issue("ledger-unreadable", at: Path(), place: place, what: what, because: because, mend: mend)
    }

    private func told(_ name: String) -> (Words, Words, Words) {
        let what = Words("无法读取“\(name)”", "“\(name)” cannot be read")
        let save = Words("用表格软件打开，另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx")
        return switch self {
        case .notFound: (what, Words("没有这个文件", "there is no such file"), Words("核对路径", "check the path"))
        case .notAFolder, .unreadable:
            (
                what, Words("不存在，或没有读取权限", "it does not exist, or reading it is not allowed"),
                Words("核对路径与权限", "check the path and the permissions")
            )
        case .noTables:
            (what, Words("文件夹里没有 .csv 文件", "there is no .csv file in the folder"), Words("核对路径", "check the path"))
        case .tooLarge:
            (
                what, Words("内容过大", "it holds too much"),
                Words(
                    "删去多余的行、列与工作表；清除空行的格式",
                    "remove rows, columns and sheets that are not needed, and formats of blank rows")
            )
        case .encoding:
            (
                what, Words("既不是 UTF-8 也不是 GB 18030（GBK）编码", "it is neither UTF-8 nor GB 18030 (GBK)"),
                Words("另存为“CSV UTF-8”", "save it as “CSV UTF-8”")
            )
        case .openQuote(let row):
            (
                what, Words("第 \(row) 行开始的引号没有结束", "quotes that begin in row \(row) are not closed"),
                Words("补上引号；内容里的引号须写两个", "close them; a quote in a field is doubled")
            )
        case .otherKind(let kind): (what, Words("这是\(kind.words.zh)", "it is \(kind.words.en)"), kind.mend)
        case .converted(let kind):
            (
                Words("“\(name)”经 LibreOffice 转换后读入", "“\(name)” was read by way of LibreOffice"),
                Words("这是\(kind.words.zh)", "it is \(kind.words.en)"),
                Words("核对日期、编号等；也可另存为 .xlsx 再导入", "check dates and ids; or save it as .xlsx and import that")
            )
        case .besides(let names):
            (
                Words(
                    "文件夹里的 \(names.count) 个表格文件未读入：\(names.prefix(5).joined(separator: "、"))",
                    "\(names.count) spreadsheet\(names.count == 1 ? "" : "s") in the folder not read: \(names.prefix(5).joined(separator: ", "))"
                ),
                Words("CSV 台账只读 .csv 文件", "of a ledger in CSV the .csv files are read"),
                Words("其中有台账的表则另存为 .csv；无关则移走", "save as .csv what belongs to the ledger; move the others away")
            )
        case .outside(let cell):
            (
                what, Words("内容过大", "it holds too much"),
                Words(
                    "“\(cell)”有内容，超出第 \(Grid.mostRows) 行或第 \(Grid.mostColumns) 列：清除此格",
                    "“\(cell)” holds something beyond row \(Grid.mostRows) or column \(Grid.mostColumns): clear it")
            )
        case .locked:
            (what, Words("文件有打开密码", "it is encrypted"), Words("去掉密码后另存", "save it without a password"))
        case .damaged(let part):
            (
                what, Words("不是完整的 .xlsx 文件（\(part)）", "it is not a sound .xlsx file (\(part))"), save
            )
        }
    }
}
