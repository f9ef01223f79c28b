/// What is left of a tier's form when some columns are fixed, and the way back.
struct Subproblem {
    private(set) var form: IntegerForm
    /// By column of ``form``, to be maximised.
    private(set) var weights: [Int]
    /// What the fixed columns are worth.
    private(set) var offset: Int
    /// By column of ``form``, its column in the summed form.
    private(set) var kept: [Int]
    /// By column of the summed form, its value where it is not kept.
    private(set) var fixed: [Int]
    /// Sets of columns of the summed form of which at most one is 1.
    let cliques: [[Int]]
    /// By column of the summed form, what its worth at an optimum is a multiple of (``WorthSteps``).
    private let steps: [Int]
    /// What holds for all of it.
    var domain: Domain
    /// Conflicts of its binaries; `nil` before ``shrink()``, and of forms too large for it.
    private(set) var graph: ConflictGraph?
    private var propagation: Propagation
    private let settings: SearchSettings

    init(
        _ form: IntegerForm, weights: [Int], offset: Int, kept: [Int], fixed: [Int], cliques: [[Int]], steps: [Int],
        settings: SearchSettings
    ) {
        self.form = form
        self.weights = weights
        self.offset = offset
        self.kept = kept
        self.fixed = fixed
        self.cliques = cliques
        self.steps = steps
        self.settings = settings
        domain = form.domain
        propagation = Propagation(form, settings.propagation)
    }

    /// The whole of a summed form.
    init(_ form: IntegerForm, weights: [Int], offset: Int = 0, cliques: [[Int]], settings: SearchSettings) {
        self.init(
            form, weights: weights, offset: offset, kept: Array(0..<form.columnCount),
            fixed: Array(repeating: 0, count: form.columnCount), cliques: cliques,
            steps: WorthSteps.steps(form, weights), settings: settings)
    }

    /// The part of it within a domain.
    func part(_ domain: Domain) -> Subproblem {
        let restriction = Restriction(form, weights: weights, domain: domain)
        var values = fixed
        for column in kept.indices where domain.isFixed(column) { values[kept[column]] = domain.lower[column] }
        return Subproblem(
            restriction.form, weights: restriction.weights, offset: offset + restriction.worth,
            kept: restriction.kept.map { kept[$0] }, fixed: values, cliques: cliques, steps: steps,
            settings: settings)
    }

    /// Integer columns that are open.
    var openIntegers: Int { openIntegers(in: domain) }
    func openIntegers(in domain: Domain) -> Int {
        form.isInteger.indices.count { form.isInteger[$0] && domain.isOpen($0) }
    }

    /// The greatest worth up to a bound that an optimum within a domain comes to: what its integer columns are worth at least, and any
    /// multiple of what all steps of open columns are multiples of.
    func reachable(_ bound: Int, in domain: Domain) -> Int {
        guard !bound.isInfinite else { return bound }
        var base = Int128(0)
        var step = 0
        for column in weights.indices where weights[column] != 0 {
            let own = steps[kept[column]]
            guard own > 0 else { return bound }
            if form.isInteger[column] {
                guard domain.hasLower(column) else { return bound }
                base += Int128(weights[column]) * Int128(domain.lower[column])
                guard domain.isOpen(column) else { continue }
            }
            step = greatestCommonDivisor(step, own)
            if step == 1 { return bound }
        }
        guard step > 1 else { return bound }
        let room = Int128(bound) - base
        let steps = room / Int128(step) - (room < 0 && room % Int128(step) != 0 ? 1 : 0)
        return Int(base + steps * Int128(step))
    }

    // MARK: tightening

    /// Reads every row; false: no point is left.
    mutating func propagateAll() -> Bool { propagation.runAll(form, &domain) && !domain.isEmpty }

    /// Reads the rows of columns whose bounds have moved; false: no point is left.
    mutating func propagate(from columns: [Int]) -> Bool { propagation.run(form, &domain, from: columns) }

    /// The same for a domain within that of the whole.
    mutating func propagate(_ domain: inout Domain, from columns: [Int]) -> Bool {
        propagation.run(form, &domain, from: columns)
    }

    /// Every row, for a domain within that of the whole.
    mutating func propagateAll(_ domain: inout Domain) -> Bool { propagation.runAll(form, &domain) }

    /// Leaves out what is fixed, and says "at most one" as widely as the conflicts allow; what the columns that have gone
    /// are worth. Whatever refers to columns or rows of the form before means nothing from here on.
    mutating func shrink() -> Int {
        var gone = 0
        if form.unscaledRows.isEmpty {
            let restriction = Restriction(form, weights: weights, domain: domain)
            for column in kept.indices where domain.isFixed(column) { fixed[kept[column]] = domain.lower[column] }
            kept = restriction.kept.map { kept[$0] }
            weights = restriction.weights
            gone = restriction.worth
            offset += gone
            form = restriction.form
            domain = form.domain
        }
        graph = conflicts()
        if let graph { form = CliqueRows.apply(form, graph, domain) }
        propagation = Propagation(form, settings.propagation)
        return gone
    }

    private func conflicts() -> ConflictGraph? {
        var index: [Int: Int] = [:]
        for (position, column) in kept.enumerated() { index[column] = position }
        let here = cliques.map { $0.compactMap { index[$0] } }.filter { $0.count > 1 }
        return ConflictGraph(form, domain, cliques: here, mostColumns: settings.presolve.mostConflictColumns)
    }

    /// Takes over the form with the cuts that a relaxation of it has come to.
    mutating func adopt(_ form: IntegerForm) {
        self.form = form
        propagation = Propagation(form, settings.propagation)
    }

    // MARK: points

    /// Values of this form as values of the summed form.
    func lifted(_ values: [Double]) -> [Double] {
        var all = fixed.map { Double($0) }
        for (value, column) in zip(values, kept) { all[column] = value }
        return all
    }

    /// A domain of this form as one of the summed form.
    func lifted(_ domain: Domain) -> Domain {
        var all = Domain(lower: fixed, upper: fixed)
        for (position, column) in kept.enumerated() {
            all.setLower(domain.lower[position], of: column)
            all.setUpper(domain.upper[position], of: column)
        }
        return all
    }

    func isIntegral(_ point: [Double]) -> Bool {
        form.isInteger.indices.allSatisfy {
            !form.isInteger[$0]
                || (point[$0] - point[$0].rounded()).magnitude <= settings.tolerances.integrality
        }
    }
}
