import Quantities

/// The text of a JSON file with the place that reading has come to: passes space, punctuation, words, numbers and texts,
/// and notes every fault with its place.
struct JSONTokens {
    static let mostFaults = 100

    let bytes: [UInt8]
    let input: Int
    var offset = 0
    private(set) var faults: [Issue] = []
    /// For each fault a place of the value that it belongs to.
    private(set) var owners: [Place] = []
    private var hasToldEncoding = false
    /// Short keys met before, at the slot of their hash: the same few come back in every record.
    var keys = [KnownKey](repeating: KnownKey(bytes: [], text: ""), count: 256)
    /// Where the containers begin that are not closed yet.
    var openings: [Int] = []

    /// After a fault from which there is no going on.
    struct Stop: Error {}

    init(bytes: [UInt8], input: Int) {
        self.bytes = bytes
        self.input = input
    }

    /// Notes a fault at an offset; `owner` is where the value stands that it belongs to, when not there.
    mutating func report(_ fault: SyntaxFault, at offset: Int? = nil, owner: Int? = nil) throws(Stop) {
        // Once a file, because a wrong encoding shows in every text.
        if fault == .notUTF8, hasToldEncoding { return }
        hasToldEncoding = hasToldEncoding || fault == .notUTF8
        let place = Place(input: input, offset: offset ?? self.offset)
        faults.append(fault.issue(place: place))
        owners.append(owner.map { Place(input: input, offset: $0) } ?? place)
        if faults.count == Self.mostFaults { throw stop(.tooManyFaults(Self.mostFaults)) }
    }

    /// Where the innermost open list or object begins.
    var opening: Int { openings.last ?? 0 }

    mutating func stop(_ fault: SyntaxFault) -> Stop {
        faults.append(fault.issue(place: Place(input: input, offset: offset)))
        return Stop()
    }

    /// From 1.
    func line(of offset: Int) -> Int { 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") } }
}
