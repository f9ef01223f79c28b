import Quantities
import Records

/// The forms that a document can take.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case text, markdown, csv, json

    /// The usual ending of a file's name.
    public var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .csv: "csv"
        case .json: "json"
        }
    }
}

extension Document {
    /// The whole document in one stream. `width` is the terminal's, for text only; JSON holds both languages.
    public func rendered(as format: DocumentFormat, in language: Language, width: Int? = nil) -> String {
        switch format {
        case .text: TextRenderer(language, width: width).text(self)
        case .markdown: MarkdownRenderer(language).text(self)
        case .csv: CSVRenderer(language).text(self)
        case .json: JSONWriter.text(json)
        }
    }
}
