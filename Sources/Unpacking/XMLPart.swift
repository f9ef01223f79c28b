/// Walks through one XML text, a workbook's part or a map, byte by byte, in time that grows with its size alone.
///
/// It is no general parser: such texts have no document type, so one is refused, and with it all that can grow or reach out.
public struct XMLPart {
    /// The attributes of an element; names are as written.
    public struct Attributes {
        fileprivate let bytes: [UInt8]
        fileprivate let pairs: [(name: Range<Int>, value: Range<Int>)]

        public subscript(name: String) -> String? {
            pairs.first { bytes[$0.name].elementsEqual(name.utf8) }.flatMap { XMLPart.decoded(bytes[$0.value]) }
        }

        /// By its name without a prefix.
        public func local(_ name: String) -> String? {
            pairs.first { XMLPart.local(bytes[$0.name]).elementsEqual(name.utf8) }.flatMap {
                XMLPart.decoded(bytes[$0.value])
            }
        }
    }

    public enum Fault: Error {
        /// It is no XML in UTF-8, or it has a document type.
        case broken
        /// Whoever reads it has stopped it.
        case tooMuch
    }

    /// The text since it was last cleared.
    public var text: String {
        get { String(decoding: collected, as: UTF8.self) }
        set { collected = Array(newValue.utf8) }
    }
    private var collected: [UInt8] = []
    private var isStopped = false
    private let bytes: [UInt8]
    private var index = 0
    /// The names of the elements that are open.
    private var open: [Range<Int>] = []
    private var pairs: [(name: Range<Int>, value: Range<Int>)] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Goes no further: there is more than is read.
    public mutating func stop() { isStopped = true }

    /// Walks through all of it; what to do at the beginning and the end of an element gets its name without prefix.
    public static func walk(
        _ bytes: [UInt8], begin: (String, Attributes, inout XMLPart) -> Void, end: (String, inout XMLPart) -> Void
    ) throws(Fault) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .broken }
        var part = XMLPart(bytes)
        try part.walk(begin, end)
    }

    private mutating func walk(
        _ begin: (String, Attributes, inout XMLPart) -> Void, _ end: (String, inout XMLPart) -> Void
    ) throws(Fault) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        var hasRoot = false
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                try collect()
                continue
            }
            guard index + 1 < bytes.count else { throw .broken }
            switch bytes[index + 1] {
            case UInt8(ascii: "!"): try passOver()
            case UInt8(ascii: "?"): try passInstruction()
            case UInt8(ascii: "/"): try close(end)
            default:
                guard !open.isEmpty || !hasRoot else { throw .broken }
                hasRoot = true
                try element(begin, end)
            }
            if isStopped { throw .tooMuch }
        }
        guard hasRoot, open.isEmpty else { throw .broken }
    }

    /// Text up to the next element.
    private mutating func collect() throws(Fault) {
        let start = index
        var isPlain = true
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: "&") { isPlain = false }
            index += 1
        }
        guard !open.isEmpty else {
            guard bytes[start..<index].allSatisfy(Self.isSpace) else { throw .broken }
            return
        }
        if isPlain {
            collected += bytes[start..<index]
        } else {
            guard let text = Self.decoded(bytes[start..<index]) else { throw .broken }
            collected += Array(text.utf8)
        }
    }

    /// A comment, or text that is marked as such.
    private mutating func passOver() throws(Fault) {
        if bytes[index...].starts(with: "<!--".utf8) {
            index = try end(of: "-->", from: index + 4)
        } else if bytes[index...].starts(with: "<![CDATA[".utf8), !open.isEmpty {
            let start = index + 9
            index = try end(of: "]]>", from: start)
            collected += bytes[start..<(index - 3)]
        } else {
            throw .broken
        }
    }

    private mutating func passInstruction() throws(Fault) {
        let start = index
        index = try end(of: "?>", from: index + 2)
        let words = String(decoding: bytes[start..<min(index, start + 200)], as: UTF8.self).lowercased()
        if words.hasPrefix("<?xml "), words.contains("encoding"), !words.contains("utf-8") { throw .broken }
    }

    private func end(of mark: String, from start: Int) throws(Fault) -> Int {
        let mark = Array(mark.utf8)
        var place = start
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) {
                return place + mark.count
            }
            place += 1
        }
        throw .broken
    }

    private mutating func close(_ end: (String, inout XMLPart) -> Void) throws(Fault) {
        let name = try self.name(from: index + 2)
        index = name.upperBound
        skipSpaces()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), let last = open.popLast(),
            bytes[last].elementsEqual(bytes[name])
        else { throw .broken }
        index += 1
        end(Self.word(Self.local(bytes[name])), &self)
    }

    private mutating func element(
        _ begin: (String, Attributes, inout XMLPart) -> Void, _ end: (String, inout XMLPart) -> Void
    ) throws(Fault) {
        let name = try self.name(from: index + 1)
        index = name.upperBound
        pairs.removeAll(keepingCapacity: true)
        while true {
            let before = index
            skipSpaces()
            guard index < bytes.count else { throw .broken }
            if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") { break }
            guard index > before else { throw .broken }
            try attribute()
        }
        let word = Self.word(Self.local(bytes[name]))
        let isWhole = bytes[index] == UInt8(ascii: "/")
        if isWhole { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { throw .broken }
        index += 1
        if !isWhole { open.append(name) }
        begin(word, Attributes(bytes: bytes, pairs: pairs), &self)
        if isWhole, !isStopped { end(word, &self) }
    }

    private mutating func attribute() throws(Fault) {
        let name = try self.name(from: index)
        index = name.upperBound
        skipSpaces()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { throw .broken }
        index += 1
        skipSpaces()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw .broken
        }
        let quote = bytes[index]
        let start = index + 1
        guard let stop = bytes[start...].firstIndex(of: quote) else { throw .broken }
        guard !bytes[start..<stop].contains(UInt8(ascii: "<")) else { throw .broken }
        pairs.append((name, start..<stop))
        index = stop + 1
    }

    private func name(from start: Int) throws(Fault) -> Range<Int> {
        var place = start
        while place < bytes.count, !Self.isSpace(bytes[place]), !Self.endsName(bytes[place]) { place += 1 }
        guard place > start else { throw .broken }
        return start..<place
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "&"):
            true
        default: false
        }
    }

    private mutating func skipSpaces() { while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 } }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private static func word(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func local(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    }
}
