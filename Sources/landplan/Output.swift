import ArgumentParser
import Documents
import Folders
import Foundation
import Quantities
import Spreadsheet
import Workbooks

/// Where text goes.
enum Output {
    /// Ends the program with ``ExitStatus/notWritten`` where it cannot be written; what was to be saved has been saved.
    static func standard(_ text: String) {
        let fault = write(text, to: STDOUT_FILENO)
        guard fault != 0 else { return }
        // Who reads no further wants to hear nothing of it.
        if fault != EPIPE {
            let reason = String(cString: strerror(fault))
            error(.told("输出无法写入（\(reason)）。\n", "The output cannot be written (\(reason)).\n"))
        }
        Foundation.exit(ExitStatus.notWritten.rawValue)
    }

    /// Words about what was read or done, which may quote what anybody wrote.
    static func tell(_ text: String) { standard(harmless(text)) }

    /// As far as it can be written: there is nobody else to tell.
    static func error(_ text: String) { _ = write(harmless(text), to: STDERR_FILENO) }

    /// The line of the terminal that shows how far a search is, with what moves it.
    static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// Of a line that somebody else wrote, nobody reads more.
    private static let mostCharacters = 2_000

    /// Lines without characters that do things to a terminal, and of a length that can be read.
    private static func harmless(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            PrintableText.clipped(PrintableText.of(String(line)), to: mostCharacters)
        }.joined(separator: "\n")
    }

    /// The number of the error; 0 where all was written.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        Array(text.utf8).withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
                if count > 0 { done += count } else if errno != EINTR { return errno }
            }
            return 0
        }
    }

    /// Makes sure that a closed or full output is an error of writing: no signal ends the program, and no file that is opened later
    /// takes the place of a stream that is closed.
    static func guardStreams() {
        signal(SIGPIPE, SIG_IGN)
        // A file that may grow no further is an error, too.
        signal(SIGXFSZ, SIG_IGN)
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free number is this one; it can be read, never written.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// Into a file, the whole of it or nothing; exit status 1 where the machine refuses.
    static func file(_ text: String, at path: String) throws {
        do {
            try AtomicFile.put(Array(text.utf8), at: path)
        } catch {
            throw refused(path, error)
        }
    }

    /// Tells that the machine refuses a file, and why.
    static func refused(_ path: String, _ fault: any Error) -> ExitStatus {
        let underlying = (fault as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        let reason =
            (fault as? WorkbookFault)?.words ?? (fault as? FolderSwap.Fault).map { Words(same: $0.words) }
            ?? underlying.flatMap {
                $0.domain == NSPOSIXErrorDomain ? Words(same: String(cString: strerror(Int32($0.code)))) : nil
            } ?? Words(same: (fault as NSError).localizedDescription)
        error(.told("无法写入 \(path)：\(reason.zh)。\n", "Cannot write \(path): \(reason.en).\n"))
        return .badInput
    }

    /// Columns of the terminal; `nil` when the output is not one: lines are as long as they come.
    static var width: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : nil
    }
}
