import Quantities
import Records
import Testing

@testable import LandModel

/// Codes of industries and land uses: what there is, how it is written, and what is told of what there is not.
struct CodeTests {
    @Test func `the tables are whole`() {
        let lines = Industries.text.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        let codes = lines.compactMap { $0.split(separator: " ").first }
        #expect(codes.count { $0.count == 1 } == 20)
        #expect(codes.count { $0.count == 2 } == 97)
        #expect(codes.count { $0.count > 2 } == 473)
        for (code, name) in [
            ("C", "制造业"), ("C39", "计算机、通信和其他电子设备制造业"), ("C397", "电子器件制造"), ("C3973", "集成电路制造"), ("I6520", "集成电路设计"),
            ("I652", "集成电路设计"), ("C3562", "半导体器件专用设备制造"), ("T97", "国际组织"),
        ] {
            #expect(Industries.name(of: code) == name)
        }
        #expect(LandClasses.name(of: "100101") == "一类工业用地" && LandClasses.name(of: "M1") == "一类工业用地")
        #expect(Set(LandClasses.codes).count == LandClasses.codes.count)
    }

    @Test(arguments: [
        ("3973", "C3973"), ("39", "C39"), ("C3973集成电路制造", "C3973"), ("集成电路制造(C3973)", "C3973"), ("3973集成电路制造", "C3973"),
        ("集成电路制造", "C3973"), ("雷达及配套设备制造", "C3940"), ("电子器件制造", "C397"), ("C3979X", "C3979X"), ("甲", "甲"),
    ])
    func `industries as they are written`(_ text: String, _ code: String) { #expect(Industries.read(text) == code) }

    @Test(arguments: [
        ("M1", "100101"), ("一类工业用地", "100101"), ("M1 一类工业用地", "100101"), ("一类工业用地（M1）", "100101"), ("C65", "0802"),
        ("M4", "M4"),
        ("混合用地", "混合用地"),
    ])
    func `land classes by their code of today`(_ text: String, _ code: String) {
        #expect(LandClasses.today(text) == code)
    }

    private static func warnings(_ change: (inout Scenario) -> Void) -> [Records.Issue] {
        var scenario = Scenario()
        scenario.parcels = ["M1", "M1"].enumerated().map { number, landClass in
            var parcel = Parcel()
            parcel.id = ParcelID("L\(number)")
            parcel.landClass = landClass
            return parcel
        }
        var project = Project()
        project.id = ProjectID("P")
        project.industry = "C3973"
        scenario.projects = [project]
        change(&scenario)
        let (joined, issues) = scenario.joiningNames()
        return issues + CodeCheck.codes.issues(ScenarioIndex(joined))
    }

    @Test func `an English name of what stands nowhere is told with the nearest`() {
        var scenario = Scenario()
        var park = Park()
        park.id = ParkID("K")
        (park.town, park.zones) = ("香花桥街道", ["综合保税区"])
        scenario.parks = [park]
        var codes = OwnCodes()
        codes.english = Table([.init("香花桥街道", "Xianghuaqiao"), .init("综合保税地区", "Bonded Zone")])
        scenario.codes = codes
        let told = NameCheck.english.issues(ScenarioIndex(scenario))
        #expect(told.map(\.code) == ["applies-to-nothing"] && told.first?.nearest == "综合保税区")
        #expect(scenario.called(word: "香花桥街道") == Words("香花桥街道", "Xianghuaqiao"))
        #expect(scenario.called(word: "综合保税区") == Words(same: "综合保税区"))
    }

    @Test func `what there is not is told with the nearest`() {
        #expect(Self.warnings { _ in }.isEmpty)
        for (code, nearest) in [("C3993", "C399"), ("B3973", "C3973"), ("C99", nil), ("Z1", nil)] {
            let told = Self.warnings { $0.projects[0].industry = code }
            #expect(told.map(\.code) == ["unknown-code"] && told[0].nearest == nearest, "\(told)")
        }
        for (code, nearest) in [("M7", "M"), ("100109", "1001"), ("99", nil)] {
            let told = Self.warnings { $0.parcels[1].landClass = code }
            #expect(told.map(\.code) == ["unknown-code"] && told[0].nearest == nearest, "\(told)")
        }
        // A word is nobody's code.
        #expect(Self.warnings { $0.parcels[1].landClass = "标准厂房用地" }.isEmpty)
        let declared = Self.warnings {
            $0.parcels[1].landClass = "M7"
            var codes = OwnCodes()
            codes.landClasses = Table([.init("M7", "新型产业用地")])
            $0.codes = codes
        }
        #expect(declared.isEmpty)
    }

    @Test func `an older code and its name of today are one class`() {
        let told = Self.warnings { $0.parcels[1].landClass = "100101" }
        #expect(told.map(\.code) == ["spelt-differently"] && told[0].because.zh.contains("新旧"))
        #expect(Self.warnings { $0.projects[0].industry = "3973" }.map(\.code) == ["spelt-differently"])
    }
}
