import Foundation
import LinearProgramming
import Quantities
import Sweeps

/// Has the districts of a province solved round by round, and keeps what came of it.
struct ProvinceRounds {
    private let province: ProvinceFile
    private let districts: [District]
    private let work: SweepWork

    init(_ province: ProvinceFile, _ districts: [District], _ work: SweepWork) {
        self.province = province
        self.districts = districts
        self.work = work
    }

    /// What the coordination came to.
    struct Result {
        var bound: ExactDecimal?
        var prices: [ExactDecimal] = []
        /// Of each round.
        var history: [ExactDecimal?] = []
        /// Of the plan; `nil`: none was found.
        var value: ExactDecimal?
        /// Of each district: what it may use, what it does, its folder.
        var shares: [(caps: [ExactDecimal], column: DistrictColumn, folder: String, isProved: Bool)] = []

        /// Nothing is better.
        var isProved: Bool { bound != nil && bound == value }
    }

    func run() throws -> Result {
        var coordination = Coordination(province, districts)
        for number in 0..<province.rounds where !StopFlag.isRequested {
            let before = coordination.prices
            let ended = try solve(districts.map { $0.priced(before) })
            coordination.add(round: ended.map { (bound: $0.bound, column: $0.column) })
            // At first everybody gets a part, so that there is a plan to measure prices by.
            let used = ended.compactMap { $0.column?.uses }
            if number == 0, used.count == districts.count {
                let shared = try solve(zip(districts, coordination.shares(used)).map { $0.capped($1, isWhole: false) })
                for (district, entry) in shared.enumerated() { coordination.add(entry.column, of: district) }
            }
            work.line.show(Words("第 \(number + 1) 轮", "round \(number + 1)"))
            if coordination.prices == before || isClosed(coordination) { break }
        }
        var result = Result(
            bound: coordination.bound?.value, prices: coordination.bound?.prices ?? [], history: coordination.history)
        try exchange(&coordination)
        guard let choice = coordination.choice else { return result }
        let caps = coordination.caps(choice.columns)
        let ended = try solve(zip(districts, caps).map { $0.capped($1, isWhole: true) })
        for (entry, caps) in zip(ended, caps) {
            guard let column = entry.column else { return result }
            result.shares.append((caps, column, entry.folder, entry.isProved))
        }
        result.value = result.shares.reduce(ExactDecimal.zero) { $0 + $1.column.value }
        return result
    }

    /// Districts plan within what others would leave them, as long as that makes the choice better.
    private func exchange(_ coordination: inout Coordination) throws {
        var fruitless = 0
        for distance in 1...max(1, districts.count - 1) {
            guard fruitless < Self.mostFruitless, !StopFlag.isRequested, !isClosed(coordination),
                let before = coordination.choice
            else { return }
            let caps = coordination.exchanges(before.columns, distance: distance)
            let ended = try solve(zip(districts, caps).map { $0.capped($1, isWhole: false) })
            for (district, entry) in ended.enumerated() { coordination.add(entry.column, of: district) }
            fruitless = coordination.choice?.value == before.value ? fruitless + 1 : 0
        }
    }

    /// Rounds of exchanges that bring nothing, before no more are tried.
    private static let mostFruitless = 2

    private func isClosed(_ coordination: Coordination) -> Bool {
        guard let bound = coordination.bound?.value, let value = coordination.choice?.value else { return false }
        return bound == value
    }

    /// All districts of one round, on the engine; what is known already is not asked again.
    private func solve(
        _ files: [CaseFile]
    ) throws -> [(bound: ExactDecimal?, column: DistrictColumn?, folder: String, isProved: Bool)] {
        let names: [String]
        do { names = try files.map { try work.folder.make($0) } } catch {
            throw Output.refused(work.folder.url.path, error)
        }
        try work.work(names, bases: [:])
        return zip(districts, names).map { district, name in
            let folder = work.folder.folder(name)
            guard let status = folder.status, status.state == .done, let plan = folder.plan else {
                return (nil, nil, name, false)
            }
            let tier = plan.tiers.first
            return (tier?.bound, district.column(of: plan.plan), name, status.exit == 0)
        }
    }
}
