import Folders
import Quantities
import Records

/// Why something asked of the workbench was not done; nothing was changed.
public struct Refusal: Error, Sendable {
    public enum Kind: Sendable {
        /// The request makes no sense.
        case request
        /// What it names is not there.
        case unknown
        /// It was made on a state that is not the present one.
        case stale
        /// The scenario would not be sound with it.
        case unsound
        /// The machine refused.
        case machine
        /// Too much at once.
        case busy
    }

    public let kind: Kind
    public let words: Words
    public let issues: [Issue]

    public init(_ kind: Kind, _ zh: String, _ en: String, issues: [Issue] = []) {
        self.kind = kind
        words = Words(zh, en)
        self.issues = issues
    }

    /// What a request names is not there; of a stranger's text only so much is told.
    static func unknown(_ id: String) -> Refusal {
        Refusal(.unknown, "没有“\(id.prefix(64))”", "there is no “\(id.prefix(64))”")
    }

    /// A folder for what a command reads and leaves.
    static func scratchFolder() throws(Refusal) -> ScratchFolder {
        do throws(ScratchFolder.Fault) { return try ScratchFolder() } catch {
            throw Refusal(.machine, "无法建立临时文件夹：\(error.path)", "no scratch folder could be made: \(error.path)")
        }
    }

    static func unknown(project id: String) -> Refusal {
        Refusal(.unknown, "没有项目“\(id.prefix(64))”", "there is no project “\(id.prefix(64))”")
    }
}
