import LinearProgramming

/// Reads a form as a ``AssignmentProblem``: choice rows, at most one row of room for each site, and rows by which a place asks for its
/// site's opening. Anything else: it is none.
struct AssignmentRecognition {
    private let form: IntegerForm
    private let weights: [Int]
    private let groups: ChoiceGroups
    /// By column: the site whose room it uses, and how much of it; the column that must be 1 with it; −1: none.
    private var siteOf: [Int]
    private var weightOf: [Int]
    private var openingOf: [Int]
    /// By column, the site that it opens; −1: it opens none.
    private var opens: [Int]
    private var sites: [AssignmentProblem.Site] = []
    /// By group, whether one of its columns must be 1.
    private var isRequired: [Bool]

    /// `weights`: to be maximised.
    static func problem(_ form: IntegerForm, weights: [Int], groups: ChoiceGroups) -> AssignmentProblem? {
        guard form.isExact, (0..<form.columnCount).allSatisfy({ isBinary($0, form) }) else { return nil }
        var recognition = AssignmentRecognition(form, weights, groups)
        return recognition.read() ? recognition.problem() : nil
    }

    /// Whether a program's first tier is one, however large.
    static func reads(_ program: Program) -> Bool {
        guard let objective = program.objectives.first, let form = IntegerForm(program) else { return false }
        let weights = WholeObjective(objective, form: form)
        return weights.isStepped
            && problem(form, weights: weights.weights, groups: ChoiceGroups(program, form)) != nil
    }

    private static func isBinary(_ column: Int, _ form: IntegerForm) -> Bool {
        form.isInteger[column] && form.lower[column] >= 0 && form.upper[column] <= 1
    }

    private init(_ form: IntegerForm, _ weights: [Int], _ groups: ChoiceGroups) {
        self.form = form
        self.weights = weights
        self.groups = groups
        siteOf = Array(repeating: -1, count: form.columnCount)
        weightOf = Array(repeating: 0, count: form.columnCount)
        openingOf = siteOf
        opens = siteOf
        isRequired = Array(repeating: false, count: groups.groups.count)
    }

    private mutating func read() -> Bool {
        var rooms: [WholeRow] = []
        for index in 0..<form.rowCount {
            let row = form.row(index)
            if readChoice(row) || cannotBind(row) { continue }
            guard row.lower == -.infinity || least(row) >= row.lower else { return false }
            guard let opening = negative(row) else { return false }
            if opening >= 0, isLink(row) {
                for column in row.columns where Int(column) != opening {
                    guard setOpening(opening, of: Int(column)) else { return false }
                }
            } else {
                rooms.append(row)
            }
        }
        guard !rooms.isEmpty, rooms.allSatisfy({ readRoom($0) }) else { return false }
        return joinOpenings()
    }

    private func least(_ row: WholeRow) -> Int { row.coefficients.reduce(0) { $0 + min(0, $1) } }

    private func cannotBind(_ row: WholeRow) -> Bool {
        least(row) >= row.lower && row.coefficients.reduce(0) { $0 + max(0, $1) } <= row.upper
    }

    /// Exactly the columns of one group, of which at most one may be 1.
    private mutating func readChoice(_ row: WholeRow) -> Bool {
        guard let first = row.columns.first, let unit = row.coefficients.first, unit > 0,
            row.coefficients.allSatisfy({ $0 == unit })
        else { return false }
        let group = groups.groupOf[Int(first)]
        guard group >= 0, groups.groups[group].count == row.columns.count,
            row.columns.allSatisfy({ groups.groupOf[Int($0)] == group }), row.lower <= unit,
            row.upper >= unit, row.upper < 2 * unit
        else { return false }
        if row.lower > 0 { isRequired[group] = true }
        return true
    }

    /// The one column with a negative coefficient, −1 if there is none; `nil`: there are several.
    private func negative(_ row: WholeRow) -> Int? {
        let entries = row.coefficients.indices.filter { row.coefficients[$0] < 0 }
        guard entries.count < 2 else { return nil }
        return entries.first.map { Int(row.columns[$0]) } ?? -1
    }

    /// With its opening the row holds whatever is chosen, and without it nothing may be.
    private func isLink(_ row: WholeRow) -> Bool {
        row.upper >= 0 && row.coefficients.reduce(0, +) <= row.upper
            && row.coefficients.allSatisfy { $0 < 0 || $0 > row.upper }
    }

    private mutating func setOpening(_ opening: Int, of column: Int) -> Bool {
        guard openingOf[column] < 0 || openingOf[column] == opening else { return false }
        openingOf[column] = opening
        return true
    }

    private mutating func readRoom(_ row: WholeRow) -> Bool {
        guard let opening = negative(row) else { return false }
        let site = sites.count
        sites.append(AssignmentProblem.Site(room: row.upper))
        for (entry, coefficient) in zip(row.columns, row.coefficients) {
            let column = Int(entry)
            if column == opening {
                guard opens[column] < 0 else { return false }
                opens[column] = site
                sites[site].room = row.upper - coefficient
                sites[site].openingColumn = column
                sites[site].openingWorth = weights[column]
                // Beyond the opening nothing fits; with less than no room the site must be open.
                guard row.coefficients.allSatisfy({ $0 <= 0 || $0 > row.upper }) else { return false }
                sites[site].isOptional = row.upper >= 0 && form.lower[column] == 0
                guard form.upper[column] == 1 else { return false }
            } else {
                guard siteOf[column] < 0 else { return false }
                siteOf[column] = site
                weightOf[column] = coefficient
                if opening >= 0, !setOpening(opening, of: column) { return false }
            }
        }
        return sites[site].room >= 0
    }

    /// Gives every opening one site, and every place that asks for one the site that it opens.
    private mutating func joinOpenings() -> Bool {
        var members = [[Int]](repeating: [], count: sites.count)
        for column in siteOf.indices where siteOf[column] >= 0 { members[siteOf[column]].append(column) }
        for site in sites.indices where sites[site].openingColumn < 0 {
            let openings = Set(members[site].map { openingOf[$0] })
            guard openings.count < 2 else { return false }
            guard let opening = openings.first, opening >= 0 else { continue }
            guard opens[opening] < 0, form.upper[opening] == 1 else { return false }
            open(opening, site)
        }
        for column in siteOf.indices where openingOf[column] >= 0 {
            let opening = openingOf[column]
            if opens[opening] < 0 {
                guard form.upper[opening] == 1 else { return false }
                sites.append(AssignmentProblem.Site(room: 0))
                open(opening, sites.count - 1)
            }
            if siteOf[column] < 0 { siteOf[column] = opens[opening] }
            guard siteOf[column] == opens[opening] else { return false }
        }
        return opens.indices.allSatisfy { opens[$0] < 0 || groups.groupOf[$0] < 0 && siteOf[$0] < 0 }
    }

    private mutating func open(_ column: Int, _ site: Int) {
        opens[column] = site
        sites[site].openingColumn = column
        sites[site].openingWorth = weights[column]
        sites[site].isOptional = form.lower[column] == 0
    }

    private func problem() -> AssignmentProblem? {
        var sites = sites
        sites.append(AssignmentProblem.Site(room: 0))
        var places: [AssignmentProblem.Place] = []
        var isOptional = isRequired.map { !$0 }
        var jobOf = groups.groupOf
        // A fixed column leaves its job one place; a column of no group is a job of its own.
        var fixed = [Int](repeating: -1, count: isRequired.count)
        for column in jobOf.indices where opens[column] < 0 {
            if jobOf[column] < 0 {
                jobOf[column] = isOptional.count
                isOptional.append(true)
                fixed.append(-1)
            }
            if form.lower[column] == 1 {
                guard fixed[jobOf[column]] < 0 else { return nil }
                fixed[jobOf[column]] = column
                isOptional[jobOf[column]] = false
            }
        }
        for column in jobOf.indices where opens[column] < 0 && form.upper[column] == 1 {
            let job = jobOf[column]
            guard fixed[job] < 0 || fixed[job] == column else { continue }
            places.append(
                AssignmentProblem.Place(
                    job: job, site: siteOf[column] < 0 ? sites.count - 1 : siteOf[column], weight: weightOf[column],
                    worth: weights[column], column: column))
        }
        for job in isOptional.indices where isOptional[job] {
            places.append(AssignmentProblem.Place(job: job, site: sites.count - 1, weight: 0, worth: 0, column: -1))
        }
        return AssignmentProblem(jobCount: isOptional.count, places: places, sites: sites)
    }
}
