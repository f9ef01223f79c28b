/// A case to work on and the one whose plan it begins with, by their folders, as lists of jobs and workers tell it on a line.
public struct CaseTask: Sendable {
    public let folder: String
    public let base: String?

    public init(_ folder: String, base: String?) {
        self.folder = folder
        self.base = base
    }

    /// `nil`: the line names no case.
    public init?(line: String) {
        let names = line.split(separator: "\t").map(String.init)
        guard let folder = names.first else { return nil }
        self.init(folder, base: names.dropFirst().first)
    }

    public var line: String { ([folder] + [base].compactMap { $0 }).joined(separator: "\t") }
}
