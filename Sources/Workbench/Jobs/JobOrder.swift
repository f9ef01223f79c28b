import Quantities
import Records

/// What is to be done in the background: a command of this program with its arguments.
struct JobOrder: Sendable {
    /// Work that waits for work of its own kind only, so that a map that is read in a moment does not wait behind minutes of search.
    enum Lane: Sendable, CaseIterable {
        /// Searches for the plan to take in hand.
        case plan
        case question
        /// Files that are read or written without a search.
        case file
    }

    /// `solve`, `mend`, `report`, `ledger`, or the question's name.
    let kind: String
    let title: Words
    var lane: Lane
    /// The command's name, where it is another.
    var command: String
    /// Arguments after the name of the command; `{folder}` stands for the job's own folder.
    let arguments: [String]
    /// Files that it leaves in its own folder.
    var files: [String] = []
    /// In which the command says what is wrong; `nil`: as the workbench was started.
    var language: Language?

    init(
        kind: String, title: Words, lane: Lane = .question, command: String? = nil, arguments: [String],
        files: [String] = []
    ) {
        self.kind = kind
        self.title = title
        self.lane = lane
        self.command = command ?? kind
        self.arguments = arguments
        self.files = files
    }
}
