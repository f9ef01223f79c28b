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
    /// What touches itself is the way to a hole, which was told.
    private var isCutOpen = false
    /// More corners than a drawing of the parcel shows: those that the tolerance allows are left out.
    static let manyCorners = 200
    /// In millimetres: what digits of coordinates leave between a line and itself.
    private static let spikeWidth = 2

    /// `tolerance`: in millimetres, within which parts are one.
    init(_ parcel: Parcel, _ feature: Feature, _ plane: MapPlane, tolerance: Int) {
        self.parcel = parcel
        self.feature = feature
        // A feature without a shape was told when it was read.
        if !feature.parts.isEmpty { read(plane, tolerance) }
    }

    private mutating func read(_ plane: MapPlane, _ tolerance: Int) {
        guard let patches = feature.patches(on: plane) else {
            return tell(
                "shape-coordinate", Words("坐标不在投影带内", "a coordinate lies outside the zone"),
                Words("经纬度须在所选投影带附近", "degrees must lie near the zone's meridian"),
                Words("核对经纬度次序（经度在前）与坐标系", "check their order (longitude first) and the coordinate system"))
        }
        var patch = patches[0]
        if patches.count > 1 {
            let joined = JoinedParts(patches, tolerance: tolerance)
            guard let whole = joined.whole else { return tellParts(joined.kept.map { patches[$0] }) }
            patch = whole
            tellJoined(joined)
        }
        let (plain, spikes) = patch.border.withoutSpikes(within: Self.spikeWidth)
        // A border of nothing but spikes encloses nothing, which is told of the whole.
        if spikes > 0, plain.corners.count > 2 {
            patch = Patch(plain, holes: patch.holes)
            tell(
                "border-spikes", Words("界线有 \(spikes) 处折返的尖刺", "its border has \(spikes) spikes"),
                Words("线画出去又原路折回，围不成面积，已去掉", "where a line runs out and back it encloses nothing: left out"),
                Words("在图中删去多余的点", "delete the points in the map"), .warning)
        }
        var ring = patch.holes.isEmpty ? patch.border : cutOpen(patch, tolerance)
        if ring.corners.count > Self.manyCorners { ring = ring.withoutStraightCorners }
        self.ring = ring
    }

    /// The border with the holes in it; tells of them.
    private mutating func cutOpen(_ patch: Patch, _ tolerance: Int) -> Ring {
        let open = patch.withoutNarrowHoles(tolerance)
        let narrow = patch.holes.count - open.holes.count
        let ring = open.cutOpen
        isCutOpen = ring != nil && !open.holes.isEmpty
        let area = patch.holes.sum(\.area).formatted(places: 2)
        let zh =
            ring == nil
            ? "洞不在界线之内，或过多，未扣除" : "洞不属于本地块，已扣除：界线沿一道不到 1 厘米宽的缝通到洞边"
        let en =
            ring == nil
            ? "they do not lie within the border, or are too many: not deducted"
            : "a hole is no part of the parcel: the border leads to it along a slit of less than 1 cm"
        tell(
            "parcel-with-hole",
            Words(
                "有 \(patch.holes.count) 个洞，共 \(area) 平方米", "it has \(patch.holes.count) holes of \(area) m²"
            ),
            Words(
                zh + (narrow > 0 ? "；窄于容差的 \(narrow) 个是画图误差，未扣除" : ""),
                en
                    + (narrow > 0
                        ? "; \(narrow) narrower than the tolerance come from drawing and are not" : "")),
            Words("核对面积", "check the area"), .warning)
        return ring ?? patch.border
    }

    /// Takes the ring with fewer corners, where it had many; refuses it where more are left than a scenario holds.
    ///
    /// `moved`: how far its border may have moved; `tolerance`: how far it might. Both in millimetres.
    mutating func keep(_ simpler: Ring, moved: Int, tolerance: Int) {
        let before = ring?.corners.count ?? 0
        let shown = ExactDecimal(significand: Int128(moved), scale: 3)
        guard simpler.corners.count <= Parcel.mostCorners else {
            ring = nil
            return tell(
                "polygon-points", Words("界址点有 \(before) 个", "its border has \(before) corners"),
                Words(
                    "最多 \(Parcel.mostCorners) 个；在 \(shown) 米内去掉多余的点后仍有 \(simpler.corners.count) 个",
                    "at most \(Parcel.mostCorners); \(simpler.corners.count) are left when those within \(shown) m are left out"
                ),
                Words("放宽 --tolerance，或在 GIS 软件中简化界线", "raise --tolerance, or simplify the border in a GIS"))
        }
        ring = simpler
        let isFar = moved > tolerance
        // Where only a neighbour was simplified, what both share moved alike: within the tolerance that is nothing to tell.
        guard moved > 0, isFar || before > Self.manyCorners else { return }
        let reason =
            isFar
            ? Words(
                "它或邻地块的界址点多于情景所容的 \(Parcel.mostCorners) 个",
                "it or a neighbour had more than the \(Parcel.mostCorners) that a scenario holds")
            : Words(
                "多于 \(Self.manyCorners) 个的，去掉容差内多余的点",
                "where there are more than \(Self.manyCorners), those that the tolerance allows are left out")
        tell(
            "border-simplified",
            Words(
                "界址点由 \(before) 个减为 \(simpler.corners.count) 个", "\(before) corners became \(simpler.corners.count)"),
            Words(
                "\(reason.zh)；偏离原界线不超过 \(shown) 米，与邻地块的公共界线两边一致",
                "\(reason.en); the border moved by \(shown) m at most, alike on both sides"),
            isFar
                ? Words("核对面积，或在 GIS 软件中简化界线", "check the area, or simplify the border in a GIS")
                : Words("核对面积；要更细则调小 --tolerance", "check the area; a smaller --tolerance keeps more"), .warning)
    }

    private mutating func tellJoined(_ joined: JoinedParts) {
        let (count, area) = (joined.dropped.count, joined.dropped.sum(\.area).formatted(places: 2))
        let kept = feature.parts.count - count
        var told: [Words] = []
        if kept > 1 { told.append(Words("相接的 \(kept) 片并为一片", "\(kept) parts that touch were joined")) }
        if count > 0 {
            told.append(
                Words("\(count) 个碎片（共 \(area) 平方米）未取", "\(count) slivers (\(area) m²) were left out"))
        }
        tell(
            "parts-joined", Words(told.map(\.zh).joined(separator: "；"), told.map(\.en).joined(separator: "; ")),
            Words(
                "窄于容差、不足千分之一的碎片与接缝是画图误差",
                "what is narrower than the tolerance, or less than a thousandth, comes from drawing"),
            Words("核对面积", "check the area"), .warning)
    }

    private mutating func tellParts(_ parts: [Patch]) {
        let areas = parts.prefix(10).map { $0.area.formatted(places: 0) }.joined(separator: "、")
        tell(
            "parcel-in-parts",
            Words("分为 \(parts.count) 片：\(areas) 平方米", "it lies in \(parts.count) parts of \(areas) m²"),
            Words("一个地块是连成一片的土地", "a parcel is one piece of land"),
            Words("在情景中拆为几个地块，或在图中删去碎片", "make several parcels of it, or delete stray pieces from the map"))
    }

    /// Mends what the geometry library says of the ring; what cannot be mended counts for nothing.
    ///
    /// `tolerance`: in millimetres.
    mutating func mend(_ fault: RingFault, tolerance: Int) {
        guard let mended = ring.flatMap({ MendedRing($0, tolerance: tolerance) }),
            mended.ring.corners.count <= Parcel.mostCorners
        else {
            ring = nil
            return tell(fault)
        }
        ring = mended.ring
        let check = Words(
            "核对面积；在 GIS 软件中修复几何则不再提示", "check the area; once repaired in a GIS this is not told again")
        let near = fault.corner.map { Words("在 \($0.text) 附近", " near \($0.text)") } ?? Words("", "")
        if !mended.isOpened {
            let (count, area) = (mended.lost.count, mended.lost.sum(\.area).formatted(places: 2))
            tell(
                "border-loops", Words("界线\(near.zh)自相交", "its border crosses itself\(near.en)"),
                count == 0
                    ? Words("绕进的圈按洞扣除", "what it loops round was taken for a hole")
                    : Words(
                        "绕出的 \(count) 个小圈（共 \(area) 平方米）是画图误差，未取",
                        "\(count) small loops (\(area) m²) come from drawing and were left out"), check,
                .warning)
        } else if !isCutOpen {
            tell(
                "border-opened", Words("界线\(near.zh)与自己相接", "its border touches itself\(near.en)"),
                Words("相接处错开不到 1 厘米，面积不变", "moved apart there by less than 1 cm; the area is the same"),
                check,
                .warning)
        }
    }

    private mutating func tell(_ fault: RingFault) {
        let mend = Words(
            "在 GIS 软件中修正该面（几何检查、修复几何）", "mend the polygon in a GIS (check and repair geometry)")
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

    /// A shape that is no parcel yet has a number only.
    private var subject: Words {
        parcel.id.text.isEmpty
            ? Words("第 \(feature.number) 个图形", "feature \(feature.number)")
            : Words(
                "地块 \(parcel.id)（第 \(feature.number) 个图形）",
                "parcel \(parcel.id) (feature \(feature.number))")
    }

    private mutating func tell(
        _ code: String, _ what: Words, _ because: Words, _ mend: Words, _ severity: Issue.Severity = .error
    ) {
        issues.append(
            Issue(
                code, severity, at: feature.path, place: feature.place,
                what: Words("\(subject.zh)：\(what.zh)", "\(subject.en): \(what.en)"),
                because: because, mend: mend))
    }
}

extension Corner {
    /// `(119.7, 200)`, in metres.
    var text: String {
        "(\(ExactDecimal(significand: Int128(x), scale: 3)), \(ExactDecimal(significand: Int128(y), scale: 3)))"
    }
}
