import Quantities
import Records
import Workbench

extension RouteTable {
    /// What takes its time.
    static func working(_ bench: Bench) -> [Route] {
        let moves: (name: String, kind: Route.FieldKind, isRequired: Bool) = ("moves", .array, true)
        let job: (name: String, kind: Route.FieldKind, isRequired: Bool) = ("job", .integer, true)
        let answers = ["job", "kind", "stage"]
        return [
            .post(
                base + "solve",
                .init(
                    summary: Words("求解", "search for the best plan"),
                    fields: [("timeLimit", .number, false), ("gap", .number, false)], answers: answers), status: 202
            ) { try bench.orders(in: $0.language).solve($0.body) },
            .post(
                base + "mend",
                .init(
                    summary: Words("改动最少的可行方案", "the nearest plan that keeps all rules"), fields: [moves],
                    answers: answers), status: 202
            ) { try bench.orders(in: $0.language).mend($0.body) },
            .post(
                base + "questions",
                .init(
                    summary: Words("提问：与同名命令的回答一字不差", "ask: the answer is the command's, to the byte"),
                    fields: [("question", .string, true), ("projects", .array, false), ("options", .object, false)],
                    answers: answers), status: 202
            ) { try bench.orders(in: $0.language).ask($0.body) },
            .post(
                base + "produce",
                .init(
                    summary: Words("制作材料或台账", "make the meeting pack or the ledger"),
                    fields: [("what", .string, false)], answers: answers), status: 202
            ) { try bench.orders(in: $0.language).produce($0.body) },
            .post(
                base + "import",
                .init(
                    summary: Words("读入拖来的台账或地图", "read a ledger or a map that was dropped"),
                    fields: [
                        ("name", .string, true), ("bytes", .string, true), ("beside", .array, false),
                        ("force", .boolean, false),
                        ("create", .boolean, false), ("park", .string, false),
                    ], answers: answers, mostBody: mostFile),
                status: 202
            ) { try bench.orders(in: $0.language).importFile($0.body) },
            .get(
                base + "imported",
                .init(
                    summary: Words("读入的台账或地图与情景的不同", "what a ledger or a map says otherwise"), query: ["job"],
                    answers: ["settings"])
            ) { try bench.orders().imported(number($0)) },
            .post(
                base + "take",
                .init(
                    summary: Words("采用修补后的方案", "take in hand what a mending found"), fields: [job],
                    answers: ["version"])
            ) { call in
                try bench.orders().takeMended(call.body)
                return bench.overview(mayDecide: true)
            },
            .post(
                base + "stop",
                .init(
                    summary: Words("停止并取已找到的最好方案", "stop with the best found so far"), fields: [job],
                    answers: answers)
            ) { try bench.orders().stop($0.body) },
            .post(
                base + "cancel",
                .init(summary: Words("放弃", "give work up"), fields: [job], answers: answers)
            ) { try bench.orders().cancel($0.body) },
            .get(
                base + "job", .init(summary: Words("一项工作的进展", "how far work is"), query: ["job"], answers: answers)
            ) { try bench.orders().jobView(number($0)) },
            Route(
                method: "GET", path: base + "answer",
                told: .init(summary: Words("一项工作的回答", "the answer of work"), query: ["job"], answers: [])
            ) { call in
                let bytes = try bench.orders().answer(of: number(call))
                return WebResponse(200, type: "application/json; charset=utf-8", .bytes(bytes))
            },
            Route(
                method: "GET", path: base + "file",
                told: .init(
                    summary: Words("下载一项工作留下的文件", "a file that work left"), query: ["job", "name"],
                    contentType: "application/octet-stream")
            ) { call in
                let name = call.query["name"] ?? ""
                let bytes = try bench.orders().file(name, of: number(call))
                // Names are ours, never a stranger's.
                return WebResponse(
                    200, type: "application/octet-stream", .bytes(bytes),
                    headers: [("Content-Disposition", "attachment; filename=\"\(name)\"")])
            },
        ]
    }

    private static func number(_ call: Route.Call) -> Int { Int(call.query["job"] ?? "") ?? 0 }

    /// A new address for one more browser.
    static func invitations(_ invite: @escaping @Sendable (Role) -> String) -> Route {
        .post(
            base + "invitations",
            .init(
                summary: Words("为另一个浏览器要一个一次性地址", "an address that lets one more browser in"),
                fields: [("role", .string, false)], answers: ["path"]), status: 201
        ) { call in
            var role = Role.decide
            if case .string(let text)? = call.body["role"]?.value { role = Role(rawValue: text) ?? .read }
            return JSONNode(.object([.init("path", "/?token=\(invite(role))".written)]))
        }
    }

    /// What happens, as it happens; who was away hears what it missed.
    static func events(_ log: EventLog) -> Route {
        Route(
            method: "GET", path: base + "events",
            told: .init(
                summary: Words(
                    "事件流（SSE）：after 或 Last-Event-ID 之后的事件",
                    "what happens, as server-sent events, after the one that after or Last-Event-ID names"),
                query: ["after"], contentType: "text/event-stream")
        ) { call in
            let last = (call.headers["last-event-id"] ?? call.query["after"]).flatMap { Int($0) }
            let events = log.events(after: last)
            let (pieces, writer) = AsyncStream.makeStream(of: [UInt8].self)
            let work = Task {
                writer.yield(Array("retry: 1000\n\n".utf8))
                for await event in events {
                    let text =
                        event.map { "id: \($0.number)\nevent: \($0.name)\ndata: \($0.data)\n\n" } ?? ": here\n\n"
                    writer.yield(Array(text.utf8))
                }
                writer.finish()
            }
            writer.onTermination = { _ in work.cancel() }
            return WebResponse(
                200, type: "text/event-stream; charset=utf-8", .stream(pieces), headers: [("X-Accel-Buffering", "no")])
        }
    }
}
