import Quantities

/// Reads JSON strictly (RFC 8259) and tells every fault with its place; goes on after a fault as long as it is plain
/// what was meant.
public struct JSONParser: Sendable {
    public static let mostBytes = 256 * 1024 * 1024
    /// Levels of lists and objects.
    public static let deepest = 64
    /// Because a value takes many times the memory of its two bytes of text.
    public static let mostValues = 16_000_000
    static let mostFaults = 100

    let bytes: [UInt8]
    let input: Int
    var offset = 0
    var faults: [Issue] = []
    /// For each fault a place of the value that it belongs to.
    private var owners: [Place] = []
    private var hasToldEncoding = false
    /// Short keys met before, at the slot of their hash: the same few come back in every record.
    var keys = [KnownKey](repeating: KnownKey(bytes: [], text: ""), count: 256)
    private var values = 0
    /// Where the containers begin that are not closed yet.
    private var openings: [Int] = []

    /// After a fault from which there is no going on.
    struct Stop: Error {}

    /// The tree, `nil` when the text cannot be understood to its end; and all faults.
    public static func parse(_ bytes: [UInt8], input: Int = 0) -> (tree: JSONNode?, issues: [Issue]) {
        var parser = JSONParser(bytes: bytes, input: input)
        let tree = try? parser.document()
        guard let tree else { return (nil, parser.faults) }
        let faults = zip(parser.faults, parser.owners).map { fault, owner in
            var fault = fault
            fault.path = tree.path(at: owner)
            return fault
        }
        return (tree, faults)
    }

    private init(bytes: [UInt8], input: Int) {
        self.bytes = bytes
        self.input = input
    }

    private mutating func document() throws(Stop) -> JSONNode {
        guard bytes.count <= Self.mostBytes else { throw stop(.tooLarge(bytes: bytes.count)) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw stop(.otherEncoding("UTF-16"))
        }
        try skipSpace()
        guard offset < bytes.count else { throw stop(.empty) }
        let node = try value()
        try skipSpace()
        if offset < bytes.count { try report(.textAfterEnd(characterHere), owner: 0) }
        return node
    }

    mutating func value() throws(Stop) -> JSONNode {
        guard offset < bytes.count else { throw stop(.unexpectedEnd(openedOnLine: openings.last.map(line))) }
        values += 1
        guard values <= Self.mostValues else { throw stop(.tooManyValues(Self.mostValues)) }
        let place = Place(input: input, offset: offset)
        switch bytes[offset] {
        case UInt8(ascii: "{"): return JSONNode(.object(try object()), place: place)
        case UInt8(ascii: "["): return JSONNode(.array(try array()), place: place)
        case UInt8(ascii: "\""): return JSONNode(.string(try string()), place: place)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return JSONNode(try number(), place: place)
        default: return JSONNode(try word(), place: place)
        }
    }

    private mutating func array() throws(Stop) -> [JSONNode] {
        try open()
        var elements: [JSONNode] = []
        if try closes(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value()) } while try separated(closing: UInt8(ascii: "]"))
        return elements
    }

    private mutating func object() throws(Stop) -> [JSONNode.Member] {
        try open()
        var members: [JSONNode.Member] = []
        var known: Set<String> = []
        if try closes(UInt8(ascii: "}")) { return members }
        repeat {
            let place = Place(input: input, offset: offset)
            let common = commonKey()
            let key = if let common { common } else { try self.key() }
            try skipSpace()
            try colon()
            let value = try self.value()
            // A set only for long objects, because most have a dozen members.
            if members.count == 24 { known = Set(members.map(\.key)) }
            let isKnown = members.count < 24 ? members.holds(key) : !known.insert(key).inserted
            if isKnown {
                let first = members.first { $0.key == key }.map { Int($0.place.offset) } ?? 0
                let fault = SyntaxFault.duplicateKey(String(key.prefix(64)), firstOnLine: line(of: first))
                try report(fault, at: Int(place.offset), owner: first)
            } else {
                members.append(JSONNode.Member(key, value, place: place))
            }
        } while try separated(closing: UInt8(ascii: "}"))
        return members
    }

    private mutating func open() throws(Stop) {
        guard openings.count < Self.deepest else { throw stop(.tooDeep(Self.deepest)) }
        openings.append(offset)
        offset += 1
        try skipSpace()
    }

    private mutating func closes(_ bracket: UInt8) throws(Stop) -> Bool {
        guard offset < bytes.count, bytes[offset] == bracket else { return false }
        offset += 1
        openings.removeLast()
        return true
    }

    private mutating func colon() throws(Stop) {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ":") {
            offset += 1
        } else if try !skipsFullWidth("：", meant: ":") {
            throw offset < bytes.count
                ? stop(.unexpected(found: characterHere, expected: Words("冒号 :", "a colon")))
                : stop(.unexpectedEnd(openedOnLine: openings.last.map(line)))
        }
        try skipSpace()
    }

    /// Passes what stands after an element: whether another one follows.
    private mutating func separated(closing bracket: UInt8) throws(Stop) -> Bool {
        let end = offset
        try skipSpace()
        if try closes(bracket) { return false }
        guard offset < bytes.count else { throw stop(.unexpectedEnd(openedOnLine: openings.last.map(line))) }
        let comma = offset
        if bytes[offset] == UInt8(ascii: ",") {
            offset += 1
        } else if try !skipsFullWidth("，", meant: ",") {
            guard startsElement(inObject: bracket == UInt8(ascii: "}")) else {
                let closing = String(Unicode.Scalar(bracket))
                throw stop(
                    .unexpected(found: characterHere, expected: Words("逗号或 \(closing)", "a comma or \(closing)")))
            }
            try report(.missingComma, at: end, owner: opening)
            return true
        }
        try skipSpace()
        while offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
            try report(.extraComma, owner: opening)
            offset += 1
            try skipSpace()
        }
        let opening = opening
        if try closes(bracket) {
            try report(.trailingComma, at: comma, owner: opening)
            return false
        }
        return true
    }

    private func startsElement(inObject: Bool) -> Bool {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "\"") { return true }
        guard !inObject else { return false }
        return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "-")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
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
