import LandModel
import Quantities
import Records
import Testing

@testable import Shapes

/// Small maps, compared with scenarios by hand.
@Suite struct ImportTests {
    @Test func namesAreasAndNeighbours() throws {
        let file = map(
            feature(#""OBJECTID":1,"DKMC":"青浦工业园区 G-1地块","MJ":8000"#, square(0, 0, 100, 80)),
            feature(#""OBJECTID":2,"DKMC":"旧名","MJ":7990"#, square(100, 0, 100, 79)),
            feature(#""OBJECTID":3,"DKMC":"g－3","MJ":9000"#, square(0, 80, 100, 90)),
            feature(#""OBJECTID":4,"DKMC":"G-8","MJ":1"#, square(900, 0, 10, 10)))
        let shapes = ShapeImport(
            file,
            into: scenario("G-1", "G-2", "G-3", "G-4") {
                $0.parcels[1].aliases = ["旧名"]
                $0.parcels[0].adjacent = [ParcelID("G-3"), ParcelID("G-4")]
                $0.parcels[1].adjacent = [ParcelID("G-3")]
            }, inMetres)
        #expect(shapes.codes == [])
        #expect(shapes.column == NameColumn("DKMC", file.features, shapes.scenario.parcelNames))
        #expect(shapes.drawn.map(\.parcel.id.text) == ["G-1", "G-2", "G-3"])
        #expect(shapes.drawn.map(\.drawnArea) == [8000, 7900, 9000])
        #expect(
            shapes.drawn.map(\.percent) == [
                0, ExactDecimal(significand: -13, scale: 1), ExactDecimal(significand: 125, scale: 1),
            ])
        #expect(shapes.drawn.map(\.agreement) == [.close, .noted, .flagged])
        #expect(shapes.drawn.map(\.areaThere) == [8000, 7990, 9000])
        #expect(shapes.strangers.map(\.name) == ["G-8"])
        #expect(shapes.strangers[0].nearest == "G-1")
        #expect(shapes.undrawn.map(\.parcel.id.text) == ["G-4"])
        #expect(shapes.undrawn[0].nearest == nil)
        #expect(shapes.pairs == ["G-1-G-2 79 found", "G-1-G-3 100 confirmed", "G-2-G-3 0 notDrawn"])
    }

    /// What is written: borders, adjacency found, adjacency to what is not drawn; the rest as it was.
    @Test func written() throws {
        let file = map(feature(#""id":"A""#, square(0, 0, 100, 80)), feature(#""id":"B""#, square(100, 0, 100, 80)))
        let facts = scenario("A", "B", "C") {
            $0.parcels[0].adjacent = [ParcelID("C")]
            $0.parcels[2].adjacent = [ParcelID("A")]
        }
        var reader = Reader()
        let tree = ShapeImport(file, into: facts, inMetres).written(into: facts.written)
        let found = try #require(Scenario.read(tree, &reader))
        #expect(found.parcels.map(\.adjacent) == [[ParcelID("C"), ParcelID("B")], [ParcelID("A")], [ParcelID("A")]])
        #expect(
            found.parcels[1].polygon
                == [(100, 0), (200, 0), (200, 80), (100, 80)].map {
                    Point(x: ExactDecimal($0.0), y: ExactDecimal($0.1))
                })
        var without = found
        for index in without.parcels.indices {
            without.parcels[index].polygon = []
            without.parcels[index].adjacent = facts.parcels[index].adjacent
        }
        #expect(without == facts)
    }

    @Test(arguments: [false, true]) func statedButDrawnApart(_ isDropped: Bool) throws {
        let file = map(feature(#""id":"A""#, square(0, 0, 100, 80)), feature(#""id":"B""#, square(120, 0, 100, 80)))
        let facts = scenario("A", "B") { $0.parcels[0].adjacent = [ParcelID("B")] }
        var options = inMetres
        options.onlyDrawnAdjacency = isDropped
        let shapes = ShapeImport(file, into: facts, options)
        #expect(shapes.pairs == ["A-B 0 notDrawn"])
        var reader = Reader()
        let found = try #require(Scenario.read(shapes.written(into: facts.written), &reader))
        #expect(found.parcels[0].adjacent == (isDropped ? [] : [ParcelID("B")]))
    }

    /// Drawn beside each other, but in two parks: not adjacent, because connected land does not cross parks.
    @Test func parksAreNotCrossed() {
        let file = map(feature(#""id":"A""#, square(0, 0, 100, 80)), feature(#""id":"B""#, square(100, 0, 100, 80)))
        let facts = scenario("A", "B") {
            var park = Park()
            park.id = ParkID("HX")
            $0.parks.append(park)
            $0.parcels[1].park = park.id
        }
        #expect(ShapeImport(file, into: facts, inMetres).pairs == [])
    }

    /// 0.9 m of shared border is none, 1 m is; a gap of 0.5 m is none, of 0.6 m is one.
    @Test func thresholds() {
        func pairs(_ x: String, _ y: String) -> [String] {
            let other = "[[[\(x),\(y)],[300,\(y)],[300,500],[\(x),500],[\(x),\(y)]]]"
            return ShapeImport(
                map(feature(#""id":"A""#, square(0, 0, 100, 80)), feature(#""id":"B""#, other)),
                into: scenario("A", "B"),
                inMetres
            ).pairs
        }
        #expect(pairs("100", "79.1") == [])
        #expect(pairs("100", "79") == ["A-B 1 found"])
        #expect(pairs("100.5", "0") == ["A-B 80 found"])
        #expect(pairs("100.6", "0") == [])
    }

    @Test func faultsNameTheParcelAndThePlace() throws {
        let file = map(
            feature(#""id":"A""#, "[[[0,0],[100,80],[100,0],[0,80],[0,0]]]"),
            feature(#""id":"B""#, "[[[0,0],[100,80],[100,0]]]"),
            feature(#""id":"C""#, "[\(square(0, 0, 10, 10)),\(square(50, 0, 20, 10))]", type: "MultiPolygon"),
            feature(#""id":"D""#, "[[200,0],[300,0]]", type: "LineString"),
            feature(
                #""id":"E""#,
                "[[[400,0],[500,0],[500,80],[400,80],[400,0]],[[410,10],[410,20],[420,20],[420,10],[410,10]]]"),
            feature(#""id":"F""#, "[\(square(600, 0, 100, 80))]", type: "MultiPolygon"),
            feature(#""id":"G""#, square(690, 0, 100, 80)), feature(#""id":"H""#, square(800, 0, 100, 80)),
            feature(#""id":"H""#, square(900, 0, 100, 80)))
        let shapes = ShapeImport(file, into: scenario("A", "B", "C", "D", "E", "F", "G", "H"), inMetres)
        #expect(
            shapes.codes == [
                "ring-not-closed", "shape-not-polygon", "parcel-drawn-twice", "ring-crosses-itself", "parcel-in-parts",
                "?parcel-with-hole", "parcels-overlap",
            ])
        let crossing = try #require(shapes.issues.first { $0.code == "ring-crosses-itself" })
        #expect(crossing.what.en.contains("parcel A (feature 1)") && crossing.what.en.contains("(50, 40)"))
        #expect(crossing.position?.file == "map.geojson")
        let parts = try #require(shapes.issues.first { $0.code == "parcel-in-parts" })
        #expect(parts.what.en.contains("2 parts of 200、100 m²"))
        #expect(shapes.drawn.map(\.parcel.id.text) == ["E", "F", "G"])
        #expect(
            shapes.overlaps.map { "\($0.first)-\($0.second) \($0.area) \($0.percent) \($0.isGrave)" } == [
                "F-G 800 10 true"
            ])
        #expect(shapes.undrawn.filter(\.hasFaultyShape).map(\.parcel.id.text) == ["A", "B", "C", "D"])
    }

    @Test func almostTheName() {
        let file = map(feature(#""id":"青工-309号""#, square(0, 0, 9, 9)), feature(#""id":"C""#, square(50, 0, 100, 80)))
        let facts = scenario("A", "B", "C") { $0.parcels[1].aliases = ["青工－308号"] }
        let shapes = ShapeImport(file, into: facts, inMetres)
        #expect(shapes.strangers.map(\.nearest) == ["青工－308号"])
        #expect(shapes.undrawn.map(\.nearest) == [nil, "青工-309号"])
    }

    @Test func ambiguousNamesAreToldAsSuch() {
        let file = map(feature(#""id":"同名""#, square(0, 0, 9, 9)), feature(#""id":"C""#, square(50, 0, 100, 80)))
        let facts = scenario("A", "B", "C") {
            $0.parcels[0].aliases = ["同名"]
            $0.parcels[1].aliases = ["同名"]
        }
        let shapes = ShapeImport(file, into: facts, inMetres)
        #expect(shapes.codes == ["ambiguous-name"])
        #expect(shapes.strangers.map(\.couldBe) == [[ParcelID("A"), ParcelID("B")]])
        #expect(shapes.drawn.map(\.parcel.id.text) == ["C"])
    }

    /// The column that names most parcels; the given one; one that is not there; none that matches.
    @Test func columns() {
        let file = map(
            feature(#""id":"1","name":"A","号":"A""#, square(0, 0, 100, 80)),
            feature(#""id":"2","name":"x","号":"B""#, square(100, 0, 100, 80)))
        let facts = scenario("A", "B", "2")
        #expect(ShapeImport(file, into: facts, inMetres).column?.name == "号")
        var options = inMetres
        options.field = "name"
        #expect(ShapeImport(file, into: facts, options).drawn.map(\.parcel.id.text) == ["A"])
        options.field = "nane"
        #expect(ShapeImport(file, into: facts, options).issues.map(\.nearest) == ["name"])
        #expect(ShapeImport(file, into: scenario("Z"), inMetres).codes == ["no-parcel-matched"])
        #expect(ShapeImport(map(), into: facts).codes == ["no-parcel-matched"])
    }

    /// Ids in a column of numbers, as shapefiles have them; a column of which most features have nothing.
    @Test func numbersAsIds() {
        let file = map(
            feature(#""A":"x","NO":310.0"#, square(0, 0, 100, 80)),
            feature(#""NO":311,"B":null"#, square(100, 0, 100, 80)))
        #expect(
            ShapeImport(file, into: scenario("310", "311"), inMetres).drawn.map(\.parcel.id.text) == ["310", "311"])
    }

    /// Many corners, most of them on straight lines; rougher than the tolerance they stay, unless a scenario cannot hold them.
    @Test func manyCorners() {
        let points = (0...300).map { "[\($0),0]" } + ["[300,200]", "[0,200]", "[0,0]"]
        let straight = map(feature(#""id":"A""#, "[[\(points.joined(separator: ","))]]"))
        #expect(ShapeImport(straight, into: scenario("A"), inMetres).drawn.map(\.ring.corners.count) == [4])
        func rough(_ teeth: Int) -> ShapeFile {
            let jagged = (0...teeth).map { "[\($0),\($0 % 2)]" } + ["[\(teeth),200]", "[0,200]", "[0,0]"]
            return map(feature(#""id":"A""#, "[[\(jagged.joined(separator: ","))]]"))
        }
        let kept = ShapeImport(rough(300), into: scenario("A"), inMetres)
        #expect(kept.codes == ["map-areas-off"] && kept.drawn.map(\.ring.corners.count) == [303])
        #expect(
            ShapeImport(rough(3_000), into: scenario("A"), inMetres).codes == ["?border-simplified", "map-areas-off"])
        var exact = inMetres
        exact.tolerance = 0
        #expect(ShapeImport(rough(3_000), into: scenario("A"), exact).codes == ["polygon-points"])
    }

    /// A border that touches itself is moved apart there, the land in a hole is another's, a small loop is left out: all told.
    @Test func bordersThatTouchThemselves() throws {
        let file = map(
            feature(
                #""id":"A""#, "[[[0,0],[100,0],[100,100],[50,100],[60,80],[40,80],[50,100],[0,100],[0,0]]]"),
            feature(
                #""id":"B""#,
                "[[[200,0],[300,0],[300,100],[200,100],[200,0]],[[240,40],[240,60],[260,60],[260,40],[240,40]]]"
            ),
            feature(#""id":"C""#, square(240, 40, 20, 20)),
            feature(#""id":"D""#, "[[[40,80],[60,80],[50,100],[40,80]]]"),
            feature(#""id":"E""#, "[[[400,0],[500,0],[500,100.2],[500.2,100],[400,100],[400,0]]]"))
        let facts = scenario("A", "B", "C", "D", "E") { facts in
            for (index, area) in [9800, 9600, 400, 200, 10_000].enumerated() {
                facts.parcels[index].area = LandArea(ExactDecimal(area))
            }
        }
        let shapes = ShapeImport(file, into: facts, inMetres)
        #expect(shapes.codes == ["?border-opened", "?parcel-with-hole", "?border-loops"])
        #expect(shapes.issues.first?.what.zh.contains("(50, 100)") == true)
        #expect(shapes.drawn.count == 5 && shapes.drawn.allSatisfy { $0.agreement == .close })
        // The hole's land lies beside the land around it, and on none of it.
        #expect(shapes.overlaps.isEmpty && shapes.sliverCount == 0)
        #expect(shapes.adjacency.map { "\($0.first)-\($0.second)" } == ["A-D", "B-C"])
    }
}
