import LandModel
import Quantities
import Records

/// The sheets and columns of a ledger, all taken from the format of scenarios.
struct LedgerLayout: Sendable {
    /// What stands on the sheet of single values.
    let single: [Part]
    /// All other sheets, in order.
    let tables: [LedgerTable]
    /// Whether there is anything on the sheet of single values.
    let hasSingleSheet: Bool
    /// Tables without which nothing is limited in some way: a question where they have no row.
    let limits: [String]
    /// The one without which there is nothing at all.
    let needed: String
    /// By the table's key; made once, since they depend on the format only.
    private let indices: [String: HeadingIndex]
    private let heads: Set<String>

    static let scenarioKey = "scenario"
    static let scenarioName = "情景 scenario"
    /// Sheets that are there to be looked at.
    static let exampleName = "示例 example"
    static let choicesName = "选项 choices"
    static let aboutName = "说明 about"

    static let ofScenario = LedgerLayout(
        Scenario.schema, needed: scenarioKey, limits: ["quotas", "budgets", "standards"])
    static let ofPlan = LedgerLayout(PlanTables.schema, needed: PlanTables.placementsKey)

    private init(_ schema: Schema, needed: String, limits: [String] = []) {
        // What an import left unread is told by the import, and is no fact of the ledger.
        let single = Self.parts(schema, [], .scenario).filter { $0.key != "unread" }
        var tables: [LedgerTable] = []
        Self.collect(single, into: &tables)
        self.single = single
        self.tables = tables
        self.limits = limits
        self.needed = needed
        hasSingleSheet = single.contains { if case .rows = $0.shape { false } else { true } }
        let pairs = tables.map { ($0.key, HeadingIndex($0, [])) }
        heads = Set(pairs.flatMap { $0.1.candidates.map(HeadingIndex.plain) })
        indices = Dictionary(pairs + [(Self.scenarioKey, HeadingIndex(nil, single))]) { first, _ in first }
    }

    /// What may stand over the columns of a table; `nil`: on the sheet of single values.
    func index(of table: LedgerTable?) -> HeadingIndex {
        indices[table?.key ?? Self.scenarioKey] ?? HeadingIndex(table, single)
    }

    /// Whether a text is a key or a word over a column of any table.
    func isHead(_ text: String) -> Bool { heads.contains(HeadingIndex.plain(text)) }

    private static func collect(_ parts: [Part], into tables: inout [LedgerTable]) {
        for part in parts {
            switch part.shape {
            case .rows(let table):
                tables.append(table)
                collect(table.parts, into: &tables)
            case .parts(let parts): collect(parts, into: &tables)
            default: break
            }
        }
    }

    /// What the records are in whose fields we are.
    private enum Level {
        case scenario
        /// Of a list; the kind of their ids.
        case record(String)
        case other
    }

    private static func parts(_ schema: Schema, _ steps: [String], _ level: Level) -> [Part] {
        guard case .object(_, let properties) = schema else { return [] }
        return properties.map { property in
            Part(
                key: property.key, shape: shape(property, property.schema, steps + [property.key], level),
                isRequired: property.isRequired, meaning: property.meaning, unit: property.unit)
        }
    }

    private static func shape(
        _ property: Schema.Property, _ schema: Schema, _ steps: [String], _ level: Level
    ) -> Shape {
        switch schema {
        case .withDefault(let schema, _): shape(property, schema, steps, level)
        case .boolean, .integer, .decimal, .string, .identifier, .choice: .one(schema)
        case .either(let choices): either(choices)
        case .array(let element, _):
            if element.isOne || element.isWords {
                .list(element)
            } else if case .object(let title, _) = element {
                rows(element, steps, level, Words(of: property, title))
            } else {
                .json
            }
        case .map(_, let keys, let value):
            if value.isOne {
                .map(keys: keys, value)
            } else if case .scenario = level, case .object = value {
                .rows(
                    LedgerTable(
                        key: steps.joined(separator: "."), words: property.meaning, steps: steps, owner: nil,
                        keys: keys,
                        parts: parts(value, [], .other)))
            } else {
                .json
            }
        case .object: .parts(parts(schema, steps, level))
        case .anything: .json
        }
    }

    private static func either(_ choices: [Schema]) -> Shape {
        if Schema.either(choices).isWords { return .words }
        if choices.count == 2, choices[0].isOne, case .array(let element, _) = choices[1], element.isOne {
            return .oneOrList(choices[0], element)
        }
        return .json
    }

    private static func rows(_ element: Schema, _ steps: [String], _ level: Level, _ words: Words) -> Shape {
        let key = steps.joined(separator: ".")
        switch level {
        case .scenario:
            let kind = element.idKind
            return .rows(
                LedgerTable(
                    key: key, words: words, steps: steps, owner: nil, keys: nil,
                    parts: parts(element, [], kind.map { .record($0) } ?? .other)))
        case .record(let kind):
            return .rows(
                LedgerTable(
                    key: "\(kind).\(key)", words: words, steps: steps, owner: kind, keys: nil,
                    parts: parts(element, [], .other)))
        case .other: return .json
        }
    }
}

extension Words {
    /// A list is called by its field where that is short, else by what its elements are.
    fileprivate init(of property: Schema.Property, _ title: Words) {
        self = property.meaning.zh.count <= 6 ? property.meaning : title
    }
}

extension Schema {
    /// Whether it stands in one cell.
    var isOne: Bool {
        switch self {
        case .boolean, .integer, .decimal, .string, .identifier, .choice: true
        default: false
        }
    }

    /// Whether it is text, or text in both languages.
    var isWords: Bool {
        guard case .either(let choices) = self, choices.count == 2, case .string = choices[0],
            case .object(_, let properties) = choices[1]
        else { return false }
        return properties.map(\.key) == ["zh", "en"]
    }

    var idKind: String? {
        guard case .object(_, let properties) = self else { return nil }
        for property in properties where property.key == "id" {
            if case .identifier(let kind) = property.schema { return kind }
        }
        return nil
    }
}
