import Quantities
import Records

extension SweepFile {
    /// No sweep has more cases.
    public static let mostCases = 1_000_000

    /// A sweep read from its file, or what is wrong with it.
    public static func read(_ bytes: [UInt8], name: String) -> (sweep: SweepFile?, issues: [Issue]) {
        let sources = SourceMap([SourceText(name: name, bytes: bytes)])
        let (tree, faults) = JSONParser.parse(bytes, input: 0)
        guard let tree, faults.isEmpty else { return (nil, sources.located(faults)) }
        var reader = Reader()
        let sweep = SweepFile.read(tree, &reader)
        var issues = reader.issues
        if issues.isEmpty { issues += (sweep?.issues ?? []) }
        for index in issues.indices where issues[index].place == .none {
            issues[index].place = tree.place(of: issues[index].path)
        }
        return (issues.isEmpty ? sweep : nil, sources.located(issues))
    }

    /// What no field tells by itself.
    private var issues: [Issue] {
        var issues: [Issue] = []
        func tell(_ path: Path, _ what: Words, _ because: Words, _ mend: Words) {
            issues.append(Issue("sweep", at: path, what: what, because: because, mend: mend))
        }
        if schemaVersion != Self.currentSchemaVersion {
            tell(
                Path("schemaVersion"), Words("格式版本不对", "the version of the format is another one"),
                Words(
                    "本程序读第 \(Self.currentSchemaVersion) 版", "this program reads version \(Self.currentSchemaVersion)"),
                Words("写 \(Self.currentSchemaVersion)", "write \(Self.currentSchemaVersion)"))
        }
        if name.isEmpty || axes.isEmpty {
            tell(
                Path(name.isEmpty ? "name" : "axes"), Words("不能为空", "it is empty"),
                Words("结果按名称存放，按轴展开", "results are kept by name and spread over axes"), Words("补上", "fill it in"))
        }
        for axis in axes {
            let path = Path("axes", axis.id.text)
            if let (what, because, mend) = axis.fault { tell(path, what, because, mend) }
        }
        guard issues.isEmpty else { return issues }
        let counts = axes.map(\.pointCount)
        if combine == .list, let most = counts.max(), counts.contains(where: { $0 != most && $0 != 1 }) {
            tell(
                Path("combine"), Words("各轴个数不同，不能逐项对应", "axes of different length cannot be a list"),
                Words("个数为 \(counts)", "they have \(counts) points"),
                Words("补齐，或用 product", "make them alike, or use product"))
        }
        if combine == .sample, sample == nil || sample == 0 {
            tell(
                Path("combine"), Words("抽样须写个数", "a sample needs a count"), Words("没有 sample", "there is no sample"),
                Words("写 sample", "write sample"))
        }
        if caseCount > Self.mostCases {
            tell(
                Path("axes"), Words("算例过多", "there are too many cases"),
                Words("最多 \(Self.mostCases) 个", "\(Self.mostCases) at most"),
                Words("减少取值，或用 sample", "take fewer points, or a sample"))
        }
        return issues
    }

    /// How many cases there are; a product that is too large to be told is told as too large.
    public var caseCount: Int {
        let counts = axes.map(\.pointCount)
        if combine == .list { return counts.max() ?? 0 }
        let product = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 }
        return combine == .sample ? min(product, sample ?? 0) : product
    }
}

extension Axis {
    var pointCount: Int {
        files.count + values.count + rangeCount + choices.count + (draws ?? 0) + questions.count
    }

    /// What is wrong, because of what, how to mend it.
    fileprivate var fault: (Words, Words, Words)? {
        let kinds = [
            !files.isEmpty, !values.isEmpty, from != nil || to != nil || step != nil, !choices.isEmpty, draws != nil,
            !questions.isEmpty,
        ].filter { $0 }.count
        if kinds != 1 {
            return (
                Words("轴须有且只有一种取值", "an axis has one kind of points"),
                Words("这里有 \(kinds) 种", "this one has \(kinds)"),
                Words(
                    "写 files、values、from/to/step、choices、draws、questions 之一",
                    "write one of files, values, from/to/step, choices, draws, questions")
            )
        }
        if pointCount == 0 || pointCount > Self.mostPoints {
            return (
                Words("轴的个数不对", "the axis has no point, or too many"),
                Words("有 \(pointCount) 个，最多 \(Self.mostPoints) 个", "it has \(pointCount), \(Self.mostPoints) at most"),
                Words("核对 from、to、step 或 draws", "check from, to and step, or draws")
            )
        }
        if paths.isEmpty, !values.isEmpty || from != nil {
            return (
                Words("没有写改哪里", "nothing says what gets the values"), Words("缺少 set", "there is no set"),
                Words("用 set 写路径", "name paths by set")
            )
        }
        if isRelative, values.contains(where: { $0.number == nil }) {
            return (
                Words("倍数须为数", "a share is a number"), Words("有的取值不是数", "some values are none"),
                Words("改为数，或去掉 relative", "write numbers, or leave relative away")
            )
        }
        if draws != nil, quantities.isEmpty, !drawsProjects {
            return (
                Words("没有写抽取什么", "nothing says what is drawn"),
                Words("缺少 quantities 与 projects", "there are neither quantities nor projects"),
                Words("写 quantities，或 projects: true", "write quantities, or projects: true")
            )
        }
        if quantities.contains(where: { !$0.isSound }) {
            return (
                Words("分布不成立", "a distribution makes no sense"),
                Words("须有一种分布，数字由小到大，小数不超过 6 位", "it has one kind, rising numbers and at most 6 decimals"),
                Words("核对 quantities", "check quantities")
            )
        }
        return nil
    }
}
