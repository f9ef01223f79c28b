import Documents
import LandModel
import Quantities

/// The files that a saved answer consists of, by name.
public struct ResultFiles: Sendable, Hashable {
    public struct File: Sendable, Hashable {
        public let name: String
        public let bytes: [UInt8]

        public init(_ name: String, _ text: String) { self.init(name, bytes: Array(text.utf8)) }

        public init(_ name: String, bytes: [UInt8]) {
            self.name = SafeFileName.of(name)
            self.bytes = bytes
        }
    }

    public static let planName = "plan.json"

    public let scenarioID: String
    /// plan.json first.
    public private(set) var files: [File]

    /// The plan alone.
    public init(_ plan: PlanFile) {
        scenarioID = plan.scenario.id
        files = [File(Self.planName, plan.text)]
    }

    /// The plan, and the document in the formats asked for: one CSV per table, one file of every other format.
    public init(_ plan: PlanFile, _ document: Document, formats: [DocumentFormat], language: Language) {
        self.init(plan)
        for format in DocumentFormat.allCases where formats.contains(format) {
            if format == .csv {
                let renderer = CSVRenderer(language)
                files += document.tables.map { File("\($0.id).csv", renderer.text($0)) }
            } else {
                files.append(
                    File("report.\(format.fileExtension)", document.rendered(as: format, in: language)))
            }
        }
    }

    /// One file more: a map, a workbook.
    public mutating func add(_ file: File) {
        files.removeAll { $0.name == file.name && $0.name != Self.planName }
        if file.name != Self.planName { files.append(file) }
    }
}

/// A name that stays within its folder on every system.
public enum SafeFileName {
    static let mostBytes = 120

    /// Letters, digits, `-`, `_` and inner dots are kept, all else becomes `-`.
    public static func of(_ name: String) -> String {
        var safe = ""
        for character in name where safe.utf8.count + character.utf8.count <= mostBytes {
            let isKept = character.isLetter || character.isNumber || character == "-" || character == "_"
            let isInnerDot = character == "." && !safe.isEmpty && safe.last != "."
            safe.append(isKept || isInnerDot ? character : "-")
        }
        while safe.last == "." { safe.removeLast() }
        return safe.isEmpty ? "file" : safe
    }
}
