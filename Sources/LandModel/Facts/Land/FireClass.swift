import Quantities
import Records

/// Fire hazard class of production, 甲 (most dangerous) to 戊.
public enum FireClass: String, Choice, Comparable {
    case a = "甲"
    case b = "乙"
    case c = "丙"
    case d = "丁"
    case e = "戊"

    public var words: Words {
        switch self {
        case .a: Words("甲类", "class A (甲)")
        case .b: Words("乙类", "class B (乙)")
        case .c: Words("丙类", "class C (丙)")
        case .d: Words("丁类", "class D (丁)")
        case .e: Words("戊类", "class E (戊)")
        }
    }

    /// 0 for the most dangerous.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// More dangerous first.
    public static func < (left: FireClass, right: FireClass) -> Bool { left.rank < right.rank }
}
