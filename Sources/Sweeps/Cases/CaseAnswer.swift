import Foundation
import Quantities

/// What a question's command answered about a case.
public struct CaseAnswer: Sendable {
    /// Asks a command about the scenario of a file, with the options of a case; whoever runs cases knows how.
    public typealias Asking = (_ command: [String], _ scenario: URL, _ options: CaseOptions) throws -> CaseAnswer

    /// Its exit status.
    let exit: Int
    /// The document, as JSON; empty where there is none.
    let document: String
    /// What it complained of.
    let complaint: String
    /// Somebody asked for the end.
    let isInterrupted: Bool

    public init(exit: Int, document: String, complaint: String, isInterrupted: Bool) {
        self.exit = exit
        self.document = document
        self.complaint = complaint
        self.isInterrupted = isInterrupted
    }

    /// As the end of a case: what is asked of a scenario that it cannot answer is no fault of the sweep, but nothing comes of it.
    var ending: CaseRun.Ending {
        var ending = CaseRun.Ending()
        ending.exit = exit
        if isInterrupted {
            ending.state = .interrupted
        } else if document.isEmpty || ![0, 2, 3, 4].contains(exit) {
            ending.state = .failed
            let lines = complaint.split(whereSeparator: \.isNewline).prefix(3).joined(separator: " ")
            ending.why = Words(same: lines.isEmpty ? "exit \(exit)" : String(lines.prefix(400)))
        } else {
            ending.status = "answered"
            ending.answer = document
        }
        return ending
    }
}
