import Geometry
import LandModel
import Quantities
import Records

/// Which feature of a map is which parcel, and what stands against it.
struct ShapeMatching {
    private(set) var column: NameColumn?
    private(set) var matches: [(parcel: Parcel, feature: Feature, name: String)] = []
    private(set) var strangers: [Stranger] = []
    /// Features that have almost the name of a parcel.
    private(set) var near: [ParcelID: String] = [:]
    private(set) var issues: [Issue] = []
    /// Features that are no parcel's and have no polygon either: roads, labels, records without a shape.
    private(set) var shapelessStrangers = 0
    /// No more faults of single shapes are told than this.
    private static let mostIssues = 200
    /// Looking for a nearest name takes time; only so many get one.
    private static let mostNearest = 100

    /// `made`: parcels that were made of shapes, whatever those are called.
    init(
        _ file: ShapeFile, _ scenario: Scenario, _ names: NameIndex, field: String?,
        made: [(parcel: Parcel, feature: Feature)] = []
    ) {
        if let field {
            guard file.features.contains(where: { $0[field] != nil }) else {
                issues.append(Self.noField(field, file))
                return
            }
            column = NameColumn(field, file.features, names)
        } else {
            column = NameColumn(file.features, names)
        }
        guard column.map({ $0.parcels > 0 }) == true || !made.isEmpty else {
            issues.append(noName(file, names))
            return
        }
        var drawn: [ParcelID: [Feature]] = [:]
        for (parcel, feature) in made { drawn[parcel.id, default: []].append(feature) }
        let isMade = Set(made.map(\.feature.number))
        func called(_ feature: Feature) -> String { column.flatMap { feature[$0.name] } ?? "" }
        for feature in file.features where !isMade.contains(feature.number) {
            let name = called(feature)
            let answer = names[name]
            if let fault = feature.fault {
                // What is wrong with a shape that is no parcel's is nobody's trouble here.
                if case .none = answer {
                    shapelessStrangers += 1
                } else if issues.count < Self.mostIssues {
                    issues.append(fault)
                }
            }
            switch answer {
            case .one(let id):
                drawn[ParcelID(id), default: []].append(feature)
            case .several(let found):
                let ids = found.map { ParcelID($0) }
                issues.append(Self.ambiguous(feature, name, ids))
                strangers.append(Stranger(feature: feature.number, name: name, couldBe: ids, nearest: nil))
            case .none:
                let close = strangers.count < Self.mostNearest ? names.nearest(to: name) : nil
                if let close, case .one(let id) = names[close], near[ParcelID(id)] == nil {
                    near[ParcelID(id)] = name
                }
                strangers.append(Stranger(feature: feature.number, name: name, couldBe: [], nearest: close))
            }
        }
        for parcel in scenario.parcels {
            guard let features = drawn[parcel.id], let feature = features.first else { continue }
            if features.count > 1 {
                issues.append(Self.twice(parcel, features))
            } else {
                matches.append((parcel, feature, called(feature)))
            }
        }
    }

    private static func noField(_ field: String, _ file: ShapeFile) -> Issue {
        let columns = columns(of: file)
        let list = columns.prefix(30).joined(separator: "、")
        return Issue(
            "no-field", at: Path(), what: Words("没有属性“\(field)”", "there is no column “\(field)”"),
            because: Words("文件的属性：\(list)", "the columns are: \(list)"),
            mend: Words(
                "改正 --field（Shapefile 的属性名至多 10 个字符）", "correct --field (in a shapefile, 10 characters at most)"),
            nearest: nearest(to: field, among: columns))
    }

    private static func columns(of file: ShapeFile) -> [String] {
        var known: Set<String> = []
        return file.features.prefix(1_000).flatMap { $0.attributes.map(\.name) }.filter { known.insert($0).inserted }
    }

    private func noName(_ file: ShapeFile, _ names: NameIndex) -> Issue {
        let columns = Self.columns(of: file)
        let list = columns.prefix(30).joined(separator: "、")
        return Issue(
            "no-parcel-matched", at: Path(),
            what: Words("没有一个图形与情景的地块同名", "no shape bears the name of a parcel of the scenario"),
            because: Words(
                columns.isEmpty ? "图形没有属性" : "查过的属性：\(list)",
                columns.isEmpty ? "the shapes have no columns" : "columns looked at: \(list)"),
            mend: Words(
                "用 --field 指定地块编号一列，或在情景的 aliases 中补上图中的名称；Shapefile 的文字是乱码的，用 --encoding",
                "name the column of parcel ids with --field, or add the map's names to aliases in the scenario; --encoding where a shapefile's words are no words"
            ))
    }

    private static func ambiguous(_ feature: Feature, _ name: String, _ ids: [ParcelID]) -> Issue {
        let list = ids.prefix(5).map(\.text).joined(separator: "、")
        return Issue(
            "ambiguous-name", at: feature.path, place: feature.place,
            what: Words(
                "第 \(feature.number) 个图形“\(name)”可以是几块地：\(list)",
                "feature \(feature.number) “\(name)” may be any of \(list)"),
            because: Words("这几块地都有此名", "all of them are called so"),
            mend: Words("在图中写地块编号，或删去重复的别名", "write the parcel's id in the map, or remove the shared alias"))
    }

    private static func twice(_ parcel: Parcel, _ features: [Feature]) -> Issue {
        let list = features.prefix(8).map { "\($0.number)" }.joined(separator: "、")
        return Issue(
            "parcel-drawn-twice", at: features[1].path, place: features[1].place,
            what: Words(
                "地块 \(parcel.id) 画了 \(features.count) 次：第 \(list) 个图形",
                "parcel \(parcel.id) is drawn \(features.count) times: features \(list)"),
            because: Words("一块地只有一条界线", "a parcel has one border"),
            mend: Words(
                "合并相连的图形；分开的几块在情景中拆为几个地块", "merge shapes that touch; make several parcels of land that lies apart"))
    }
}

/// A feature that is no parcel of the scenario.
public struct Stranger: Sendable {
    public let feature: Int
    public let name: String
    /// Several parcels are called so.
    public let couldBe: [ParcelID]
    public let nearest: String?
}
