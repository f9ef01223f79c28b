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

    var isEmpty: Bool { entries.isEmpty }

    subscript(limit: LimitID) -> Entry? { numbers[limit].map { entries[$0] } }

    mutating func add(_ entry: Entry) {
        numbers[entry.limit.id] = entries.count
        entries.append(entry)
    }

    /// Limits by what is one thing to people.
    public var groups: [[Limit]] { entries.map(\.limit).grouped }

    /// The columns that say whether something gives way, each once.
    var givenColumns: [Int] { Set(entries.map(\.given)).sorted() }

    /// What gives way at a point of the program, and by how much.
    public func raises(at point: [ExactDecimal]) -> [Raise] {
        entries.filter { point[$0.given] > 0 }.map { Raise(limit: $0.limit, amount: $0.amount.map { point[$0] } ?? 1) }
            .filter { !$0.amount.isZero }
    }
}

extension Formulation {
    /// The columns by which limits may give way.
    mutating func addGivingWay(_ limits: [Limit]) {
        var columns: [String: Int] = [:]
        for limit in limits where limit.owner != .law {
            let group = limit.id.group
            let given = columns[group] ?? add(.binary("give[\(group)]"))
            columns[group] = given
            let amount =
                limit.kind == .demand
                ? nil : add(Column("by[\(limit.id)]", limit.isCount ? .integer : .continuous, upper: nil))
            giving.add(.init(limit: limit, given: given, amount: amount))
        }
    }

    /// Only a limit that gives way gives way by an amount; none by more than any plan can use.
    mutating func linkGivingWay() {
        var most: [Int: ExactDecimal] = [:]
        let amounts = Set(giving.entries.compactMap(\.amount))
        let widest = unboundedColumns
        for row in program.rows {
            guard let bound = row.upper ?? row.lower else { continue }
            let own = row.terms.filter { amounts.contains($0.column) }
            guard !own.isEmpty else { continue }
            let others = row.terms.filter { !amounts.contains($0.column) }
            let isCeiling = row.upper != nil
            let reach = self.most(
                isCeiling ? others : others.map { Term($0.column, -$0.coefficient) }, widest: widest)
            let room = max(isCeiling ? reach - bound : bound + reach, 0)
            for term in own {
                let needed = room.divided(by: term.coefficient.magnitude, places: 6).map { $0 + 1 } ?? room + 1
                most[term.column] = max(most[term.column] ?? 0, needed)
            }
        }
        for entry in giving.entries {
            guard let amount = entry.amount else { continue }
            let room = (most[amount] ?? 0).rounded(toPlaces: 0) + 1
            // A limit that no row knows, or a floor, cannot give way by more than it is.
            require(
                "give[\(entry.limit.id)]", of: RuleID("question"),
                [Term(amount, 1), Term(entry.given, -(most[amount] == nil ? 0 : room))], atMost: 0)
        }
    }

    /// Fewest limits, then the smallest change against each limit's base, then as late as can be.
    mutating func addGivingTiers() {
        add(Objective(QuestionTier.limits.rawValue, .minimize, giving.givenColumns.map { Term($0, 1) }))
        // In hundredths of the base; a demand that is dropped gives way wholly.
        let shares = giving.entries.map { entry in
            entry.amount.map { Term($0, ExactDecimal(100).divided(by: entry.limit.base, places: 9) ?? 1) }
                ?? Term(entry.given, 100)
        }
        add(Objective(QuestionTier.raise.rawValue, .minimize, shares))
        let count = setting.horizon.count
        add(
            Objective(
                QuestionTier.late.rawValue, .minimize,
                zip(giving.entries, shares).compactMap { entry, share in
                    guard let period = entry.limit.id.period.flatMap({ period(of: $0) }) else { return nil }
                    return Term(share.column, share.coefficient * ExactDecimal(count - period))
                }))
    }

    private func period(of period: Period) -> Int? { setting.horizon.indices(overlapping: period).first }

    /// The greatest that terms can come to, one option a project.
    func most(_ terms: [Term], widest: [Int: ExactDecimal] = [:]) -> ExactDecimal {
        var ofProject: [Int: ExactDecimal] = [:]
        var sum: ExactDecimal = 0
        for term in terms {
            if term.column < options.count {
                if term.coefficient > 0 {
                    let project = options[term.column].project
                    ofProject[project] = max(ofProject[project] ?? 0, term.coefficient)
                }
            } else {
                let column = program.columns[term.column]
                let end = term.coefficient > 0 ? column.upper ?? widest[term.column] ?? 0 : column.lower
                sum = sum + term.coefficient * end
            }
        }
        return ofProject.keys.sorted().reduce(sum) { $0 + (ofProject[$1] ?? 0) }
    }

    /// How great columns without an upper bound can be by one of their rows, where the rest of it is bounded.
    private var unboundedColumns: [Int: ExactDecimal] {
        var widest: [Int: ExactDecimal] = [:]
        for row in program.rows {
            guard let upper = row.upper else { continue }
            for term in row.terms where term.coefficient > 0 && program.columns[term.column].upper == nil {
                let others = row.terms.filter { $0.column != term.column }
                let isBounded = others.allSatisfy {
                    $0.coefficient > 0 || program.columns[$0.column].upper != nil
                }
                guard isBounded else { continue }
                let reach = upper + most(others.map { Term($0.column, -$0.coefficient) })
                guard let bound = reach.divided(by: term.coefficient, places: 6).map({ $0 + 1 }) else { continue }
                widest[term.column] = min(widest[term.column] ?? bound, bound)
            }
        }
        return widest
    }
}
