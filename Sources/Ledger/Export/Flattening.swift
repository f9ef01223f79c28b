import LandModel
import Quantities
import Records

/// A scenario's tree, laid out in cells: for each sheet its records, each with cells by column key.
struct Flattening {
    let language: Language
    /// By the table's key.
    private(set) var records: [String: [[String: LedgerCell]]] = [:]
    /// By the table's key, then the map's.
    private(set) var mapKeys: [String: [String: Set<String>]] = [:]
    private(set) var texts: [String: Set<String>] = [:]
    /// Maps that are written as JSON text, because they have more keys than a sheet has room for: `table map`.
    private let wideMaps: Set<String>

    /// A map of a table has a column for each key up to so many.
    static let mostMapKeys = 400

    init(_ tree: JSONNode, _ layout: LedgerLayout, language: Language) {
        let first = Flattening(tree, layout, language, wideMaps: [])
        let wide = first.mapKeys.flatMap { table, maps in
            maps.filter { $0.value.count > Self.mostMapKeys }.map { "\(table) \($0.key)" }
        }
        self = wide.isEmpty ? first : Flattening(tree, layout, language, wideMaps: Set(wide))
    }

    private init(_ tree: JSONNode, _ layout: LedgerLayout, _ language: Language, wideMaps: Set<String>) {
        self.language = language
        self.wideMaps = wideMaps
        var cells: [String: LedgerCell] = [:]
        flatten(tree, layout.single, Spot(table: LedgerLayout.scenarioKey, owner: nil), into: &cells)
        records[LedgerLayout.scenarioKey] = [cells]
    }

    /// The sheet, and the id of the record, that something belongs to.
    private struct Spot {
        let table: String
        let owner: LedgerCell?
    }

    /// Adds the cells of an object; whether it has any, here or on other sheets.
    @discardableResult
    private mutating func flatten(
        _ node: JSONNode, _ parts: [Part], _ spot: Spot, prefix: String = "", into cells: inout [String: LedgerCell]
    ) -> Bool {
        var hasAny = false
        for part in parts {
            guard let value = node[part.key] else { continue }
            let key = prefix + part.key
            hasAny = put(value, part, key, spot, into: &cells) || hasAny
        }
        return hasAny
    }

    private mutating func put(
        _ value: JSONNode, _ part: Part, _ key: String, _ spot: Spot, into cells: inout [String: LedgerCell]
    ) -> Bool {
        func asText(_ flattening: inout Flattening) -> Bool {
            flattening.texts[spot.table, default: []].insert(key)
            cells[key] = flattening.text(value)
            return true
        }
        switch (part.shape, value.value) {
        case (.one(let schema), _): cells[key] = cell(value, schema)
        case (.words, .string(let text)): cells[key] = .text(LedgerText.written(text))
        case (.words, .object):
            for (key, language) in [(key, "zh"), ("\(key).en", "en")] {
                if case .string(let text)? = value[language]?.value { cells[key] = .text(LedgerText.written(text)) }
            }
        case (.list(let element), .array(let elements)): cells[key] = list(elements, element)
        case (.oneOrList(let one, let element), .array(let elements)):
            cells[key] = list(elements, element, unlike: one)
        case (.oneOrList(let one, _), _): cells[key] = cell(value, one)
        case (.map(_, let schema), .object(let members)):
            guard !members.isEmpty, !wideMaps.contains("\(spot.table) \(key)") else { return asText(&self) }
            for member in members {
                mapKeys[spot.table, default: [:]][key, default: []].insert(member.key)
                cells[LedgerColumn.key(key, member.key)] = cell(member.value, schema)
            }
        case (.parts(let parts), .object):
            guard flatten(value, parts, spot, prefix: key + ".", into: &cells) else { return asText(&self) }
        case (.rows(let table), .array(let elements)):
            guard !elements.isEmpty else { return part.isRequired ? false : asText(&self) }
            for element in elements { add(element, to: table, lead: table.leadKey.map { ($0, spot.owner ?? .blank) }) }
        case (.rows(let table), .object(let members)):
            guard !members.isEmpty, let keys = table.keys, let key = table.leadKey else { return asText(&self) }
            for member in members {
                add(member.value, to: table, lead: (key, cell(JSONNode(.string(member.key)), keys)))
            }
        default: cells[key] = text(value)
        }
        return true
    }

    private mutating func add(_ node: JSONNode, to table: LedgerTable, lead: (key: String, cell: LedgerCell)?) {
        var cells: [String: LedgerCell] = [:]
        if let lead { cells[lead.key] = lead.cell }
        var owner: LedgerCell?
        if table.kind != nil, let id = node["id"] { owner = cell(id, .identifier(kind: table.key)) }
        // Its own place comes first: lists in it go to other sheets.
        flatten(node, table.parts, Spot(table: table.key, owner: owner), into: &cells)
        records[table.key, default: []].append(cells)
    }

    private func cell(_ node: JSONNode, _ schema: Schema) -> LedgerCell {
        switch node.value {
        case .number(let digits):
            // A spreadsheet keeps 15 digits of a number; of text, all.
            let significant = digits.drop { $0 == "0" || $0 == "." || $0 == "-" }.count { $0.isNumber }
            return significant > 15 ? .text(digits) : .number(digits)
        case .string(let text):
            if case .choice = schema { return .text(word(node, schema)) }
            if case .identifier = schema, LedgerText.halfWidthDigits(text) != text {
                return .text(LedgerText.quoted(text))
            }
            return .text(LedgerText.written(text))
        default: return .text(word(node, schema))
        }
    }

    private func list(_ elements: [JSONNode], _ schema: Schema, unlike word: Schema? = nil) -> LedgerCell {
        let isPlain = elements.allSatisfy { if case .object = $0.value { false } else { true } }
        if case .choice(let choices, let words)? = word, elements.count == 1,
            ChoiceText.code(of: self.word(elements[0], schema), choices, words) != nil
        {
            return text(JSONNode(.array(elements)))
        }
        guard isPlain, !elements.isEmpty else { return text(JSONNode(.array(elements))) }
        if elements.count == 1, case .number = elements[0].value { return cell(elements[0], schema) }
        return .text(CellList.written(elements.map { self.word($0, schema) }))
    }

    /// As people read it, without any quotes.
    private func word(_ node: JSONNode, _ schema: Schema) -> String {
        switch (node.value, schema) {
        case (.string(let code), .choice(let choices, let words)):
            ChoiceText.written(code, choices, words, in: language)
        case (.string(let text), _): text
        case (.number(let digits), _): digits
        case (.bool(let value), _): (value ? ChoiceText.yes : ChoiceText.no)[language == .en ? .en : .zh]
        default: LedgerText.safe(JSONWriter.compact(node))
        }
    }

    private func text(_ node: JSONNode) -> LedgerCell { .text(LedgerText.safe(JSONWriter.compact(node))) }
}
