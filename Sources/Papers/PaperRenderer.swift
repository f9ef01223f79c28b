import Documents
import Quantities

/// Documents as Word files in the form of official papers (GB/T 9704): title, text, tables as annexes; fonts by name, tables that
/// are tables, the same bytes for the same document.
public struct PaperRenderer: Sendable {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    public func bytes(_ document: Document) throws(PaperFault) -> [UInt8] {
        let parts: [(String, String)] = [
            ("[Content_Types].xml", PaperParts.contentTypes), ("_rels/.rels", PaperParts.relations),
            ("word/_rels/document.xml.rels", PaperParts.documentRelations), ("word/styles.xml", PaperParts.styles),
            ("word/footer1.xml", PaperParts.footer), ("word/document.xml", PaperText(language).text(document)),
        ]
        return try PaperParts.packed(parts, orFault: Words("Word 文件无法生成", "the Word file cannot be made"))
    }
}

/// The file could not be made.
public struct PaperFault: Error, Sendable {
    public let words: Words
}

extension PaperParts {
    /// Parts of text as one file of an office program.
    static func packed(_ parts: [(String, String)], orFault words: Words) throws(PaperFault) -> [UInt8] {
        do throws(ZipWriting.Fault) {
            return try ZipWriting.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
        } catch {
            throw PaperFault(words: words)
        }
    }
}
