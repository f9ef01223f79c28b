import Geometry
import LandModel
import Quantities
import Records

/// The one ring that a feature gives a parcel, or why it gives none.
struct BorderReading {
    private(set) var ring: Ring?
    private(set) var issues: [Issue] = []
    private let parcel: Parcel
    private let feature: Feature
    /// As many corners as a scenario's polygon may have.
    static let mostCorners = 200

    init(_ parcel: Parcel, _ feature: Feature, _ plane: MapPlane) {
        self.parcel = parcel
        self.feature = feature
        // A feature without a shape was told when it was read.
        if let part = feature.parts.first { read(part, plane) }
    }

    private mutating func read(_ part: Feature.Part, _ plane: MapPlane) {
        let outer = part.outer.compactMap(plane.corner)
        let holes = part.holes.map { Ring($0.compactMap(plane.corner)) }
        guard outer.count == part.outer.count else {
            return tell(
                "shape-coordinate", Words("坐标不在投影带内", "a coordinate lies outside the zone"),
                Words("经纬度须在所选投影带附近", "degrees must lie near the zone's meridian"),
                Words("核对经纬度次序（经度在前）与坐标系", "check their order (longitude first) and the coordinate system"))
        }
        guard feature.parts.count == 1 else { return tellParts(plane) }
        var ring = Ring(outer)
        if ring.corners.count > Self.mostCorners { ring = ring.withoutStraightCorners }
        guard ring.corners.count <= Self.mostCorners else {
            return tell(
                "polygon-points", Words("界址点有 \(ring.corners.count) 个", "its border has \(ring.corners.count) corners"),
                Words(
                    "最多 \(Self.mostCorners) 个（直线上的多余点已去掉）",
                    "at most \(Self.mostCorners), points on straight lines not counted"),
                Words("在 GIS 软件中简化界线", "simplify the border in a GIS"))
        }
        if !holes.isEmpty {
            let area = holes.sum(\.area).formatted(places: 2)
            tell(
                "parcel-with-hole",
                Words("有 \(holes.count) 个洞，共 \(area) 平方米", "it has \(holes.count) holes of \(area) m²"),
                Words("情景的界线只有外环，洞不扣除；计算以所填面积为准", "a scenario holds the outer border only; the stated area counts"),
                Words("若洞属于别的地块，在图中把环形地块切开", "if the hole is another parcel, cut the ring open in the map"), .warning)
        }
        self.ring = ring
    }

    private mutating func tellParts(_ plane: MapPlane) {
        let areas = feature.parts.prefix(10).map {
            Ring($0.outer.compactMap(plane.corner)).area.formatted(places: 0)
        }.joined(separator: "、")
        tell(
            "parcel-in-parts",
            Words("分为 \(feature.parts.count) 片：\(areas) 平方米", "it lies in \(feature.parts.count) parts of \(areas) m²"),
            Words("一个地块是连成一片的土地", "a parcel is one piece of land"),
            Words("在情景中拆为几个地块，或在图中删去碎片", "make several parcels of it, or delete stray pieces from the map"))
    }

    /// Adds what the geometry library says of the ring, which then counts for nothing.
    mutating func note(_ fault: RingFault) {
        ring = nil
        let mend = Words("在 GIS 软件中修正该面（几何检查、修复几何）", "mend the polygon in a GIS (check and repair geometry)")
        switch fault {
        case .tooFewCorners(let count):
            tell(
                "ring-too-few-corners", Words("界线只有 \(count) 个不同的点", "its border has \(count) different points"),
                Words("至少 3 个点才围成面积", "three at least enclose an area"), mend)
        case .crossesItself(let corner):
            tell(
                "ring-crosses-itself",
                Words("界线在 \(corner.text) 附近自相交", "its border crosses itself near \(corner.text)"),
                Words("自相交的界线围不出确定的面积", "such a border encloses no certain area"), mend)
        case .touchesItself(let corner):
            tell(
                "ring-touches-itself", Words("界线在 \(corner.text) 与自己相接", "its border touches itself at \(corner.text)"),
                Words("一个地块是连成一片的土地", "a parcel is one piece of land"), mend)
        case .other(let reason):
            tell("ring-invalid", Words("界线无效：\(reason)", "its border is invalid: \(reason)"), Words(same: "GEOS"), mend)
        }
    }

    private mutating func tell(
        _ code: String, _ what: Words, _ because: Words, _ mend: Words, _ severity: Issue.Severity = .error
    ) {
        issues.append(
            Issue(
                code, severity, at: feature.path, place: feature.place,
                what: Words(
                    "地块 \(parcel.id)（第 \(feature.number) 个图形）：\(what.zh)",
                    "parcel \(parcel.id) (feature \(feature.number)): \(what.en)"),
                because: because, mend: mend))
    }
}

extension Corner {
    /// `(119.7, 200)`, in metres.
    var text: String {
        "(\(ExactDecimal(significand: Int128(x), scale: 3)), \(ExactDecimal(significand: Int128(y), scale: 3)))"
    }
}
