import LandModel
import Quantities

/// Who draws how much on which quota: in the order of allotment, as far as supplies go.
///
/// Supplies and uses of one balance form a transport problem. Supplies are opened in the order of allotment and each is
/// used as far as augmenting paths allow; since a path never takes back what an opened supply gives, every source is
/// used to the full before the next one, and all that can be served is.
public struct QuotaLedger: Sendable {
    public struct Use: Sendable, Equatable {
        /// `nil` for a building on new construction land.
        public let project: ProjectID?
        public let building: BuildingID?
        public let period: Int
        public let amount: ExactDecimal
        /// Of the project.
        let number: Int?
    }

    public struct Supply: Sendable {
        /// `nil`: released by acquisitions or yielded by reductions.
        public let quota: Quota?
        public let period: Int
        public let amount: ExactDecimal
        /// The last period that it serves.
        public let last: Int
        /// Whom it may serve beside what period and drawers allow.
        let service: Service

        enum Service: Hashable, Sendable {
            case anyUse
            /// Uses charged in a period, as the plan says.
            case uses(in: Int)
            /// What the plan leaves undrawn.
            case nothing
        }

        init(quota: Quota?, period: Int, amount: ExactDecimal, last: Int, service: Service = .anyUse) {
            self.quota = quota
            self.period = period
            self.amount = amount
            self.last = last
            self.service = service
        }
    }

    /// A part of a use that a supply covers.
    public struct Flow: Sendable {
        public let supply: Int
        public let use: Int
        public let amount: ExactDecimal
    }

    public struct Account: Sendable {
        public let balance: Balance
        public let uses: [Use]
        public let supplies: [Supply]
        public let flows: [Flow]
        /// What no supply covers.
        public let unserved: ExactDecimal
    }

    /// Which uses and supplies come first.
    public enum Order: Hashable, Sendable {
        case allotment
        /// What costs least, whatever the objective says; what must be bought is bought for the latest uses, or for the
        /// earliest.
        case leastSpend(buysEarly: Bool)
    }

    public let accounts: [Account]
    private let order: Order

    /// `near`: that of a plan on the same facts from which this one has the same supplies; what has the same uses is taken over.
    public init(_ plan: PlanReading, in order: Order = .allotment, near: QuotaLedger? = nil) {
        self.order = order
        let known = near.flatMap { $0.order == order ? $0.accounts : nil }
        accounts = plan.facts.balances.enumerated().map { number, balance in
            var uses = Self.uses(of: balance, plan)
            if case .leastSpend(let buysEarly) = order {
                // The uses that come first find the free supplies.
                uses = uses.enumerated().sorted { left, right in
                    let (one, other) = (left.element.period, right.element.period)
                    if one == other { return left.offset < right.offset }
                    return buysEarly ? one > other : one < other
                }.map(\.element)
            }
            if let account = known?[number], account.uses == uses { return account }
            let supplies = known?[number].supplies ?? QuotaSupplies(plan).all(of: balance, in: order)
            let (flows, unserved) = QuotaAllotment.serve(uses, from: supplies, plan.facts)
            return Account(balance: balance, uses: uses, supplies: supplies, flows: flows, unserved: unserved)
        }
    }

    /// What draws on priced quotas cost, period by period of the horizon.
    public func purchases(periods: Int) -> [Money] {
        var costs = Array(repeating: Money.zero, count: periods)
        for account in accounts {
            for flow in account.flows {
                guard let quota = account.supplies[flow.supply].quota else { continue }
                let price = QuotaTerms.price(of: quota)
                if !price.isZero { costs[account.uses[flow.use].period] += price * flow.amount }
            }
        }
        return costs
    }
}
