import LandModel
import Quantities
import Records

/// Shapes that no parcel can be made of, by what is missing.
struct CreationFaults {
    enum Kind: CaseIterable {
        case id, twice, park, landClass, state, newShare, floorAreaRatio

        /// Without a bound of the floor area ratio there is a parcel all the same.
        var isWarning: Bool { self == .floorAreaRatio }
    }

    private var found: [Kind: [String]] = [:]

    mutating func note(_ kind: Kind, _ what: String) { found[kind, default: []].append(what) }

    var issues: [Issue] {
        Kind.allCases.compactMap { kind in
            guard let shapes = found[kind] else { return nil }
            let list = shapes.prefix(5).joined(separator: "、") + (shapes.count > 5 ? " …" : "")
            let (what, mend) = Self.words(kind)
            guard !kind.isWarning else {
                return Issue(
                    "map-figure-not-read", .warning, at: Path("parcels"),
                    what: Words(
                        "\(shapes.count) 个图形的\(what.zh)，未取", "\(shapes.count) shapes have \(what.en): not taken"),
                    because: Words(list, list), mend: mend)
            }
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
        case .newShare:
            (
                Words("新增建设用地占比读不懂", "a share of new construction land that is none"),
                Words("写作 0 至 1 的数，或百分数", "write a number from 0 to 1, or a percentage")
            )
        case .floorAreaRatio:
            (
                Words("容积率读不懂", "floor area ratios that are no number"),
                Words("写作一个数；下限、上限各一列", "write one number; the least and the most in a column each")
            )
        case .state:
            (
                Words("土地状态不认识", "an unknown state"),
                Words("写作净地、存量或减量化", "write cleared, stock or to be reclaimed")
            )
        }
    }
}
