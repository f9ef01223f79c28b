import LinearProgramming
import Quantities

/// A presolved program in the shapes that the search works on; rows of tiers already optimised are part of it.
struct ProgramShape: Sendable {
    private(set) var program: Program
    /// In whole numbers, without the continuous columns that no objective counts.
    private(set) var form: IntegerForm
    private(set) var groups: ChoiceGroups
    let isProjected: Bool
    private(set) var completion: Completion
    let settings: SearchSettings
    /// Continuous columns that may be taken as whole (``TargetRow/comesInFewSteps(_:_:)``).
    private let fewSteps: [Int]

    /// `nil`: some integer column has no whole number between its bounds.
    init?(_ program: Program, _ settings: SearchSettings) {
        guard let form = IntegerForm(program) else { return nil }
        self.program = program
        self.settings = settings
        completion = Completion(program, settings.tiers)
        var propagation = Propagation(form, settings.propagation)
        var domain = form.domain
        guard propagation.runAll(form, &domain) else { return nil }
        var counted = [Bool](repeating: false, count: form.columnCount)
        for objective in program.objectives { for term in objective.terms { counted[term.column] = true } }
        var projected = Projection.apply(form, counted: counted, mostGrowth: settings.presolve.projectionGrowth)
        isProjected = form.isInteger.indices.contains {
            !form.isInteger[$0] && !form.columnRange($0).isEmpty && projected.columnRange($0).isEmpty
        }
        // Bounds that rows imply for continuous columns keep exact bounds finite.
        for column in form.isInteger.indices where !form.isInteger[column] {
            let isGone = projected.columnRange(column).isEmpty && !counted[column]
            let least = domain.lower[column]
            if isGone {
                projected.domain.fix(column, at: max(0, least))
            } else {
                projected.domain.setLower(least, of: column)
                projected.domain.setUpper(domain.upper[column], of: column)
            }
        }
        groups = ChoiceGroups(program, form)
        let shifted = ChoiceShift.apply(projected, groups)
        self.form = shifted
        fewSteps = shifted.isInteger.indices.filter {
            TargetRow(shifted, of: $0)?.comesInFewSteps(shifted, program.objectives) ?? false
        }
    }

    /// Adds the row that keeps a tier.
    mutating func add(_ row: Row) {
        program.add(row)
        completion = Completion(program, settings.tiers)
        if form.append(row) { form.gatherColumns() }
    }

    /// Keeps a tier by a row, and takes what it counts in few steps as whole from then on: what is missed of a count is no fraction of
    /// one. In its own search its continuous columns lead (``ShortfallGuide``) and tell bounds apart.
    mutating func keep(_ objective: Objective, at value: ExactDecimal, isWhole: Bool) {
        add(row(keeping: objective, at: value, isWhole: isWhole))
        let counted = Set(objective.terms.map(\.column))
        for column in fewSteps where counted.contains(column) { form.takeAsWhole(column) }
    }

    /// Leaves integer columns less room.
    mutating func tighten(to domain: Domain) {
        for column in form.isInteger.indices where form.isInteger[column] {
            form.domain.intersect(column, lower: domain.lower[column], upper: domain.upper[column])
        }
    }

    /// Leaves choices only points at which each of these groups has a column of 1. Known to follow from the rows together, but
    /// no row alone tells it.
    mutating func require(_ required: [Int]) {
        for group in required where !groups.isRequired[group] {
            groups.require(group)
            let terms = groups.groups[group].map { Term($0, 1) }
            _ = form.append(Row("chosen[\(group)]", origin: "tier", terms, lower: 1))
        }
        form.gatherColumns()
    }

    /// Leaves an integer column one value.
    mutating func fix(_ column: Int, at value: Int) { form.domain.fix(column, at: value) }

    /// A program's point in the form's units.
    func formUnits(_ point: [ExactDecimal]) -> [Double] {
        zip(point, form.places).map { $0.approximate * Self.powerOfTen($1) }
    }

    func originalUnits(_ values: [Double]) -> [Double] {
        zip(values, form.places).map { $0 / Self.powerOfTen($1) }
    }

    private static func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { power, _ in power * 10 } }

    /// The row that keeps a tier. Where continuous columns count, a value that is no decimal has been rounded; less a
    /// tolerance it is rounded to fewer places, so that what comes to exactly that much is kept.
    private func row(keeping objective: Objective, at value: ExactDecimal, isWhole: Bool) -> Row {
        var row = objective.row(keeping: value)
        guard !isWhole, !objective.tolerance.amount(at: value).isZero else { return row }
        let places = settings.tiers.placesOfValues
        row.lower = row.lower.map { $0.scale > places ? $0.divided(by: 1, places: places, roundedUp: false) ?? $0 : $0 }
        row.upper = row.upper.map { $0.scale > places ? $0.divided(by: 1, places: places, roundedUp: true) ?? $0 : $0 }
        return row
    }
}
