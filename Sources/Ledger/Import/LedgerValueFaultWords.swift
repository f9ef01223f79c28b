import LandModel
import Quantities
import Records

extension LedgerFault {
    /// Of what a cell says.
    var toldOfValue: (String, Words, Words, Words) {
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
                .meant(nearest, else: Words("改为其中之一", "use one of them"))
            )
        case .noNumber(let text, let unit):
            (
                "ledger-number", Words("“\(text)”不是数", "“\(text)” is not a number"),
                Words(
                    "这一列应为数\(unit.isEmpty ? "" : "，单位\(unit)")",
                    "the column takes numbers\(unit.isEmpty ? "" : ", in \(unit)")"),
                Words("只写数；没有则留空", "write the number only; leave it blank where there is none")
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
                .meant(nearest, else: Words("先录入该记录，或改正编号", "add the record, or correct the id"))
            )
        case .namesakes(let text, let kind, let ids):
            (
                "ledger-namesakes",
                Words(
                    "有 \(ids.count) 个\(kind.zh)都叫“\(text)”", "“\(text)” is the name of \(ids.count) records: \(kind.en)"
                ),
                Words(
                    "编号分别为 \(ids.prefix(6).joined(separator: "、"))",
                    "their ids are \(ids.prefix(6).joined(separator: ", "))"),
                Words("改写编号，或在名称前写上所在园区", "write the id, or the park before the name")
            )
        case .noScope(let text, let meant):
            (
                "ledger-scope", Words("“\(text)”不是范围", "“\(text)” is no scope"),
                Words(
                    "应为“全区”，或园区、街镇、特殊区域、污水厂的名称，或 district、park:编号、town:街镇、zone:区域、plant:污水厂",
                    "it is district, park:ID, town:NAME, zone:NAME or plant:NAME, or one such name alone"),
                .meant(
                    meant.isEmpty ? nil : meant.joined(separator: "、"),
                    else: Words("改写为其中之一", "write one of them"))
            )
        default: ("ledger", Words(same: ""), Words(same: ""), Words(same: ""))
        }
    }
}
