import Quantities

/// What can be wrong with one value of a file; the words are kept here, in one place.
public enum ReadingFault: Sendable {
    case wrongKind(expected: Words)
    case missing(key: String, meaning: Words)
    case unknownKey(String, record: Words, nearest: String?)
    case unknownChoice(String, choices: [String], nearest: String?)
    case badID(String)
    case duplicateID(String)
    case danglingID(String, kind: Words, nearest: String?)
    case negative(String)
    case tooLarge(String)
    case tooFine(String)
    case outOfRange(String, lower: String, upper: String)
    case tooLong(characters: Int, most: Int)
    case controlCharacter
    /// With words of its own.
    case badForm(code: String, what: Words, because: Words, mend: Words)
    case badPattern(String, expected: Words)
    case null

    public func issue(at path: Path, place: Place) -> Issue {
        let (code, what, because, mend, nearest) = told
        return Issue(code, at: path, place: place, what: what, because: because, mend: mend, nearest: nearest)
    }

    private var told: (String, Words, Words, Words, String?) {
        switch self {
        case .wrongKind(let expected):
            (
                "wrong-kind", Words("值的类型不对", "the value has the wrong kind"),
                Words("这里应为\(expected.zh)", "\(expected.en) is expected here"),
                Words("改为\(expected.zh)", "write \(expected.en)"), nil
            )
        case .missing(let key, let meaning):
            (
                "missing-key", Words("缺少“\(key)”", "“\(key)” is missing"),
                Words("“\(key)”（\(meaning.zh)）必须填写", "“\(key)” (\(meaning.en)) is required"),
                Words("补上“\(key)”", "add “\(key)”"), nil
            )
        case .unknownKey(let key, let record, let nearest):
            (
                "unknown-key", Words("不认识“\(key)”", "unknown key “\(key)”"),
                Words("\(record.zh)没有这一项", "a \(record.en) has no such field"),
                nearest.map { Words("是否应为“\($0)”？否则删去", "did you mean “\($0)”? else remove it") }
                    ?? Words("删去，或查阅格式说明", "remove it, or look the format up"), nearest
            )
        case .unknownChoice(let text, let choices, let nearest):
            (
                "unknown-choice", Words("不认识“\(text)”", "“\(text)” is not a choice"),
                Words("可选：\(choices.joined(separator: "、"))", "choices: \(choices.joined(separator: ", "))"),
                .meant(nearest, else: Words("改为其中之一", "use one of them")), nearest
            )
        case .badID(let text):
            (
                "bad-id", Words("编号“\(text)”不合格式", "“\(text)” is not a well-formed id"),
                Words(
                    "编号为 1–64 个字符，不得含空白、看不见的字符、句点、斜线、方括号、等号、逗号、引号、尖括号",
                    "an id has 1–64 characters, no white space, no character that nobody sees, no dot, slash, bracket, equals sign, comma, quote or angle bracket"
                ),
                Words("改写编号", "rewrite the id"), nil
            )
        case .duplicateID(let id):
            (
                "duplicate-id", Words("编号“\(id)”重复", "the id “\(id)” is used twice"),
                Words("同类记录的编号必须唯一", "ids are unique among records of a kind"),
                Words("改掉其中一个", "change one of them"), nil
            )
        case .danglingID(let id, let kind, let nearest):
            (
                "dangling-id", Words("没有编号为“\(id)”的\(kind.zh)", "there is no \(kind.en) “\(id)”"),
                Words("引用的编号必须存在", "an id that is referred to must exist"),
                .meant(nearest, else: Words("先录入该记录，或改正编号", "add the record, or correct the id")), nearest
            )
        case .negative(let text):
            (
                "negative", Words("数值 \(text) 为负", "\(text) is negative"),
                Words("此处的量不能为负", "an amount here cannot be negative"), Words("改为非负数", "write a number ≥ 0"), nil
            )
        case .tooLarge(let text):
            (
                "too-large", Words("数值 \(text) 过大", "\(text) is too large"),
                Words("超过 10^12，多半是单位写错", "it reaches 10^12: most likely a wrong unit"),
                Words("核对单位与数值", "check the unit and the figure"), nil
            )
        case .tooFine(let text):
            (
                "too-fine", Words("数值 \(text) 小数位过多", "\(text) has too many decimals"),
                Words("小数最多 6 位，以便全程精确计算", "at most 6 decimals are kept, so that all stays exact"),
                Words("保留 6 位以内小数", "round to 6 decimals or fewer"), nil
            )
        case .outOfRange(let text, let lower, let upper):
            (
                "out-of-range", Words("数值 \(text) 超出范围", "\(text) is out of range"),
                Words("应在 \(lower) 与 \(upper) 之间", "it must lie between \(lower) and \(upper)"),
                Words("改为范围内的数", "write a number in that range"), nil
            )
        case .badForm(let code, let what, let because, let mend): (code, what, because, mend, nil)
        case .tooLong(let characters, let most):
            (
                "too-long", Words("文字过长（\(characters) 字）", "the text is too long (\(characters) characters)"),
                Words("最多 \(most) 字", "at most \(most) characters"), Words("缩短文字", "shorten it"), nil
            )
        case .controlCharacter:
            (
                "control-character", Words("文字含控制字符", "the text holds a control character"),
                Words("控制字符会破坏表格与终端", "control characters break tables and terminals"),
                Words("删去控制字符", "remove it"), nil
            )
        case .null:
            (
                "null", Words("值为 null", "the value is null"),
                Words("没有值的项不写", "a field without a value is left out"),
                Words("删去整项，或填写值", "remove the field, or write a value"), nil
            )
        case .badPattern(let text, let expected):
            (
                "bad-pattern", Words("“\(text)”不合格式", "“\(text)” is not well formed"),
                Words("应为\(expected.zh)", "\(expected.en) is expected"), Words("按格式改写", "rewrite it"), nil
            )
        }
    }
}
