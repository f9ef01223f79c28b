import Quantities
import Records

/// State, area and lots of parcels.
enum ParcelCheck {
    static let parcels = ScenarioCheck("parcels") { index in
        index.scenario.parcels.flatMap { parcel in
            let path = Path("parcels", parcel.id.text)
            return stateIssues(parcel, path) + lotIssues(parcel, path)
        }
    }

    private static func stateIssues(_ parcel: Parcel, _ path: Path) -> [Issue] {
        var issues: [Issue] = []
        if parcel.state == .stock, parcel.acquisition == nil {
            issues.append(
                Issue(
                    "stock-without-acquisition", at: path,
                    what: Words("存量地块 \(parcel.id) 没有收储条件", "stock parcel \(parcel.id) has no terms of acquisition"),
                    because: Words("存量用地须先收储才能供应", "stock land is supplied only after it is acquired"),
                    mend: Words("补上 acquisition，或将 state 改为 cleared", "add acquisition, or set the state to cleared")))
        }
        if parcel.state != .stock, parcel.acquisition != nil {
            issues.append(
                Issue(
                    "needless-acquisition", .warning, at: path.appending("acquisition"),
                    what: Words("地块 \(parcel.id) 无须收储", "parcel \(parcel.id) is not to be acquired"),
                    because: Words("只有存量地块（stock）需要收储，此项不起作用", "only stock is acquired; this has no effect"),
                    mend: Words("删去 acquisition，或将 state 改为 stock", "remove acquisition, or set the state to stock")))
        }
        if parcel.state == .stock, parcel.newShare != .none {
            issues.append(
                Issue(
                    "new-share-on-stock", at: path.appending("newShare"),
                    what: Words("存量地块 \(parcel.id) 有新增建设用地", "stock parcel \(parcel.id) has new construction land"),
                    because: Words("存量用地已是建设用地，不占新增指标", "stock is construction land already and takes no quota"),
                    mend: Words("删去 newShare，或将地块拆开", "remove newShare, or split the parcel")))
        }
        return issues
    }

    private static func lotIssues(_ parcel: Parcel, _ path: Path) -> [Issue] {
        var issues: [Issue] = []
        if parcel.area.isZero {
            issues.append(.zeroArea(at: path.appending("area"), of: Words("地块 \(parcel.id)", "parcel \(parcel.id)")))
        } else if parcel.minLot > parcel.area {
            issues.append(
                Issue(
                    "lot-larger-than-parcel", at: path.appending("minLot"),
                    what: Words(
                        "最小分割面积 \(parcel.minLot.value) 大于地块面积 \(parcel.area.value)",
                        "the smallest lot \(parcel.minLot.value) is larger than the parcel, \(parcel.area.value)"),
                    because: Words("一宗地不能大于地块", "a lot is a part of its parcel"),
                    mend: Words("核对 minLot 与 area 及其单位", "check minLot and area and their unit")))
        }
        if !parcel.minLot.isZero, !parcel.isDivisible {
            issues.append(
                Issue(
                    "lot-of-indivisible", .warning, at: path.appending("minLot"),
                    what: Words(
                        "地块 \(parcel.id) 不可分割却有最小分割面积", "parcel \(parcel.id) is indivisible but has a smallest lot"),
                    because: Words("不可分割的地块整宗供应，此项不起作用", "it is supplied whole; this has no effect"),
                    mend: Words("删去 minLot，或写 \"divisible\": true", "remove minLot, or write \"divisible\": true")))
        }
        if let least = parcel.farMin, let most = parcel.farMax, least.value > most.value {
            issues.append(
                Issue(
                    "far-bounds", at: path.appending("farMin"),
                    what: Words(
                        "容积率下限 \(least.value) 大于上限 \(most.value)",
                        "the least floor area ratio \(least.value) exceeds the greatest, \(most.value)"),
                    because: Words("没有项目能同时满足", "no project can meet both"),
                    mend: Words("核对 farMin 与 farMax", "check farMin and farMax")))
        }
        return issues
    }
}

extension Issue {
    static func zeroArea(at path: Path, of thing: Words) -> Issue {
        Issue(
            "zero-area", at: path,
            what: Words("\(thing.zh)的面积为 0", "the area of \(thing.en) is 0"),
            because: Words("没有面积就无从安排", "without area nothing can be placed"),
            mend: Words("填写实际面积", "write the real area"))
    }
}
