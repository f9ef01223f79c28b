import LandModel
import Quantities

/// Why results could not be saved.
public enum ResultFolderFault: Error, Hashable, Sendable {
    /// Something other than a folder, or a link, has that name.
    case notAFolder(path: String)
    /// The folder holds files but no plan.json.
    case notResults(path: String)
    /// The folder holds the results of another scenario.
    case otherScenario(path: String, theirs: String, ours: String)
    /// Another run writes into it.
    case busy(path: String)
    /// The machine refused; `reason` in its own words.
    case refused(path: String, reason: String)

    public var words: Words {
        switch self {
        case .notAFolder(let path):
            Words("“\(path)”不是文件夹（或是链接），未写入", "“\(path)” is not a folder (or is a link): nothing was written")
        case .notResults(let path):
            Words(
                "文件夹“\(path)”里有别的文件而没有 plan.json，未写入；换一个文件夹，或用 --force",
                "the folder “\(path)” holds other files and no plan.json: nothing was written; name another one, or use --force"
            )
        case .otherScenario(let path, let theirs, let ours):
            Words(
                "文件夹“\(path)”存有情景“\(theirs)”的结果，而这次是“\(ours)”，未覆盖；换一个文件夹，或用 --force",
                "the folder “\(path)” holds results of the scenario “\(theirs)”, these are of “\(ours)”: not overwritten; name another one, or use --force"
            )
        case .busy(let path):
            Words(
                "另一个 landplan 正在写入“\(path)”，未写入；稍后再试",
                "another landplan is writing “\(path)”: nothing was written; try again later")
        case .refused(let path, let reason):
            Words("无法写入“\(path)”：\(reason)", "cannot write “\(path)”: \(reason)")
        }
    }
}
