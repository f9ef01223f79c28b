import LandModel
import Quantities

/// Something that people have set and could set otherwise: an amount that limits plans, or a decision that binds them.
/// Each is made by the rule whose rows it bounds, with all that is told of it.
///
/// Land, floor and physics are none: nobody can grant them.
public struct Limit: Sendable, Hashable {
    /// How it gives way.
    public enum Kind: Sendable, Hashable {
        /// An amount that can be raised: at most so much is used.
        case ceiling
        /// An amount that can be lowered: at least so much is asked.
        case floor
        /// A demand that can be dropped.
        case demand
    }

    /// An amount, with what changes of it are told against.
    public struct Amount: Sendable {
        let value: ExactDecimal
        let base: ExactDecimal
        let isCount: Bool
        let unit: Words
        let step: ExactDecimal?

        /// `base`: the value itself where it is not given.
        public init(
            _ value: ExactDecimal, base: ExactDecimal? = nil, isCount: Bool = false, unit: Words = Words(same: ""),
            step: ExactDecimal? = nil
        ) {
            self.value = value
            self.base = base ?? value
            self.isCount = isCount
            self.unit = unit
            self.step = step
        }
    }

    public let id: LimitID
    /// What it is called, all periods together.
    public let title: Words
    public let kind: Kind
    public let owner: Owner
    /// The amount as it stands; 1 of a demand.
    public let value: ExactDecimal
    /// What a relative change is measured by; positive.
    public let base: ExactDecimal
    /// Whole numbers only.
    public let isCount: Bool
    public let unit: Words
    /// The step in which it is negotiated.
    public let step: ExactDecimal?
    /// Where it stands among the limits of one owner: decisions first, then goals, supplies, standards.
    let rank: Int
    /// The settings on the command line that leave it at another amount (`nil`: drop it).
    private let settings: @Sendable (ExactDecimal?) -> [String]

    public init(
        _ id: LimitID, _ title: Words, _ kind: Kind, owner: Owner, rank: Int, _ amount: Amount = Amount(1),
        settings: @escaping @Sendable (ExactDecimal?) -> [String]
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.owner = owner
        self.rank = rank
        value = amount.value
        base = amount.base > 0 ? amount.base : 1
        isCount = amount.isCount
        unit = amount.unit
        step = amount.step
        self.settings = settings
    }

    /// The steps in which an amount is told and asked for: as it is negotiated, else a power of ten, at most a thousandth of what
    /// changes are measured by, so that amounts are told as people would.
    public var grain: ExactDecimal {
        if isCount { return 1 }
        if let step, step > 0 { return step }
        return Self.grain(within: base, parts: 1_000)
    }

    /// A power of ten, at most that part of an amount, from 1 down to four places.
    public static func grain(within amount: ExactDecimal, parts: ExactDecimal) -> ExactDecimal {
        var grain: ExactDecimal = 1
        let tenth = ExactDecimal(significand: 1, scale: 1)
        var places = 0
        while grain * parts > amount, places < 4 {
            grain = grain * tenth
            places += 1
        }
        return grain
    }

    /// `区级 COD 总量（COD-D）2024 年`
    public var words: Words {
        guard let said = id.period?.said else { return title }
        // A closing bracket or quotation mark has room enough behind it.
        let gap = title.zh.last.map("）”".contains) ?? false ? "" : " "
        return Words("\(title.zh)\(gap)\(said.zh)", "\(title.en), \(said.en)")
    }

    /// What to hand to `--set` so that it gives way by an amount; a demand is dropped.
    public func settings(givingWayBy amount: ExactDecimal) -> [String] {
        switch kind {
        case .ceiling: settings(value + amount)
        case .floor: settings(value - amount)
        case .demand: settings(nil)
        }
    }

    public static func == (left: Limit, right: Limit) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
