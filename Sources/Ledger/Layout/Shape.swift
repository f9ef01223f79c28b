import LandModel
import Quantities
import Records

/// How a value of the format lies in a ledger.
indirect enum Shape: Sendable {
    /// In one cell.
    case one(Schema)
    /// In two cells, Chinese and English.
    case words
    /// In one cell, with separators.
    case list(Schema)
    /// In one cell: a word, or a list.
    case oneOrList(Schema, Schema)
    /// One cell for each key in use.
    case map(keys: Schema, Schema)
    /// In the cells of its parts, with dotted keys.
    case parts([Part])
    /// On a sheet of its own.
    case rows(LedgerTable)
    /// In one cell, as JSON text.
    case json
}

/// One field of a record, as it lies in a ledger.
struct Part: Sendable {
    let key: String
    let shape: Shape
    let isRequired: Bool
    let meaning: Words
    let unit: UnitSlot?
}

/// The sheet of one list of records.
struct LedgerTable: Sendable {
    /// The keys that lead to the list, joined by dots: `projects.needs`.
    let key: String
    let words: Words
    /// Where the list stands, from the record that owns it.
    let steps: [String]
    /// The kind of records whose lists these are; the first column then has their ids.
    let owner: String?
    /// Of a map whose values are records: what its keys are. They stand in the first column.
    let keys: Schema?
    let parts: [Part]

    /// The kind whose ids its records have.
    var kind: String? {
        for part in parts where part.key == "id" {
            if case .one(.identifier(let kind)) = part.shape { return kind }
        }
        return nil
    }

    /// The key of the first column where that is not a field of the records.
    var leadKey: String? { owner.map { "\($0).id" } ?? keys.map { _ in "key" } }

    /// The name on the tab: the field's word and the key, within Excel's 31 characters.
    var sheetName: String {
        let short = Self.short(words.zh)
        return key.count + 2 > 31 ? String(key.prefix(31)) : "\(short.prefix(30 - key.count)) \(key)"
    }

    /// Words before the first bracket.
    static func short(_ text: String) -> String {
        String(text.prefix { $0 != "（" && $0 != "(" && $0 != "：" })
    }
}
