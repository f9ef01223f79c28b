import Quantities
import Records
import Synchronization
import Workbench

/// Everything that can be asked, and how it is answered.
struct RouteTable: Sendable {
    /// Bytes of what may be sent, where a route takes no more.
    static let mostBody = 1 << 20
    static let mostFile = 24 << 20
    static let base = "/api/v1/"

    let routes: [Route]

    /// `invite`: a new token for a role.
    init(_ bench: Bench, invite: @escaping @Sendable (Role) -> String) {
        routes =
            PageFile.routes + Self.reading(bench) + Self.trying(bench) + Self.deciding(bench) + Self.working(bench)
            + [Self.laying(bench), Self.events(bench.events), Self.invitations(invite)]
    }

    func response(
        to request: WebRequest, as role: Role?, body: (_ most: Int) async throws -> [UInt8]?
    ) async -> WebResponse {
        if request.path == Gate.healthPath { return .json(200, text: "{\"status\": \"ok\"}\n") }
        guard let role else { return .refusal(401, "session", Words("没有会话", "no session")) }
        if request.path == "\(Self.base)openapi.json", request.isRead { return .json(200, OpenAPI.document(routes)) }
        let there = routes.filter { $0.path == request.path }
        guard !there.isEmpty else {
            return .refusal(404, "unknown", Words("没有这个地址", "there is nothing at this address"))
        }
        guard let route = there.first(where: { $0.method == (request.isWrite ? "POST" : "GET") }) else {
            return .refusal(405, "method", Words("这个地址不支持该方法", "this address does not take this method"))
        }
        guard role == .decide || request.isRead || route.told.isTrial else {
            return .refusal(403, "read-only", Words("只读地址，不能更改", "this address is for reading only"))
        }
        do {
            var sent = JSONNode(.object([]))
            if request.isWrite {
                guard let bytes = try await body(route.told.mostBody) else {
                    return .refusal(413, "too-large", Words("内容过大", "the content is too large"))
                }
                let (tree, faults) = JSONParser.parse(bytes)
                guard let tree, faults.isEmpty, case .object = tree.value else {
                    return .refusal(400, "json", Words("内容不是 JSON 对象", "the content is no JSON object"))
                }
                if let fault = route.told.fault(in: tree) { return Self.told(Refusal(.request, fault.zh, fault.en)) }
                sent = tree
            }
            return try await route.answer(
                Route.Call(role: role, query: request.query, headers: request.headers, body: sent))
        } catch let refusal as Refusal {
            return Self.told(refusal)
        } catch {
            return .refusal(500, "failed", Words("程序出错", "the program failed"))
        }
    }

    private static func told(_ refusal: Refusal) -> WebResponse {
        let (status, code) =
            switch refusal.kind {
            case .request: (400, "request")
            case .unknown: (404, "unknown")
            case .stale: (409, "stale")
            case .unsound: (422, "unsound")
            case .machine: (500, "machine")
            case .busy: (503, "busy")
            }
        let error = JSONNode(
            .object([
                .init("code", code.written), .init("zh", refusal.words.zh.written),
                .init("en", refusal.words.en.written),
                .init("issues", JSONNode(.array(refusal.issues.map(\.json)))),
            ]))
        return .json(status, JSONNode(.object([.init("error", error)])))
    }
}
