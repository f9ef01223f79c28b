import Quantities

/// A spot at which trees differ: the value of each, in their order; `nil` where a tree has none.
public struct TreeDifference: Sendable {
    public let path: Path
    public let values: [JSONNode?]

    /// Where some trees differ, in the order in which their spots first stand. Elements of lists are told apart by label,
    /// lists without labels by index if they are equally long, and else as a whole. Members called `source` say nothing
    /// about the facts and are passed over.
    public static func all(between trees: [JSONNode]) -> [TreeDifference] {
        var found: [TreeDifference] = []
        walk(trees, Path(), &found)
        return found
    }

    private static func walk(_ nodes: [JSONNode?], _ path: Path, _ found: inout [TreeDifference]) {
        let texts = nodes.map { $0.map(JSONWriter.compact) }
        guard texts.contains(where: { $0 != texts.first }) else { return }
        let there = nodes.compactMap(\.self)
        guard there.count == nodes.count, let steps = steps(there) else {
            found.append(TreeDifference(path: path, values: nodes))
            return
        }
        for step in steps where step != "source" {
            walk(there.map { $0.child(step) }, path.appending(step), &found)
        }
    }

    /// What leads to the parts of some nodes, each once; `nil`: they are to be taken whole.
    private static func steps(_ nodes: [JSONNode]) -> [String]? {
        let objects = nodes.compactMap { node -> [String]? in
            if case .object(let members) = node.value { members.map(\.key) } else { nil }
        }
        // A text in two languages is one value.
        if objects.count == nodes.count {
            return objects.contains(["zh", "en"]) ? nil : objects.flatMap(\.self).unique
        }
        let lists = nodes.compactMap { node -> [JSONNode]? in
            if case .array(let elements) = node.value { elements } else { nil }
        }
        guard lists.count == nodes.count else { return nil }
        let labels = lists.map { $0.compactMap(\.label) }
        if zip(lists, labels).allSatisfy({ $0.count == Set($1).count }) { return labels.flatMap(\.self).unique }
        let haveParts = lists.joined().allSatisfy { if case .object = $0.value { $0.label == nil } else { false } }
        return haveParts && Set(lists.map(\.count)).count == 1 ? lists[0].indices.map { String($0) } : nil
    }
}

extension Schema {
    /// What the steps of a path are called in the format, as far as it has words for them, and the unit of what it leads to.
    public func caption(of path: Path) -> (steps: [Words?], unit: UnitSlot?, standard: JSONNode?) {
        var (schema, unit): (Schema?, UnitSlot?) = (self, nil)
        var words: [Words?] = []
        for step in path.steps {
            guard let here = schema?.container else { return (words, unit, nil) }
            if case .object(_, let properties) = here {
                let property = properties.first { $0.key == step }
                words.append(property?.meaning)
                unit = property?.unit
            } else {
                words.append(nil)
            }
            schema = here.element ?? here.part(step)
        }
        if case .withDefault(_, let standard)? = schema { return (words, unit, standard) }
        return (words, unit, nil)
    }
}
