import LandModel
import Quantities
import Records

/// 全省协调 PROVINCE.json: districts, each a scenario of its own, and what they share.
public struct ProvinceFile: Record {
    public static let currentSchemaVersion = 1

    public var schemaVersion = ProvinceFile.currentSchemaVersion
    public var name = ""
    public var title: Words?
    /// Scenario files, as seen from the province's own folder.
    public var districts: [String] = []
    /// The tier of every district whose sum is to be as good as can be; as text, because it is defined in their files.
    public var tier: TierID { TierID(tierText) }
    private var tierText = ""
    public var shared: [SharedLimit] = []
    /// Rounds of prices at most.
    public var rounds = 12
    public var options = CaseOptions()
    public init() {}

    public static let words = Words("全省协调", "province")
    public static let fields: [Field<ProvinceFile>] = [
        Field("schemaVersion", \.schemaVersion, "格式版本", "version of the format"),
        Field("name", \.name, "名称（结果文件夹以此命名）", "name, which the folder of results gets"),
        Field("title", optional: \.title, "标题", "title"),
        Field("districts", \.districts, "各区县情景文件（相对路径）", "scenario files of the districts, relative paths"),
        Field("tier", \.tierText, "协调的目标层级（编号）", "tier whose sum counts, by its id"),
        Field("shared", \.shared, "共用的上限", "limits that they share"),
        Field("rounds", defaulted: \.rounds, "最多几轮定价", "rounds of prices at most"),
        Field("options", defaulted: \.options, "求解选项", "options of every solve"),
    ]

    /// A province read from its file, or what is wrong with it.
    public static func read(_ bytes: [UInt8], name: String) -> (province: ProvinceFile?, issues: [Issue]) {
        let sources = SourceMap([SourceText(name: name, bytes: bytes)])
        let (tree, faults) = JSONParser.parse(bytes, input: 0)
        guard let tree, faults.isEmpty else { return (nil, sources.located(faults)) }
        var reader = Reader()
        let province = ProvinceFile.read(tree, &reader)
        var issues = reader.issues
        if issues.isEmpty, let province { issues += province.issues }
        for index in issues.indices where issues[index].place == .none {
            issues[index].place = tree.place(of: issues[index].path)
        }
        return (issues.isEmpty ? province : nil, sources.located(issues))
    }

    private var issues: [Issue] {
        func issue(_ key: String, _ what: Words, _ mend: Words) -> Issue {
            Issue(
                "province", at: Path(key), what: what,
                because: Words("没有它无从协调", "without it there is nothing to coordinate"), mend: mend)
        }
        var issues: [Issue] = []
        if schemaVersion != Self.currentSchemaVersion {
            issues.append(
                issue("schemaVersion", Words("格式版本不对", "the version is another one"), Words("写 1", "write 1")))
        }
        if name.isEmpty { issues.append(issue("name", Words("没有名称", "it has no name"), Words("补上", "fill it in"))) }
        if districts.count < 2 || !districts.repeated.isEmpty {
            issues.append(
                issue(
                    "districts", Words("须有两个以上不同的区县", "there are not two different districts"),
                    Words("补上", "fill them in")))
        }
        if shared.isEmpty || rounds == 0 {
            issues.append(
                issue(
                    "shared", Words("没有共用的上限或轮数", "nothing is shared, or there are no rounds"),
                    Words("补上", "fill it in")))
        }
        for limit in shared
        where limit.atMost.isNegative || limit.measure.indicator.isRatio
            || limit.measure.indicator.described.kind == .whole
        {
            issues.append(
                issue(
                    "shared",
                    Words("此度量不能逐区相加，或上限为负", "this measure does not add up over districts, or its limit is negative"),
                    Words("用 drawn、newLand、load、money 等", "use drawn, newLand, load, money and their like")))
        }
        return issues
    }
}

/// A measure whose sum over all districts may be so much at most.
public struct SharedLimit: Record, Hashable {
    public var name = Words(same: "")
    public var measure = Measure()
    public var atMost: ExactDecimal = 0
    public init() {}

    public static let words = Words("共用的上限", "shared limit")
    public static let fields: [Field<SharedLimit>] = [
        Field("name", \.name, "名称", "name"), Field("measure", \.measure, "度量", "what is measured"),
        Field("atMost", \.atMost, "合计不超过", "at most, all districts together"),
    ]
}
