import Quantities
import Records

/// Where a building's wastewater goes.
public enum Sewer: String, Choice {
    case domestic, industrial

    public var words: Words {
        switch self {
        case .domestic: Words("生活污水", "domestic sewer")
        case .industrial: Words("工业废水", "industrial sewer")
        }
    }
}
