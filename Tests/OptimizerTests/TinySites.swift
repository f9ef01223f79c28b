import LinearProgramming
import Quantities

@testable import Optimizer

/// A random program of jobs and sites: each job exactly or at most once, sites with room or without, always open or opened at a
/// cost, with rows of single places beside or instead of the room; worths of either sign; now and then without any point.
func tinySiteProgram(_ seed: Int) -> Program {
    var dice = Dice(seed)
    var program = Program()
    let (jobs, sites) = (2 + dice.roll(2), 1 + dice.roll(3))
    let places = dice.roll(3) == 0 ? 1 : 0
    var columns: [[(site: Int, column: Int)]] = []
    for job in 0..<jobs {
        var own: [(site: Int, column: Int)] = []
        for site in 0..<sites where own.isEmpty || dice.roll(5) > 0 {
            own.append((site, program.add(.binary("x[\(job),\(site)]"))))
            if dice.roll(6) == 0 { own.append((site, program.add(.binary("x[\(job),\(site)]'")))) }
        }
        let required = dice.roll(3) > 0
        if own.count > 1 || required {
            program.add(
                Row(
                    "one[\(job)]", origin: "one", own.map { Term($0.column, 1) }, lower: required ? 1 : nil, upper: 1))
        }
        columns.append(own)
    }
    var openings: [Int] = []
    for site in 0..<sites {
        var terms = columns.joined().filter { $0.site == site }.compactMap { place -> Term? in
            dice.roll(8) == 0
                ? nil : Term(place.column, ExactDecimal(significand: Int128(1 + dice.roll(9)), scale: places))
        }
        let room = ExactDecimal(dice.roll(5) == 0 ? 0 : 2 + dice.roll(12))
        let kind = dice.roll(3)
        if kind > 0 {
            let opening = program.add(.binary("open[\(site)]"))
            openings.append(opening)
            terms.append(Term(opening, -room))
            for place in columns.joined() where place.site == site {
                if kind == 2 || !terms.contains(where: { $0.column == place.column }) {
                    program.add(
                        Row(
                            "opens[\(place.column)]", origin: "opens", [Term(place.column, 1), Term(opening, -1)],
                            upper: 0))
                }
            }
        }
        guard !terms.isEmpty, !room.isZero || kind == 0 else { continue }
        program.add(Row("room[\(site)]", origin: "room", terms, upper: kind > 0 ? 0 : room))
    }
    let terms =
        columns.joined().map { Term($0.column, ExactDecimal(dice.roll(30) - 12)) }
        + openings.map { Term($0, ExactDecimal(dice.roll(20) - 15)) }
    program.add(
        Objective("worth", dice.roll(2) == 0 ? .maximize : .minimize, terms, constant: ExactDecimal(dice.roll(9) - 4)))
    return program
}

/// A random problem of jobs and sites.
func tinySiteProblem(_ seed: Int) -> AssignmentProblem {
    var dice = Dice(seed)
    let (jobs, sites) = (1 + dice.roll(4), 1 + dice.roll(3))
    var places: [AssignmentProblem.Place] = []
    for job in 0..<jobs {
        for site in 0..<sites where dice.roll(5) > 0 {
            for _ in 0...(dice.roll(5) / 4) {
                places.append(
                    AssignmentProblem.Place(
                        job: job, site: site, weight: dice.roll(7), worth: dice.roll(40) - 20, column: places.count))
            }
        }
        if dice.roll(3) == 0 {
            places.append(AssignmentProblem.Place(job: job, site: sites, weight: 0, worth: 0, column: -1))
        }
    }
    var all = (0..<sites).map { site in
        AssignmentProblem.Site(
            room: dice.roll(12), openingWorth: dice.roll(30) - 20, openingColumn: places.count + site,
            isOptional: dice.roll(2) == 0)
    }
    all.append(AssignmentProblem.Site(room: 0))
    return AssignmentProblem(jobCount: jobs, places: places, sites: all, worth: dice.roll(9) - 4)
}

/// A point of a problem: by job its place, by site whether it is open.
struct SitePlan {
    var places: [Int]
    var open: [Bool]

    func worth(_ problem: AssignmentProblem) -> Int {
        places.reduce(problem.worth) { $0 + problem.places[$1].worth }
            + zip(problem.sites, open).reduce(0) { $0 + ($1.1 ? $1.0.openingWorth : 0) }
    }
}

/// Every point of a problem.
func plans(_ problem: AssignmentProblem) -> [SitePlan] {
    var choices: [[Int]] = [[]]
    for job in 0..<problem.jobCount {
        choices = choices.flatMap { choice in problem.places(of: job).map { choice + [$0] } }
    }
    var openings: [[Bool]] = [[]]
    for site in problem.sites {
        openings = openings.flatMap { open in (site.isOptional ? [false, true] : [true]).map { open + [$0] } }
    }
    return choices.flatMap { choice in
        var used = problem.sites.map { _ in 0 }
        var isUsed = problem.sites.map { _ in false }
        for place in choice {
            used[problem.places[place].site] += problem.places[place].weight
            isUsed[problem.places[place].site] = true
        }
        guard zip(used, problem.sites).allSatisfy({ $0 <= $1.room }) else { return [SitePlan]() }
        return openings.filter { open in zip(open, isUsed).allSatisfy { $0 || !$1 } }
            .map { SitePlan(places: choice, open: $0) }
    }
}
