/// Jobs that each take exactly one place, and places that each use the room of one site: generalized assignment, with
/// sites that may cost something to open (Ross, Soland 1975).
///
/// A site that may be closed has places only while it is open. A job that may stay unplaced has a place for that, of no
/// weight, at a site where nothing is scarce.
struct AssignmentProblem: Sendable {
    /// One way to place one job.
    struct Place: Sendable {
        var job: Int
        var site: Int
        var weight: Int
        /// In units of the objective, to be maximised.
        var worth: Int
        /// The form's column that is 1; −1: none is.
        var column: Int
    }

    struct Site: Sendable {
        /// What its places may weigh together.
        var room: Int
        /// What it is worth to open it.
        var openingWorth = 0
        /// The form's column that opens it; −1: it has none.
        var openingColumn = -1
        /// Whether it may be closed.
        var isOptional = false
    }

    let jobCount: Int
    /// By site, then by job.
    let places: [Place]
    let sites: [Site]
    /// What is decided already is worth, and the columns that are 1 by it.
    let worth: Int
    let columns: [Int]
    /// Where each site's places begin; one more than sites.
    private let siteStarts: [Int]
    /// By job, its places; where each job's begin.
    private let jobPlaces: [Int]
    private let jobStarts: [Int]

    var siteCount: Int { sites.count }
    /// A site's places.
    func places(at site: Int) -> Range<Int> { siteStarts[site]..<siteStarts[site + 1] }
    /// A job's places.
    func places(of job: Int) -> ArraySlice<Int> { jobPlaces[jobStarts[job]..<jobStarts[job + 1]] }

    init(jobCount: Int, places unsorted: [Place], sites: [Site], worth: Int = 0, columns: [Int] = []) {
        self.jobCount = jobCount
        self.sites = sites
        self.worth = worth
        self.columns = columns
        let places = unsorted.sorted { ($0.site, $0.job, $0.column) < ($1.site, $1.job, $1.column) }
        self.places = places
        siteStarts = Self.starts(places.map(\.site), count: sites.count)
        jobStarts = Self.starts(places.map(\.job), count: jobCount)
        var next = jobStarts
        var list = [Int](repeating: 0, count: places.count)
        for (index, place) in places.enumerated() {
            list[next[place.job]] = index
            next[place.job] += 1
        }
        jobPlaces = list
    }

    private static func starts(_ keys: [Int], count: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: count + 1)
        for key in keys { starts[key + 1] += 1 }
        for key in 0..<count { starts[key + 1] += starts[key] }
        return starts
    }

    /// What a domain leaves open, as a problem of its own, and by its jobs their numbers here.
    func restricted(to domain: AssignmentDomain) -> (problem: AssignmentProblem, jobs: [Int]) {
        let jobs = (0..<jobCount).filter { domain.placed[$0] < 0 }
        var number = [Int](repeating: -1, count: jobCount)
        for (index, job) in jobs.enumerated() { number[job] = index }
        var rest: [Place] = []
        for (index, place) in places.enumerated() where domain.isLeft[index] && number[place.job] >= 0 {
            rest.append(place)
            rest[rest.count - 1].job = number[place.job]
        }
        var worth = worth
        var columns = columns
        for place in domain.placed where place >= 0 {
            worth += places[Int(place)].worth
            if places[Int(place)].column >= 0 { columns.append(places[Int(place)].column) }
        }
        let rooms = sites.indices.map { site in
            guard sites[site].isOptional, domain.opening[site] != .undecided else {
                var same = sites[site]
                same.room = domain.room[site]
                return same
            }
            guard domain.opening[site] == .open else { return Site(room: 0) }
            worth += sites[site].openingWorth
            if sites[site].openingColumn >= 0 { columns.append(sites[site].openingColumn) }
            return Site(room: domain.room[site])
        }
        return (
            AssignmentProblem(jobCount: jobs.count, places: rest, sites: rooms, worth: worth, columns: columns), jobs
        )
    }

    /// No point is worth less.
    var leastWorth: Int {
        var least = worth
        for job in 0..<jobCount { least += places(of: job).reduce(Int.max / 4) { min($0, places[$1].worth) } }
        return sites.reduce(least) { $0 + min(0, $1.openingWorth) }
    }
}
