import Quantities
import Records

/// The interface told for programs, as OpenAPI 3.1, from the routes themselves.
enum OpenAPI {
    static func document(_ routes: [Route]) -> JSONNode {
        let own = routes.filter { $0.path.hasPrefix(RouteTable.base) }
        var paths: [JSONNode.Member] = []
        for path in own.map(\.path).unique {
            let there = own.filter { $0.path == path }
            paths.append(
                .init(
                    path,
                    JSONNode(.object(there.map { .init($0.method == "GET" ? "get" : "post", operation($0)) }))))
        }
        return object([
            ("openapi", "3.1.0".written),
            (
                "info",
                object([
                    ("title", "landplan workbench".written), ("version", "1".written),
                    ("description", "工作台接口 · the interface of the workbench".written),
                ])
            ),
            ("paths", JSONNode(.object(paths))),
        ])
    }

    private static func operation(_ route: Route) -> JSONNode {
        var members: [(String, JSONNode)] = [
            ("summary", "\(route.told.summary.zh) · \(route.told.summary.en)".written),
            ("operationId", String(route.path.dropFirst(RouteTable.base.count)).written),
        ]
        if !route.told.query.isEmpty {
            members.append(
                (
                    "parameters",
                    JSONNode(
                        .array(
                            route.told.query.map {
                                object([
                                    ("name", $0.written), ("in", "query".written), ("required", true.written),
                                    ("schema", type("string")),
                                ])
                            }))
                ))
        }
        if route.method == "POST" {
            let schema = object([
                ("type", "object".written),
                (
                    "properties",
                    JSONNode(.object(route.told.fields.map { .init($0.name, type($0.kind.rawValue)) }))
                ),
                ("required", route.told.fields.filter(\.isRequired).map(\.name).written),
            ])
            members.append(("requestBody", object([("required", true.written), ("content", content(schema))])))
        }
        members.append(("responses", responses(route)))
        return object(members)
    }

    private static func responses(_ route: Route) -> JSONNode {
        let schema = object([("type", "object".written), ("required", route.told.answers.written)])
        let good = object([
            ("description", "answer".written),
            (
                "content",
                route.told.contentType == "application/json"
                    ? content(schema) : object([(route.told.contentType, object([]))])
            ),
        ])
        let error = object([
            ("type", "object".written), ("required", ["error"].written),
            (
                "properties",
                object([
                    (
                        "error",
                        object([("type", "object".written), ("required", ["code", "zh", "en"].written)])
                    )
                ])
            ),
        ])
        return object([
            ("2XX", good), ("4XX", object([("description", "refusal".written), ("content", content(error))])),
        ])
    }

    private static func content(_ schema: JSONNode) -> JSONNode {
        object([("application/json", object([("schema", schema)]))])
    }

    private static func type(_ name: String) -> JSONNode { object([("type", name.written)]) }

    private static func object(_ members: [(String, JSONNode)]) -> JSONNode {
        JSONNode(.object(members.map { .init($0.0, $0.1) }))
    }
}
