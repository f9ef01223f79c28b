extension JSONNode {
    /// What names this node in a list: its id, else its name; `nil`: only its index does.
    public var label: String? {
        if case .string(let id)? = self["id"]?.value { return id }
        if case .string(let name)? = self["name"]?.value, self["id"] == nil { return name }
        return nil
    }

    /// What one step leads to: a member, or an element by label, or by index where the elements have no labels.
    public func child(_ step: String) -> JSONNode? {
        switch value {
        case .object(let members): return members.first { $0.key == step }?.value
        case .array(let elements):
            if let element = elements.first(where: { $0.label == step }) { return element }
            guard let index = Int(step), elements.indices.contains(index), elements[index].label == nil else {
                return nil
            }
            return elements[index]
        default: return nil
        }
    }

    /// Where the last step of a path that leads anywhere stands.
    public func place(of path: Path) -> Place {
        var node = self
        for step in path.steps {
            guard let child = node.child(step) else { break }
            node = child
        }
        return node.place
    }

    /// The path to the innermost value that begins at or before a place; the children of a node stand in file order.
    func path(at place: Place) -> Path {
        var steps: [String] = []
        var node = self
        while true {
            switch node.value {
            case .object(let members):
                guard let member = members.last(where: { $0.place.offset <= place.offset }) else {
                    return Path(steps: steps)
                }
                steps.append(member.key)
                node = member.value
            case .array(let elements):
                guard let index = elements.lastIndex(where: { $0.place.offset <= place.offset }) else {
                    return Path(steps: steps)
                }
                steps.append(elements[index].label ?? String(index))
                node = elements[index]
            default: return Path(steps: steps)
            }
        }
    }
}
