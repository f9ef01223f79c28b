import LandModel
import Quantities

extension LandUnit {
    /// So many units of land are so many square metres, in whole numbers because 1 亩 is 2000/3 m².
    var exchange: (units: ExactDecimal, metres: ExactDecimal) {
        switch self {
        case .mu: (3, 2000)
        case .hectare: (1, 10000)
        case .squareMetre: (1, 1)
        }
    }
}
