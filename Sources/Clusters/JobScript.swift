import Foundation

/// What a job runs, as a shell script: one part of the tasks, told by a number.
public struct JobScript: Sendable {
    /// Program and arguments; the number of the part goes behind them.
    public var command: [String]
    /// Where it stands.
    public var folder: String
    /// Lines for the scheduler, without their mark.
    public var directives: [String] = []
    /// Shell words that tell the number of the part.
    public var number: String

    public init(command: [String], folder: String, number: String) {
        self.command = command
        self.folder = folder
        self.number = number
    }

    /// `exec`, because the signal that a scheduler sends before the end is for the program, not for the shell.
    public var text: String {
        let lines =
            ["#!/bin/sh"] + directives.map { "#SBATCH \($0)" }
            + [
                "cd \(Self.quoted(folder)) || exit 6",
                "exec \(command.map(Self.quoted).joined(separator: " ")) \(number)",
            ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// As one word of a shell, whatever is in it.
    public static func quoted(_ word: String) -> String {
        let plain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=,:@%+".contains($0)) }
        return plain && !word.isEmpty
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
