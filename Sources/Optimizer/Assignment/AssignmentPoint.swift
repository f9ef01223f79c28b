/// A point of the problem: a place for every job.
struct AssignmentPoint: Sendable {
    let worth: Int
    /// The form's columns that are 1.
    let columns: [Int]

    /// Of a domain in which every job is placed; sites that nothing decides are open where that pays.
    init(_ problem: AssignmentProblem, _ domain: AssignmentDomain) {
        var worth = problem.worth
        var columns = problem.columns
        for index in domain.placed {
            let place = problem.places[Int(index)]
            worth += place.worth
            if place.column >= 0 { columns.append(place.column) }
        }
        for (site, state) in zip(problem.sites, domain.opening) {
            guard state == .open || state == .undecided && site.openingWorth > 0 else { continue }
            worth += site.openingWorth
            if site.openingColumn >= 0 { columns.append(site.openingColumn) }
        }
        self.worth = worth
        self.columns = columns
    }

    /// By column of the form.
    func values(_ columnCount: Int) -> [Double] {
        var values = [Double](repeating: 0, count: columnCount)
        for column in columns { values[column] = 1 }
        return values
    }
}
