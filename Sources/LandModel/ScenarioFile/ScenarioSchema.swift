import Records

extension Scenario {
    /// The format of scenario files, as JSON Schema 2020-12: a scenario, or a file that extends one and then has only
    /// what differs.
    public static var jsonSchema: JSONNode { ScenarioSchema.node }
}

/// Adds to the schema of the facts what a file may say besides.
enum ScenarioSchema {
    static var node: JSONNode {
        var members = [Schema.dialect]
        guard case .object(let scenario) = Scenario.schema.json.value else { return JSONNode(.object(members)) }
        for member in scenario {
            switch (member.key, member.value.value) {
            case ("properties", .object(let properties)):
                members.append(JSONNode.Member("properties", JSONNode(.object(extensions + properties.map(pinned)))))
            case ("required", _):
                members.append(JSONNode.Member("if", required(["extends"])))
                members.append(JSONNode.Member("then", required(["schemaVersion"])))
                members.append(JSONNode.Member("else", JSONNode(.object([member]))))
                members.append(
                    JSONNode.Member(
                        "dependentRequired", JSONNode(.object([JSONNode.Member("overrides", ["extends"].written)]))))
            default: members.append(member)
            }
        }
        return JSONNode(.object(members))
    }

    private static var extensions: [JSONNode.Member] {
        guard case .object(_, let properties) = ScenarioExtension.schema else { return [] }
        return properties.map { JSONNode.Member($0.key, $0.json) }
    }

    private static func required(_ keys: [String]) -> JSONNode {
        JSONNode(.object([JSONNode.Member("required", keys.written)]))
    }

    /// The version as the one number that it can be.
    private static func pinned(_ property: JSONNode.Member) -> JSONNode.Member {
        guard property.key == "schemaVersion", case .object(let members) = property.value.value else { return property }
        let description = members.filter { $0.key == "description" }
        return JSONNode.Member(
            property.key,
            JSONNode(.object(description + [JSONNode.Member("const", Scenario.currentSchemaVersion.written)])))
    }
}
