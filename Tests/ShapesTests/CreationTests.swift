import LandModel
import Quantities
import Records
import Testing

@testable import Shapes

/// Parcels made of a map's shapes.
@Suite struct CreationTests {
    private var creating: ShapeImport.Options {
        var options = inMetres
        options.createsParcels = true
        return options
    }

    private func parks(_ towns: String...) -> Scenario {
        scenario { facts in
            facts.units.land = .mu
            facts.parks = towns.enumerated().map { number, town in
                var park = Park()
                park.id = ParkID("K\(number + 1)")
                park.name = Words(same: "园区\(number + 1)")
                park.town = town
                return park
            }
        }
    }

    /// The fields of the national databases.
    @Test func nationalFields() throws {
        let file = map(
            feature(
                #""BSM":1001,"YSDM":"2090100310","XZQMC":"乙镇","YDYHFLDM":"100102","TBMJ":8000.0000001,"DKMC":"东一""#,
                square(0, 0, 100, 80)),
            feature(
                #""BSM":1002,"YSDM":"2090100310","XZQMC":"甲 镇","YDYHFLDM":"100101","TBMJ":8000,"DKMC":"东二""#,
                square(100, 0, 100, 80)))
        let shapes = ShapeImport(file, into: parks("甲镇", "乙镇"), creating)
        #expect(shapes.codes == ["?map-parcels-created"] && shapes.created == 2)
        let told = try #require(shapes.issues.first)
        for word in ["BSM", "DKMC", "XZQMC", "YDYHFLDM", "TBMJ", "净地"] { #expect(told.because.zh.contains(word)) }
        #expect(shapes.scenario.parcels.map(\.id.text) == ["1001", "1002"])
        #expect(shapes.scenario.parcels.map(\.name?.zh) == ["东一", "东二"])
        #expect(shapes.scenario.parcels.map(\.park.text) == ["K2", "K1"])
        #expect(shapes.scenario.parcels.map(\.landClass) == ["100102", "100101"])
        #expect(shapes.scenario.parcels.map(\.area.value) == [12, 12])
        #expect(shapes.drawn.count == 2)
        let tree = shapes.written(into: JSONNode(.object([])))
        guard case .array(let parcels)? = tree["parcels"]?.value else {
            Issue.record("no parcels")
            return
        }
        #expect(parcels.compactMap(\.label) == ["1001", "1002"])
        #expect(parcels.allSatisfy { $0["polygon"] != nil && $0["landClass"] != nil })
    }

    /// Chinese words and keys; what the scenario has stays what it is.
    @Test func besideWhatIsThere() {
        let file = map(
            feature(#""id":"A","landClass":"M1""#, square(0, 0, 100, 80)),
            feature(#""id":"新-1","规划用途":"M1 一类工业用地","土地状态":"存量","容积率上限":2.0"#, square(100, 0, 100, 80)))
        var facts = scenario("A")
        facts.parcels[0].landClass = "M4"
        let shapes = ShapeImport(file, into: facts, creating)
        #expect(shapes.scenario.parcels.map(\.id.text) == ["A", "新-1"])
        #expect(shapes.scenario.parcels.map(\.landClass) == ["M4", "M1"])
        let new = shapes.scenario.parcels.last
        #expect(new?.state == .stock && new?.farMax == Factor(2))
        #expect(shapes.created == 1 && shapes.adjacency.count == 1)
    }

    @Test func whatIsMissingIsTold() {
        let file = map(
            feature(#""DKBH":"A","YDYHFLDM":"100102","YQMC":"别处""#, square(0, 0, 100, 80)),
            feature(#""DKBH":"B","YQMC":"园区1""#, square(100, 0, 100, 80)),
            feature(#""DKBH":"B","YDYHFLDM":"100102","YQMC":"园区1""#, square(200, 0, 100, 80)),
            feature(#""DKBH":"C","YDYHFLDM":"100102","YQMC":"园区1","TDZT":"在用""#, square(300, 0, 100, 80)),
            feature(#""DKBH":"D.1","YDYHFLDM":"100102","YQMC":"园区1""#, square(400, 0, 100, 80)))
        let shapes = ShapeImport(file, into: parks("甲镇", "乙镇"), creating)
        #expect(shapes.created == 0)
        #expect(shapes.codes.filter { $0 == "map-not-created" }.count == 5)
        #expect(shapes.hasErrors)
    }

    /// Whether there are ids or not, shapes become parcels with their borders.
    @Test func withoutIDs() throws {
        let file = map(
            feature(#""YDYHFLDM":"100102""#, square(0, 0, 100, 80)),
            feature(#""YDYHFLDM":"100102""#, square(100, 0, 100, 80)))
        let shapes = ShapeImport(file, into: parks("甲镇"), creating)
        #expect(shapes.codes == ["?map-parcels-created"])
        #expect(shapes.issues.first?.because.zh.contains("T1、T2") == true)
        #expect(
            shapes.drawn.map(\.parcel.id.text) == ["T1", "T2"] && shapes.pairs == ["T1-T2 80 found"])
    }

    /// Land in several pieces becomes several parcels, and is known again when the map is read a second time.
    @Test func landApartBecomesSeveralParcels() throws {
        let parts = [square(0, 0, 50, 80), square(200, 0, 100, 80), square(400, 0, 1, 1)].joined(
            separator: ",")
        let file = map(
            feature(
                #""BSM":"A","DKMC":"东","YDYHFLDM":"100102","TBMJ":12000"#, "[\(parts)]",
                type: "MultiPolygon"),
            feature(#""BSM":"B","YDYHFLDM":"100102","TBMJ":8000"#, square(300, 0, 100, 80)))
        let shapes = ShapeImport(file, into: parks("甲镇"), creating)
        #expect(shapes.codes.sorted() == ["?map-parcels-created", "?map-shape-apart"])
        let told = try #require(shapes.issues.first { $0.code == "map-shape-apart" })
        #expect(told.what.zh.contains("2 片") && told.because.zh.contains("1 个碎片"))
        #expect(shapes.drawn.map(\.parcel.id.text) == ["A-1", "A-2", "B"])
        #expect(shapes.drawn.map(\.parcel.area.value) == [12, 6, 12])
        #expect(shapes.scenario.parcels.first?.name?.zh == "东-1" && shapes.pairs == ["A-1-B 80 found"])
        #expect(shapes.strangers.isEmpty)
        let again = ShapeImport(file, into: shapes.scenario, inMetres)
        #expect(again.codes.isEmpty && again.drawn.map(\.parcel.id.text) == ["A-1", "A-2", "B"])
        #expect(again.drawn.map(\.polygon) == shapes.drawn.map(\.polygon))
    }
}
