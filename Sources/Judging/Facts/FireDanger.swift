import LandModel

extension FireClass {
    /// 0 for the most dangerous class, 甲, to 4 for 戊.
    var place: Int {
        switch self {
        case .a: 0
        case .b: 1
        case .c: 2
        case .d: 3
        case .e: 4
        }
    }

    /// Whether such production may be on the ground floor only.
    var needsGround: Bool { self == .a || self == .b }
}
