import Foundation
import FoundationXML

/// Walks through one XML part of a workbook.
final class XMLPart: NSObject, XMLParserDelegate {
    /// What to do at the beginning and the end of an element; names are without prefixes.
    private let begin: (String, [String: String], XMLPart) -> Void
    private let end: (String, XMLPart) -> Void
    /// The text since it was last cleared.
    var text = ""
    private(set) var isStopped = false
    /// Elements that are open, and whether there was any: the parser does not mind an end that comes too early.
    private var depth = 0
    private var hasRoot = false
    private weak var parser: XMLParser?

    private init(
        begin: @escaping (String, [String: String], XMLPart) -> Void, end: @escaping (String, XMLPart) -> Void
    ) {
        self.begin = begin
        self.end = end
    }

    /// Goes no further: there is more than is read.
    func stop() {
        isStopped = true
        parser?.abortParsing()
    }

    /// Walks through all of it.
    static func walk(
        _ bytes: [UInt8], name: String, begin: @escaping (String, [String: String], XMLPart) -> Void,
        end: @escaping (String, XMLPart) -> Void
    ) throws(LedgerFileFault) {
        // Because the parser traps on names and attributes that are no UTF-8.
        guard String(validating: bytes, as: UTF8.self) != nil, isPlain(bytes) else { throw .damaged(name) }
        let part = XMLPart(begin: begin, end: end)
        // By a stream, because the parser refuses long data.
        let parser = XMLParser(stream: InputStream(data: Data(bytes)))
        parser.shouldResolveExternalEntities = false
        parser.delegate = part
        part.parser = parser
        let isSound = parser.parse()
        if part.isStopped { throw .tooLarge }
        guard isSound, part.hasRoot, part.depth == 0 else { throw .damaged(name) }
    }

    /// Whether it is UTF-8 without declarations of its own: a workbook has none, and they can be made to grow without end.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        guard !bytes.prefix(4).contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            return false
        }
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                let next = bytes[index + 1]
                if next == UInt8(ascii: "!"), index + 2 < bytes.count, bytes[index + 2] != UInt8(ascii: "-") {
                    return false
                }
                if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
                    // To the end of what is no element.
                    guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
                    let head = String(decoding: bytes[index..<close], as: UTF8.self).lowercased()
                    if head.hasPrefix("<?xml "), head.contains("encoding"), !head.contains("utf-8") { return false }
                    index = close
                } else {
                    return true
                }
            }
            index += 1
        }
        return true
    }

    private static func local(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes attributeDict: [String: String]
    ) {
        depth += 1
        hasRoot = true
        begin(Self.local(elementName), attributeDict, self)
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
    ) {
        depth -= 1
        end(Self.local(elementName), self)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        text += String(decoding: block, as: UTF8.self)
    }
}
