import Quantities
import Records

/// What is to be done in the background: a command of this program with its arguments.
struct JobOrder: Sendable {
    /// `solve`, `mend`, `report`, `ledger`, or the question's name.
    let kind: String
    let title: Words
    /// The command's name, where it is another.
    var command: String
    /// Arguments after the name of the command; `{folder}` stands for the job's own folder.
    let arguments: [String]
    /// Files that it leaves in its own folder.
    var files: [String] = []

    init(kind: String, title: Words, command: String? = nil, arguments: [String], files: [String] = []) {
        self.kind = kind
        self.title = title
        self.command = command ?? kind
        self.arguments = arguments
        self.files = files
    }
}
