extension Schema {
    /// What a file's schema begins with.
    public static let dialect = JSONNode.Member(
        "$schema", JSONNode(.string("https://json-schema.org/draft/2020-12/schema")))

    /// As JSON Schema 2020-12; the keyword `unit` names what an amount is in.
    public var json: JSONNode { JSONNode(.object(members)) }

    private var members: [JSONNode.Member] {
        func text(_ text: String) -> JSONNode { JSONNode(.string(text)) }
        func number(_ text: String) -> JSONNode { JSONNode(.number(text)) }
        switch self {
        case .anything: return []
        case .boolean: return [JSONNode.Member("type", text("boolean"))]
        case .integer(let lower, let upper):
            return [
                JSONNode.Member("type", text("integer")), JSONNode.Member("minimum", lower.written),
                JSONNode.Member("maximum", upper.written),
            ]
        case .decimal(let lower, let upper, _):
            return [JSONNode.Member("type", text("number"))]
                + [
                    lower.map { JSONNode.Member("minimum", number($0)) },
                    upper.map { JSONNode.Member("maximum", number($0)) },
                ]
                .compactMap(\.self)
        case .string(let pattern, let most):
            return [JSONNode.Member("type", text("string"))]
                + (pattern.map { [JSONNode.Member("pattern", text($0))] } ?? [])
                + [JSONNode.Member("maxLength", most.written)]
        case .identifier: return Schema.string(pattern: Schema.identifierPattern, mostCharacters: 64).members
        case .choice(let choices, _): return [JSONNode.Member("enum", choices.written)]
        case .array(let element, let fewest):
            return [JSONNode.Member("type", text("array")), JSONNode.Member("items", element.json)]
                + (fewest > 0 ? [JSONNode.Member("minItems", fewest.written)] : [])
        case .map(let key, _, let value):
            return [
                JSONNode.Member("type", text("object")), JSONNode.Member("description", text("key: \(key)")),
                JSONNode.Member("additionalProperties", value.json),
            ]
        case .object(let title, let properties):
            let required = properties.filter(\.isRequired).map(\.key)
            return [
                JSONNode.Member("type", text("object")), JSONNode.Member("title", text(title[.both])),
                JSONNode.Member("properties", JSONNode(.object(properties.map { JSONNode.Member($0.key, $0.json) }))),
            ] + (required.isEmpty ? [] : [JSONNode.Member("required", required.written)])
                + [JSONNode.Member("additionalProperties", JSONNode(.bool(false)))]
        case .either(let choices):
            return [JSONNode.Member("anyOf", JSONNode(.array(choices.map(\.json))))]
        case .withDefault(let schema, let value): return schema.members + [JSONNode.Member("default", value)]
        }
    }
}

extension Schema.Property {
    /// The schema of its value, with what it means and its unit.
    public var json: JSONNode {
        guard case .object(var members) = schema.json.value else { return schema.json }
        members.removeAll { $0.key == "description" }
        members.insert(JSONNode.Member("description", JSONNode(.string(meaning[.both]))), at: 0)
        if let unit { members.append(JSONNode.Member("unit", JSONNode(.string(unit.rawValue)))) }
        return JSONNode(.object(members))
    }
}

extension Record {
    /// The format of files that hold one of these, as JSON Schema 2020-12.
    public static var jsonSchema: JSONNode {
        guard case .object(let members) = schema.json.value else { return schema.json }
        return JSONNode(.object([Schema.dialect] + members))
    }
}
