import Foundation

/// The parts of plan.json that tests look at.
struct SavedPlan: Decodable {
    struct Tier: Decodable {
        let id: String
        let value: Double
    }

    struct Body: Decodable {
        struct Allocation: Decodable { let project: String }
        let allocations: [Allocation]
    }

    let status: String
    let tiers: [Tier]
    let plan: Body

    init(folder: URL) throws {
        self = try JSONDecoder().decode(
            SavedPlan.self, from: Data(contentsOf: folder.appendingPathComponent("plan.json")))
    }
}

/// What a scenario's README works out by hand.
struct ExpectedOptimum: Decodable {
    struct Tier: Decodable {
        let id: String
        let value: Double
    }

    let tiers: [Tier]
    let placed: [String]
}
