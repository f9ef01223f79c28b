extension Array where Element: Hashable {
    /// The elements that stand before an equal one, with its index: in order, each time they come again.
    public var repeated: [(index: Int, element: Element)] {
        var seen: Set<Element> = []
        return enumerated().compactMap { seen.insert($1).inserted ? nil : (index: $0, element: $1) }
    }

    /// Each once, where it first stands.
    public var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
