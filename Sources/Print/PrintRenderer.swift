import Documents
import Quantities

/// Documents as PDF, drawn with cairo and pango: fonts embedded, the same bytes for the same document and fonts.
public struct PrintRenderer: Sendable {
    public let options: PrintOptions

    public init(_ options: PrintOptions = PrintOptions()) { self.options = options }

    public func print(_ document: Document) throws(PrintFault) -> PrintedDocument {
        guard PrintRoom.isThere else { throw .noRoom }
        let typesetter = try Typesetter(families: options.families, language: options.language)
        let layout = DocumentLayout(document, options, typesetter)
        let file = try PDFFile(
            title: CellTexts(language: options.language).text(document.title), options, typesetter)
        for (number, page) in layout.pages.enumerated() { file.draw(page, number: number) }
        let bytes = try file.finish()
        return PrintedDocument(
            bytes: bytes, pages: layout.pages.count, warnings: layout.warnings + missing(typesetter.incomplete))
    }

    private func missing(_ texts: [String]) -> [Words] {
        guard let first = texts.first else { return [] }
        let example = PrintableText.clipped(first, to: 20)
        return [
            Words(
                "字体缺少部分字形，例如“\(example)”；请安装中文字体，例如：apt-get install fonts-noto-cjk",
                "the fonts lack some characters, as in “\(example)”; install a Chinese font, for example: apt-get install fonts-noto-cjk"
            )
        ]
    }
}

/// A document as a PDF file.
public struct PrintedDocument: Sendable {
    public var bytes: [UInt8]
    public var pages: Int
    /// What the reader of the paper would miss, with the cure.
    public var warnings: [Words]
}
