import Quantities

extension SyntaxFault {
    /// What is wrong, because of what, how to mend it.
    var told: (what: Words, because: Words, mend: Words) {
        switch self {
        case .empty, .tooLarge, .notUTF8, .otherEncoding, .otherFile, .tooDeep, .tooManyValues, .tooManyFaults:
            toldOfWhole
        case .trailingComma, .extraComma, .missingComma, .comment, .textAfterEnd, .unexpected, .unexpectedEnd,
            .duplicateKey:
            toldOfStructure
        default: toldOfToken
        }
    }

    private var toldOfWhole: (what: Words, because: Words, mend: Words) {
        switch self {
        case .tooLarge(let bytes):
            (
                Words("文件过大（\(bytes) 字节）", "the file is too large (\(bytes) bytes)"),
                Words("最多 \(JSONParser.mostBytes) 字节", "at most \(JSONParser.mostBytes) bytes are read"),
                Words("拆小情景，或核对是否选错文件", "make the scenario smaller, or check that it is the right file")
            )
        case .notUTF8:
            (
                Words("不是 UTF-8 文字", "this is not UTF-8 text"),
                Words("JSON 须以 UTF-8 编码；可能是 GBK", "JSON is encoded in UTF-8; this may be GBK"),
                Words("用编辑器另存为 UTF-8", "save the file as UTF-8")
            )
        case .otherEncoding(let name):
            (
                Words("文件编码为 \(name)", "the file is encoded in \(name)"),
                Words("JSON 须以 UTF-8 编码", "JSON is encoded in UTF-8"),
                Words("用编辑器另存为 UTF-8", "save the file as UTF-8")
            )
        case .otherFile(let kind):
            (
                Words("这不是 JSON 文件", "this is no JSON file"), Words("这是\(kind.zh)", "it is \(kind.en)"),
                Words(
                    "核对是否选错文件；表格须为 .xlsx，或一个文件夹的 CSV",
                    "check that it is the right file; tables are .xlsx, or a folder of CSV")
            )
        case .tooDeep(let most):
            (
                Words("嵌套过深", "nested too deeply"), Words("最多 \(most) 层", "at most \(most) levels"),
                Words("减少嵌套", "nest less")
            )
        case .tooManyValues(let most):
            (
                Words("值过多", "too many values"), Words("最多 \(most) 个", "at most \(most)"),
                Words("拆小情景", "make the scenario smaller")
            )
        case .tooManyFaults(let most):
            (
                Words("语法错误过多，不再继续", "too many syntax faults, the rest was not read"),
                Words("已列出 \(most) 处", "\(most) are listed"), Words("先改正以上各处", "mend those first")
            )
        default:
            (
                Words("文件为空", "the file is empty"), Words("应有一个对象 {…}", "an object {…} is expected"),
                Words("核对是否选错文件", "check that it is the right file")
            )
        }
    }

    private var toldOfStructure: (what: Words, because: Words, mend: Words) {
        switch self {
        case .trailingComma:
            (
                Words("末尾多了逗号", "a comma before the end"),
                Words("JSON 最后一项之后不写逗号", "JSON has no comma after the last element"),
                Words("删去这个逗号", "remove the comma")
            )
        case .extraComma:
            (
                Words("多了一个逗号", "a comma too many"), Words("两个逗号之间没有值", "there is no value between the commas"),
                Words("删去这个逗号，或补上值", "remove the comma, or add the value")
            )
        case .missingComma:
            (
                Words("缺少逗号", "a comma is missing"), Words("两项之间须有逗号", "a comma stands between two elements"),
                Words("在此补上逗号", "add a comma here")
            )
        case .comment:
            (
                Words("JSON 不能写注释", "JSON has no comments"),
                Words("注释会被别的程序拒绝", "other programs would refuse the file"),
                Words("改写在“note”或“source”里", "write it into a “note” or “source” field")
            )
        case .textAfterEnd(let found):
            (
                Words("结束之后还有“\(found)”", "“\(found)” after the end"),
                Words("一个文件只有一个 JSON 值", "a file holds one JSON value"),
                Words("删去多余部分，或核对括号", "remove it, or check the brackets")
            )
        case .unexpectedEnd(let line?):
            (
                Words("文件提前结束", "the file ends too early"),
                Words("第 \(line) 行开始的部分没有结束", "what begins on line \(line) is not closed"),
                Words("补上缺少的部分，或核对文件是否完整", "close it, or check that the file is complete")
            )
        case .duplicateKey(let key, let line):
            (
                Words("“\(key)”写了两次", "“\(key)” is written twice"),
                Words(
                    "第 \(line) 行已有，同一对象中每项只能写一次", "it stands on line \(line) already; a key stands once in an object"),
                Words("删去其中一个", "remove one of them")
            )
        case .unexpected(let found, let expected):
            (
                Words("此处不应是“\(found)”", "“\(found)” is not expected here"),
                Words("应为\(expected.zh)", "\(expected.en) is expected"),
                Words("改为\(expected.zh)，或核对前面的引号与括号", "write \(expected.en), or check the quotes and brackets before")
            )
        default:
            (
                Words("文件提前结束", "the file ends too early"), Words("应有一个值", "a value is expected"),
                Words("补上缺少的部分", "complete the file")
            )
        }
    }

    private var toldOfToken: (what: Words, because: Words, mend: Words) {
        switch self {
        case .notANumber(let text):
            (
                Words("“\(text)”不是数", "“\(text)” is not a number"),
                Words("JSON 没有 NaN 与无穷大", "JSON has neither NaN nor infinity"),
                Words("写出数值；不清楚的可选项整项删去", "write a number; remove an optional field that is not known")
            )
        case .badNumber(let text):
            (
                Words("“\(text)”不是 JSON 的数", "“\(text)” is not a JSON number"),
                Words(
                    "数形如 12、-0.5、1.2e3：前无 + 与多余的 0，无分隔符与单位",
                    "numbers look like 12, -0.5, 1.2e3: no +, no leading 0, no separators, no unit"),
                Words("按此改写", "rewrite it")
            )
        case .unknownWord(let text):
            (
                Words("“\(text)”缺少引号", "“\(text)” has no quotes"),
                Words("文字须加英文双引号", "text stands in double quotes"), Words("加上双引号", "add double quotes")
            )
        case .foreignWord(let text, let meant):
            (
                Words("“\(text)”不是 JSON", "“\(text)” is not JSON"), Words("JSON 写作 \(meant)", "JSON writes \(meant)"),
                Words("改为 \(meant)", "write \(meant)")
            )
        case .badQuotes:
            (
                Words("引号不对", "wrong quotes"), Words("只能用英文双引号 \"", "only the double quote \" is used"),
                Words("改为英文双引号", "use double quotes")
            )
        case .unquotedKey(let text):
            (
                Words("“\(text)”缺少引号", "“\(text)” has no quotes"), Words("键须加英文双引号", "keys stand in double quotes"),
                Words("改为 \"\(text)\"", "write \"\(text)\"")
            )
        case .fullWidth(let found, let meant):
            (
                Words("全角符号“\(found)”", "the full-width character “\(found)”"),
                Words("JSON 只用半角符号", "JSON uses half-width punctuation only"),
                Words("改为“\(meant)”", "write “\(meant)”")
            )
        case .controlCharacter(let code):
            (
                Words("引号内有控制字符（编号 \(code)）", "a control character (number \(code)) between quotes"),
                Words(
                    "文字须在同一行结束；换行写作 \\n，制表写作 \\t", "text ends on its line; a line break is written \\n, a tab \\t"),
                Words("补上右引号，或改写该字符", "close the quotes, or write the character that way")
            )
        case .badEscape(let text):
            (
                Words("不认识的转义“\(text)”", "unknown escape “\(text)”"),
                Words("反斜线须写两个：\\\\", "a backslash is written twice: \\\\"), Words("改写", "rewrite it")
            )
        default:
            (
                Words("\\u 转义缺另一半", "half of a \\u pair is missing"),
                Words("超出基本平面的字符须成对转义", "characters beyond the basic plane are escaped in pairs"),
                Words("直接写出该字符", "write the character itself")
            )
        }
    }
}
