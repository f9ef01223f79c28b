import LandModel
import Quantities
import Records

/// 变量轴: one thing that changes from case to case. It has one kind of points: files, values, a range, choices, draws or questions.
public struct Axis: Record, Named {
    public var id = Identifier<Axis>()
    public var name: Words?
    /// Scenario files in place of the sweep's, each usually an override of it.
    public var files: [String] = []
    /// Where values, a range and their factors go: paths as for `--set`.
    public var paths: [String] = []
    public var values: [AnyValue] = []
    public var from: ExactDecimal?
    public var to: ExactDecimal?
    public var step: ExactDecimal?
    /// Numbers are shares of what the scenario says at the path.
    public var isRelative = false
    public var choices: [AxisChoice] = []
    /// How many futures are drawn.
    public var draws: Int?
    public var quantities: [DrawnQuantity] = []
    /// In every future it is drawn which projects come: by the demand scenarios' weights and their own probabilities.
    public var drawsProjects = false
    public var questions: [CaseQuestion] = []
    public init() {}

    public static let kind = "axes"
    public static let words = Words("变量轴", "axis")
    public static let fields: [Field<Axis>] = [
        Field(id: \.id, "轴编号", "id"),
        Field("name", optional: \.name, "名称", "name"),
        Field("files", defaulted: \.files, "情景文件", "scenario files in place of the sweep's"),
        Field("set", defaulted: \.paths, "路径（同 --set）", "paths as for --set"),
        Field("values", defaulted: \.values, "取值", "values that the paths get"),
        Field("from", optional: \.from, "从", "first of a range"),
        Field("to", optional: \.to, "到", "last of a range"),
        Field("step", optional: \.step, "步长", "step of a range"),
        Field("relative", defaulted: \.isRelative, "按情景原值的倍数", "numbers are shares of what the scenario says"),
        Field("choices", defaulted: \.choices, "成组改动", "named sets of changes"),
        Field("draws", optional: \.draws, "抽取多少个未来", "how many futures are drawn"),
        Field("quantities", defaulted: \.quantities, "抽取的数", "numbers that are drawn in every future"),
        Field("projects", defaulted: \.drawsProjects, "抽取哪些项目会来", "whether it is drawn which projects come"),
        Field("questions", defaulted: \.questions, "问题", "questions"),
    ]
}

/// Some changes under one name.
public struct AxisChoice: Record, Hashable {
    public var label = ""
    public var set = Table<String, AnyValue>()
    public init() {}

    public static let words = Words("成组改动", "choice")
    public static let fields: [Field<AxisChoice>] = [
        Field("label", \.label, "名称", "name"),
        Field("set", \.set, "路径: 值；null 为删除", "path: value; null removes"),
    ]
}

/// Whatever JSON holds.
public struct AnyValue: FileValue, Hashable {
    /// On one line.
    let text: String

    public static var schema: Schema { .anything }
    public static func read(_ node: JSONNode, _ reader: inout Reader) -> AnyValue? {
        AnyValue(text: JSONWriter.compact(node))
    }
    public var written: JSONNode { JSONParser.parse(Array(text.utf8), input: 0).tree ?? JSONNode(.null) }

    /// Without quotes, for labels.
    var label: String { if case .string(let word) = written.value { word } else { text } }
    var number: ExactDecimal? { try? ExactDecimal(parsing: text) }
}
