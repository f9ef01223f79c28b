import Foundation
import Results

/// The program that does the work in the background: this one, asked by its commands, so that every answer of the workbench is the
/// command's own, is stopped as a command is stopped, and can bring nothing else down.
public struct JobProgram: Sendable {
    public let executable: URL
    /// As plan files name it.
    public let tool: ProgramEntry
    let environment: [String: String]

    public init(
        _ executable: URL, tool: ProgramEntry, environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.executable = executable
        self.tool = tool
        self.environment = environment.merging(["LANDPLAN_PROGRESS": "json"]) { $1 }
    }
}
