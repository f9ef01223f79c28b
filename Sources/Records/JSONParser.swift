import Quantities

/// Reads JSON strictly (RFC 8259) and tells every fault with its place; goes on after a fault as long as it is plain
/// what was meant.
public struct JSONParser: Sendable {
    public static let mostBytes = 256 * 1024 * 1024
    /// Levels of lists and objects.
    public static let deepest = 64
    /// Because a value takes many times the memory of its two bytes of text.
    public static let mostValues = 16_000_000

    private typealias Stop = JSONTokens.Stop

    private var tokens: JSONTokens
    private var values = 0

    /// The tree, `nil` when the text cannot be understood to its end; and all faults.
    public static func parse(_ bytes: [UInt8], input: Int = 0) -> (tree: JSONNode?, issues: [Issue]) {
        var parser = JSONParser(bytes: bytes, input: input)
        let tree = try? parser.document()
        guard let tree else { return (nil, parser.tokens.faults) }
        let faults = zip(parser.tokens.faults, parser.tokens.owners).map { fault, owner in
            var fault = fault
            fault.path = tree.path(at: owner)
            return fault
        }
        return (tree, faults)
    }

    private init(bytes: [UInt8], input: Int) { tokens = JSONTokens(bytes: bytes, input: input) }

    private mutating func document() throws(Stop) -> JSONNode {
        guard tokens.bytes.count <= Self.mostBytes else { throw tokens.stop(.tooLarge(bytes: tokens.bytes.count)) }
        if tokens.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { tokens.offset = 3 }
        if tokens.bytes.starts(with: [0xFF, 0xFE]) || tokens.bytes.starts(with: [0xFE, 0xFF]) {
            throw tokens.stop(.otherEncoding("UTF-16"))
        }
        // Without its mark, too: of the first characters every other byte is nothing.
        if tokens.bytes.count > 3,
            tokens.bytes[0] == 0 && tokens.bytes[2] == 0 || tokens.bytes[1] == 0 && tokens.bytes[3] == 0
        {
            throw tokens.stop(.otherEncoding("UTF-16"))
        }
        if let kind = OtherFile.words(tokens.bytes) { throw tokens.stop(.otherFile(kind)) }
        try tokens.skipSpace()
        guard tokens.offset < tokens.bytes.count else { throw tokens.stop(.empty) }
        let node = try value()
        try tokens.skipSpace()
        if tokens.offset < tokens.bytes.count { try tokens.report(.textAfterEnd(tokens.characterHere), owner: 0) }
        return node
    }

    private mutating func value() throws(Stop) -> JSONNode {
        guard tokens.offset < tokens.bytes.count else {
            throw tokens.stop(.unexpectedEnd(openedOnLine: tokens.openings.last.map(tokens.line)))
        }
        values += 1
        guard values <= Self.mostValues else { throw tokens.stop(.tooManyValues(Self.mostValues)) }
        let place = Place(input: tokens.input, offset: tokens.offset)
        switch tokens.bytes[tokens.offset] {
        case UInt8(ascii: "{"): return JSONNode(.object(try object()), place: place)
        case UInt8(ascii: "["): return JSONNode(.array(try array()), place: place)
        case UInt8(ascii: "\""): return JSONNode(.string(try tokens.string()), place: place)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return JSONNode(try tokens.number(), place: place)
        default: return JSONNode(try tokens.word(), place: place)
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
            let place = Place(input: tokens.input, offset: tokens.offset)
            let common = tokens.commonKey()
            let key = if let common { common } else { try tokens.key() }
            try tokens.skipSpace()
            try colon()
            let value = try self.value()
            // A set only for long objects, because most have a dozen members.
            if members.count == 24 { known = Set(members.map(\.key)) }
            let isKnown = members.count < 24 ? members.holds(key) : !known.insert(key).inserted
            if isKnown {
                let first = members.first { $0.key == key }.map { Int($0.place.offset) } ?? 0
                let fault = SyntaxFault.duplicateKey(String(key.prefix(64)), firstOnLine: tokens.line(of: first))
                try tokens.report(fault, at: Int(place.offset), owner: first)
            } else {
                members.append(JSONNode.Member(key, value, place: place))
            }
        } while try separated(closing: UInt8(ascii: "}"))
        return members
    }

    private mutating func open() throws(Stop) {
        guard tokens.openings.count < Self.deepest else { throw tokens.stop(.tooDeep(Self.deepest)) }
        tokens.openings.append(tokens.offset)
        tokens.offset += 1
        try tokens.skipSpace()
    }

    private mutating func closes(_ bracket: UInt8) throws(Stop) -> Bool {
        guard tokens.offset < tokens.bytes.count, tokens.bytes[tokens.offset] == bracket else { return false }
        tokens.offset += 1
        tokens.openings.removeLast()
        return true
    }

    private mutating func colon() throws(Stop) {
        if tokens.offset < tokens.bytes.count, tokens.bytes[tokens.offset] == UInt8(ascii: ":") {
            tokens.offset += 1
        } else if try !tokens.skipsFullWidth("：", meant: ":") {
            throw tokens.offset < tokens.bytes.count
                ? tokens.stop(.unexpected(found: tokens.characterHere, expected: Words("冒号 :", "a colon")))
                : tokens.stop(.unexpectedEnd(openedOnLine: tokens.openings.last.map(tokens.line)))
        }
        try tokens.skipSpace()
    }

    /// Passes what stands after an element: whether another one follows.
    private mutating func separated(closing bracket: UInt8) throws(Stop) -> Bool {
        let end = tokens.offset
        try tokens.skipSpace()
        if try closes(bracket) { return false }
        guard tokens.offset < tokens.bytes.count else {
            throw tokens.stop(.unexpectedEnd(openedOnLine: tokens.openings.last.map(tokens.line)))
        }
        let comma = tokens.offset
        if tokens.bytes[tokens.offset] == UInt8(ascii: ",") {
            tokens.offset += 1
        } else if try !tokens.skipsFullWidth("，", meant: ",") {
            guard startsElement(inObject: bracket == UInt8(ascii: "}")) else {
                let closing = String(Unicode.Scalar(bracket))
                throw tokens.stop(
                    .unexpected(found: tokens.characterHere, expected: Words("逗号或 \(closing)", "a comma or \(closing)"))
                )
            }
            try tokens.report(.missingComma, at: end, owner: tokens.opening)
            return true
        }
        try tokens.skipSpace()
        while tokens.offset < tokens.bytes.count, tokens.bytes[tokens.offset] == UInt8(ascii: ",") {
            try tokens.report(.extraComma, owner: tokens.opening)
            tokens.offset += 1
            try tokens.skipSpace()
        }
        let opening = tokens.opening
        if try closes(bracket) {
            try tokens.report(.trailingComma, at: comma, owner: opening)
            return false
        }
        return true
    }

    private func startsElement(inObject: Bool) -> Bool {
        let byte = tokens.bytes[tokens.offset]
        if byte == UInt8(ascii: "\"") { return true }
        guard !inObject else { return false }
        return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "-")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
