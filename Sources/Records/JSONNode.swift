/// A parsed piece of a scenario file that remembers where it stood. Numbers keep their text, so decimals stay exact.
public struct JSONNode: Sendable {
    public enum Value: Sendable {
        case null
        case bool(Bool)
        /// The digits as written.
        case number(String)
        case string(String)
        case array([JSONNode])
        /// Members in file order; the parser has reported duplicates and kept the first.
        case object([Member])
    }

    public struct Member: Sendable {
        public var key: String
        public var place: Place
        public var value: JSONNode

        public init(_ key: String, _ value: JSONNode, place: Place = .none) {
            self.key = key
            self.value = value
            self.place = place
        }
    }

    public var value: Value
    public var place: Place

    public init(_ value: Value, place: Place = .none) {
        self.value = value
        self.place = place
    }

    /// The same tree, every place in it changed.
    public func relocated(_ place: (Place) -> Place) -> JSONNode {
        switch value {
        case .array(let elements): JSONNode(.array(elements.map { $0.relocated(place) }), place: place(self.place))
        case .object(let members):
            JSONNode(
                .object(members.map { Member($0.key, $0.value.relocated(place), place: place($0.place)) }),
                place: place(self.place))
        default: JSONNode(value, place: place(self.place))
        }
    }

    public var isNull: Bool { if case .null = value { true } else { false } }

    /// The member of an object with this key.
    public subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.value
    }
}

/// Where something stood: which input (index into the list of inputs read) and at which byte.
public struct Place: Hashable, Sendable {
    public var input: Int32
    public var offset: Int32

    public init(input: Int, offset: Int) {
        self.input = Int32(input)
        self.offset = Int32(offset)
    }

    /// Nowhere: made by the program, not read.
    public static let none = Place(input: -1, offset: 0)
}
