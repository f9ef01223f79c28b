import LandModel
import Quantities
import Records

/// 报批坐标文本: the coordinate text that land is submitted for approval in.
///
/// `[属性描述]` tells the plane; below `[地块坐标]` each parcel has a line `points,hectares,id,name,面,sheet,use,,@` and then its corners,
/// `J1,ring,X,Y`, where X runs north and Y east, the zone's number perhaps before it.
struct CoordinateText {
    private(set) var features: [Feature] = []
    private(set) var issues: [Issue] = []

    /// Whether a text is one.
    static func isOne(_ text: String) -> Bool {
        text.prefix(4_000).split(whereSeparator: \.isNewline).contains {
            ["地块坐标", "属性描述"].contains(section($0.trimmingSpaces))
        }
    }

    /// The name of a section where a line is its head: in brackets of any kind, with spaces or without.
    private static func section(_ line: Substring) -> String? {
        guard let first = line.first, "[【［".contains(first), let end = line.firstIndex(where: { "]】］".contains($0) })
        else {
            return nil
        }
        return String(line[line.index(after: line.startIndex)..<end].trimmingSpaces)
    }

    private struct Parcel {
        let attributes: [Feature.Attribute]
        let offset: Int
        /// By the number of the ring, in the order of the file.
        var rings: [(number: String, corners: [Vertex])] = []
        /// One of its corners cannot be read, so that its border is not known.
        var isBroken = false
    }

    init(_ text: String) {
        var parcels: [Parcel] = []
        var section: String?
        var head = CoordinateTextHead()
        var offset = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            defer { offset += line.utf8.count + 1 }
            let plain = line.trimmingSpaces
            if let name = Self.section(plain) {
                section = name
                continue
            }
            if section == "属性描述" { head.read(plain, offset) }
            guard section == "地块坐标", !plain.isEmpty else { continue }
            let fields = plain.split(omittingEmptySubsequences: false) { ",，;；\t".contains($0) }.map {
                String($0.trimmingSpaces)
            }
            if ["@", "＠"].contains(fields.last) {
                let names = ["点数", "面积", "编号", "名称", "类型", "图幅号", "用途"]
                let attributes = zip(names, fields).filter { !$1.isEmpty }.map { Feature.Attribute(name: $0, text: $1) }
                parcels.append(Parcel(attributes: attributes, offset: offset))
            } else if let corner = Self.corner(fields), !parcels.isEmpty {
                let last = parcels.count - 1
                if parcels[last].rings.last?.number != fields[1] { parcels[last].rings.append((fields[1], [])) }
                parcels[last].rings[parcels[last].rings.count - 1].corners.append(corner)
            } else {
                if fields.count > 2, !parcels.isEmpty { parcels[parcels.count - 1].isBroken = true }
                if issues.count < 50 { issues.append(Self.unread(String(plain.prefix(60)), offset)) }
            }
        }
        issues += head.issues(parcels.flatMap { $0.rings.flatMap(\.corners) })
        for (index, parcel) in parcels.enumerated() {
            if let issue = Self.count(parcel, index), issues.count < 100 { issues.append(issue) }
            let parts = parcel.isBroken ? [] : Self.parts(parcel.rings.map(\.corners))
            features.append(
                Feature(
                    number: index + 1, attributes: parcel.attributes, parts: parts,
                    place: Place(input: 0, offset: parcel.offset),
                    fault: parts.isEmpty ? Self.empty(index + 1, parcel.offset, isBroken: parcel.isBroken) : nil))
        }
    }

    /// North and east as the text has them, east first; the other way round where the figures say so.
    private static func corner(_ fields: [String]) -> Vertex? {
        guard fields.count >= 4, let first = Double(fields[2]), let second = Double(fields[3]),
            first.magnitude <= 50_000_000, second.magnitude <= 50_000_000
        else { return nil }
        let isEastFirst =
            (73...136).contains(first) && (3...54).contains(second)
            || (1_900_000...6_000_000).contains(second)
                && ((100_000...900_000).contains(first) || (13_000_000...46_000_000).contains(first))
        return isEastFirst ? Vertex(x: first, y: second) : Vertex(x: second, y: first)
    }

    /// Rings within another are its holes; others are parts of their own.
    private static func parts(_ rings: [[Vertex]]) -> [Feature.Part] {
        var parts: [(outer: [Vertex], holes: [[Vertex]])] = []
        for var ring in rings {
            if ring.count > 1, ring.first == ring.last { ring.removeLast() }
            guard let first = ring.first else { continue }
            if let outer = parts.firstIndex(where: { contains($0.outer, first) }) {
                parts[outer].holes.append(ring)
            } else {
                parts.append((ring, []))
            }
        }
        return parts.map { Feature.Part(outer: $0.outer, holes: $0.holes) }
    }

    private static func contains(_ ring: [Vertex], _ point: Vertex) -> Bool {
        var isInside = false
        var before = ring.count - 1
        for index in ring.indices {
            let (one, other) = (ring[index], ring[before])
            if (one.y > point.y) != (other.y > point.y),
                point.x < (other.x - one.x) * (point.y - one.y) / (other.y - one.y) + one.x
            {
                isInside.toggle()
            }
            before = index
        }
        return isInside
    }

    /// Whether as many corners are there as the parcel's line says; some count the last one, which repeats the first.
    private static func count(_ parcel: Parcel, _ index: Int) -> Issue? {
        let all = parcel.rings.reduce(0) { $0 + $1.corners.count }
        let once = parcel.rings.reduce(0) { $0 + Set($1.corners).count }
        guard !parcel.isBroken, let text = parcel.attributes.first(where: { $0.name == "点数" })?.text,
            let told = Int(text),
            told < once || told > all
        else { return nil }
        return Issue(
            "coordinate-count", .warning, at: Path("features", "\(index)"),
            place: Place(input: 0, offset: parcel.offset),
            what: Words("写的是 \(told) 个界址点，实有 \(once) 个", "it says \(told) corners and has \(once)"),
            because: Words("可能缺行或多行", "lines may be missing, or too many"),
            mend: Words("核对界址点", "check its corners"))
    }

    private static func unread(_ line: String, _ offset: Int) -> Issue {
        Issue(
            "coordinate-line", at: Path(), place: Place(input: 0, offset: offset),
            what: Words("读不懂这一行：“\(line)”", "this line cannot be read: “\(line)”"),
            because: Words(
                "界址点行写作“J1,圈号,X,Y”，地块行以“@”结束", "a corner is written “J1,ring,X,Y”; a parcel's line ends in “@”"),
            mend: Words("改正或删去此行", "correct the line or delete it"))
    }

    private static func empty(_ number: Int, _ offset: Int, isBroken: Bool) -> Issue {
        if isBroken {
            return Issue(
                "shape-missing", at: Path("features", "\(number - 1)"), place: Place(input: 0, offset: offset),
                what: Words(
                    "第 \(number) 个图形：有读不懂的界址点", "feature \(number): one of its corners cannot be read"),
                because: Words("缺了它，界线就不对", "without it the border would be another one"),
                mend: Words("改正那一行", "correct that line"))
        }
        return Issue(
            "shape-missing", at: Path("features", "\(number - 1)"), place: Place(input: 0, offset: offset),
            what: Words("第 \(number) 个图形：没有界址点", "feature \(number): it has no corners"),
            because: Words("只有属性的记录不能成为地块边界", "a record of attributes alone has no border"),
            mend: Words("补上界址点，或删去该记录", "add them, or delete the record"))
    }
}

extension Substring {
    var trimmingSpaces: Substring {
        let start = drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring { self[...].trimmingSpaces }
}
