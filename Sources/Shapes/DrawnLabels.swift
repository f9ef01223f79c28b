import LandModel
import Quantities
import Records

/// Words that a drawing puts into its polygons, as CAD files have them, which know no attributes: each is an attribute of the smallest
/// polygon that it lies in.
struct DrawnLabels {
    struct Label {
        /// Of the feature that it is in the file.
        let number: Int
        let place: Vertex
        let text: String
        let layer: String?

        /// `nil`: no point with words. `point`: the coordinates of one.
        init?(_ number: Int, _ attributes: [Feature.Attribute], _ point: Vertex) {
            func text(_ name: String) -> String? { attributes.first { $0.name == name }?.text }
            guard let words = text("Text"), words.contains(where: { !$0.isWhitespace }) else { return nil }
            (self.number, place, self.text, layer) = (number, point, words, text("Layer"))
        }
    }

    private(set) var features: [Feature]
    /// Labels that lie in no polygon, or were not looked for.
    private(set) var issues: [Issue] = []

    /// Looking for all labels in all polygons takes no more comparisons than this.
    private static let mostComparisons = 400_000_000

    init(_ labels: [Label], in features: [Feature]) {
        self.features = features
        guard !labels.isEmpty else { return }
        let polygons = features.indices.flatMap { index in
            features[index].parts.map { Polygon(feature: index, part: $0) }
        }.enumerated().sorted { ($0.element.area, $0.offset) < ($1.element.area, $1.offset) }.map(\.element)
        guard !polygons.isEmpty else { return }
        guard labels.count <= Self.mostComparisons / polygons.count else {
            issues = [Self.tooMany(labels.count)]
            return
        }
        var within: [Int: [Label]] = [:]
        for label in labels {
            guard let polygon = polygons.first(where: { $0.holds(label.place) }) else { continue }
            within[polygon.feature, default: []].append(label)
            // Its words are the polygon's now; twice they would name two shapes.
            strip(label.number)
        }
        // Words of one layer are of one kind: the ids, the areas.
        let layers = Set(within.values.joined().map(\.layer))
        for index in features.indices {
            if let labels = within[index] { add(labels, to: index, byLayer: layers.count > 1) }
        }
    }

    private mutating func strip(_ number: Int) {
        let old = features[number - 1]
        features[number - 1] = Feature(
            number: number, attributes: old.attributes.filter { $0.name != "Text" }, parts: [], place: old.place,
            fault: old.fault)
    }

    /// From top to bottom, because whoever draws puts them in the same order everywhere.
    private mutating func add(_ labels: [Label], to index: Int, byLayer: Bool) {
        let sorted = labels.sorted { ($1.place.y, $0.place.x, $0.number) < ($0.place.y, $1.place.x, $1.number) }
        var attributes = features[index].attributes
        var count: [String: Int] = [:]
        for label in sorted {
            let column = byLayer ? label.layer ?? "Text" : "Text"
            for line in label.text.split(whereSeparator: \.isNewline) where line.contains(where: { !$0.isWhitespace }) {
                count[column, default: 0] += 1
                let number = count[column, default: 1]
                attributes.append(
                    Feature.Attribute(name: number == 1 ? column : "\(column) \(number)", text: String(line)))
            }
        }
        let old = features[index]
        features[index] = Feature(
            number: old.number, attributes: attributes, parts: old.parts, place: old.place, fault: old.fault)
    }

    private static func tooMany(_ count: Int) -> Issue {
        Issue(
            "map-labels-not-read", .warning, at: Path(),
            what: Words("\(count) 处文字标注未与图形对应", "\(count) words in the drawing are not taken for names"),
            because: Words("图形与文字太多", "there are too many shapes and words"),
            mend: Words("只导出地块与其编号两个图层", "export the layers of parcels and of their ids only"))
    }

    private struct Polygon {
        let feature: Int
        let rings: [[Vertex]]
        let area: Double
        private let low: Vertex
        private let high: Vertex

        init(feature: Int, part: Feature.Part) {
            self.feature = feature
            rings = [part.outer] + part.holes
            let (xs, ys) = (part.outer.map(\.x), part.outer.map(\.y))
            low = Vertex(x: xs.min() ?? 0, y: ys.min() ?? 0)
            high = Vertex(x: xs.max() ?? 0, y: ys.max() ?? 0)
            area =
                zip(part.outer, part.outer.dropFirst() + part.outer.prefix(1)).reduce(0) { sum, side in
                    sum + (side.0.x - side.1.x) * (side.0.y + side.1.y) / 2
                }.magnitude
        }

        func holds(_ point: Vertex) -> Bool {
            guard low.x <= point.x, point.x <= high.x, low.y <= point.y, point.y <= high.y else { return false }
            var isInside = false
            for ring in rings {
                for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.y > point.y) != (b.y > point.y) {
                    if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
                }
            }
            return isInside
        }
    }
}
