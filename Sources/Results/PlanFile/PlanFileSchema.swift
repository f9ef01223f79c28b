import LandModel
import Records

extension PlanFile {
    /// The format of plan.json, made of the same fields that write it, as JSON Schema 2020-12.
    public static var jsonSchema: JSONNode {
        var members = [
            JSONNode.Member("$schema", JSONNode(.string("https://json-schema.org/draft/2020-12/schema"))),
            JSONNode.Member("$id", JSONNode(.string("urn:landplan:plan:\(currentSchemaVersion)"))),
        ]
        if case .object(let own) = schema.json.value { members += own }
        return JSONNode(.object(members))
    }
}
