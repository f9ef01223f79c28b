import Geometry
import LandModel
import Quantities
import Records

/// Parcels made of a map's shapes and their attributes, for those that the scenario does not have yet.
///
/// Columns are known by the keys and words of the format, by the names that offices use, and by the fields of the national databases
/// of land (BSM, DKBH, XZQMC, YDYHFLDM, TBMJ …).
struct ParcelCreation {
    private(set) var made: [(parcel: Parcel, feature: Feature)] = []
    private(set) var issues: [Issue] = []
    private var used: [Words] = []
    private var open: [Words] = []

    /// By the key of a parcel's field, what columns are called that hold it, the likeliest first.
    private static let usual: [String: [String]] = [
        "id": [
            "dkbh", "zddm", "宗地代码", "zdh", "宗地号", "dkbm", "地块编码", "编号", "bh", "parcel_id", "parcel", "bsm", "标识码",
            "tbbh", "图斑编号", "text",
        ],
        "name": ["dkmc", "zdmc", "宗地名称", "mc", "名称", "xmmc"],
        "park": ["yqmc", "园区名称", "园区", "yqbh", "园区编号", "ssyq", "产业区块", "cyqk"],
        "town": [
            "town", "街镇", "xzqmc", "行政区名称", "jdmc", "xzmc", "乡镇", "zldwmc", "坐落单位名称", "qsdwmc", "权属单位名称", "xzqdm",
            "行政区代码",
        ],
        "landClass": [
            "ydyhfldm", "用地用海分类代码", "ghydfl", "ghydxz", "ydxzdm", "ydxz", "用地性质", "yddm", "用地代码", "dlbm", "地类编码",
            "ghyt", "tdyt",
            "土地用途", "用途", "ydyhflmc", "用地用海分类名称", "dlmc", "地类名称",
        ],
        "state": ["tdzt", "状态"],
        "newShare": ["xzzb", "新增占比"],
        "location": ["zl", "坐落", "wz", "位置", "sz", "四至"],
        "farMin": ["rjlxx"],
        "farMax": ["rjlsx", "rjl", "容积率"],
    ]

    private static let keys = [
        "id", "name", "park", "town", "landClass", "state", "newShare", "location", "farMin", "farMax",
    ]

    private let columns: [String]
    private let field: String?

    /// `taken`: the numbers of features that are parcels already; `park`: where those lie whose attributes name none.
    init(
        _ file: ShapeFile, _ scenario: Scenario, taken: Set<Int>, _ plane: MapPlane, tolerance: Int, field: String?,
        park: ParkID?
    ) {
        let features = file.features.filter { !taken.contains($0.number) && !$0.parts.isEmpty }
        var known: Set<String> = []
        columns = features.prefix(1_000).flatMap { $0.attributes.map(\.name) }.filter { known.insert($0).inserted }
        self.field = field
        guard !features.isEmpty else { return }
        let unit = scenario.units.land
        var rings: [(feature: Feature, ring: Ring)] = []
        for feature in features.flatMap({ pieces(of: $0, plane, tolerance) }) {
            let reading = BorderReading(Parcel(), feature, plane, tolerance: tolerance)
            // What a parcel is made of is told when its border is read.
            if let ring = reading.ring { rings.append((feature, ring)) } else { issues += reading.issues }
        }
        let areas = AreaColumn(rings)
        let found = Self.keys.map { ($0, columns(of: $0)) }
        let byKey = Dictionary(found) { first, _ in first }
        tell(found, areas)
        let places = Places(scenario.parks)
        var ids = Set(scenario.parcels.map(\.id.text))
        var faults = Faults()
        for (feature, ring) in rings {
            func text(_ key: String) -> String? {
                let texts = (byKey[key] ?? []).lazy.compactMap { feature[$0] }.map {
                    $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }
                return texts.first { !$0.isEmpty }
            }
            var parcel = Parcel()
            let id = feature.called(text("id") ?? text("name") ?? "T\(feature.number)")
            parcel.id = ParcelID(id)
            guard IdentifierForm.isSound(id) else {
                faults.note(.id, "\(feature.number) “\(id)”")
                continue
            }
            guard ids.insert(id).inserted else {
                faults.note(.twice, "\(feature.number) “\(id)”")
                continue
            }
            parcel.name = text("name").map { Words(same: feature.called($0)) }
            guard let lies = places.park(text("park"), text("town")) ?? park ?? places.only else {
                faults.note(.park, "\(id)（\(text("park") ?? text("town") ?? "—")）")
                continue
            }
            parcel.park = lies
            let places = unit == .hectare ? 4 : 2
            let (numerator, denominator) = unit.squareMetres
            let drawn = (ring.area * denominator).divided(by: numerator, places: places) ?? 0
            parcel.area = LandArea(areas?.area(of: feature, in: unit, places: places) ?? drawn)
            guard let landClass = text("landClass") else {
                faults.note(.landClass, id)
                continue
            }
            parcel.landClass = LandClasses.code(in: landClass) ?? landClass
            if let state = text("state") {
                guard
                    let value = ParcelState.allCases.first(where: {
                        [$0.rawValue, $0.words.zh, $0.words.en].contains(state)
                    })
                else {
                    faults.note(.state, "\(id)（\(state)）")
                    continue
                }
                parcel.state = value
            }
            parcel.newShare = text("newShare").flatMap { Self.decimal($0, most: 1) }.map { Share($0) } ?? .none
            parcel.location = text("location")
            parcel.farMin = text("farMin").flatMap { Self.decimal($0, most: 100) }.map { Factor($0) }
            parcel.farMax = text("farMax").flatMap { Self.decimal($0, most: 100) }.map { Factor($0) }
            made.append((parcel, feature))
        }
        issues += faults.issues
        if !made.isEmpty { issues.append(told(file.name)) }
    }

    /// The shape itself, or its pieces where they lie apart, because a parcel is one piece of land.
    private mutating func pieces(of feature: Feature, _ plane: MapPlane, _ tolerance: Int)
        -> [Feature]
    {
        let (pieces, dropped) = feature.apart(on: plane, tolerance: tolerance)
        guard pieces.count > 1 else { return [feature] }
        let (crumbs, area) = (dropped.count, dropped.sum(\.area).formatted(places: 2))
        issues.append(
            Issue(
                "map-shape-apart", .warning, at: feature.path, place: feature.place,
                what: Words(
                    "第 \(feature.number) 个图形分为 \(pieces.count) 片，各成一块地",
                    "feature \(feature.number) lies in \(pieces.count) pieces: a parcel of each"),
                because: Words(
                    "一个地块是连成一片的土地；编号后加 -1、-2 …，由大到小"
                        + (crumbs > 0 ? "；\(crumbs) 个碎片（共 \(area) 平方米）未取" : ""),
                    "a parcel is one piece of land; -1, -2 … follow the id, the largest first"
                        + (crumbs > 0 ? "; \(crumbs) slivers (\(area) m²) were left out" : "")),
                mend: Words(
                    "只要其中一片时，在情景中删去其余", "where only one is meant, remove the others from the scenario")))
        return pieces
    }

    /// Figures of shapefiles may have digits of rounding at their end.
    private static func decimal(_ text: String, most: ExactDecimal) -> ExactDecimal? {
        guard let value = Double(text), value >= 0, value <= most.approximate else { return nil }
        return ExactDecimal(significand: Int128((value * 10_000).rounded()), scale: 4)
    }

    /// Those that hold a field, the likeliest first.
    private func columns(of key: String) -> [String] {
        if key == "id", let field { return columns.filter { $0 == field } }
        let own = Parcel.fields.first { $0.key == key }
        let names = [key, own?.meaning.zh].compactMap { $0?.lowercased() } + (Self.usual[key] ?? [])
        return names.flatMap { name in columns.filter { $0.lowercased() == name } }
    }

    private mutating func tell(_ found: [(String, [String])], _ areas: AreaColumn?) {
        for (key, columns) in found {
            let words = Parcel.fields.first { $0.key == key }?.meaning ?? Words("街镇", "town")
            guard let column = columns.first else {
                if key == "id" {
                    open.append(Words("编号按图形序号拟（T1、T2 …）", "ids by the order of shapes (T1, T2 …)"))
                }
                if key == "state" { open.append(Words("土地状态按净地", "state: cleared")) }
                if key == "newShare" { open.append(Words("新增建设用地占比按 0", "share of new construction land: 0")) }
                continue
            }
            used.append(Words("\(words.zh)取自“\(column)”", "\(words.en) from “\(column)”"))
        }
        used.append(
            areas.map { Words("面积取自“\($0.name)”（\($0.unit.words.zh)）", "area from “\($0.name)” (\($0.unit.words.en))") }
                ?? Words("面积按图形", "area as drawn"))
    }

    private func told(_ name: String) -> Issue {
        let list = used + open
        return Issue(
            "map-parcels-created", .warning, at: Path("parcels"),
            what: Words("由图形新建 \(made.count) 块地", "\(made.count) parcels made of shapes"),
            because: Words(list.map(\.zh).joined(separator: "；"), list.map(\.en).joined(separator: "; ")),
            mend: Words("在情景或台账中核对、补全", "check and complete them in the scenario or its ledger"))
    }

    /// Which park a shape lies in, by what its attributes say of park or town.
    private struct Places {
        private let parks: NameIndex
        private let towns: NameIndex
        let only: ParkID?

        init(_ all: [Park]) {
            parks = NameIndex(all.map { NameIndex.Entry($0.id.text, names: [$0.name.zh, $0.name.en]) }, of: Park.kind)
            towns = NameIndex(all.map { NameIndex.Entry($0.id.text, names: [$0.town]) }, of: Park.kind)
            only = all.count == 1 ? all[0].id : nil
        }

        func park(_ name: String?, _ town: String?) -> ParkID? {
            if let name, case .one(let id) = parks[name] { return ParkID(id) }
            // A name that is none of the parks' is not guessed at by the town.
            guard name == nil, let town, case .one(let id) = towns[town] else { return nil }
            return ParkID(id)
        }
    }

    /// Shapes that no parcel can be made of, by what is missing.
    private struct Faults {
        enum Kind: CaseIterable {
            case id, twice, park, landClass, state
        }

        private var found: [Kind: [String]] = [:]

        mutating func note(_ kind: Kind, _ what: String) { found[kind, default: []].append(what) }

        var issues: [Issue] {
            Kind.allCases.compactMap { kind in
                guard let shapes = found[kind] else { return nil }
                let list = shapes.prefix(5).joined(separator: "、") + (shapes.count > 5 ? " …" : "")
                let (what, mend) = Self.words(kind)
                return Issue(
                    "map-not-created", at: Path("parcels"),
                    what: Words(
                        "\(shapes.count) 个图形不能新建为地块：\(what.zh)",
                        "\(shapes.count) shapes cannot become parcels: \(what.en)"),
                    because: Words(list, list), mend: mend)
            }
        }

        private static func words(_ kind: Kind) -> (Words, Words) {
            switch kind {
            case .id:
                (
                    Words("编号不合格式", "an id that is none"),
                    Words(
                        "编号不得含空白、句点、斜线、方括号、等号、逗号、引号、尖括号；改正，或用 --field 指定编号一列",
                        "ids have no spaces, periods, slashes, brackets, equals signs, commas or quotes: correct them, or name their column with --field"
                    )
                )
            case .twice:
                (
                    Words("编号重复", "an id that stands twice"),
                    Words("改正编号，或用 --field 指定编号一列", "correct the ids, or name their column with --field")
                )
            case .park:
                (
                    Words("看不出在哪个园区", "their park cannot be told"),
                    Words(
                        "在属性中写园区编号或名称，或用 --park 指定",
                        "write the park's id or name among the attributes, or name it with --park")
                )
            case .landClass:
                (
                    Words("没有规划用途", "no planned land class"),
                    Words("补上用地分类代码（YDYHFLDM 等）一列", "add a column with the code of the land class (YDYHFLDM …)")
                )
            case .state:
                (
                    Words("土地状态不认识", "an unknown state"),
                    Words("写作净地、存量或减量化", "write cleared, stock or to be reclaimed")
                )
            }
        }
    }
}
