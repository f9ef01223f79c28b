import Formulation
import Judging
import LandModel
import Planning
import Quantities

extension PlanReading {
    /// The plan as pieces of work, each by its latest dates: earliest first, then by kind of work.
    public var workItems: [WorkItem] {
        let items =
            placements.flatMap(items) + acquisitions.map(item) + constructions.flatMap(items)
            + reductions.map(item) + quotaItems
        return items.enumerated().sorted { left, right in
            (left.element.start, left.element.due, left.element.work, left.offset)
                < (right.element.start, right.element.due, right.element.work, right.offset)
        }.map(\.element)
    }

    private var horizon: Horizon { facts.horizon }

    /// Its land or floor, its exemption, its production.
    private func items(_ placed: Placed) -> [WorkItem] {
        let months = placed.need.leadMonths ?? placed.project.leadMonths
        let span = horizon.span(months: months, readyIn: placed.production)
        func item(_ work: Work, _ start: Period, _ due: Period) -> WorkItem {
            var item = WorkItem(work, .project(placed), start: start, due: due)
            item.projects = [placed.project.id]
            return item
        }
        var place = item(placed.building == nil ? .supply : .floor, span.start, span.start)
        place.land = placed.land
        place.floor = placed.floor
        let production = Period(halfYear: horizon.firstHalf(of: placed.production))
        var items = [place, item(.production, span.start, production)]
        if reliesOnExemption(placed) { items.append(item(.admission, span.start, span.start)) }
        return items
    }

    private func item(_ acquired: Acquired) -> WorkItem {
        let span = horizon.span(months: acquired.terms.leadMonths, readyIn: acquired.clear)
        var item = WorkItem(.acquisition, .acquisition(acquired), start: span.start, due: span.due)
        item.land = acquired.parcel.area
        item.money = acquired.terms.cost
        item.projects = standing(on: acquired.parcel.id).map(\.project.id)
        return item
    }

    /// The building, and the land for it.
    private func items(_ built: Built) -> [WorkItem] {
        let span = horizon.span(months: built.terms.leadMonths, readyIn: built.ready)
        let users = users(of: built.building.id).map(\.project.id)
        var land = WorkItem(.supply, .landOf(built), start: span.start, due: span.start)
        land.land = built.terms.land
        land.projects = users
        var item = WorkItem(.construction, .construction(built), start: span.start, due: span.due)
        item.floor = built.building.units.sum(\.area)
        item.money = built.terms.cost
        item.projects = users
        return [land, item]
    }

    private func item(_ reclaimed: Reclaimed) -> WorkItem {
        let span = horizon.span(months: reclaimed.plot.lagMonths, readyIn: reclaimed.yields)
        var item = WorkItem(.reduction, .reduction(reclaimed), start: span.start, due: span.due)
        item.land = reclaimed.plot.area
        item.money = reclaimed.plot.cost
        return item
    }

    /// What is drawn from the city, or bought: one item for each quota and period in which it is drawn.
    private var quotaItems: [WorkItem] {
        ledger.accounts.flatMap { account in
            account.balance.quotas.filter { $0.origin == .city || $0.origin == .purchased }.flatMap { quota in
                horizon.indices.compactMap { period -> WorkItem? in
                    let flows = account.flows.filter {
                        account.supplies[$0.supply].quota?.id == quota.id && account.uses[$0.use].period == period
                    }
                    guard !flows.isEmpty else { return nil }
                    let half = Period(halfYear: horizon.firstHalf(of: period))
                    var item = WorkItem(facts.work(for: quota.controlled), .quota(quota), start: half, due: half)
                    item.amount = flows.sum(\.amount)
                    item.money = QuotaTerms.price(of: quota) * item.amount
                    for flow in flows {
                        guard let project = account.uses[flow.use].project, !item.projects.contains(project) else {
                            continue
                        }
                        item.projects.append(project)
                    }
                    return item
                }
            }
        }
    }
}

extension Facts {
    /// The work of getting a quota.
    public func work(for controlled: Controlled) -> Work {
        guard case .resource(let id) = controlled else { return .landQuota }
        switch resource(id)?.resourceKind {
        case .energy: return .energyQuota
        case .wastewater: return .wastewaterQuota
        case .power: return .powerQuota
        case .pollutant, nil: return .emissionQuota
        }
    }
}
