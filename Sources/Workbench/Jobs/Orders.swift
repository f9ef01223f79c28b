import Foundation
import LandModel
import Quantities
import Records
import Results

extension Bench {
    /// What can be begun in the background. `language`: of who asks; `nil`: as the workbench was started.
    public func orders(in language: Language? = nil) -> Orders { Orders(bench: self, language: language) }
}

/// Work that is begun in the background, on the scenario and the plan as they are.
public struct Orders: Sendable {
    let bench: Bench
    let language: Language?
    private var jobs: JobList { bench.jobs }

    /// Puts work in the line, on the state as it is.
    func begin(
        _ order: JobOrder, files: [(name: String, bytes: [UInt8])] = [], whenDone: (@Sendable (Job, URL) -> Void)? = nil
    ) throws(Refusal) -> JSONNode {
        var order = order
        order.language = language
        return try jobs.start(order, version: bench.version, files: files, whenDone: whenDone).json
    }

    /// Begins a search for the best plan; what it finds is saved as `solve` saves it, and taken in hand.
    public func solve(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let path = bench.workingPath
        var arguments = [path, "--json"]
        for (key, option) in [("timeLimit", "time-limit"), ("gap", "gap")] {
            guard let value = request[key], case .number(let digits) = value.value else { continue }
            arguments.append("--\(option)=\(digits)")
        }
        let order = JobOrder(kind: "solve", title: Words("求解", "solve"), lane: .plan, arguments: arguments)
        return try begin(order) { [weak bench] _, _ in
            if let found = PlanInHand(at: Bench.resultPath(of: path)) { bench?.take(found) }
        }
    }

    /// Begins a search for the plan nearest to one with some moves that keeps all rules, the moved projects where they were put.
    public func mend(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let world = bench.world
        let moves = try Move.read(request["moves"])
        guard !moves.isEmpty else {
            throw Refusal(.request, "没有移动，不必修补", "nothing was moved: there is nothing to mend")
        }
        let draft = try Draft(world, moves)
        var settings = ["stability=null"]
        settings += ["objective=\(JSONWriter.compact(Self.nearest(world.scenario.objective).written))"]
        for (number, move) in moves.enumerated() {
            var lock = Lock()
            lock.project = move.project
            lock.action = move.place == nil ? .ban : .place
            lock.parcel = draft.reading.placement(of: move.project)?.parcels.first?.parcel.id
            lock.building = draft.reading.placement(of: move.project)?.building?.id
            lock.id = LockID("workbench-mend-\(number + 1)")
            settings.append("locks.\(lock.id)=\(JSONWriter.compact(lock.written))")
        }
        let order = JobOrder(
            kind: "mend", title: Words("修补", "mend"), lane: .plan, command: "solve",
            arguments: [bench.workingPath, "--json", "--previous={folder}/draft.json", "--out={folder}/mended"]
                + settings.map { "--set=\($0)" }, files: ["mended/plan.json"])
        let bytes = Array(JSONWriter.text(draft.plan.written).utf8)
        return try begin(order, files: [("draft.json", bytes)])
    }

    /// The scenario's tiers behind one that changes as little as can be.
    private static func nearest(_ objective: [Tier]) -> [Tier] {
        var tier = Tier()
        tier.id = TierID("workbench-mend")
        tier.name = Words("改动最少", "fewest changes")
        tier.sense = .min
        var term = TierTerm()
        term.measure = Measure(.moves)
        tier.terms = [term]
        return [tier] + objective
    }

    /// Begins to answer a question.
    public func ask(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let order = try QuestionForm.order(request, on: bench.workingPath)
        return try begin(order, files: [planFile])
    }

    /// Begins to make the files of the meeting pack, or the ledger.
    public func produce(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let world = bench.world
        if request["what"]?.text == "ledger" {
            let order = JobOrder(
                kind: "ledger", title: Words("台账", "ledger"), lane: .file, command: "export",
                arguments: [bench.workingPath, "{folder}/ledger.xlsx"], files: ["ledger.xlsx"])
            return try begin(order)
        }
        guard !world.plan.plan.allocations.isEmpty else {
            throw Refusal(.unknown, "还没有方案", "there is no plan yet")
        }
        let names = [
            ResultFiles.pageName, ResultFiles.workbookName, ResultFiles.printName, ResultFiles.paperName,
            ResultFiles.planName,
        ]
        let order = JobOrder(
            kind: "report", title: Words("会议材料", "meeting pack"),
            arguments: [
                "{folder}/plan.json", "--scenario=\(bench.workingPath)", "--out={folder}/pack", "--ways-in=20",
                "--json",
            ], files: names.map { "pack/\($0)" })
        return try begin(order, files: [planFile])
    }

    /// The plan in hand, for commands that take one. A file of a run says how good it is proved to be; it is judged anew in any case.
    private var planFile: (name: String, bytes: [UInt8]) {
        let plan = bench.world.plan
        return ("plan.json", Array((plan.file?.text ?? JSONWriter.text(plan.plan.written)).utf8))
    }

    /// Takes what a mending found in hand.
    public func takeMended(_ request: JSONNode) throws(Refusal) {
        let job = try self.job(request)
        guard let bytes = jobs.file("mended/plan.json", of: job), let plan = PlanFile.read(bytes).plan else {
            throw Refusal(.unknown, "这项工作没有留下方案", "this work left no plan")
        }
        bench.take(PlanInHand(plan, nil))
    }

    // MARK: what runs

    func job(_ request: JSONNode) throws(Refusal) -> Job {
        guard let number = request["job"]?.wholeNumber, let job = jobs.job(number) else {
            throw Refusal(.unknown, "没有这项工作", "there is no such work")
        }
        return job
    }

    public func stop(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let job = try job(request)
        jobs.stop(job)
        return job.json
    }

    public func cancel(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let job = try job(request)
        jobs.cancel(job)
        return job.json
    }

    public func jobView(_ number: Int) throws(Refusal) -> JSONNode {
        try job(.of(["job": number.written])).json
    }

    /// What the command of a job printed, to the byte.
    public func answer(of number: Int) throws(Refusal) -> [UInt8] {
        try job(.of(["job": number.written])).standing.output
    }

    /// A file that a job left.
    public func file(_ name: String, of number: Int) throws(Refusal) -> [UInt8] {
        let job = try job(.of(["job": number.written]))
        let full = job.order.files.first { $0 == name || $0.hasSuffix("/\(name)") }
        guard let bytes = full.flatMap({ jobs.file($0, of: job) }) else {
            throw Refusal(.unknown, "没有这个文件", "there is no such file")
        }
        return bytes
    }
}
