import Quantities

/// A picture of a document, with what it says in words for those who do not see it.
public struct Figure: Sendable, Hashable {
    /// Stable, for programs and links.
    public var id: String
    public var title: Words
    public var summary: Words
    public var drawing: Drawing

    public init(_ id: String, _ title: Words, summary: Words, drawing: Drawing) {
        self.id = id
        self.title = title
        self.summary = summary
        self.drawing = drawing
    }
}
