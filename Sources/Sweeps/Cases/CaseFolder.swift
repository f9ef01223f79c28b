import Folders
import Foundation
import Judging
import LandModel
import Records
import Results

/// The folder of one case: case.json, status.json, plan.json or answer.json if there is a plan or an answer, and log.
public struct CaseFolder: Sendable {
    public static let logName = "log"
    /// What a question answered that has no plan: the document that its command prints with `--json`.
    public static let answerName = "answer.json"
    public let url: URL

    /// A file of it is there and cannot be read.
    public struct Unreadable: Error, Sendable {
        public let issue: Issue
    }

    public init(_ url: URL) { self.url = url }

    public var file: CaseFile? { try? readFile() }
    public var status: CaseStatus? { try? read(CaseStatus.name, CaseStatus.read) }
    public var plan: PlanFile? { try? read(ResultFiles.planName) { PlanFile.read($0).file } }

    /// For those who sum up: what cannot be read must not pass for what is not there yet.
    public func readFile() throws(Unreadable) -> CaseFile? { try read(CaseFile.name, CaseFile.read) }

    /// How it stands and what came of it, for those who sum up; `hasAnswer`: its question has an answer in place of a plan.
    public func readEnding(
        hasAnswer: Bool
    ) throws(Unreadable) -> (status: CaseStatus?, plan: PlanFile?, answer: JSONNode?) {
        (
            try read(CaseStatus.name, CaseStatus.read), try read(ResultFiles.planName) { PlanFile.read($0).file },
            hasAnswer ? try read(Self.answerName) { JSONParser.parse($0, input: 0).tree } : nil
        )
    }

    /// `nil`: it is not there, or is none.
    private func read<Content>(
        _ name: String, _ reading: ([UInt8]) -> Content?
    ) throws(Unreadable) -> Content? {
        let path = url.appendingPathComponent(name).path
        do throws(InputFault) { return reading(try InputReader.files.read(path)) } catch {
            guard error != .notFound else { return nil }
            throw Unreadable(issue: error.issue(path))
        }
    }

    /// Appears with its case whole, or not at all; one that is there already stays as it is.
    func make(_ file: CaseFile) throws {
        guard !FileManager.default.fileExists(atPath: url.appendingPathComponent(CaseFile.name).path) else { return }
        try put([(CaseFile.name, file.text)])
    }

    /// Notes that work begins. A status that is lost with the machine only means that the case is begun again, so that it need not reach
    /// the disk now.
    func begin(_ status: CaseStatus) throws {
        try AtomicFile.note(Array(status.text.utf8), at: url.appendingPathComponent(CaseStatus.name))
    }

    /// Takes back that it has ended, so that it is done again.
    public func reopen(_ status: CaseStatus) throws {
        var status = status
        status.state = .waiting
        try begin(status)
    }

    /// All that came of it, in one step.
    public func end(_ status: CaseStatus, plan: PlanFile?, answer: String? = nil, log: String) throws {
        var files = [(CaseStatus.name, status.text), (Self.logName, log)]
        if let answer { files.append((Self.answerName, answer)) }
        if let plan { files.append((ResultFiles.planName, plan.text)) }
        // A plan of an earlier attempt would be told as this one's.
        if plan == nil { try? FileManager.default.removeItem(at: url.appendingPathComponent(ResultFiles.planName)) }
        try put(files)
    }

    private func put(_ files: [(String, String)]) throws {
        try FolderFiles.put(files.map { (name: $0.0, bytes: Array($0.1.utf8)) }, into: url.path)
    }
}
