import Fingerprint
import LandModel
import Quantities
import Records
import Results

/// case.json: all that a case is, with its scenario as every axis has left it; nothing else is needed to solve it again.
public struct CaseFile: Record {
    public static let currentSchemaVersion = 1
    public static let name = "case.json"
    /// In ``changes``, of a project that does not come.
    public static let absent = "absent"

    public var schemaVersion = CaseFile.currentSchemaVersion
    /// Of what decides the plan: scenario, question, options, program.
    public var digest = ""
    public var axes: [CaseCoordinate] = []
    /// What the axes have set, each `path=value`; `ID=absent` of a project that does not come.
    public var changes: [String] = []
    public var question = CaseQuestion.solve
    public var options = CaseOptions()
    public var tool = ProgramEntry()
    public var scenario = Scenario()
    public init() {}

    public static let words = Words("算例", "case")
    public static let fields: [Field<CaseFile>] = [
        Field("schemaVersion", \.schemaVersion, "格式版本", "version of the format"),
        Field("digest", \.digest, "摘要", "digest of what decides the plan"),
        Field("axes", \.axes, "各轴取值", "points of the axes"),
        Field("changes", defaulted: \.changes, "各轴所作改动", "what the axes have set"),
        Field("question", \.question, "问题", "question"),
        Field("options", \.options, "求解选项", "options"),
        Field("tool", \.tool, "工具", "tool"),
        Field("scenario", \.scenario, "情景", "scenario"),
    ]

    public var text: String { JSONWriter.text(written) }

    /// The scenario as a file of its own.
    public static func scenarioBytes(_ bytes: [UInt8]) -> [UInt8]? {
        guard let tree = JSONParser.parse(bytes, input: 0).tree, tree["digest"] != nil else { return nil }
        return tree["scenario"].map { Array(JSONWriter.text($0).utf8) }
    }

    /// A case as it was written; `nil` of anything else.
    public static func read(_ bytes: [UInt8]) -> CaseFile? {
        guard let tree = JSONParser.parse(bytes, input: 0).tree else { return nil }
        var reader = Reader()
        let file = CaseFile.read(tree, &reader)
        return reader.issues.contains { $0.severity == .error } ? nil : file
    }

    /// The scenario's own text, by whose digest results know it.
    var scenarioDigest: String { sha256(of: Array(scenarioText.utf8)) }
    private var scenarioText: String { JSONWriter.text(scenario.written) }

    mutating func sealed() {
        let decides = [
            "landplan case \(schemaVersion)", tool.name, tool.version, question.text,
            JSONWriter.compact(options.written), scenarioText,
        ].joined(separator: "\n")
        digest = sha256(of: Array(decides.utf8))
    }

    /// What it is, then the first digits of its digest.
    var folderName: String {
        let label = axes.map { "\($0.axis)=\($0.label)" }.joined(separator: ",")
        var safe = ""
        for character in label where safe.utf8.count + character.utf8.count <= Self.mostLabelBytes {
            let isKept = character.isLetter || character.isNumber || "-_=,.%+".contains(character)
            safe.append(isKept && !(safe.isEmpty && character == ".") ? character : "-")
        }
        return (safe.isEmpty ? "base" : safe) + "-" + digest.prefix(8)
    }

    /// File systems take 255 bytes, and archives, temporary names and paths need some of them.
    private static let mostLabelBytes = 100
}

/// Which point of an axis a case has.
public struct CaseCoordinate: Record, Hashable {
    public var axis = ""
    public var label = ""
    public init() {}
    public init(_ axis: String, _ label: String) {
        self.axis = axis
        self.label = label
    }

    public static let words = Words("轴上取值", "point of an axis")
    public static let fields: [Field<CaseCoordinate>] = [
        Field("axis", \.axis, "轴", "axis"), Field("point", \.label, "取值", "point"),
    ]
}
