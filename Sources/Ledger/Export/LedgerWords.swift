import LandModel
import Quantities
import Records

/// What is told about a column to those who fill it in.
struct LedgerWords: Sendable {
    let units: LedgerUnits
    /// In which choices are offered.
    let language: Language

    static let unitRow = "单位 unit"

    /// The cell of the unit row.
    func unit(of column: LedgerColumn) -> String {
        if case .boolean? = column.schema { return "是/否" }
        if column.unit == .share { return LedgerUnits.share }
        return units.unit(column.unit, resource: column.mapKey)?.name ?? ""
    }

    func note(of column: LedgerColumn) -> String {
        let required = column.isRequired ? Words("必填。", "Required. ") : Words("选填。", "Optional. ")
        let kind = kind(of: column)
        let unit = unit(of: column)
        let told = unit.isEmpty || unit == "是/否" ? Words(same: "") : Words("单位：\(unit)。", "Unit: \(unit). ")
        return
            "\(column.meaning.zh)。\(required.zh)\(kind.zh)\(told.zh)\n\(column.meaning.en). \(required.en)\(kind.en)\(told.en)"
    }

    /// Whether a comment is such a note as it was written.
    static func isNote(_ comment: String) -> Bool {
        ["必填。", "选填。"].contains { comment.contains("。\($0)") }
            && ["Required. ", "Optional. "].contains { comment.contains(". \($0)") } && comment.hasSuffix(". ")
    }

    func menu(of column: LedgerColumn) -> LedgerPage.Menu? {
        guard !column.isList, let schema = column.schema else { return nil }
        switch schema {
        case .boolean: return .words([ChoiceText.yes, ChoiceText.no].map { $0[language == .en ? .en : .zh] })
        case .choice(let choices, let words):
            return .words(choices.map { ChoiceText.written($0, choices, words, in: language) })
        case .identifier(let kind): return column.key == "id" ? nil : .ids(page: kind)
        case .string where LedgerColumn.isOfLandClass(column.key): return .words(Self.landClasses)
        case .string where column.key == "industry": return .words(Self.industries)
        default: return nil
        }
    }

    /// Each with its name; the code alone is read.
    private static let landClasses = LandClasses.codes.map { "\($0) \(LandClasses.name(of: $0) ?? "")" }

    private static let industries = Industries.codes.map { "\($0) \(Industries.name(of: $0) ?? "")" }

    private func kind(of column: LedgerColumn) -> Words {
        let list = column.isList ? Words("可多个，以“；”分隔。", "Several are separated by “；”. ") : Words(same: "")
        let one = column.schema.map(kind) ?? Words("JSON 文本。", "JSON text. ")
        return Words(list.zh + one.zh, list.en + one.en)
    }

    private func kind(of schema: Schema) -> Words {
        switch schema {
        case .boolean: Words("是或否。", "Yes or no. ")
        case .integer(let from, let to): Words("整数，\(from) 至 \(to)。", "A whole number, \(from) to \(to). ")
        case .decimal(let lower, let upper, _):
            Words("数，\(lower ?? "") 至 \(upper ?? "")。", "A number, \(lower ?? "") to \(upper ?? ""). ")
        case .choice(let choices, let words):
            Words(
                "可选：" + choices.map { ChoiceText.written($0, choices, words, in: .zh) }.joined(separator: "、") + "。",
                "One of: " + choices.map { ChoiceText.written($0, choices, words, in: .en) }.joined(separator: ", ")
                    + ". ")
        case .identifier(let kind):
            Scenario.kindWords[kind].map { Words("\($0.zh)编号。", "The id of a \($0.en). ") } ?? Words("编号。", "An id. ")
        case .string(let pattern?, _): Words("格式 \(pattern)。", "In the form \(pattern). ")
        case .string(nil, let most): Words("文字，至多 \(most) 字。", "Text of at most \(most) characters. ")
        case .either(let choices):
            choices.map(kind).reduce(Words(same: "")) { Words($0.zh + $1.zh, $0.en + $1.en) }
        default: Words(same: "")
        }
    }
}
