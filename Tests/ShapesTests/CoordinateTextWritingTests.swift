import LandModel
import Quantities
import Testing

@testable import Shapes

/// What is written for approval is read back as it was.
struct CoordinateTextWritingTests {
    @Test(arguments: [0, 40_000_000]) func `out and in again`(_ zone: Int) throws {
        var scenario = Scenario()
        var parcel = Parcel()
        parcel.id = ParcelID("G-08-06")
        parcel.name = Words("东湖,1 号@地块", "lot")
        parcel.area = LandArea(15)
        parcel.landClass = "M1"
        parcel.polygon = [(0, 0), (100, 0), (100, 100), (0, 100)].map { east, north in
            Point(
                x: ExactDecimal(significand: Int128(zone + 500_000 + east) * 1000 + 125, scale: 3),
                y: ExactDecimal(3_450_000 + north))
        }
        var bare = Parcel()
        bare.id = ParcelID("K")
        scenario.parcels = [parcel, bare]
        let writing = CoordinateTextWriting(scenario)
        #expect(writing.count == 1 && writing.missing == [bare.id])
        #expect(writing.text.contains(zone == 0 ? "带号=\r\n" : "带号=40\r\n"))
        #expect(writing.text.contains("5,1,G-08-06,东湖 1 号 地块,面,,M1,,@\r\nJ1,1,3450000.000,"))
        #expect(CoordinateText.isOne(writing.text))
        let read = CoordinateText(writing.text)
        #expect(read.issues.isEmpty)
        let feature = try #require(read.features.first)
        #expect(feature.fault == nil && feature.parts.count == 1 && feature.parts[0].holes.isEmpty)
        #expect(
            feature.parts[0].outer
                == parcel.polygon.map { Vertex(x: $0.x.approximate, y: $0.y.approximate) })
        #expect(feature.attributes.contains { $0.name == "编号" && $0.text == "G-08-06" })
    }
}
