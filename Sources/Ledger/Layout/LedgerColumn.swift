import LandModel
import Quantities
import Records

/// One column of a sheet.
struct LedgerColumn: Sendable {
    let key: String
    /// What a cell holds; `nil`: JSON text of something that does not fit into cells.
    let schema: Schema?
    let isList: Bool
    let isRequired: Bool
    let meaning: Words
    let unit: UnitSlot?
    /// Of one key of a map: the resource, period … that it is for.
    var mapKey: String?

    init(
        _ key: String, _ schema: Schema?, isList: Bool = false, isRequired: Bool = false, meaning: Words,
        unit: UnitSlot? = nil, mapKey: String? = nil
    ) {
        self.key = key
        self.schema = schema
        self.isList = isList
        self.isRequired = isRequired
        self.meaning = meaning
        self.unit = unit
        self.mapKey = mapKey
    }

    /// As it stands over the column: `*项目名称 / name`.
    var head: String { (isRequired ? "*" : "") + meaning.zh + " / " + meaning.en }

    /// Whether a column holds classes of land use.
    static func isOfLandClass(_ key: String) -> Bool {
        ["landClass", "landClasses"].contains(key.split(separator: ".").last)
    }

    /// Whether a column says what an amount is of: land, or a resource.
    static func isOfControlled(_ key: String) -> Bool { key.split(separator: ".").last == "of" }

    /// The column of one key of a map.
    static func key(_ map: String, _ key: String) -> String {
        let isPlain = LedgerText.written(key) == key && !key.contains("#")
        return "\(map).\(isPlain ? key : LedgerText.quoted(key))"
    }

    /// Where the text of a cell goes on that is too long for one.
    static func key(_ key: String, piece: Int) -> String { "\(key)#\(piece)" }
}

/// Lists the columns of records in the order of their fields.
struct LedgerColumns {
    /// The keys in use of each map, by the map's key; of what was put into a cell as JSON, nothing.
    var mapKeys: [String: [String]] = [:]
    /// Columns of containers that hold JSON text.
    var texts: Set<String> = []

    func columns(_ table: LedgerTable) -> [LedgerColumn] {
        var lead: [LedgerColumn] = []
        if let owner = table.owner, let key = table.leadKey {
            let words = Scenario.kindWords[owner] ?? Words(same: owner)
            lead = [
                LedgerColumn(
                    key, .identifier(kind: owner), isRequired: true,
                    meaning: Words("所属\(words.zh)编号", "id of its \(words.en)"))
            ]
        } else if let keys = table.keys, let key = table.leadKey {
            lead = [LedgerColumn(key, keys, isRequired: true, meaning: Words("类别", "which"))]
        }
        return lead + columns(table.parts)
    }

    func columns(
        _ parts: [Part], prefix: String = "", within outer: Words? = nil, required: Bool = true
    ) -> [LedgerColumn] {
        parts.flatMap { part -> [LedgerColumn] in
            let key = prefix + part.key
            let meaning =
                outer.map { Words("\($0.zh)：\(part.meaning.zh)", "\($0.en): \(part.meaning.en)") } ?? part.meaning
            let isRequired = required && part.isRequired
            func column(_ schema: Schema?, isList: Bool = false) -> LedgerColumn {
                LedgerColumn(key, schema, isList: isList, isRequired: isRequired, meaning: meaning, unit: part.unit)
            }
            let text = LedgerColumn(key, nil, meaning: meaning)
            let own = texts.contains(key) ? [text] : []
            switch part.shape {
            case .one(let schema): return [column(schema)]
            case .words:
                let english = Words("\(meaning.zh)（英文，空为相同）", "\(meaning.en), in English if that differs")
                return [column(String.schema), LedgerColumn("\(key).en", String.schema, meaning: english)]
            case .list(let element): return [column(element, isList: true)]
            case .oneOrList(let one, let element): return [column(.either([one, element]), isList: true)]
            case .json: return [column(nil)]
            case .map(_, let value):
                return own
                    + (mapKeys[key] ?? []).map { name in
                        LedgerColumn(
                            LedgerColumn.key(key, name), value,
                            meaning: Words("\(meaning.zh)：\(name)", "\(meaning.en): \(name)"), unit: part.unit,
                            mapKey: name)
                    }
            case .parts(let parts):
                let words = Words(LedgerTable.short(meaning.zh), meaning.en)
                return own + columns(parts, prefix: key + ".", within: words, required: isRequired)
            case .rows: return own
            }
        }
    }
}
