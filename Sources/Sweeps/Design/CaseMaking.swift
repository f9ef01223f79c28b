import Fingerprint
import LandModel
import Quantities
import Records
import Results

/// Makes the scenarios of cases.
public struct CaseMaking: Sendable {
    /// Reads a scenario or ledger and carries out settings; a path is as seen from where the program stands.
    public typealias Load = @Sendable (_ path: String, _ settings: [String]) -> LoadedScenario

    let sweep: SweepFile
    let tool: ProgramEntry
    let load: Load
    /// The path of a file that the sweep names.
    let path: @Sendable (String) -> String

    public init(
        _ sweep: SweepFile, tool: ProgramEntry, path: @escaping @Sendable (String) -> String,
        load: @escaping Load
    ) {
        self.sweep = sweep
        self.tool = tool
        self.path = path
        self.load = load
    }

    /// Why a case has no scenario: all that is wrong with it.
    public struct Fault: Error, Sendable { public let issues: [Issue] }

    /// The file that a case builds on, as the sweep names it.
    func file(of design: CaseDesign) -> String { design.points.compactMap(\.file).last ?? sweep.scenario }

    /// Of all that cases are made of: the sweep, every scenario with what it extends, the program.
    var digest: String {
        let files = ([sweep.scenario] + sweep.axes.flatMap(\.files)).unique
        let texts = files.flatMap { file in
            [file] + load(path(file), []).sources.texts.map { sha256(of: $0.bytes) }
        }
        let all = [tool.name, tool.version, JSONWriter.compact(sweep.written)] + texts
        return sha256(of: Array(all.joined(separator: "\n").utf8))
    }

    /// The case without any change but its file, whose plan the others begin with.
    func base(_ file: String) throws(Fault) -> CaseFile {
        try made(settings: [], file: file, points: [], question: .solve)
    }

    func made(_ design: CaseDesign) throws(Fault) -> CaseFile {
        let file = file(of: design)
        var settings = design.points.flatMap(\.settings)
        let shares = design.points.flatMap(\.shares)
        if !shares.isEmpty {
            let loaded = load(path(file), settings)
            guard let tree = loaded.tree, loaded.errors.isEmpty else { throw Fault(issues: loaded.errors) }
            for (path, share) in shares {
                guard let number = tree.number(at: path) else { throw Fault(issues: [.notANumber(path)]) }
                settings.append("\(path)=\((number * share).rounded(toPlaces: ExactDecimal.mostFractionDigits))")
            }
        }
        return try made(settings: settings, file: file, points: design.points, question: design.question)
    }

    private func made(
        settings: [String], file: String, points: [AxisPoint], question: CaseQuestion
    ) throws(Fault) -> CaseFile {
        let loaded = load(path(file), settings)
        guard var scenario = loaded.scenario else { throw Fault(issues: loaded.errors) }
        let absent = points.compactMap(\.future).flatMap { scenario.absent(in: $0) }.unique
        scenario.keepAway(absent)
        if question.aim == .worst, scenario.demandScenarios.isEmpty {
            throw Fault(issues: [.noDemandScenarios])
        }
        var made = CaseFile()
        made.axes = zip(sweep.axes, points).map { axis, point in CaseCoordinate(axis.id.text, point.label) }
        made.changes = settings + absent.map { "\($0.text)=\(CaseFile.absent)" }
        made.question = question
        made.options = sweep.options
        made.tool = tool
        made.scenario = scenario
        made.sealed()
        return made
    }
}

extension JSONNode {
    /// The number at a path as `--set` has it.
    fileprivate func number(at path: String) -> ExactDecimal? {
        var node = self
        for step in path.split(separator: ".", omittingEmptySubsequences: false) {
            guard let child = node.child(String(step)) else { return nil }
            node = child
        }
        guard case .number(let text) = node.value else { return nil }
        return try? ExactDecimal(parsing: text)
    }
}

extension Issue {
    fileprivate static func notANumber(_ path: String) -> Issue {
        Issue(
            "sweep", at: Path(path), what: Words("“\(path)”处没有数", "there is no number at “\(path)”"),
            because: Words("倍数须乘以情景原值", "a share is of what the scenario says there"),
            mend: Words("核对路径，或去掉 relative", "check the path, or leave relative away"))
    }

    fileprivate static let noDemandScenarios = Issue(
        "sweep", at: Path("demandScenarios"), what: Words("没有需求情形", "there are no demand scenarios"),
        because: Words("worst 问的是最差的需求情形", "worst asks about the worst of them"),
        mend: Words("补上 demandScenarios，或问别的", "add demandScenarios, or ask something else"))
}

extension Scenario {
    /// Who does not come in a future: one demand scenario by weight says, and each project's own probability where it has one.
    func absent(in draw: Draw) -> [ProjectID] {
        var rest = draw.share(0) * demandScenarios.reduce(0) { $0 + $1.weight.value.approximate }
        let demand = demandScenarios.first {
            rest -= $0.weight.value.approximate
            return rest < 0
        }
        return projects.enumerated().compactMap { number, project in
            if let own = project.probability {
                return draw.share(number + 1) < own.value.approximate ? nil : project.id
            }
            return demand?.absent.contains(project.id) ?? false ? project.id : nil
        }
    }

    /// Those who do not come are placed nowhere; what was promised to them binds nobody.
    mutating func keepAway(_ absent: [ProjectID]) {
        guard !absent.isEmpty else { return }
        locks.removeAll { absent.contains($0.project) }
        let taken = Set(locks.map(\.id.text))
        for project in absent {
            var lock = Lock()
            var name = "ABSENT-\(project.text)"
            while taken.contains(name) { name += "-" }
            lock.id = LockID(name)
            lock.action = .ban
            lock.project = project
            lock.why = "不来 / does not come"
            locks.append(lock)
        }
    }
}
