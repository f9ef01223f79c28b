/// What a part of the search leaves: places by job, openings by site, and the room beside placed jobs.
struct AssignmentDomain: Sendable {
    enum Opening: UInt8, Sendable { case undecided, open, closed }

    /// By place, whether it may be chosen, or is.
    private(set) var isLeft: [Bool]
    /// By job, its place, or −1.
    private(set) var placed: [Int32]
    /// By site.
    private(set) var room: [Int]
    private(set) var opening: [Opening]
    /// How many jobs are not placed, and how many sites are undecided.
    private(set) var openJobs: Int
    private(set) var undecidedSites: Int
    /// How many places open jobs have left.
    private(set) var leftPlaces: Int
    /// There is no point.
    private(set) var isEmpty = false
    /// By job, how many of its places are left, and the least that any of its places weighs.
    private var leftCount: [Int32]
    private let leastWeight: [Int]
    /// Jobs with one place, and sites with less room, that are still to be looked at.
    private var single: [Int32]
    private var fuller: [Int32]

    init(_ problem: AssignmentProblem) {
        isLeft = Array(repeating: true, count: problem.places.count)
        placed = Array(repeating: -1, count: problem.jobCount)
        room = problem.sites.map(\.room)
        opening = problem.sites.map { $0.isOptional ? .undecided : .open }
        openJobs = problem.jobCount
        undecidedSites = problem.sites.count { $0.isOptional }
        leftPlaces = problem.places.count
        leftCount = (0..<problem.jobCount).map { Int32(problem.places(of: $0).count) }
        leastWeight = (0..<problem.jobCount).map { job in
            problem.places(of: job).reduce(Int.max / 4) { min($0, problem.places[$1].weight) }
        }
        let counts = leftCount
        single = counts.indices.filter { counts[$0] < 2 }.map { Int32($0) }
        fuller = problem.sites.indices.map { Int32($0) }
        propagate(problem)
    }

    /// Takes a place out.
    mutating func remove(_ place: Int, _ problem: AssignmentProblem) {
        guard isLeft[place] else { return }
        isLeft[place] = false
        leftPlaces -= 1
        let job = problem.places[place].job
        leftCount[job] -= 1
        if leftCount[job] < 2 { single.append(Int32(job)) }
    }

    /// Takes out every place of a job that does not satisfy the condition.
    mutating func keep(_ job: Int, _ problem: AssignmentProblem, where isKept: (Int) -> Bool) {
        for place in problem.places(of: job) where isLeft[place] && !isKept(place) { remove(place, problem) }
    }

    /// Opens or closes an undecided site.
    mutating func set(_ state: Opening, site: Int, _ problem: AssignmentProblem) {
        guard opening[site] != state else { return }
        guard opening[site] == .undecided else {
            isEmpty = true
            return
        }
        opening[site] = state
        undecidedSites -= 1
        if state == .closed { for place in problem.places(at: site) { remove(place, problem) } }
    }

    /// Places jobs that have one place left, and takes out places that do not fit, until nothing changes.
    mutating func propagate(_ problem: AssignmentProblem) {
        while !isEmpty {
            if let job = single.popLast() {
                place(Int(job), problem)
            } else if let entry = fuller.popLast() {
                let site = Int(entry)
                for index in problem.places(at: site) where isLeft[index] {
                    let place = problem.places[index]
                    if place.weight > room[site], placed[place.job] < 0 { remove(index, problem) }
                }
            } else {
                return
            }
        }
    }

    private mutating func place(_ job: Int, _ problem: AssignmentProblem) {
        let last = placed[job]
        guard last < 0 || !isLeft[Int(last)] else { return }
        guard last < 0, let index = problem.places(of: job).first(where: { isLeft[$0] }) else {
            isEmpty = true
            return
        }
        let place = problem.places[index]
        placed[job] = Int32(index)
        openJobs -= 1
        leftPlaces -= 1
        room[place.site] -= place.weight
        guard room[place.site] >= 0 else {
            isEmpty = true
            return
        }
        set(.open, site: place.site, problem)
        if place.weight > 0 { fuller.append(Int32(place.site)) }
    }

    /// How much room undecided sites may do without: what all that are not closed have beyond what open jobs weigh at least.
    func spareRoom() -> Int {
        var spare = 0
        for site in room.indices where opening[site] != .closed { spare += room[site] }
        for job in placed.indices where placed[job] < 0 { spare -= leastWeight[job] }
        return spare
    }
}
