import LandModel
import LinearProgramming
import Quantities

/// The limits that may give way in a program, each with its columns.
public struct GivingWay: Sendable {
    public struct Entry: Sendable {
        public let limit: Limit
        /// 1: it, or what is one thing with it, gives way.
        public let given: Int
        /// By how much; `nil` of a demand.
        public let amount: Int?
    }

    public private(set) var entries: [Entry] = []
    private var numbers: [LimitID: Int] = [:]

    init() {}

    /// Adds the columns by which limits may give way; those of law never do.
    init(_ limits: [Limit], in formulation: inout Formulation) {
        var columns: [String: Int] = [:]
        for limit in limits where limit.owner != .law {
            let group = limit.id.group
            let given = columns[group] ?? formulation.add(.binary("give[\(group)]"))
            columns[group] = given
            let amount =
                limit.kind == .demand
                ? nil
                : formulation.add(Column("by[\(limit.id)]", limit.isCount ? .integer : .continuous, upper: nil))
            add(Entry(limit: limit, given: given, amount: amount))
        }
    }

    var isEmpty: Bool { entries.isEmpty }

    subscript(limit: LimitID) -> Entry? { numbers[limit].map { entries[$0] } }

    private mutating func add(_ entry: Entry) {
        numbers[entry.limit.id] = entries.count
        entries.append(entry)
    }

    /// Limits by what is one thing to people.
    public var groups: [[Limit]] { entries.map(\.limit).grouped }

    /// The columns that say whether something gives way, each once.
    var givenColumns: [Int] { Set(entries.map(\.given)).sorted() }

    /// The columns that say whether some limits give way, each once.
    func columns(of limits: [LimitID]) -> [Int] { Set(limits.compactMap { self[$0]?.given }).sorted() }

    /// What gives way at a point of the program, and by how much.
    public func raises(at point: [ExactDecimal]) -> [Raise] {
        entries.filter { point[$0.given] > 0 }.map { Raise(limit: $0.limit, amount: $0.amount.map { point[$0] } ?? 1) }
            .filter { !$0.amount.isZero }
    }
}

extension GivingWay {
    /// A row's terms, with the columns by which its limits give way. `isCeiling`: the bound is an upper one.
    func eased(
        _ terms: [Term], _ bound: ExactDecimal, _ grants: [Grant], isCeiling: Bool, reach: ColumnReach
    ) -> [Term] {
        guard !isEmpty, !grants.isEmpty else { return terms }
        let sign: ExactDecimal = isCeiling ? -1 : 1
        return terms
            + grants.compactMap { grant in
                guard let entry = self[grant.limit] else { return nil }
                if let amount = entry.amount { return Term(amount, sign * grant.factor) }
                let room = isCeiling ? reach.most(terms) - bound : bound + reach.most(terms.negated)
                return room > 0 ? Term(entry.given, sign * room) : nil
            }
    }

    /// Only a limit that gives way gives way by an amount; none by more than any plan can use. `isStepped`: in whole steps.
    func link(in formulation: inout Formulation, isStepped: Bool) {
        let most = mostUsed(in: formulation)
        for entry in entries {
            guard let amount = entry.amount else { continue }
            let room = (most[amount] ?? 0).rounded(toPlaces: 0) + 1
            // A limit that no row knows, or a floor, cannot give way by more than it is.
            formulation.require(
                "give[\(entry.limit.id)]", of: RuleID("question"),
                [Term(amount, 1), Term(entry.given, -(most[amount] == nil ? 0 : room))], atMost: 0)
            guard isStepped, !entry.limit.isCount else { continue }
            let grain = entry.limit.grain
            let steps = formulation.add(
                Column("steps[\(entry.limit.id)]", .integer, upper: room.divided(by: grain, places: 0, roundedUp: true))
            )
            formulation.require(
                "steps[\(entry.limit.id)]", of: RuleID("question"), [Term(amount, 1), Term(steps, -grain)], equals: 0)
        }
    }

    /// How much of each amount any plan can use, by column; only of those that stand in a row.
    private func mostUsed(in formulation: Formulation) -> [Int: ExactDecimal] {
        var most: [Int: ExactDecimal] = [:]
        let amounts = Set(entries.compactMap(\.amount))
        let reach = formulation.reach
        let widest = reach.widest(by: formulation.program.rows)
        for row in formulation.program.rows {
            guard let bound = row.upper ?? row.lower else { continue }
            let own = row.terms.filter { amounts.contains($0.column) }
            guard !own.isEmpty else { continue }
            let others = row.terms.filter { !amounts.contains($0.column) }
            let isCeiling = row.upper != nil
            let reached = reach.most(isCeiling ? others : others.negated, widest: widest)
            let room = max(isCeiling ? reached - bound : bound + reached, 0)
            for term in own {
                let needed = (room.divided(by: term.coefficient.magnitude, places: 6) ?? room) + 1
                most[term.column] = max(most[term.column] ?? 0, needed)
            }
        }
        return most
    }

    /// Fewest limits, then the smallest change against each limit's base, then as late as can be.
    func tiers(over horizon: Horizon) -> [Objective] {
        // In hundredths of the base; a demand that is dropped gives way wholly.
        let shares = entries.map { entry in
            entry.amount.map { Term($0, ExactDecimal(100).divided(by: entry.limit.base, places: 9) ?? 1) }
                ?? Term(entry.given, 100)
        }
        let late = zip(entries, shares).compactMap { entry, share -> Term? in
            guard let period = entry.limit.id.period.flatMap({ horizon.indices(overlapping: $0).first })
            else { return nil }
            return Term(share.column, share.coefficient * ExactDecimal(horizon.count - period))
        }
        return [
            Objective(QuestionTier.limits.rawValue, .minimize, givenColumns.map { Term($0, 1) }),
            Objective(QuestionTier.raise.rawValue, .minimize, shares),
            Objective(QuestionTier.late.rawValue, .minimize, late),
        ]
    }
}
