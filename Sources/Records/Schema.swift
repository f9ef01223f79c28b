import Quantities

/// What a scenario file may hold at one spot; printed as JSON Schema 2020-12.
public indirect enum Schema: Sendable {
    case anything
    case boolean
    /// A whole number between two bounds.
    case integer(from: Int, to: Int)
    /// An exact decimal; `atLeast`/`atMost` are decimal texts; so many places behind the point.
    case decimal(atLeast: String?, atMost: String?, places: Int = 6)
    case string(pattern: String?, mostCharacters: Int)
    /// The id of a record of a kind, `parks`.
    case identifier(kind: String)
    /// A few words; how people call each, where there are names.
    case choice([String], words: [Words] = [])
    case array(Schema, fewest: Int)
    /// Keys are free, values alike.
    case map(key: String, keys: Schema = .anything, Schema)
    case object(title: Words, properties: [Property])
    case either([Schema])
    case withDefault(Schema, JSONNode)

    public struct Property: Sendable {
        public let key: String
        public let schema: Schema
        public let isRequired: Bool
        public let meaning: Words
        public let unit: UnitSlot?

        public init(_ key: String, _ schema: Schema, isRequired: Bool, meaning: Words, unit: UnitSlot?) {
            self.key = key
            self.schema = schema
            self.isRequired = isRequired
            self.meaning = meaning
            self.unit = unit
        }
    }

    @usableFromInline func defaulting(to value: JSONNode) -> Schema { .withDefault(self, value) }
}
