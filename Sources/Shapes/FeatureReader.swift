import LandModel
import Quantities
import Records

/// Reads GeoJSON (RFC 7946, and the older form that names its coordinate system) into features.
struct FeatureReader {
    /// More features than this are not a scenario's parcels.
    static let most = 200_000
    private static let mostAttributes = 255
    private static let mostIssues = 200

    private(set) var features: [Feature] = []
    private(set) var issues: [Issue] = []
    /// What the file says of its coordinate system: `urn:ogc:def:crs:EPSG::4549`.
    private(set) var coordinateSystem: String?

    init(_ tree: JSONNode) {
        if case .string(let name)? = tree["crs"]?["properties"]?["name"]?.value { coordinateSystem = name }
        readAll(tree)
    }

    private mutating func readAll(_ tree: JSONNode) {
        guard case .string(let type)? = tree["type"]?.value else { return fail(tree) }
        switch (type, tree["features"]?.value) {
        case ("FeatureCollection", .array(let nodes)?):
            guard nodes.count <= Self.most else {
                return tell(
                    "too-many-features", Path("features"), tree,
                    Words("图形有 \(nodes.count) 个", "the file has \(nodes.count) features"),
                    Words("最多 \(Self.most) 个", "at most \(Self.most) are read"),
                    Words("只导出产业用地地块", "export the industrial parcels only"))
            }
            for (index, node) in nodes.enumerated() { read(node, number: index + 1) }
        case ("Feature", _): read(tree, number: 1)
        default: fail(tree)
        }
    }

    private mutating func fail(_ tree: JSONNode) {
        tell(
            "not-geojson", Path(), tree,
            Words("这不是 GeoJSON 图形文件", "this is not a GeoJSON file of features"),
            Words(
                "顶层应为 \"type\": \"FeatureCollection\" 与 \"features\": […]",
                "its top has \"type\": \"FeatureCollection\" and \"features\": […]"),
            Words("在 GIS 软件中另存为 GeoJSON、Shapefile 或 GeoPackage", "save it as GeoJSON, Shapefile or GeoPackage"))
    }

    private mutating func read(_ node: JSONNode, number: Int) {
        let attributes = Self.attributes(node)
        var parts: [Feature.Part] = []
        let path = Path("features", "\(number - 1)")
        do throws(Fault) { parts = try Self.parts(node["geometry"]) } catch {
            let (code, what, because, mend) = error.told
            tell(
                code, path, node["geometry"] ?? node,
                Words("第 \(number) 个图形：\(what.zh)", "feature \(number): \(what.en)"), because, mend)
        }
        features.append(Feature(number: number, attributes: attributes, parts: parts, place: node.place))
    }

    private static func attributes(_ node: JSONNode) -> [Feature.Attribute] {
        var attributes: [Feature.Attribute] = []
        func note(_ name: String, _ value: JSONNode) {
            switch value.value {
            case .string(let text): attributes.append(Feature.Attribute(name: name, text: text))
            case .number(let text):
                // An id may stand in a column of numbers: 7.0 is 7.
                let plain = (try? ExactDecimal(parsing: text))?.description ?? text
                attributes.append(Feature.Attribute(name: name, text: plain))
            default: break
            }
        }
        if case .object(let members)? = node["properties"]?.value {
            for member in members.prefix(mostAttributes) { note(member.key, member.value) }
        }
        // What stands beside the properties, where they have no such column themselves.
        if let id = node["id"], !attributes.contains(where: { $0.name == "id" }) { note("id", id) }
        return attributes
    }

    private static func parts(_ geometry: JSONNode?) throws(Fault) -> [Feature.Part] {
        guard let geometry, case .object = geometry.value else { throw .noGeometry }
        guard case .string(let type)? = geometry["type"]?.value, let node = geometry["coordinates"] else {
            throw .noPolygon("?")
        }
        switch type {
        case "Polygon": return [try part(node)]
        case "MultiPolygon":
            guard case .array(let nodes) = node.value else { throw .malformed }
            var parts: [Feature.Part] = []
            for node in nodes { parts.append(try part(node)) }
            guard !parts.isEmpty else { throw .noGeometry }
            return parts
        default: throw .noPolygon(type)
        }
    }

    private static func part(_ node: JSONNode) throws(Fault) -> Feature.Part {
        guard case .array(let nodes) = node.value else { throw .malformed }
        guard let first = nodes.first else { throw .noGeometry }
        let outer = try ring(first)
        var holes: [[Vertex]] = []
        for node in nodes.dropFirst() { holes.append(try ring(node)) }
        return Feature.Part(outer: outer, holes: holes)
    }

    /// Without the last vertex, which repeats the first.
    private static func ring(_ node: JSONNode) throws(Fault) -> [Vertex] {
        guard case .array(let nodes) = node.value else { throw .malformed }
        var ring: [Vertex] = []
        ring.reserveCapacity(nodes.count)
        for node in nodes { ring.append(try vertex(node)) }
        guard ring.count < 2 || ring.first == ring.last else { throw .notClosed(ring[0], ring[ring.count - 1]) }
        return Array(ring.dropLast())
    }

    private static func vertex(_ node: JSONNode) throws(Fault) -> Vertex {
        guard case .array(let numbers) = node.value, numbers.count >= 2,
            case .number(let x) = numbers[0].value, case .number(let y) = numbers[1].value,
            let east = Double(x), let north = Double(y)
        else { throw .malformed }
        guard east.magnitude <= 50_000_000, north.magnitude <= 50_000_000 else {
            throw .offTheEarth("\(x.prefix(24)), \(y.prefix(24))")
        }
        return Vertex(x: east, y: north)
    }

    private mutating func tell(
        _ code: String, _ path: Path, _ node: JSONNode, _ what: Words, _ because: Words, _ mend: Words
    ) {
        guard issues.count < Self.mostIssues else { return }
        issues.append(Issue(code, at: path, place: node.place, what: what, because: because, mend: mend))
    }
}
