import Children
import Foundation

/// A program of the system, found as a shell finds it and run to its end.
public enum CommandLineProgram {
    public struct Ending: Sendable {
        public let status: Int32
        public let output: String
        public let error: String
    }

    /// What it says comes back, and its errors too; input is short enough for a pipe to hold.
    public static func run(_ name: String, _ arguments: [String], input: String? = nil) throws -> Ending {
        let process = try ChildProcess(
            name, arguments, input: input == nil ? .nowhere : .pipe, output: .pipe, remarks: .pipe)
        if let input {
            try? process.input?.write(contentsOf: Data(input.utf8))
            try? process.input?.close()
        }
        let said = try process.output?.readToEnd() ?? Data()
        let wrong = try process.remarks?.readToEnd() ?? Data()
        return Ending(
            status: process.wait().status, output: String(decoding: said, as: UTF8.self),
            error: String(decoding: wrong, as: UTF8.self))
    }
}
