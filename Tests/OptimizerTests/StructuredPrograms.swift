import LinearProgramming
import Quantities

/// Random programs of 40 to 200 binaries with the structure of real ones; repeatable by seed.
enum Structure: Int, CaseIterable, Sendable {
    case costliestAssignment, cheapestAssignment, location, choiceKnapsack, district, targets

    func program(_ seed: Int) -> Program {
        var draft = StructuredProgram(seed &* 6 &+ rawValue)
        switch self {
        case .costliestAssignment: draft.assignment(.maximize, isRequired: false)
        case .cheapestAssignment: draft.assignment(.minimize, isRequired: true)
        case .location: draft.location()
        case .choiceKnapsack: draft.choiceKnapsack()
        case .district: draft.district(isSoft: false)
        case .targets: draft.district(isSoft: true)
        }
        return draft.program
    }
}

/// One program in the making.
private struct StructuredProgram {
    var dice: Dice
    var program = Program()

    init(_ seed: Int) { dice = Dice(seed) }

    private mutating func number(_ least: Int, _ most: Int, places: Int = 0) -> ExactDecimal {
        ExactDecimal(significand: Int128(least + dice.roll(most - least + 1)), scale: places)
    }

    private mutating func row(
        _ origin: String, _ terms: [Term], from lower: ExactDecimal? = nil, to upper: ExactDecimal? = nil
    ) {
        program.add(Row("\(origin)[\(program.rows.count)]", origin: origin, terms, lower: lower, upper: upper))
    }

    private mutating func objective(_ sense: Objective.Sense, _ terms: [Term], constant: ExactDecimal = 0) {
        program.add(Objective("tier\(program.objectives.count)", sense, terms, constant: constant))
    }

    /// Items to bins of limited room, each with its own sizes and worths.
    mutating func assignment(_ sense: Objective.Sense, isRequired: Bool) {
        let (items, bins) = (10 + dice.roll(6), 4 + dice.roll(2))
        let columns = (0..<items).map { item in (0..<bins).map { program.add(.binary("x[\(item),\($0)]")) } }
        for item in columns { row("one", item.map { Term($0, 1) }, from: isRequired ? 1 : nil, to: 1) }
        let places = dice.roll(2)
        for bin in 0..<bins {
            let terms = columns.map { Term($0[bin], number(5, 24, places: places)) }
            let total = terms.reduce(ExactDecimal.zero) { $0 + $1.coefficient }
            let share = ExactDecimal(
                significand: Int128(isRequired ? 90 + dice.roll(25) : 75 + dice.roll(25)), scale: 2)
            row("room", terms, to: (total * share).divided(by: ExactDecimal(bins), places: 1) ?? total)
        }
        let constant = dice.roll(3) == 0 ? number(-500, 500, places: 1) : .zero
        objective(sense, columns.joined().map { Term($0, number(10, 50)) }, constant: constant)
        guard dice.roll(3) == 0 else { return }
        objective(.minimize, columns.joined().map { Term($0, number(0, 6, places: 1)) })
    }

    /// Customers to sites that cost to open.
    mutating func location() {
        let (customers, sites) = (9 + dice.roll(6), 5 + dice.roll(3))
        let opened = (0..<sites).map { program.add(.binary("open[\($0)]")) }
        let columns = (0..<customers).map { customer in (0..<sites).map { program.add(.binary("x[\(customer),\($0)]")) }
        }
        for customer in columns { row("one", customer.map { Term($0, 1) }, from: 1, to: 1) }
        let demands = (0..<customers).map { _ in number(3, 15) }
        let isSplit = dice.roll(2) == 0
        for site in 0..<sites {
            let room = number(25, 60)
            let used = zip(columns, demands).map { Term($0[site], $1) }
            row("room", used + [Term(opened[site], -room)], to: 0)
            if isSplit {
                for customer in columns { row("opens", [Term(customer[site], 1), Term(opened[site], -1)], to: 0) }
            }
        }
        let costs = columns.joined().map { Term($0, number(2, 40)) } + opened.map { Term($0, number(30, 120)) }
        objective(.minimize, costs, constant: dice.roll(2) == 0 ? 0 : 1000)
        if dice.roll(2) == 0 { objective(.minimize, opened.map { Term($0, 1) }) }
    }

    /// One way each, against several limits.
    mutating func choiceKnapsack() {
        let (groups, ways) = (10 + dice.roll(6), 4 + dice.roll(4))
        let columns = (0..<groups).map { group in (0..<ways).map { program.add(.binary("x[\(group),\($0)]")) } }
        let isRequired = dice.roll(2) == 0
        for group in columns { row("one", group.map { Term($0, 1) }, from: isRequired ? 1 : nil, to: 1) }
        for _ in 0..<(1 + dice.roll(3)) {
            row(
                "limit", columns.joined().map { Term($0, number(1, 40, places: 1)) },
                to: ExactDecimal(groups + dice.roll(groups)))
        }
        objective(.maximize, columns.joined().map { Term($0, number(1, 60)) })
        if dice.roll(2) == 0 { objective(.minimize, columns.joined().map { Term($0, number(0, 3)) }) }
        if dice.roll(2) == 0 { objective(.maximize, columns.joined().map { Term($0, number(-9, 9)) }) }
    }

    /// Projects placed on a site in a year: site areas, openings, quotas cumulative over years with supplies drawn from a
    /// pool, and targets that may be missed at a price or must be met.
    mutating func district(isSoft: Bool) {
        let (projects, sites, years) = (6 + dice.roll(4), 2 + dice.roll(2), 2 + dice.roll(2))
        let opened = (0..<sites).map { program.add(.binary("open[\($0)]")) }
        var columns: [[[Int]]] = []
        for project in 0..<projects {
            columns.append(
                (0..<sites).map { site in (0..<years).map { program.add(.binary("x[\(project),\(site),\($0)]")) } })
        }
        let all = columns.map { Array($0.joined()) }
        for project in all { row("one", project.map { Term($0, 1) }, from: dice.roll(5) == 0 ? 1 : nil, to: 1) }
        for site in 0..<sites {
            var used: [Term] = []
            for project in columns {
                let area = number(20, 90, places: 1)
                used += project[site].map { Term($0, area) }
                if dice.roll(2) == 0 {
                    row("opens", project[site].map { Term($0, 1) } + [Term(opened[site], -1)], to: 0)
                }
            }
            row("area", used + [Term(opened[site], -number(120, 220, places: 1))], to: 0)
        }
        quotas(columns, years)
        let benefits = columns.map { _ in number(20, 200) }
        let worth = zip(columns, benefits).flatMap { project, benefit in
            project.flatMap { $0.enumerated().map { Term($1, benefit - ExactDecimal($0 * 7)) } }
        }
        if isSoft { targets(all) }
        if dice.roll(2) == 0 { objective(.maximize, all.joined().map { Term($0, 1) }) }
        objective(.maximize, worth + opened.map { Term($0, -number(10, 90)) })
        if dice.roll(2) == 0 { objective(.minimize, all.joined().map { Term($0, number(0, 20)) }) }
    }

    private mutating func quotas(_ columns: [[[Int]]], _ years: Int) {
        for good in 0..<2 {
            let loads = columns.map { _ in number(10, 300, places: 2) }
            var draws: [Int] = []
            for year in 0..<years {
                draws.append(
                    program.add(
                        Column(
                            "draw[\(good),\(year)]", .continuous,
                            upper: dice.roll(2) == 0 ? nil : number(10, 60, places: 1))))
                var terms = draws.map { Term($0, -1) }
                for (project, load) in zip(columns, loads) {
                    terms += project.flatMap { site in site.prefix(year + 1).map { Term($0, load) } }
                }
                row("quota", terms, to: ExactDecimal(4 + 3 * year + dice.roll(4)))
            }
            row("pool", draws.map { Term($0, 1) }, to: number(10, 60, places: 1))
        }
    }

    private mutating func targets(_ all: [[Int]]) {
        var missed: [Term] = []
        for target in 0..<(1 + dice.roll(3)) {
            let isBounded = dice.roll(2) == 0
            let wanted = number(60, 160, places: 1)
            let short = program.add(Column("short[\(target)]", .continuous, upper: isBounded ? wanted : nil))
            row(
                "target",
                [Term(short, 1)]
                    + all.flatMap { project in
                        let gain = number(5, 400, places: 2)
                        return project.map { Term($0, gain) }
                    }, from: wanted)
            missed.append(Term(short, number(1, 50, places: dice.roll(2))))
        }
        objective(.minimize, missed)
    }
}
