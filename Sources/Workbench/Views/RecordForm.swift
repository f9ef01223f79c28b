import LandModel
import Quantities
import Records

/// What may be written, as a page draws a form of it: from the one list of fields that reads, checks and documents it.
struct RecordForm {
    let units: Units

    /// `{"kind": "object", "fields": […]}`, `{"kind": "list", "element": …}` …
    func json(_ schema: Schema) -> JSONNode { JSONNode(.object(members(schema))) }

    private func members(_ schema: Schema) -> [JSONNode.Member] {
        func kind(_ name: String, _ more: [(String, JSONNode)] = []) -> [JSONNode.Member] {
            [.init("kind", name.written)] + more.map { .init($0.0, $0.1) }
        }
        switch schema {
        case .anything: return kind("any")
        case .boolean: return kind("boolean")
        case .integer: return kind("whole")
        case .decimal: return kind("number")
        case .string: return kind("text")
        case .identifier(let of): return kind("id", [("of", of.written)])
        case .choice(let values, let words):
            let choices = values.enumerated().map { number, value in
                JSONNode.of([
                    "value": value.written,
                    "words": (words.indices.contains(number) ? words[number] : Words(same: value)).written,
                ])
            }
            return kind("choice", [("choices", .list(choices))])
        case .array(let element, _):
            // Lists of lists, as of corner points, are typed as they stand in the file.
            if case .array = element { return kind("any") }
            return kind("list", [("element", json(element))])
        case .map(_, let keys, let value): return kind("map", [("keys", json(keys)), ("value", json(value))])
        case .object(_, let properties): return kind("object", [("fields", .list(properties.map(field)))])
        case .either(let choices): return choices.areWords ? kind("words") : kind("any")
        case .withDefault(let schema, let value):
            return members(schema) + [.init("standard", value.relocated { _ in .none })]
        }
    }

    private func field(_ property: Schema.Property) -> JSONNode {
        let head: [JSONNode.Member] = [
            .init("key", property.key.written), .init("words", property.meaning.written),
            .init("required", property.isRequired.written),
        ]
        let unit = property.unit.flatMap(words).map { [JSONNode.Member("unit", $0.written)] } ?? []
        return JSONNode(.object(head + unit + members(property.schema)))
    }

    /// Units that a scenario declares; others stand in the words of the field.
    private func words(_ slot: UnitSlot) -> Words? {
        switch slot {
        case .land: units.land.words
        case .money: units.moneyWords
        default: nil
        }
    }

    /// Kinds of records that ids in it are of.
    static func kinds(in schema: Schema) -> [String] {
        switch schema {
        case .identifier(let of): [of]
        case .array(let element, _): kinds(in: element)
        case .map(_, let keys, let value): kinds(in: keys) + kinds(in: value)
        case .object(_, let properties): properties.flatMap { kinds(in: $0.schema) }
        case .either(let choices): choices.flatMap(kinds)
        case .withDefault(let schema, _): kinds(in: schema)
        case .anything, .boolean, .integer, .decimal, .string, .choice: []
        }
    }
}

extension [Schema] {
    /// Whether it is text in one or in both languages.
    fileprivate var areWords: Bool {
        guard count == 2, case .string = self[0], case .object(_, let properties) = self[1] else { return false }
        return properties.map(\.key) == ["zh", "en"]
    }
}
