import Folders
import Foundation
import LandModel
import Planning
import Quantities
import Records
import Reporting
import Synchronization

/// The workbench without its server: a scenario with the decisions on it, a plan in hand, what is tried on it, work in the
/// background. The base file is only ever read; whatever must last is in the decisions file before it is told.
public final class Bench: Sendable {
    /// The file that decisions build on.
    public let basePath: String
    public let decisionsPath: String
    public let events: EventLog
    let jobs: JobList
    let prices: PriceList
    private let picture: Mutex<Backdrop?>
    private let state: Mutex<State>
    /// Held by who changes something, so that a scenario is read and judged while others go on reading the old state.
    private let writing = Mutex(())

    struct State {
        var file: DecisionFile
        /// Whether the decisions file is there; it appears with the first decision.
        var isWritten: Bool
        var world: World
    }

    /// Opens a scenario, or the decisions file of one. `plan`: the plan in hand at first; else what was last solved. Throws the
    /// issues of a scenario that is not sound.
    public init(
        _ path: String, plan: PlanInHand? = nil, backdrop: Backdrop? = nil, program: JobProgram,
        events: EventLog = EventLog()
    ) throws(Refusal) {
        let bytes = try? InputReader.files.read(path)
        let isDecisions = path.hasSuffix(DecisionFile.ending)
        let own = isDecisions ? bytes.flatMap { DecisionFile($0) } : nil
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        basePath = own.map { folder.appendingPathComponent($0.base).path } ?? path
        decisionsPath = isDecisions ? path : DecisionFile.path(ofBase: path)
        let kept = try? InputReader.files.read(decisionsPath)
        let file = kept.flatMap { DecisionFile($0) }
        if kept != nil, file == nil {
            throw Refusal(
                .unsound, "“\(decisionsPath)”不是决定文件，未改动", "“\(decisionsPath)” is no decisions file: left as it is")
        }
        let loaded = ScenarioLoader().load(kept == nil ? basePath : decisionsPath)
        guard let scenario = loaded.scenario else {
            throw Refusal(.unsound, "情景有误", "the scenario has faults", issues: loaded.issues)
        }
        let inHand =
            plan ?? PlanInHand(at: Self.resultPath(of: decisionsPath)) ?? PlanInHand(at: Self.resultPath(of: basePath))
        self.events = events
        picture = Mutex(backdrop)
        jobs = JobList(program, events)
        prices = PriceList(program)
        state = Mutex(
            State(
                file: file ?? DecisionFile(base: basePath), isWritten: kept != nil,
                world: World(loaded, scenario, inHand ?? .none)))
    }

    /// Where `solve` keeps what it found for a scenario file.
    static func resultPath(of path: String) -> String {
        let file = URL(fileURLWithPath: path)
        return file.deletingLastPathComponent().appendingPathComponent("results")
            .appendingPathComponent(file.deletingPathExtension().lastPathComponent)
            .appendingPathComponent("plan.json").path
    }

    /// The scenario file that a command would be given now.
    var workingPath: String { state.withLock { $0.isWritten } ? decisionsPath : basePath }

    var world: World { state.withLock { $0.world } }
    var file: DecisionFile { state.withLock { $0.file } }

    /// What tells this state from every other: of decisions and of the plan in hand.
    public var version: String { state.withLock { Self.version($0) } }

    private static func version(_ state: State) -> String { "\(state.file.version)-\(state.world.plan.version)" }

    // MARK: decisions

    /// Puts a decision on record. `version`: of the decisions that it was made on.
    public func decide(_ request: JSONNode) throws(Refusal) {
        let author = try Self.signature(request)
        let setting = world.setting
        let decision = try Decision.read(request["decision"] ?? JSONNode(.null), in: setting)
        try change(request) { file in
            _ = file.add(decision, by: author)
            return true
        }
    }

    /// What the checker says of a decision, which is not put on record: as `check --json` tells it.
    public func consider(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let decision = try Decision.read(request["decision"] ?? JSONNode(.null), in: world.setting)
        var file = self.file
        _ = file.add(decision, by: Signature(by: "", why: nil))
        return IssueText.json(Self.load(decisionsPath, instead: Array(file.text.utf8)).issues)
    }

    /// Takes the last decision back, or the one that is named.
    public func undo(_ request: JSONNode) throws(Refusal) {
        let author = try Self.signature(request)
        let named = request["name"]?.text
        try change(request) { file in
            (named ?? file.undoable?.name).map { file.withdraw($0, by: author) } ?? false
        }
    }

    /// Lets the decision stand again that was undone first, or the one that is named.
    public func redo(_ request: JSONNode) throws(Refusal) {
        let author = try Self.signature(request)
        let named = request["name"]?.text
        try change(request) { file in
            (named ?? file.redoable?.name).map { file.restore($0, by: author) } ?? false
        }
    }

    /// Changes the decisions file, the whole of it or nothing: on the version that was seen, and only to a scenario that is sound.
    private func change(_ request: JSONNode, _ body: (inout DecisionFile) -> Bool) throws(Refusal) {
        let seen = request["version"]?.text
        let result: Result<Void, Refusal> = writing.withLock { _ in
            do throws(Refusal) {
                var state = state.withLock { $0 }
                try takeIn(&state)
                publish(state)
                guard let seen, seen == state.file.version || seen == Self.version(state) else {
                    throw Refusal(
                        .stale, "页面所见已过时：别处已有新的决定", "what the page showed is out of date: others have decided since")
                }
                var file = state.file
                guard body(&file) else { throw Refusal(.unknown, "没有可撤回或恢复的决定", "there is no such decision to change") }
                let loaded = Self.load(decisionsPath, instead: Array(file.text.utf8))
                guard let scenario = loaded.scenario else {
                    throw Refusal(
                        .unsound, "这样情景就有误，未作更改", "the scenario would have faults: nothing was changed",
                        issues: loaded.errors)
                }
                do throws(FolderSwap.Fault) { try AtomicFile.put(Array(file.text.utf8), at: decisionsPath) } catch {
                    throw Refusal(.machine, "写不进去：\(error.words)", "it cannot be written: \(error.words)")
                }
                state.file = file
                state.isWritten = true
                state.world = World(loaded, scenario, state.world.plan)
                publish(state)
                return .success(())
            } catch { return .failure(error) }
        }
        switch result {
        case .success: tellChange("decisions")
        case .failure(let refusal): throw refusal
        }
    }

    private func publish(_ changed: State) { state.withLock { $0 = changed } }

    /// What somebody else wrote into the decisions file since it was read.
    private func takeIn(_ state: inout State) throws(Refusal) {
        guard let bytes = try? InputReader.files.read(decisionsPath) else {
            if state.isWritten {
                throw Refusal(.machine, "决定文件读不到了：\(decisionsPath)", "the decisions file is gone: \(decisionsPath)")
            }
            return
        }
        guard let file = DecisionFile(bytes) else {
            throw Refusal(
                .machine, "决定文件已损坏，未改动：\(decisionsPath)",
                "the decisions file is damaged and left as it is: \(decisionsPath)")
        }
        guard file.version != state.file.version else { return }
        let loaded = ScenarioLoader().load(decisionsPath)
        guard let scenario = loaded.scenario else {
            throw Refusal(
                .unsound, "决定文件已被别处改坏", "the decisions file was changed elsewhere and has faults", issues: loaded.issues
            )
        }
        (state.file, state.isWritten) = (file, true)
        state.world = World(loaded, scenario, state.world.plan)
    }

    /// A file as it would be, everything else as it is.
    private static func load(_ path: String, instead bytes: [UInt8]) -> LoadedScenario {
        let reader = InputReader(isStream: InputReader.files.isStream) { name throws(InputFault) in
            name == path ? bytes : try InputReader.files.read(name)
        }
        return ScenarioLoader(reader: reader).load(path)
    }

    static func signature(_ request: JSONNode) throws(Refusal) -> Signature {
        guard let by = request["by"]?.text, !by.isEmpty else {
            throw Refusal(.request, "请写明由谁决定", "say who decides")
        }
        return Signature(by: by, why: request["why"]?.text)
    }

    // MARK: the plan in hand

    /// Takes another plan in hand: what a search found.
    func take(_ plan: PlanInHand) {
        writing.withLock { _ in
            var state = state.withLock { $0 }
            state.world = state.world.with(plan)
            publish(state)
        }
        tellChange("plan")
    }

    /// What lies under the map.
    public var backdrop: Backdrop? { picture.withLock { $0 } }

    public func lay(_ backdrop: Backdrop) {
        picture.withLock { $0 = backdrop }
        tellChange("backdrop")
    }

    private func tellChange(_ name: String) {
        events.tell(name, JSONWriter.compact(.of(["version": version.written])))
    }

    /// Ends what runs, keeping what it found.
    public func end() {
        prices.endAll()
        jobs.endAll()
        events.end()
    }
}
