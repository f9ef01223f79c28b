import LandModel
import Quantities

/// A kind of project: typical sizes of one trade. Ranges are assumptions about an integrated-circuit district.
struct Archetype {
    var words: Words
    /// How many of 52 projects are of this kind.
    var count: Int
    var segment: Segment
    var activity: Activity
    var industry: String
    /// Investment in 万元: median, and the bounds of the ordinary range.
    var investment: Span
    /// Land in 亩; `nil`: needs floor only.
    var land: Span?
    /// Floor in m²; `nil`: needs land only.
    var floor: Span?
    var landClasses: [String] = []
    var mostParcels = 1
    /// Yearly output over investment, in hundredths.
    var outputShare: Int
    /// Jobs per 亿元 of investment.
    var jobs: Int
    /// Floor area ratio of what is built, in tenths.
    var floorRatio = 16
    var hasLowRatio = false
    var floorLoad = 8
    var needsCleanRoom = false
    /// Loads per 亩 of land, or per 300 m² of floor.
    var intensity: Intensity
    var tags: [String]

    struct Span {
        var low: Int
        var median: Int
        var high: Int

        init(_ low: Int, _ median: Int, _ high: Int) {
            self.low = low
            self.median = median
            self.high = high
        }
    }

    /// Loads per 亩 in millionths of the resource's unit.
    struct Intensity {
        var wastewater: Int
        var demand: Int
        var organics: Int
        var nitrogenOxides: Int
        var fluoride: Int
        var energy: Int
        var power: Int

        /// COD, VOCs, NOx and fluoride in kg; water in 0.1 m³/d; energy in tce; power in kVA.
        init(water: Int, cod: Int, voc: Int, nox: Int, fluoride: Int, energy: Int, power: Int) {
            wastewater = water * 100_000
            demand = cod * 1000
            organics = voc * 1000
            nitrogenOxides = nox * 1000
            self.fluoride = fluoride * 1000
            self.energy = energy * 1_000_000
            self.power = power * 1_000_000
        }
    }
}
