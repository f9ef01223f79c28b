/// The whole numbers that prices and knapsacks are counted in: worths times a power of two, rounded up, so that a site's
/// sums fit into 32 bits and no bound becomes too small; weights divided, rounded down, so that tables stay short and
/// nothing that fits is lost.
struct KnapsackUnits: Sendable {
    /// A unit of worth is `2^bits` of these; negative: one of these is `2^−bits` of worth.
    let bits: Int
    /// By place, less the job's greatest, which shifts the job's price and nothing else.
    let worth: [Int32]
    /// By place.
    let weight: [Int]
    /// By site, of opening it, and what weights are divided by.
    let opening: [Int]
    let divisor: [Int]
    /// A price below tells nothing more; 0 is the greatest of use, as no place pays any more.
    let leastPrice: Int
    /// By job, what its greatest worth is, in units of the objective.
    let mostWorth: [Int]
    /// What every point is worth beyond its places' and openings', in units of the objective.
    private let base: Int

    private static let mostSum = Double(1 << 30)
    private static let mostBits = 20

    init(_ problem: AssignmentProblem) {
        var most = [Int](repeating: .min, count: problem.jobCount)
        var (low, high) = (0, 0)
        for (index, place) in problem.places.enumerated() {
            most[place.job] = max(most[place.job], place.worth)
            (low, high) = index == 0 ? (place.worth, place.worth) : (min(low, place.worth), max(high, place.worth))
        }
        mostWorth = most
        base = problem.worth + most.reduce(0) { $0 + max($1, .min / 4) }
        let spread = Double(high - low + 1)
        let openings = problem.sites.map { Double($0.openingWorth.magnitude) }
        // A price may be as low as keeps a job away from everything, or pays for any opening.
        let reach = 3 * spread + (openings.max() ?? 0)
        var count = 1
        for site in problem.sites.indices { count = max(count, Self.mostJobs(problem, site)) }
        let sum = max((reach + spread) * Double(count), openings.reduce(1, +))
        var bits = Self.mostBits
        while Double(sign: .plus, exponent: bits, significand: 1) > Self.mostSum / sum { bits -= 1 }
        self.bits = bits
        worth = problem.places.map { Int32(Self.scaled($0.worth - most[$0.job], bits)) }
        opening = problem.sites.map { Self.scaled($0.openingWorth, bits) }
        leastPrice = Self.scaled(-Int(reach), bits)
        divisor = problem.sites.indices.map { Self.divisor(problem, $0) }
        let divisor = divisor
        weight = problem.places.map { $0.weight / divisor[$0.site] }
    }

    /// A worth in these units, rounded up.
    private static func scaled(_ worth: Int, _ bits: Int) -> Int { bits >= 0 ? worth << bits : -(-worth >> -bits) }

    /// The greatest common one of a site's weights, or a greater one where its room would still be long.
    private static func divisor(_ problem: AssignmentProblem, _ site: Int) -> Int {
        var common = 0
        for place in problem.places(at: site) {
            var (left, right) = (problem.places[place].weight, common)
            while right != 0 { (left, right) = (right, left % right) }
            common = left
        }
        common = max(1, common)
        let longest = SearchSettings.standard.assignment.longestTable
        return common * max(1, (problem.sites[site].room / common + longest) / (longest + 1))
    }

    /// No more jobs of some weight fit into a site.
    private static func mostJobs(_ problem: AssignmentProblem, _ site: Int) -> Int {
        var (used, count) = (0, 0)
        for weight in problem.places(at: site).map({ problem.places[$0].weight }).sorted() {
            used += weight
            guard used <= problem.sites[site].room else { break }
            count += 1
        }
        return count
    }

    /// No point with this total is worth more, in units of the objective.
    func bound(_ total: Int) -> Int { base + (bits >= 0 ? total >> bits : total << -bits) }

    /// The least total of a point worth so much.
    func total(of worth: Int) -> Int { Self.scaled(worth - base, bits) }

    /// One unit of the objective.
    var unit: Double { Double(sign: .plus, exponent: bits, significand: 1) }

    /// A job's price in units of the objective, and back.
    func worth(ofPrice price: Double, _ job: Int) -> Double { price / unit + Double(mostWorth[job]) }
    func price(ofWorth worth: Double, _ job: Int) -> Double {
        min(0, max(Double(leastPrice), (worth - Double(mostWorth[job])) * unit))
    }
}
