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

    public init(_ url: URL) { self.url = url }

    public var file: CaseFile? { bytes(CaseFile.name).flatMap(CaseFile.read) }
    public var status: CaseStatus? { bytes(CaseStatus.name).flatMap(CaseStatus.read) }
    public var plan: PlanFile? { bytes(ResultFiles.planName).flatMap { PlanFile.read($0).file } }

    public var answer: JSONNode? { bytes(Self.answerName).flatMap { JSONParser.parse($0, input: 0).tree } }

    private func bytes(_ name: String) -> [UInt8]? {
        try? InputReader.files.read(url.appendingPathComponent(name).path)
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
