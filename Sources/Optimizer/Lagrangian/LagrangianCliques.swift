/// Sets of columns of a form of which at most one can be 1, or, where all need the same opener, at most as many as the
/// opener is: rows that follow from those of the form in whole numbers only, and so make its bound better.
///
/// Two columns exclude each other when they belong to one choice, or when a row holds less than both need, whatever
/// makes room in it (Atamtürk, Nemhauser, Savelsbergh 2000).
struct LagrangianCliques: Sendable {
    /// `Σ columns ≤ opener`, or 1 where there is none.
    struct Clique: Sendable, Hashable {
        var columns: [Int32]
        /// −1: none.
        var opener: Int32
    }

    private struct Group: Sendable {
        var columns: [Int32]
        var opener: Int32
    }

    private let form: LagrangianForm
    /// By row, its bound and all that can make room in it.
    private let most: [Int]
    private var groups: [Group] = []
    private let settings = SearchSettings.standard.lagrangian.cliques

    init(_ form: LagrangianForm) {
        self.form = form
        most = (0..<form.rowCount).map { row in
            var gain = 0
            for entry in form.rowRange(row) where form.rowCoefficients[entry] < 0 {
                gain -= form.rowCoefficients[entry] * form.upper[Int(form.rowColumns[entry])]
            }
            return form.rowBounds[row] + gain
        }
        findGroups()
    }

    /// Columns with a common opener, and columns of rows that hold no two of their largest.
    private mutating func findGroups() {
        var byOpener: [Int32: Set<Int32>] = [:]
        for row in 0..<form.rowCount {
            let range = form.rowRange(row)
            guard range.count <= settings.longestRow else { continue }
            let openers = range.filter { form.rowCoefficients[$0] < 0 }
            let users = range.filter { form.rowCoefficients[$0] > 0 }.map { form.rowColumns[$0] }
            if openers.count == 1, let opener = openers.first, form.rowBounds[row] == 0,
                form.rowCoefficients[opener] == -1, form.origins[Int(form.rowColumns[opener])] >= 0
            {
                byOpener[form.rowColumns[opener], default: []].formUnion(users)
            } else if openers.isEmpty, users.allSatisfy({ form.origins[Int($0)] >= 0 }) {
                let largest = range.reduce(0) { max($0, form.rowCoefficients[$1]) }
                if 2 * largest > form.rowBounds[row] { groups.append(Group(columns: users, opener: -1)) }
            }
        }
        for opener in byOpener.keys.sorted() {
            groups.append(Group(columns: byOpener[opener, default: []].sorted(), opener: opener))
        }
    }

    /// Whether two columns cannot both be 1.
    func exclude(_ first: Int32, _ second: Int32) -> Bool {
        let choice = form.choiceOf[Int(first)]
        if choice >= 0, choice == form.choiceOf[Int(second)] { return true }
        let (left, right) = (form.columnRange(Int(first)), form.columnRange(Int(second)))
        var (one, other) = (left.lowerBound, right.lowerBound)
        while one < left.upperBound, other < right.upperBound {
            let row = form.columnRows[one]
            if row < form.columnRows[other] {
                one += 1
            } else if row > form.columnRows[other] {
                other += 1
            } else {
                let (own, its) = (form.columnCoefficients[one], form.columnCoefficients[other])
                if own > 0, its > 0, own + its > most[Int(row)] { return true }
                one += 1
                other += 1
            }
        }
        return false
    }

    /// Cliques that an average point violates. `shares`: by column, how much of it the point takes.
    func violated(by shares: [Double]) -> [Clique] {
        var found: [Clique] = []
        for group in groups {
            let room = group.opener < 0 ? 1 : shares[Int(group.opener)]
            let taken = group.columns.filter { shares[Int($0)] > settings.leastShare }
                .sorted { (shares[Int($0)], $1) > (shares[Int($1)], $0) }.prefix(settings.mostJoined)
            guard taken.reduce(0, { $0 + shares[Int($1)] }) > room + settings.leastExcess else { continue }
            var best: (excess: Double, columns: [Int32]) = (settings.leastExcess, [])
            for seed in taken.prefix(settings.mostSeeds) {
                var columns = [seed]
                var sum = shares[Int(seed)]
                for column in taken where column != seed && columns.allSatisfy({ exclude($0, column) }) {
                    columns.append(column)
                    sum += shares[Int(column)]
                }
                if sum - room > best.excess { best = (sum - room, columns) }
            }
            guard !best.columns.isEmpty else { continue }
            var columns = best.columns
            for column in group.columns where shares[Int(column)] <= settings.leastShare {
                if columns.allSatisfy({ exclude($0, column) }) { columns.append(column) }
            }
            found.append(Clique(columns: columns.sorted(), opener: group.opener))
        }
        return found
    }
}

extension LagrangianForm {
    /// The form with rows that hold in every point of it.
    func adding(_ cliques: [LagrangianCliques.Clique]) -> LagrangianForm {
        var form = self
        for clique in cliques {
            let columns = clique.columns + (clique.opener < 0 ? [] : [clique.opener])
            form.add(
                columns: columns, coefficients: clique.columns.map { _ in 1 } + (clique.opener < 0 ? [] : [-1]),
                bound: clique.opener < 0 ? 1 : 0)
        }
        form.gatherColumns()
        return form
    }
}
