import LandModel
import Quantities
import Records
import Testing

/// Names as ledgers and maps write them lead to the record that is meant.
@Suite struct NameTests {
    private static func scenario() -> Scenario {
        var scenario = Scenario()
        var park = Park()
        park.id = ParkID("QI")
        park.name = Words("青浦工业园区", "Qingpu Industrial Park")
        park.town = "香花桥街道"
        var other = Park()
        other.id = ParkID("HX")
        other.name = Words("华新基地", "Huaxin")
        other.town = "华新镇"
        scenario.parks = [park, other]
        scenario.parcels = [
            parcel("G-08-06", "QI", aliases: ["青工-308号", "同名"]), parcel("G-08-07", "QI", aliases: ["同名"]),
            parcel("H1", "HX", name: Words("北块", "North lot")), parcel("63A-01a", "HX"),
        ]
        scenario.projects = [
            project("P1", "封装一期", "甲公司", "91350100M000100Y43"), project("P2", "封装二期", "甲公司", nil),
            project("P3", "检测", "乙公司", nil),
        ]
        return scenario
    }

    private static func parcel(_ id: String, _ park: String, name: Words? = nil, aliases: [String] = []) -> Parcel {
        var parcel = Parcel()
        parcel.id = ParcelID(id)
        parcel.park = ParkID(park)
        parcel.name = name
        parcel.aliases = aliases
        return parcel
    }

    private static func project(_ id: String, _ name: String, _ enterprise: String, _ code: String?) -> Project {
        var project = Project()
        project.id = ProjectID(id)
        project.name = Words(same: name)
        project.enterprise = enterprise
        project.creditCode = code.flatMap {
            var reader = Reader()
            return CreditCode.read(JSONNode(.string($0)), &reader)
        }
        return project
    }

    @Test(arguments: [
        ("G-08-06", "G-08-06"), ("g-08-06", "G-08-06"), ("Ｇ－０８－０６", "G-08-06"), ("G—08 – 06", "G-08-06"),
        ("G_08_06", "G-08-06"), (" G-08-06\u{3000}", "G-08-06"), ("G-08-06地块", "G-08-06"), ("G-08-06 宗地", "G-08-06"),
        ("地块G-08-06", "G-08-06"), ("青浦工业园区 G-08-06地块", "G-08-06"), ("香花桥街道青浦工业园区G-08-06", "G-08-06"),
        ("香花桥街道G-08-06号地块", "G-08-06"), ("QI G-08-06", "G-08-06"), ("青工－308号", "G-08-06"),
        ("青浦工业园区地块青工-308号", "G-08-06"), ("north lot", "H1"), ("华新镇北块", "H1"), ("63A-01A", "63A-01a"),
        ("华新镇 G-08-06", nil), ("G-0806", nil), ("G-08-0", nil), ("", nil), ("地块", nil), ("---", nil),
    ])
    func parcels(_ name: String, _ id: String?) {
        #expect(Self.scenario().parcelNames[name] == (id.map { .one($0) } ?? .none))
    }

    @Test func whatSeveralAreCalledIsToldAsSuch() {
        let names = Self.scenario().parcelNames
        #expect(names["同名"] == .several(["G-08-06", "G-08-07"]))
        #expect(names["青浦工业园区同名地块"] == .several(["G-08-06", "G-08-07"]))
        #expect(names.nearest(to: "Ｇ-08-O6") == "G-08-06")
        #expect(names.nearest(to: "全然不同的东西") == nil)
    }

    @Test func projects() {
        let names = NameIndex(
            Self.scenario().projects.map {
                NameIndex.Entry(
                    $0.id.text, names: [$0.name.zh],
                    also: [$0.creditCode?.text, $0.enterprise].compactMap(\.self))
            }, of: Project.kind)
        #expect(names["封装一期项目"] == .one("P1"))
        #expect(names["91350100m000100y43"] == .one("P1"))
        #expect(names["乙公司"] == .one("P3"))
        #expect(names["甲公司"] == .several(["P1", "P2"]))
    }

    /// 5,000 parcels that all go by one name, and a name of 20,000 characters, are no matter of minutes.
    @Test(.timeLimit(.minutes(1))) func manyAndLong() {
        var scenario = Self.scenario()
        scenario.parcels = (0..<5_000).map { Self.parcel("N\($0)", "QI", aliases: ["同名"]) }
        let names = scenario.parcelNames
        #expect(names["N-77"] == .none)
        #expect(names["青浦工业园区n77"] == .one("N77"))
        #expect(names[String(repeating: "地块", count: 10_000)] == .none)
    }
}
