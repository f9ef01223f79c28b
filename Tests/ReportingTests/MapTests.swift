import Documents
import Formulation
import Foundation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Testing

@testable import Reporting

@Suite("Figures drawn") struct MapTests {
    private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scenarios")

    private func shipped(_ path: String) throws -> Facts {
        let bytes = Array(try Data(contentsOf: Self.scenarios.appendingPathComponent(path)))
        let loaded = ScenarioLoader(reader: InputReader { _ throws(InputFault) in bytes }).load("scenario.json")
        return Facts(try #require(loaded.scenario))
    }

    /// Every cleared parcel and every first unit with a project on it.
    private func filled(_ facts: Facts) -> PlanReading {
        var plan = Plan()
        var projects = facts.projects.makeIterator()
        for parcel in facts.parcels where parcel.state == .cleared {
            while let project = projects.next() {
                guard project.needs[0].land != nil else { continue }
                let half = ParcelUse(parcel.id, LandArea(parcel.area.value * ExactDecimal(significand: 5, scale: 1)))
                plan.allocations.append(Example.allocation(project.id.text, "2023", parcels: [half]))
                break
            }
        }
        return PlanReading(plan, in: facts)
    }

    @Test func partsAddUpToTheParcel() throws {
        let reading = PlanReading(Example.plan, in: Facts(try Example.scenario()))
        let parts = SiteParts(reading)
        for parcel in reading.facts.parcels {
            #expect(parts.parts(of: parcel).sum(\.area) == parcel.area.value)
        }
        #expect(parts.parts(of: reading.facts.parcels[0]).map(\.status) == [.used, .free])
        #expect(parts.parts(of: reading.facts.parcels[1]).map(\.status) == [.acquired])
        let table = ParkLandTable.table(reading)
        #expect(
            table.rows[0].cells.dropFirst().map(\.value) == [
                ExactDecimal(significand: 905, scale: 1), ExactDecimal(significand: 705, scale: 1), 20,
                ExactDecimal(significand: 305, scale: 1), 20, nil, 20, nil, nil,
            ])
    }

    @Test func parcelsKeepTheirShapeAndSize() throws {
        let facts = try shipped("qingpu-2025/scenario.json")
        let plane = Box(x: 10, y: 20, width: 300, height: 200)
        for park in facts.parks.indices {
            let parcels = facts.parcels(in: facts.parks[park])
            let projection = MapProjection(parcels, in: plane)
            var scales: [Double] = []
            for parcel in parcels {
                let drawn = Outline(projection.points(of: parcel))
                let real = Outline(parcel.polygon.map { .init($0.x.approximate, $0.y.approximate) })
                scales.append(drawn.area / real.area)
                #expect(abs(drawn.bounds.width / drawn.bounds.height - real.bounds.width / real.bounds.height) < 1e-6)
                #expect(drawn.bounds.x > 9.999 && drawn.bounds.right < 310.001)
                #expect(drawn.bounds.y > 19.999 && drawn.bounds.bottom < 220.001)
            }
            #expect((scales.max() ?? 0) - (scales.min() ?? 0) < 1e-9)
        }
    }

    @Test func lettersLieInTheirParcelsAndOnNoOthers() throws {
        for path in ["qingpu-2025/scenario.json", "tiny-split/scenario.json"] {
            let figure = try #require(MapFigure.figure(filled(try shipped(path))))
            for colouring in Drawing.Colouring.allCases {
                var boxes: [Box] = []
                for mark in figure.drawing.marks where mark.onlyUnder == nil || mark.onlyUnder == colouring {
                    guard case .text(let point, let words, let size, let anchor, _) = mark.shape else { continue }
                    let width = Lettering.width(words, size)
                    let left = anchor == .start ? point.x : anchor == .middle ? point.x - width / 2 : point.x - width
                    boxes.append(Box(x: left, y: point.y - size * 0.8, width: width, height: size * 0.8))
                }
                #expect(boxes.count > 3)
                for (number, box) in boxes.enumerated() {
                    #expect(box.x >= 0 && box.right <= figure.drawing.width && box.bottom <= figure.drawing.height)
                    #expect(!boxes[..<number].contains { $0.touches(box) }, "\(path) \(colouring) \(number)")
                }
            }
        }
    }

    @Test func slicesHaveTheirShares() {
        let outline = Outline([.init(0, 0), .init(10, 0), .init(12, 6), .init(4, 8), .init(1, 5)])
        for shares in [[1, 2, 3], [0.0, 5, 1], [7]] {
            let slices = outline.slices(shares)
            let whole = shares.reduce(0, +)
            for (share, slice) in zip(shares, slices) {
                #expect(abs(slice.area - outline.area * share / whole) < 1e-6)
            }
        }
        #expect(outline.place(width: 3, height: 2).map(outline.contains) ?? false)
        #expect(outline.place(width: 11, height: 7) == nil)
    }

    @Test func treemapsFillTheirBounds() {
        let bounds = Box(x: 5, y: 7, width: 120, height: 80)
        let weights = [6.0, 1, 0, 3, 2, 2, 9]
        let boxes = Treemap.boxes(weights, in: bounds)
        let sum = weights.reduce(0, +)
        for (weight, box) in zip(weights, boxes) {
            #expect(abs(box.width * box.height - weight / sum * 9600) < 15)
            #expect(box.x > 4.99 && box.right < 125.01 && box.y > 6.99 && box.bottom < 87.01)
        }
        for (number, box) in boxes.enumerated() {
            #expect(!boxes[..<number].contains { $0.inset(1e-6).touches(box.inset(1e-6)) })
        }
        #expect(Treemap.boxes([], in: bounds).isEmpty)
    }

    @Test func barsAreAsLongAsTheyTell() throws {
        let reading = PlanReading(Example.plan, in: Facts(try Example.scenario()))
        let figure = try #require(QuotaFigure.figure(reading))
        func width(_ hint: String) -> Double {
            for mark in figure.drawing.marks where mark.hint?.en.hasPrefix(hint) ?? false {
                if case .rectangle(_, _, let width, _) = mark.shape { return width }
            }
            return 0
        }
        // Of 5 t/a, the plan uses 1.5 of the district, 0.5 released, 1 bought, none of the city.
        let whole = 330.0
        #expect(abs(width("COD (district) · district quota used 1.50") - whole * 0.3) < 1e-9)
        #expect(abs(width("COD (district) · reductions and releases used 0.50") - whole * 0.1) < 1e-9)
        #expect(abs(width("COD (district) · purchased quota used 1.00") - whole * 0.2) < 1e-9)
        #expect(abs(width("COD (district) · city-coordinated quota available 1.00") - whole * 0.2) < 1e-9)
        let told = figure.drawing.marks.compactMap { mark -> String? in
            if case .text(_, let words, _, _, _) = mark.shape { words.en } else { nil }
        }
        #expect(told.contains("3.00 of 5.00 t/a · 60.0%"))
    }

    /// Numbers that a figure shows stand in a table of the document.
    @Test func figuresShowWhatTablesTell() throws {
        let document = PackReport.document(try Example.answer(), digest: "0")
        let page = document.rendered(as: .markdown, in: .en)
        for figure in document.figures where figure.id != "map" {
            for mark in figure.drawing.marks {
                guard case .text(_, let words, _, _, _) = mark.shape else { continue }
                for number in words.en.matches(of: /[0-9][0-9,]*(\.[0-9]+)?/) {
                    #expect(page.contains(String(number.0)), "\(figure.id): \(words.en)")
                }
            }
        }
    }

    @Test func fiveThousandParcelsStaySmall() throws {
        var scenario = try Example.scenario()
        let first = scenario.parcels[0]
        scenario.parcels += (0..<5000).map { number in
            var parcel = first
            parcel.id = ParcelID("L\(number)")
            let (x, y) = (ExactDecimal(number % 100 * 30), ExactDecimal(number / 100 * 30))
            parcel.polygon = [(0, 0), (25, 0), (25, 25), (0, 25)].map {
                Point(x: x + ExactDecimal($0.0), y: y + ExactDecimal($0.1))
            }
            return parcel
        }
        let reading = PlanReading(Example.plan, in: Facts(scenario))
        let document = Document(
            "x", title: Words(same: "x"), tables: Figures.tables(reading), figures: Figures.all(reading))
        let page = PageRenderer().text(document)
        #expect(page.utf8.count < 5_000_000)
        #expect(page.contains("L4999"))
        let parcels = try #require(document.tables.first { $0.id == "parcels" })
        #expect(parcels.rows.filter { $0.kind == .body }.count == 2)
    }
}
