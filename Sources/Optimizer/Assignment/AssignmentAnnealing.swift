import Foundation

/// Looks for good points by annealing (Kirkpatrick, Gelatt, Vecchi 1983): jobs move to another site or change places with one
/// there. Sites may hold too much on the way, at a fine that is raised while they do and lowered while they do not (Yagiura,
/// Ibaraki, Glover 2004).
struct AssignmentAnnealing {
    private let problem: AssignmentProblem
    /// By job, the places it moves among.
    private let choices: [[Int]]
    /// By job, its place; by site, its jobs, and by job where it stands there.
    private var placed: [Int]
    private var jobs: [[Int]]
    private var position: [Int]
    /// By site, the room left, negative where it holds too much; and what all hold too much of.
    private var room: [Int]
    private var excess: Int
    private var worth: Int
    /// What a unit of excess costs, in worth.
    private var fine: Double
    private var chance: Chance
    /// The best point found that keeps every room: by job, its place.
    private(set) var best: [Int]?
    private(set) var bestWorth = Int.min
    /// How worths and weights differ among a job's choices and jobs.
    private let spread: Double
    private let settings = SearchSettings.standard.assignment.annealing

    /// `nil`: some job has no choice.
    init?(_ problem: AssignmentProblem, choices: [[Int]], start: [Int]?, seed: Int) {
        guard choices.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.problem = problem
        self.choices = choices
        chance = Chance(seed: UInt64(truncatingIfNeeded: seed &+ 1))
        placed = Array(repeating: -1, count: problem.jobCount)
        jobs = Array(repeating: [], count: problem.siteCount)
        position = placed
        room = problem.sites.map(\.room)
        excess = 0
        worth = problem.worth
        for site in problem.sites where !site.isOptional { worth += site.openingWorth }
        var (differences, weights) = (1.0, 1.0)
        for job in choices.indices {
            let worths = choices[job].map { problem.places[$0].worth }.sorted(by: >)
            differences += Double(worths[0] - worths[min(2, worths.count - 1)])
            weights += Double(problem.places[choices[job][0]].weight)
        }
        spread = differences / Double(max(1, choices.count))
        fine = settings.firstFine * differences / weights
        for job in choices.indices {
            let dearest = choices[job].max { problem.places[$0].worth < problem.places[$1].worth }
            place(job, start?[job] ?? dearest ?? choices[job][0])
        }
    }

    private mutating func place(_ job: Int, _ index: Int) {
        let place = problem.places[index]
        worth += place.worth
        if jobs[place.site].isEmpty, problem.sites[place.site].isOptional {
            worth += problem.sites[place.site].openingWorth
        }
        position[job] = jobs[place.site].count
        jobs[place.site].append(job)
        excess += max(0, place.weight - max(0, room[place.site]))
        room[place.site] -= place.weight
        placed[job] = index
    }

    private mutating func lift(_ job: Int) {
        let place = problem.places[placed[job]]
        worth -= place.worth
        let last = jobs[place.site].removeLast()
        if last != job {
            jobs[place.site][position[job]] = last
            position[last] = position[job]
        }
        if jobs[place.site].isEmpty, problem.sites[place.site].isOptional {
            worth -= problem.sites[place.site].openingWorth
        }
        excess -= min(place.weight, max(0, -room[place.site]))
        room[place.site] += place.weight
    }

    /// Some moves while it cools from one temperature to another, both as shares of how much worths differ.
    mutating func run(moves: Int, from hot: Double, to cold: Double, shouldStop: () -> Bool) {
        guard moves > 0, !choices.isEmpty else { return }
        let cooling = pow(cold / hot, Double(settings.batch) / Double(moves))
        var temperature = hot * spread
        var done = 0
        while done < moves, !shouldStop() {
            var kept = 0
            for _ in 0..<settings.batch {
                move(temperature)
                if excess == 0 {
                    kept += 1
                    if worth > bestWorth {
                        bestWorth = worth
                        best = placed
                    }
                }
            }
            fine *= 2 * kept > settings.batch ? settings.lowering : settings.raising
            temperature *= cooling
            done += settings.batch
        }
    }

    private mutating func move(_ temperature: Double) {
        let job = chance.roll(choices.count)
        let index = choices[job][chance.roll(choices[job].count)]
        let old = placed[job]
        guard index != old else { return }
        let before = Double(worth) - fine * Double(excess)
        let (from, to) = (problem.places[old].site, problem.places[index].site)
        var other: (job: Int, place: Int)?
        if from != to, !jobs[to].isEmpty, chance.roll(settings.movesPerLone) > 0 {
            let partner = jobs[to][chance.roll(jobs[to].count)]
            let back = choices[partner].first { problem.places[$0].site == from }
            if let back {
                other = (partner, placed[partner])
                lift(partner)
                lift(job)
                place(partner, back)
            }
        }
        if other == nil { lift(job) }
        place(job, index)
        let change = Double(worth) - fine * Double(excess) - before
        guard change < 0, chance.share() > exp(change / temperature) else { return }
        if let other { lift(other.job) }
        lift(job)
        place(job, old)
        if let other { place(other.job, other.place) }
    }
}
