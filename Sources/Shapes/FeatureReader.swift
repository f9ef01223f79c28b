import LandModel
import Quantities
import Records

/// Reads GeoJSON (RFC 7946, and the older form that names its coordinate system) into features.
struct FeatureReader {
    /// More features than this are not a scenario's parcels.
    static let most = 200_000
    private static let mostAttributes = 255
    private(set) var features: [Feature] = []
    private(set) var issues: [Issue] = []
    private var labels: [DrawnLabels.Label] = []
    /// What single features say of it.
    private var systems: [String] = []
    /// What the file says of its coordinate system: `urn:ogc:def:crs:EPSG::4549`.
    private(set) var coordinateSystem: String?

    init(_ tree: JSONNode) {
        coordinateSystem = Self.system(tree["crs"])
        readAll(tree)
        settleSystem(tree)
        tellParts(tree)
        let drawn = DrawnLabels(labels, in: features)
        features = drawn.features
        issues += drawn.issues
    }

    /// As older GeoJSON names it, or as other programs do.
    private static func system(_ node: JSONNode?) -> String? {
        guard let node else { return nil }
        if case .string(let name) = node.value { return name }
        for key in ["name", "code", "href"] {
            switch (node["properties"]?[key] ?? node[key])?.value {
            case .string(let name)?: return name
            case .number(let code)?: return "EPSG:\(code)"
            default: continue
            }
        }
        return nil
    }

    /// Older files name the system of each feature, or of its geometry.
    private mutating func settleSystem(_ tree: JSONNode) {
        let all = [coordinateSystem].compactMap(\.self) + systems
        coordinateSystem = all.first
        guard let first = all.first,
            let other = all.first(where: { CoordinateSystemName($0).code != CoordinateSystemName(first).code })
        else { return }
        tell(
            "map-several-systems", Path("crs"), tree,
            Words(
                "文件写了几个坐标系：\(first.prefix(40))、\(other.prefix(40))",
                "it names several systems: \(first.prefix(40)), \(other.prefix(40))"),
            Words("一个文件里的坐标须同属一个坐标系", "the coordinates of a file are in one"),
            Words("在 GIS 软件中统一坐标系后重新导出", "bring all of it to one system in a GIS"))
    }

    /// Where a server says that it gave a part of the features only.
    private mutating func tellParts(_ tree: JSONNode) {
        func count(_ key: String) -> Int? {
            if case .number(let text)? = tree[key]?.value { Int(text) } else { nil }
        }
        var isPart = false
        if case .bool(true)? = (tree["exceededTransferLimit"] ?? tree["properties"]?["exceededTransferLimit"])?.value {
            isPart = true
        }
        if let all = count("numberMatched") ?? count("totalFeatures"), all > features.count { isPart = true }
        guard isPart else { return }
        tell(
            "map-in-part", Path(), tree,
            Words("文件写明只含一部分图形", "it says that it holds a part of the features only"),
            Words("图形服务一次给的个数有限", "servers of maps give so many at a time"),
            Words("分几次取完，或从 GIS 软件导出全部", "fetch all of them, or export all from a GIS"), .warning)
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
        if let system = Self.system(node["crs"]) ?? Self.system(node["geometry"]?["crs"]), !systems.contains(system) {
            systems.append(system)
        }
        var parts: [Feature.Part] = []
        var fault: Issue?
        do throws(Fault) { parts = try Self.parts(node["geometry"]) } catch {
            let (code, what, because, mend) = error.told
            fault = Issue(
                code, at: Path("features", "\(number - 1)"), place: (node["geometry"] ?? node).place,
                what: Words("第 \(number) 个图形：\(what.zh)", "feature \(number): \(what.en)"), because: because,
                mend: mend)
        }
        if parts.isEmpty, let point = Self.point(node["geometry"]),
            let label = DrawnLabels.Label(number, attributes, point)
        {
            labels.append(label)
        }
        features.append(Feature(number: number, attributes: attributes, parts: parts, place: node.place, fault: fault))
    }

    /// `nil`: no point.
    private static func point(_ geometry: JSONNode?) -> Vertex? {
        guard case .string("Point")? = geometry?["type"]?.value else { return nil }
        return (geometry?["coordinates"]).flatMap { try? vertex($0) }
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

    /// Collections within collections are no map.
    private static let mostNesting = 8

    private static func parts(_ geometry: JSONNode?, depth: Int = 0) throws(Fault) -> [Feature.Part] {
        guard let geometry, case .object = geometry.value else { throw .noGeometry }
        guard case .string(let type)? = geometry["type"]?.value else { throw .noPolygon("?") }
        if type == "GeometryCollection" { return try partsWithin(geometry, depth) }
        guard let node = geometry["coordinates"] else { throw .noPolygon("?") }
        switch type {
        case "Polygon": return [try part(node)]
        case "MultiPolygon":
            guard case .array(let nodes) = node.value else { throw .malformed }
            var parts: [Feature.Part] = []
            for node in nodes { parts.append(try part(node)) }
            guard !parts.isEmpty else { throw .noGeometry }
            return parts
        case "LineString":
            guard let part = try closedLine(node) else { throw .noPolygon(type) }
            return [part]
        case "MultiLineString":
            guard case .array(let nodes) = node.value else { throw .malformed }
            var parts: [Feature.Part] = []
            for node in nodes {
                guard let part = try closedLine(node) else { throw .noPolygon(type) }
                parts.append(part)
            }
            guard !parts.isEmpty else { throw .noGeometry }
            return parts
        default: throw .noPolygon(type)
        }
    }

    /// The polygons of a collection; points and lines beside them are labels.
    private static func partsWithin(_ geometry: JSONNode, _ depth: Int) throws(Fault) -> [Feature.Part] {
        guard case .array(let nodes)? = geometry["geometries"]?.value, depth < mostNesting else {
            throw .noPolygon("GeometryCollection")
        }
        var parts: [Feature.Part] = []
        for node in nodes {
            guard case .string(let type)? = node["type"]?.value,
                ["Polygon", "MultiPolygon", "GeometryCollection"].contains(type)
            else { continue }
            parts += try Self.parts(node, depth: depth + 1)
        }
        guard !parts.isEmpty else { throw .noPolygon("GeometryCollection") }
        return parts
    }

    /// As programs for drawing keep a polygon; `nil`: an open line.
    private static func closedLine(_ node: JSONNode) throws(Fault) -> Feature.Part? {
        guard case .array(let nodes) = node.value else { throw .malformed }
        guard nodes.count > 3 else { return nil }
        let (first, last) = (try vertex(nodes[0]), try vertex(nodes[nodes.count - 1]))
        return first == last ? Feature.Part(outer: try ring(node), holes: []) : nil
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
        guard let first = ring.first, let last = ring.last, ring.count > 1, first != last else {
            return Array(ring.dropLast())
        }
        guard isNearlyClosed(ring, first, last) else { throw .notClosed(first, last) }
        return Array(ring.dropLast())
    }

    /// Whether the ends miss each other by less than a thousandth of the ring's size, as after rounding.
    private static func isNearlyClosed(_ ring: [Vertex], _ first: Vertex, _ last: Vertex) -> Bool {
        let (xs, ys) = (ring.map(\.x), ring.map(\.y))
        let width = (xs.max() ?? 0) - (xs.min() ?? 0) + (ys.max() ?? 0) - (ys.min() ?? 0)
        return ring.count > 3 && ((first.x - last.x).magnitude + (first.y - last.y).magnitude) * 1_000 < width
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
        _ code: String, _ path: Path, _ node: JSONNode, _ what: Words, _ because: Words, _ mend: Words,
        _ severity: Issue.Severity = .error
    ) {
        issues.append(Issue(code, severity, at: path, place: node.place, what: what, because: because, mend: mend))
    }
}
