extension JSONNode {
    /// An object whose members are told in this order; those without a value are left out.
    public static func of(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
        JSONNode(.object(members.compactMap { key, value in value.map { Member(key, $0) } }))
    }

    public static func list(_ nodes: [JSONNode]) -> JSONNode { JSONNode(.array(nodes)) }
}
