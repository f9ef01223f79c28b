import LandModel
import Quantities

/// How one need can be served by the floor of one building: whole units of which none can be left out, and of divisible ones
/// what these leave of the need, on as few floors and in as large parts as the need asks.
struct FloorUses {
    /// Floors that are combined where a need says how it may be spread; more of them are reported.
    static let mostCombined = 12

    let needed: FloorArea
    /// Numbers of the units that serve the need, from the lowest floor up.
    let fitting: [Int]
    let capacity: FloorArea
    private(set) var spots: [Spot] = []
    private(set) var reachedBound = false

    private let units: [Unit]
    private let building: Int
    /// Floors that it may be spread over, if that is fewer than there are.
    private let mostFloors: Int?
    /// What each floor that is used must give; zero: nothing is asked.
    private let leastPart: FloorArea
    private var known: Set<[FloorClaim]> = []
    private var looked = 0
    private var most = 0

    init(_ need: FloorNeed, of project: Int, in building: Int, _ setting: Setting) {
        let needed = setting.floorNeed(need, of: project, in: building)
        let units = setting.units[building]
        let fitting = units.indices.filter { SiteFitRows.fits(need, units[$0]) }
        let limit = need.mostFloors ?? setting.scenario.mostFloors
        let floors = Set(fitting.map { units[$0].floor }).count
        mostFloors = limit.flatMap { $0 < floors ? $0 : nil }
        leastPart = min(need.leastPart ?? setting.scenario.leastPart ?? .zero, needed)
        capacity = fitting.sum { units[$0].area }
        (self.needed, self.fitting, self.units, self.building) = (needed, fitting, units, building)
    }

    var isEnough: Bool { capacity >= needed }

    /// `most`: at most so many combinations are looked at.
    mutating func find(most: Int) {
        self.most = most
        if isSpreadLimited, floorNumbers.count > Self.mostCombined { reachedBound = true }
        for floors in floorSets {
            let served = floors.map { floors in fitting.filter { floors.contains(units[$0].floor) } } ?? fitting
            let cells = wholeCells(served)
            choose(cells[...], of: served, on: floors, [], area: .zero)
        }
    }

    private var isSpreadLimited: Bool { mostFloors != nil || leastPart > .zero }
    private var floorNumbers: [Int] { Array(Set(fitting.map { units[$0].floor })).sorted() }

    /// The sets of floors that are tried, in order of size, then from the lowest up; `nil`: no matter which.
    private var floorSets: [[Int]?] {
        guard isSpreadLimited else { return [nil] }
        let floors = Array(floorNumbers.prefix(Self.mostCombined))
        let most = min(mostFloors ?? floors.count, floors.count)
        // Where no part is too small, whoever may use more floors may use fewer.
        let sizes = leastPart > .zero ? Array(1...max(1, most)) : [most]
        return sizes.flatMap { floors.subsets(of: $0) }
    }

    /// Whole units that can stand for one another: alike in area, and on one floor if parts must not be too small.
    private func wholeCells(_ served: [Int]) -> [[Int]] {
        var cells: [[Int]] = []
        for unit in served where !units[unit].isDivisible {
            let alike = cells.firstIndex { cell in
                units[cell[0]].area == units[unit].area
                    && (leastPart.isZero || units[cell[0]].floor == units[unit].floor)
            }
            if let alike { cells[alike].append(unit) } else { cells.append([unit]) }
        }
        return cells
    }

    /// Every number of whole units of each cell of which none can be left out, fewest first.
    private mutating func choose(
        _ cells: ArraySlice<[Int]>, of served: [Int], on floors: [Int]?, _ chosen: [FloorClaim], area: FloorArea
    ) {
        looked += 1
        guard looked <= most else {
            reachedBound = true
            return
        }
        guard let cell = cells.first, area < needed else {
            add(chosen, area: area, of: served, on: floors)
            return
        }
        choose(cells.dropFirst(), of: served, on: floors, chosen, area: area)
        var taken = FloorArea.zero
        for count in 1...cell.count {
            // The one before was enough: this one could be left out.
            guard area + taken < needed else { return }
            taken = taken + units[cell[0]].area
            let claim = FloorClaim(units: cell, area: taken, wholeUnits: count)
            choose(cells.dropFirst(), of: served, on: floors, chosen + [claim], area: area + taken)
        }
    }

    /// The spot with these whole units, and parts of divisible ones as far as they are not enough.
    private mutating func add(_ whole: [FloorClaim], area: FloorArea, of served: [Int], on floors: [Int]?) {
        var claims = whole
        if area >= needed {
            guard whole.allSatisfy({ area - units[$0.units[0]].area < needed }) else { return }
        }
        var rest = area < needed ? needed - area : .zero
        let divisible = served.filter { units[$0].isDivisible }
        guard divisible.sum({ units[$0].area }) >= rest else { return }
        for floor in leastPart > .zero ? floors ?? [] : [] {
            let given = whole.filter { units[$0.units[0]].floor == floor }.sum(\.area)
            guard given < leastPart else { continue }
            let here = divisible.filter { units[$0].floor == floor }
            let least = leastPart - given
            guard least <= rest, here.sum({ units[$0].area }) >= least else { return }
            claims.append(FloorClaim(units: here, area: least, wholeUnits: 0))
            rest = rest - least
        }
        if rest > .zero { claims.append(FloorClaim(units: divisible, area: rest, wholeUnits: 0)) }
        if known.insert(claims).inserted { spots.append(Spot(building: building, claims: claims)) }
    }
}

extension Array {
    /// Every choice of so many elements, in lexicographic order of their places.
    fileprivate func subsets(of size: Int) -> [[Element]] {
        var chosen: [[Element]] = []
        func extend(_ set: [Element], from place: Int) {
            if set.count == size {
                chosen.append(set)
                return
            }
            for next in place..<Swift.max(place, count - (size - set.count) + 1) {
                extend(set + [self[next]], from: next + 1)
            }
        }
        extend([], from: 0)
        return chosen
    }
}

extension Setting {
    /// The floor needed in a building: the project's terms for it, else for the park, else the need's own.
    func floorNeed(_ need: FloorNeed, of project: Int, in building: Int) -> FloorArea {
        if projects[project].siteTerms.isEmpty { return need.area }
        let terms = projects[project].siteTerms.filter { $0.floor != nil }
        let own = terms.first { $0.building == buildings[building].id }
        let ofPark = terms.first { $0.park == buildings[building].park }
        return (own ?? ofPark)?.floor ?? need.area
    }
}
