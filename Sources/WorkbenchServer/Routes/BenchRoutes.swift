import Quantities
import Records
import Synchronization
import Workbench

extension RouteTable {
    /// What is there.
    static func reading(_ bench: Bench) -> [Route] {
        [
            .get(
                base + "bench",
                .init(
                    summary: Words("全部现状", "all that stands"),
                    answers: ["version", "event", "mayDecide", "scenario", "projects", "standing", "decisions", "jobs"])
            ) { bench.overview(mayDecide: $0.role == .decide) },
            .get(
                base + "check", .init(summary: Words("检查情景", "faults of the scenario"), answers: ["errors", "issues"])
            ) {
                _ in bench.check()
            },
            .get(
                base + "catalogue",
                .init(
                    summary: Words("可以问的问题", "what can be asked"),
                    answers: ["version", "questions", "choices", "elsewhere"])
            ) { _ in Forms(bench).questions() },
            .get(
                base + "records",
                .init(
                    summary: Words("一类记录及其字段", "records of one kind and their fields"), query: ["kind"],
                    answers: ["kind", "fields", "records"])
            ) { try Forms(bench).records($0.query["kind"] ?? "") },
            Route(
                method: "GET", path: base + "backdrop",
                told: .init(summary: Words("底图", "the picture under the map"), query: ["v"], contentType: "image/*")
            ) { _ in
                guard let backdrop = bench.backdrop else {
                    return .refusal(404, "unknown", Words("没有底图", "there is no backdrop"))
                }
                // It is drawn piece by piece; another one has another address.
                return WebResponse(
                    200, type: backdrop.type, .bytes(backdrop.bytes),
                    headers: [("Cache-Control", "private, max-age=3600")])
            },
        ]
    }

    /// What is laid beside the plan and leaves it as it is.
    static func laying(_ bench: Bench) -> Route {
        .post(
            base + "backdrop",
            .init(
                summary: Words("在地图下垫一张图", "lay a picture under the map"),
                fields: [("bytes", .string, true), ("corners", .string, false), ("world", .string, false)],
                answers: ["version", "backdrop"], mostBody: mostFile), status: 201
        ) { call in
            bench.lay(try Backdrop(dropped: call.body))
            return bench.overview(mayDecide: true)
        }
    }

    private static let movesField: (name: String, kind: Route.FieldKind, isRequired: Bool) = ("moves", .array, true)

    /// What is tried and leaves everything as it is. It is sent as a write, because it may be long.
    static func trying(_ bench: Bench) -> [Route] {
        let turns = Turns()
        return [
            .post(
                base + "verify",
                .init(
                    summary: Words("核验移动后的方案", "judge the plan with some moves"), fields: [movesField],
                    answers: ["version", "sound", "broken", "places", "plan", "verification"],
                    isTrial: true)
            ) { try bench.verify($0.body) },
            .post(
                base + "changes",
                .init(
                    summary: Words("移动带来的变化", "what some moves change"), fields: [movesField],
                    answers: ["version", "changes"], isTrial: true)
            ) { try bench.changes($0.body) },
            .post(
                base + "map",
                .init(
                    summary: Words("移动后的布局图", "the map with some moves"), fields: [movesField], answers: ["marks"],
                    isTrial: true)
            ) { try bench.map($0.body) },
            .post(
                base + "consider",
                .init(
                    summary: Words("若这样决定，检查怎么说", "what the checker would say of a decision"),
                    fields: [("decision", .object, true)], answers: ["errors", "issues"], isTrial: true)
            ) { try bench.consider($0.body) },
            .post(
                base + "compare",
                .init(
                    summary: Words("几个方案并排", "plans side by side"), fields: [("plans", .array, true)],
                    answers: ["version", "comparison"], isTrial: true)
            ) { try bench.compare($0.body) },
            .post(
                base + "places",
                .init(
                    summary: Words("项目能去哪里", "where a project could go"),
                    fields: [("project", .string, true), ("moves", .array, false), ("asker", .string, false)],
                    answers: ["version", "project", "places", "barred", "complete"], isTrial: true)
            ) { call in
                // Who asks anew wants no answer to what was asked before.
                let isOver = turns.next(of: call.body["asker"], within: .seconds(10))
                return try bench.places(call.body, isOver: isOver)
            },
            .post(
                base + "room",
                .init(
                    summary: Words("在手上的方案里怎样让位：一种做法", "one way to make room, on top of the plan in hand"),
                    fields: [
                        ("project", .string, true), ("place", .object, true), ("moves", .array, false),
                        ("asker", .string, false),
                    ], answers: ["version", "project", "complete"], isTrial: true)
            ) { call in
                let isOver = turns.next(of: call.body["asker"], within: .seconds(20))
                return try RoomAnswer(bench).answer(call.body, isOver: isOver)
            },
            .post(
                base + "price",
                .init(
                    summary: Words("放到某处的代价、谁须让位", "what it costs to put a project somewhere, who makes room"),
                    fields: [("project", .string, true), ("place", .object, true), ("asker", .string, false)],
                    answers: ["version", "project"], isTrial: true)
            ) { call in
                let isOver = turns.next(of: call.body["asker"], within: .seconds(90))
                return try PlacePrice(bench).answer(call.body, isOver: isOver)
            },
        ]
    }

    private static let version: (name: String, kind: Route.FieldKind, isRequired: Bool) = ("version", .string, true)
    private static let signature: [(name: String, kind: Route.FieldKind, isRequired: Bool)] = [
        ("by", .string, true), ("why", .string, false),
    ]

    /// What is put on record.
    static func deciding(_ bench: Bench) -> [Route] {
        let after = ["version", "decisions"]
        return [
            .post(
                base + "decisions",
                .init(
                    summary: Words("记录一项决定", "put a decision on record"),
                    fields: [version, ("decision", .object, true)] + signature, answers: after), status: 201
            ) { call in
                try bench.decide(call.body)
                return bench.overview(mayDecide: true)
            },
            .post(
                base + "undo",
                .init(
                    summary: Words("撤回", "take a decision back"),
                    fields: [version, ("name", .string, false)] + signature,
                    answers: after)
            ) { call in
                try bench.undo(call.body)
                return bench.overview(mayDecide: true)
            },
            .post(
                base + "redo",
                .init(
                    summary: Words("恢复", "let a decision stand again"),
                    fields: [version, ("name", .string, false)] + signature, answers: after)
            ) { call in
                try bench.redo(call.body)
                return bench.overview(mayDecide: true)
            },
            .post(
                base + "approve",
                .init(
                    summary: Words("批准：冻结一个版本", "approve: freeze a version"), fields: [version] + signature,
                    answers: ["file", "folder"]), status: 201
            ) { try bench.approve($0.body) },
        ]
    }
}

/// Whose turn it is: of those who ask again, only the last.
private final class Turns: Sendable {
    private let state = Mutex<(turns: [String: Int], order: [String])>(([:], []))
    private static let most = 200

    /// Whether what begins now has been overtaken, or takes too long.
    func next(of asker: JSONNode?, within time: Duration) -> @Sendable () -> Bool {
        let deadline = ContinuousClock.now.advanced(by: time)
        guard case .string(let name)? = asker?.value else { return { ContinuousClock.now > deadline } }
        let key = String(name.prefix(64))
        let turn = state.withLock { state -> Int in
            if state.turns[key] == nil {
                state.order.append(key)
                if state.order.count > Self.most { state.turns[state.order.removeFirst()] = nil }
            }
            state.turns[key, default: 0] += 1
            return state.turns[key] ?? 0
        }
        return { [self] in ContinuousClock.now > deadline || state.withLock { $0.turns[key] } != turn }
    }
}
