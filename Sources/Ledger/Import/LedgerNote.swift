import LandModel
import Quantities
import Records

/// How a cell was read though it is not as it should be: told once for a column.
enum LedgerNote: Hashable {
    case spaces
    case lineBreak
    case fullWidth
    case separators
    case unit(String)
    case percent
    /// The word that a number format puts behind the figure; none where it shows another figure.
    case format(String)
    case numberAsText
    case rewritten
    case nameForID
    case none
    /// To so many places.
    case rounded(Int)
    case scope
    /// A merged cell counts for every row that it spans.
    case merged
    /// `同上` for what stands above.
    case ditto
    /// Values of a list with nothing but blanks between them.
    case blanks

    /// `example`: a cell and what it was read as; `change`: the greatest one.
    func issue(
        at path: Path, place: Place, count: Int, example: (was: String, became: String), change: ExactDecimal
    ) -> Issue {
        let times = count > 1 ? Words("（本列共 \(count) 处）", " (\(count) in this column)") : Words(same: "")
        let (code, what, because) = told
        var shown = Words("“\(example.was)”读作“\(example.became)”", "“\(example.was)” is read as “\(example.became)”")
        if example.became.isEmpty { shown = Words("“\(example.was)”读作空白", "“\(example.was)” is read as blank") }
        if !change.isZero {
            shown = Words("最大改变 \(change)：\(shown.zh)", "the greatest change is \(change): \(shown.en)")
        }
        return Issue(
            code, .warning, at: path, place: place, what: Words(what.zh + times.zh, what.en + times.en),
            because: Words("\(because.zh)；\(shown.zh)", "\(because.en); \(shown.en)"),
            mend: Words("如不符本意，请改正", "if that is not what was meant, correct it"))
    }

    private var told: (String, Words, Words) {
        switch self {
        case .spaces:
            (
                "ledger-spaces", Words("首尾有空格", "spaces at the ends"),
                Words("首尾的空格一律略去", "spaces at the ends are left out")
            )
        case .lineBreak:
            ("ledger-line-break", Words("文字中有换行", "a line break in the text"), Words("换行读作空格", "it is read as a space"))
        case .fullWidth:
            (
                "ledger-full-width", Words("全角的数字或符号", "full-width digits or signs"),
                Words("按半角读入", "they are read as half-width")
            )
        case .separators:
            ("ledger-separators", Words("数里有千位分隔符", "separators in a number"), Words("分隔符略去", "they are left out"))
        case .unit(let name):
            (
                "ledger-unit-written", Words("数后写了单位“\(name)”", "the unit “\(name)” behind a number"),
                Words("与本列单位相同，单位略去", "it is the column's own; it is left out")
            )
        case .percent:
            (
                "ledger-percent", Words("写成了百分数", "written as a percentage"),
                Words("本列为 0 至 1 的比例", "the column takes shares from 0 to 1")
            )
        case .format(let word):
            (
                "ledger-format",
                word.isEmpty
                    ? Words("数字格式把数缩小了显示", "the number format shows another figure")
                    : Words("数字格式带“\(word)”", "the number format has “\(word)”"),
                Words("按单元格里的数读入，不按显示", "what the cell holds is read, not what is shown")
            )
        case .numberAsText:
            (
                "ledger-number-as-text", Words("数存成了文字", "a number kept as text"),
                Words("内容是数，按数读入", "it is a number and is read as one")
            )
        case .rewritten:
            (
                "ledger-rewritten", Words("写法已改正", "the spelling was corrected"),
                Words("与要求的格式只差写法", "it differs from the form by spelling only")
            )
        case .none:
            ("ledger-none", Words("写了“无”一类的字", "a word for nothing"), Words("按空白读入", "it is read as a blank cell"))
        case .rounded(let places):
            (
                "ledger-rounded", Words("小数位数过多", "too many decimals"),
                Words("本列至多 \(places) 位小数，四舍五入", "the column takes \(places) decimals at most; they are rounded")
            )
        case .scope:
            (
                "ledger-scope", Words("范围写了名称", "a scope by its name"),
                Words("名称唯一，按其范围读入", "the name is unique; its scope is taken")
            )
        case .merged:
            (
                "ledger-merged-filled", Words("合并的单元格", "merged cells"),
                Words("值用于合并的每一行", "the value counts for every row that they span")
            )
        case .ditto:
            (
                "ledger-ditto", Words("写了“同上”一类的记号", "a mark for the same as above"),
                Words("按上一行同列的值读入", "the value above it is read")
            )
        case .blanks:
            (
                "ledger-blanks-between", Words("多个值之间只有空格", "blanks alone between several values"),
                Words("每一个都认识，按几个值读入", "each of them is known, and they are read as several")
            )
        case .nameForID:
            (
                "ledger-name-for-id", Words("写了名称而不是编号", "a name stands for an id"),
                Words("名称唯一，按其编号读入", "the name is unique; its id is taken")
            )
        }
    }
}
