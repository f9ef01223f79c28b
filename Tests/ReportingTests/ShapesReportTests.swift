import Documents
import LandModel
import ShapeReports
import Shapes
import Testing

@testable import Reporting

/// A small map against a small scenario, as people read it.
@Suite struct ShapesReportTests {
    /// A1 is drawn with 40,000 m² (60 亩) as stated, A2 of 30.5 亩 with 20,000 m² (30 亩); a third shape is a stranger.
    private static func document(_ outcome: ShapesOutcome = .reportedOnly, crossed: Bool = false) throws -> Document {
        let first = crossed ? "[0,0],[200,200],[200,0],[0,200],[0,0]" : "[0,0],[200,0],[200,200],[0,200],[0,0]"
        let rings = [
            ("a1地块", first), ("A2", "[200,0],[300,0],[300,200],[200,200],[200,0]"),
            ("A3", "[900,0],[901,0],[901,1],[900,0]"),
        ]
        let features = rings.map { name, ring in
            #"{"type":"Feature","properties":{"DKBH":"\#(name)"},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
        }
        let text = #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
        return ShapesReport.document(
            ShapeImport(ShapeFile(name: "q.geojson", geoJSON: Array(text.utf8)), into: try Example.scenario()), outcome)
    }

    private static func rows(_ document: Document, _ id: String) -> [String] {
        let table = document.tables.first { $0.id == id }
        return (table?.rows ?? []).map { row in
            row.cells.map { cell in
                switch cell {
                case .empty: "-"
                case .words(let words): words.en
                case .number(let value, _): value.description
                }
            }.joined(separator: "|")
        }
    }

    @Test func tables() throws {
        let document = try Self.document()
        #expect(document.tables.map(\.id) == ["areas", "adjacency", "unmatched-shapes"])
        let areas = Self.rows(document, "areas")
        #expect(areas.count == 2)
        #expect(areas[0].contains("|A2|30|30.5|-0.5|-1.6|-|more than 1%|"))
        #expect(areas[1].contains("|a1地块|60|60|0|0|-|-|"))
        let pairs = Self.rows(document, "adjacency")
        #expect(pairs == ["A1|Old works (A2)|200|new"])
        #expect(Self.rows(document, "unmatched-shapes") == ["3|A3|no parcel is called so|A1"])
    }

    @Test func faultsComeFirst() throws {
        let document = try Self.document(.refused, crossed: true)
        #expect(document.tables.map(\.id) == ["faults", "areas", "unmatched-parcels", "unmatched-shapes"])
        #expect(Self.rows(document, "faults")[0].hasPrefix("error|q.geojson:1:"))
        #expect(document.headline.last?.value.en.hasPrefix("not written: 1 errors") == true)
    }
}
