import LandModel
import Quantities

/// What part a park plays in its region; the shares follow the parks of a suburban district.
enum ParkRole: Int, CaseIterable {
    case industrialPark, innovationCentre, softwarePark, logisticsBase, businessDistrict, bondedZone

    var words: Words {
        switch self {
        case .industrialPark: Words("工业园区", "Industrial Park")
        case .innovationCentre: Words("科创中心", "Innovation Centre")
        case .softwarePark: Words("软件信息园", "Software Park")
        case .logisticsBase: Words("智造物流基地", "Manufacturing and Logistics Base")
        case .businessDistrict: Words("商务区", "Business District")
        case .bondedZone: Words("综合保税区", "Bonded Zone")
        }
    }

    var parkClass: ParkClass {
        switch self {
        case .industrialPark, .bondedZone: .base
        case .innovationCentre, .softwarePark, .businessDistrict: .community
        case .logisticsBase: .scattered
        }
    }

    /// Share of the region's parcels.
    var parcelWeight: Int {
        switch self {
        case .industrialPark: 28
        case .innovationCentre: 5
        case .softwarePark: 6
        case .logisticsBase: 4
        case .businessDistrict: 3
        case .bondedZone: 2
        }
    }

    /// Share of the region's factory buildings.
    var buildingWeight: Int {
        switch self {
        case .industrialPark: 8
        case .innovationCentre: 4
        case .softwarePark: 5
        case .logisticsBase: 3
        case .businessDistrict: 2
        case .bondedZone: 2
        }
    }

    /// Land classes of the parcels, with weights.
    var landClasses: [(name: String, weight: Int)] {
        switch self {
        case .industrialPark: [("M1", 28), ("M2", 52), ("M4", 20)]
        case .innovationCentre, .softwarePark: [("C65", 55), ("M4", 45)]
        case .logisticsBase: [("M1", 75), ("M4", 25)]
        case .businessDistrict: [("C65", 100)]
        case .bondedZone: [("M1", 45), ("M2", 55)]
        }
    }

    /// How well it suits a segment, in hundredths.
    func suitability(for segment: Segment) -> Int {
        switch (self, segment) {
        case (.industrialPark, .design): 40
        case (.industrialPark, _): 100
        case (.innovationCentre, .design): 100
        case (.softwarePark, .design): 90
        case (.softwarePark, .packaging): 30
        case (.softwarePark, .materials): 40
        case (.logisticsBase, .packaging): 60
        case (.logisticsBase, .materials): 70
        case (.businessDistrict, .design): 90
        case (.bondedZone, .packaging): 90
        case (.bondedZone, .materials): 50
        default: 0
        }
    }

    /// Whether it also takes projects of the region before it: few do, because options must not grow with the size.
    var servesNeighbours: Bool { self == .softwarePark || self == .logisticsBase }

    /// The wastewater plant of the region that it drains to, from 0.
    var plant: Int {
        switch self {
        case .industrialPark: 0
        case .innovationCentre, .softwarePark: 1
        case .logisticsBase, .businessDistrict, .bondedZone: 2
        }
    }
}

/// The segments of the industry.
enum Segment: CaseIterable {
    case design, packaging, materials

    var name: String {
        switch self {
        case .design: "设计"
        case .packaging: "封测"
        case .materials: "装备材料"
        }
    }

    /// Regions of a large scenario have segments of their own: a chain of suppliers and customers stays together.
    func name(region: Int, of regions: Int) -> String { regions == 1 ? name : "\(name)-\(region + 1)" }
}
