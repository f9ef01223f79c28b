import Quantities
import Records

/// What goes on at a project, as far as neighbours and the environment care.
public enum Activity: String, Choice {
    case research, clean, polluting, hazardous

    public var words: Words {
        switch self {
        case .research: Words("研发", "research")
        case .clean: Words("清洁生产", "clean light production")
        case .polluting: Words("有污染生产", "polluting production")
        case .hazardous: Words("危险化学品类", "hazardous production")
        }
    }
}
