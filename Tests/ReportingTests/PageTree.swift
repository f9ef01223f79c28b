import Foundation
import FoundationXML

/// A page read as XML, which is stricter than browsers are.
final class PageTree {
    final class Element {
        let name: String
        let attributes: [String: String]
        var children: [Element] = []
        /// All of it, that of the parts too.
        var text = ""

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        /// This one and all within, in order.
        var all: [Element] { [self] + children.flatMap(\.all) }

        func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
    }

    struct Fault: Error { let line: Int }

    /// Throws where the page is not well-formed.
    static func read(_ page: String) throws -> Element {
        let reading = Reading()
        let parser = XMLParser(stream: InputStream(data: Data(page.utf8)))
        parser.delegate = reading
        guard parser.parse(), let root = reading.root else { throw Fault(line: parser.lineNumber) }
        return root
    }

    private final class Reading: NSObject, XMLParserDelegate {
        var root: Element?
        private var open: [Element] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let element = Element(name, attributes)
            open.last?.children.append(element)
            if root == nil { root = element }
            open.append(element)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            let closed = open.removeLast()
            open.last?.text += closed.text
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
        func parser(_ parser: XMLParser, foundCDATA data: Data) {
            open.last?.text += String(decoding: data, as: UTF8.self)
        }
    }
}
