import LandModel
import Quantities
import Records

/// 批量推演 SWEEP.json: one scenario under many circumstances, each a case of its own.
public struct SweepFile: Record {
    /// The one version of the format that this program reads.
    public static let currentSchemaVersion = 1

    /// How the axes are put together.
    public enum Combining: String, Choice {
        /// Every point of each axis with every point of all others.
        case product
        /// The first points of all axes, then the second ones, and so on; an axis of one point lends it to all.
        case list
        /// Some of the product, drawn without repetition.
        case sample

        public var words: Words {
            switch self {
            case .product: Words("全组合", "product")
            case .list: Words("逐项对应", "list")
            case .sample: Words("抽样", "sample")
            }
        }
    }

    public var schemaVersion = SweepFile.currentSchemaVersion
    public var name = ""
    public var title: Words?
    /// As seen from the sweep's own folder.
    public var scenario = ""
    public var axes: [Axis] = []
    public var combine = Combining.product
    /// How many of the product a sample takes.
    public var sample: Int?
    /// Of everything that is drawn.
    public var seed = 1
    public var options = CaseOptions()
    public init() {}

    public static let words = Words("批量推演", "sweep")
    public static let fields: [Field<SweepFile>] = [
        Field("schemaVersion", \.schemaVersion, "格式版本", "version of the format"),
        Field("name", \.name, "名称（结果文件夹以此命名）", "name, which the folder of results gets"),
        Field("title", optional: \.title, "标题", "title"),
        Field("scenario", \.scenario, "情景文件（相对路径）", "scenario file, relative path"),
        Field("axes", \.axes, "变量轴", "axes: what changes from case to case"),
        Field("combine", defaulted: \.combine, "组合方式", "how axes are put together"),
        Field("sample", optional: \.sample, "抽样个数", "how many cases a sample takes"),
        Field("seed", defaulted: \.seed, "随机种子", "seed of all that is drawn"),
        Field("options", defaulted: \.options, "求解选项", "options of every solve"),
    ]
}

/// When the search for a case's plan ends, as for `solve`.
public struct CaseOptions: Record, Hashable {
    public var timeLimit: ExactDecimal?
    public var nodeLimit: ExactDecimal?
    public var memoryLimit: Int?
    public var gap = Share.none
    public init() {}

    public static let words = Words("求解选项", "options")
    public static let fields: [Field<CaseOptions>] = [
        Field("timeLimit", optional: \.timeLimit, "每例最多秒数", "seconds of a case at most"),
        Field("nodeLimit", optional: \.nodeLimit, "每例最多节点数", "nodes of a case at most"),
        Field("memoryLimit", optional: \.memoryLimit, "每例最多兆字节", "megabytes of a case at most"),
        Field("gap", defaulted: \.gap, "可接受的差距（比例）", "gap that is good enough, as a share"),
    ]

    /// Only a proof ends a search, or time: then the plan does not hang on where the search began.
    var endsWithProof: Bool { gap == .none && nodeLimit == nil }
}
