import Geometry
import Quantities

/// A ring from corners in metres.
func ring(_ corners: (Double, Double)...) -> Ring {
    Ring(corners.compactMap { Corner(metresX: $0.0, y: $0.1) })
}

/// An upright rectangle, in metres.
func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Ring {
    ring((x, y), (x + width, y), (x + width, y + height), (x, y + height))
}

/// `1.500` as it stands, for exact figures in tests.
func exactly(_ text: String) -> ExactDecimal { (try? ExactDecimal(parsing: text)) ?? -1 }
