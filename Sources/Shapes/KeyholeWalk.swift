import Records
import Unpacking

/// What has been met on the way through a KML file.
struct KeyholeWalk {
    private(set) var features: [JSONNode] = []
    private(set) var folders: [String] = []
    private(set) var hasRoot = false

    /// Only what lies in the folder of this name.
    private let folder: String?
    /// The elements that are open, the outermost first.
    private var open: [String] = []
    /// The names of the folders that are open; "" of those without one.
    private var within: [String] = []
    private var place = Place()
    private var key = ""

    private struct Place {
        var id: String?
        var attributes: [(name: String, text: String)] = []
        var polygons: [(outer: JSONNode?, inner: [JSONNode])] = []
        var lines: [JSONNode] = []
        var hasPoint = false
    }

    init(folder: String?) { self.folder = folder }

    private var parent: String? { open.last }

    mutating func begin(_ element: String, _ attributes: XMLPart.Attributes) {
        switch element {
        case "kml": hasRoot = true
        case "Folder", "Document": within.append("")
        case "Placemark":
            place = Place()
            place.id = attributes["id"]
        case "Data", "SimpleData": key = attributes["name"] ?? ""
        case "Polygon": place.polygons.append((nil, []))
        case "Point": place.hasPoint = true
        default: break
        }
        open.append(element)
    }

    mutating func end(_ element: String, _ text: String) {
        open.removeLast()
        switch (element, parent) {
        case ("Folder", _), ("Document", _): within.removeLast()
        case ("Placemark", _): endPlace()
        case ("name", "Placemark"): note("name", text)
        case ("name", "Folder"), ("name", "Document"): within[within.count - 1] = Self.plain(text)
        case ("description", "Placemark"):
            let table = DescriptionTable(text).pairs
            for pair in table { note(pair.name, pair.text) }
            if table.isEmpty { note("description", text) }
        case ("value", "Data"), ("SimpleData", _): note(key, text)
        case ("SchemaData", _), ("Data", _): break
        case (let name, "ExtendedData"): note(name, text)
        case ("coordinates", "LinearRing"), ("coordinates", "LineString"): endLine(Self.line(text))
        default: break
        }
    }

    private mutating func note(_ name: String, _ text: String) {
        let (name, text) = (Self.plain(name), Self.plain(text))
        // What stands first has the name: a table in a description only repeats the data.
        guard !name.isEmpty, !text.isEmpty, !place.attributes.contains(where: { $0.name == name }) else { return }
        place.attributes.append((name, text))
    }

    private mutating func endLine(_ line: JSONNode) {
        let last = place.polygons.count - 1
        if open.contains("outerBoundaryIs"), last >= 0 {
            place.polygons[last].outer = line
        } else if open.contains("innerBoundaryIs"), last >= 0 {
            place.polygons[last].inner.append(line)
        } else {
            place.lines.append(line)
        }
    }

    private mutating func endPlace() {
        let names = within.filter { !$0.isEmpty }
        if let last = names.last, !folders.contains(last) { folders.append(last) }
        if let folder, !names.contains(folder) { return }
        let properties = place.attributes.map { JSONNode.Member($0.name, $0.text.written) }
        features.append(
            .of([
                "type": "Feature".written, "id": place.id?.written, "properties": JSONNode(.object(properties)),
                "geometry": geometry,
            ]))
    }

    /// Areas where there are any: points and lines beside them are labels.
    private var geometry: JSONNode {
        func shape(_ type: String, _ coordinates: [JSONNode]) -> JSONNode {
            .of(["type": type.written, "coordinates": .list(coordinates)])
        }
        if !place.polygons.isEmpty {
            return shape("MultiPolygon", place.polygons.map { .list(($0.outer.map { [$0] } ?? []) + $0.inner) })
        }
        if place.lines.count == 1, case .array(let points) = place.lines[0].value { return shape("LineString", points) }
        if !place.lines.isEmpty { return shape("MultiLineString", place.lines) }
        return place.hasPoint ? shape("Point", []) : JSONNode(.null)
    }

    /// Corners `longitude,latitude,height`, apart by spaces; some write spaces after the commas, too.
    private static func line(_ text: String) -> JSONNode {
        var corners: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = corners.last, last.hasSuffix(",") || word.hasPrefix(",") {
                corners[corners.count - 1] = last + word
            } else {
                corners.append(String(word))
            }
        }
        return .list(corners.map { corner in .list(corner.split(separator: ",").prefix(2).map { number(String($0)) }) })
    }

    /// What is no number is left to whoever reads corners.
    private static func number(_ text: String) -> JSONNode {
        JSONNode(Double(text)?.isFinite == true ? .number(text) : .string(text))
    }

    private static func plain(_ text: String) -> String {
        let words = text.drop(while: \.isWhitespace)
        return words.lastIndex { !$0.isWhitespace }.map { String(words[...$0]) } ?? ""
    }
}
