import Documents
import Quantities
import Records
import Sweeps

/// One number of one case, as tables for other programs have it.
public struct Measurement: Sendable {
    /// `tier`, `bound`, `target`, `shortfall`, `placed`, `quota-left`; `seconds`, `memory` where times are asked for.
    public let measure: String
    /// What it is of: a tier, target, project, quota.
    public let of: String
    public let value: ExactDecimal
    /// Of a project that is placed: where and from when.
    public let text: String
}

extension CollectedCase {
    /// `tellsTime`: with what differs from run to run.
    public func measurements(tellsTime: Bool) -> [Measurement] {
        var all: [Measurement] = []
        func add(_ measure: String, _ of: String, _ value: ExactDecimal?, _ text: String = "") {
            if let value { all.append(Measurement(measure: measure, of: of, value: value, text: text)) }
        }
        if tellsTime {
            add("seconds", "", status?.seconds)
            add("solve-seconds", "", status?.solveSeconds)
            add("processor-seconds", "", status?.processorSeconds)
            add("memory", "", status?.memory.map { ExactDecimal($0) })
        }
        if isDone, let answer { for figure in answer.figures { add(figure.measure, figure.of, figure.value) } }
        guard isDone, let plan else { return all }
        for tier in plan.tiers {
            add("tier", tier.id, tier.value)
            add("bound", tier.id, tier.bound)
        }
        for target in plan.targets {
            add("target", target.id, target.reached)
            add("shortfall", target.id, target.shortfall)
        }
        let starts = Dictionary(plan.plan.allocations.map { ($0.project.text, $0.start.description) }) { first, _ in
            first
        }
        for (project, place) in places { add("placed", project, 1, "\(place) \(starts[project] ?? "")") }
        for quota in plan.quotas { add("quota-left", "\(quota.controlled) \(quota.scope) \(quota.source)", quota.left) }
        return all
    }
}

/// cases.csv: a line for every number of every case, RFC 4180, in the order of the cases.
public struct LongTable {
    let collection: Collection
    let tellsTime: Bool

    public init(_ collection: Collection, tellsTime: Bool) {
        self.collection = collection
        self.tellsTime = tellsTime
    }

    public var text: String {
        let axes = collection.index.axes.map(\.id)
        var lines = [
            Self.line(["case"] + axes + ["question", "state", "exit", "proved", "measure", "of", "value", "text"])
        ]
        for one in collection.cases {
            let head =
                [one.name] + one.entry.points + [
                    one.entry.question.text, one.state, one.status?.exit.map { "\($0)" } ?? "",
                    one.isProved ? "1" : "0",
                ]
            let measured = one.measurements(tellsTime: tellsTime)
            // A case without a number is told, too.
            if measured.isEmpty { lines.append(Self.line(head + ["", "", "", ""])) }
            lines += measured.map { Self.line(head + [$0.measure, $0.of, $0.value.description, $0.text]) }
        }
        return lines.joined()
    }

    static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    private static let csv = CSVRenderer(.en)

    /// A number stays one; all else may be a stranger's text.
    private static func field(_ text: String) -> String {
        (try? ExactDecimal(parsing: text)) == nil ? csv.escaped(text) : text
    }
}

extension JSONNode {
    /// Every figure in the tables of a document, named by table and column, of what stands in the row's first cell.
    fileprivate var figures: [(measure: String, of: String, value: ExactDecimal)] {
        guard case .array(let tables)? = self["tables"]?.value else { return [] }
        return tables.flatMap { table -> [(measure: String, of: String, value: ExactDecimal)] in
            guard case .string(let name)? = table["id"]?.value, case .array(let rows)? = table["rows"]?.value else {
                return []
            }
            return rows.flatMap { row -> [(measure: String, of: String, value: ExactDecimal)] in
                guard case .object(let cells)? = row["cells"]?.value else { return [] }
                let of = cells.first.map { $0.value.plainText } ?? ""
                return cells.compactMap { cell in
                    guard case .number(let digits) = cell.value.value, let value = try? ExactDecimal(parsing: digits)
                    else { return nil }
                    return ("\(name).\(cell.key)", of, value)
                }
            }
        }
    }

    private var plainText: String {
        switch (self["zh"] ?? self).value {
        case .string(let text), .number(let text): text
        default: ""
        }
    }
}
