import Foundation
import LandModel
import Quantities
import Records
import Results

/// sweep.json in a folder of results: the axes, and every case in order with the folder that it lies in.
public struct SweepIndex: Record {
    public static let name = "sweep.json"

    public var sweep = ""
    public var title: Words?
    /// Of all that the cases were made of: the sweep, its scenarios, the program.
    public var digest = ""
    public var tool = ProgramEntry()
    public var axes: [IndexedAxis] = []
    /// Folders of the plans that cases begin with.
    public var bases: [String] = []
    public var cases: [IndexedCase] = []
    public init() {}

    public static let words = Words("算例目录", "index of a sweep")
    public static let fields: [Field<SweepIndex>] = [
        Field("sweep", \.sweep, "名称", "name"),
        Field("title", optional: \.title, "标题", "title"),
        Field("digest", \.digest, "摘要", "digest of all that the cases were made of"),
        Field("tool", \.tool, "工具", "tool"),
        Field("axes", \.axes, "变量轴", "axes"),
        Field("bases", \.bases, "基准算例文件夹", "folders of the bases"),
        Field("cases", \.cases, "算例", "cases, in order"),
    ]

    public static func read(_ bytes: [UInt8]) -> SweepIndex? {
        guard let tree = JSONParser.parse(bytes, input: 0).tree else { return nil }
        var reader = Reader()
        let index = SweepIndex.read(tree, &reader)
        return reader.issues.contains { $0.severity == .error } ? nil : index
    }

    /// Every folder once, in the order of the cases: cases that come to the same share one.
    public var folders: [String] { cases.compactMap(\.folder).unique }
}

public struct IndexedAxis: Record, Hashable {
    public var id = ""
    public var name = Words(same: "")
    public init() {}

    public static let words = Words("变量轴", "axis")
    public static let fields: [Field<IndexedAxis>] = [
        Field("id", \.id, "轴编号", "id"), Field("name", \.name, "名称", "name"),
    ]
}

public struct IndexedCase: Record, Hashable {
    /// One of each axis.
    public var points: [String] = []
    /// As in case.json.
    public var changes: [String] = []
    public var question = CaseQuestion.solve
    /// `nil`: the case has no scenario.
    public var folder: String?
    /// The base that it begins with, by its place among them.
    public var base: Int?
    /// What is wrong with it, where it has no scenario.
    public var faults: [Words] = []
    public init() {}

    public static let words = Words("算例", "case")
    public static let fields: [Field<IndexedCase>] = [
        Field("points", \.points, "各轴取值", "points of the axes"),
        Field("changes", defaulted: \.changes, "各轴所作改动", "what the axes have set"),
        Field("question", \.question, "问题", "question"),
        Field("folder", optional: \.folder, "文件夹", "folder"),
        Field("base", optional: \.base, "基准序号（0 起）", "which base, from 0"),
        Field("faults", defaulted: \.faults, "有何错误", "what is wrong with it"),
    ]
}
