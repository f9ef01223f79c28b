import Quantities

/// What a report says, without saying how it looks: reports make documents, renderers turn them into text.
public struct Document: Sendable, Hashable {
    /// `solve`, `verify`: stable, for programs.
    public var id: String
    public var title: Words
    /// What must be read first.
    public var headline: [Fact]
    public var tables: [ReportTable]
    /// Drawn by formats that can draw.
    public var figures: [Figure]
    /// Warnings and remarks on the whole.
    public var notes: [Words]

    /// One line of the headline.
    public struct Fact: Sendable, Hashable {
        /// Stable, for programs.
        public var id: String
        public var label: Words
        public var value: Words
        /// Something is wrong that must not be overlooked.
        public var isAlarm: Bool

        public init(_ id: String, _ label: Words, _ value: Words, isAlarm: Bool = false) {
            self.id = id
            self.label = label
            self.value = value
            self.isAlarm = isAlarm
        }
    }

    public init(
        _ id: String, title: Words, headline: [Fact] = [], tables: [ReportTable] = [], figures: [Figure] = [],
        notes: [Words] = []
    ) {
        self.id = id
        self.title = title
        self.headline = headline
        self.tables = tables
        self.figures = figures
        self.notes = notes
    }
}
