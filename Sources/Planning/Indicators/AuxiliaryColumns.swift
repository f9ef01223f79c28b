import LandModel
import LinearProgramming
import Quantities

/// Columns that measures need beside the decisions.
extension Formulation {
    /// One column a tag: 1 only if a placed project has it.
    mutating func tagCoverageColumns(_ measure: Measure) -> [Int] {
        if let known = tagColumns[measure] { return known }
        let last = periods(of: measure.timing).last ?? -1
        var columns: [Int] = []
        for (number, tag) in measure.tags.enumerated() {
            let column = add(Column("covered[\(tagColumns.count + 1),\(number + 1)]", .integer, upper: 1))
            let isCarrier = setting.projects.map { $0.tags.contains(tag) }
            let carriers = options(within: measure.scope).filter {
                isCarrier[options[$0].project] && options[$0].start <= last
            }
            require(
                "tag-coverage[\(tagColumns.count + 1),\(number + 1)]", of: RuleID("tag-coverage"),
                [Term(column, 1)] + carriers.map { Term(placementColumns[$0], -1) }, atMost: 0)
            // From below as well, so that a target of at most so many tags means what it says.
            let byProject = Dictionary(grouping: carriers) { options[$0].project }
            for project in byProject.keys.sorted() {
                require(
                    "tag-coverage[\(tagColumns.count + 1),\(number + 1),\(setting.projects[project].id)]",
                    of: RuleID("tag-coverage"), [Term(column, -1)] + chosen(byProject[project] ?? []), atMost: 0)
            }
            columns.append(column)
        }
        tagColumns[measure] = columns
        return columns
    }

    /// At most the share of each member.
    mutating func smallestShareColumn(_ id: FairnessID) -> Int {
        if let known = smallestShareColumns[id] { return known }
        let column = add(Column("smallest-share[\(id)]", .continuous, upper: nil))
        smallestShareColumns[id] = column
        guard let fairness = setting.scenario.fairness.first(where: { $0.id == id }) else { return column }
        for member in fairness.base.entries {
            let form = form(of: fairness.measure(of: member.key))
            require(
                "smallest-share[\(id),\(member.key)]", of: FairShares.id,
                form.terms + [Term(column, -member.value.value)],
                atLeast: -form.constant)
        }
        return column
    }

    /// The bonus of every synergy whose partners meet, once each.
    mutating func synergyForm() -> LinearForm {
        var form = LinearForm()
        for relation in setting.scenario.relations.sorted(by: { $0.id < $1.id }) where relation.bond == .synergy {
            let columns = synergyColumns[relation.id] ?? addSynergy(relation)
            synergyColumns[relation.id] = columns
            form.terms += columns.map { Term($0, relation.bonus.value) }
        }
        return form
    }

    /// Columns that sum to 1 if the partners of a synergy meet in some place, else to 0.
    private mutating func addSynergy(_ relation: Relation) -> [Int] {
        let rule = RuleID("synergy")
        let members = relation.projects.compactMap { setting.number(of: $0) }.map { optionsOfProject[$0] }
        guard members.count == relation.projects.count else { return [] }
        var meetings: [Int] = []
        for place in places(of: members.flatMap { $0 }, at: relation.level) {
            let here = Set(place.options)
            let inside = members.map { $0.filter(here.contains) }
            guard inside.allSatisfy({ !$0.isEmpty }) else { continue }
            let name = "\(relation.id),\(place.name)"
            let column = add(Column("synergy[\(name)]", .integer, upper: 1))
            for (number, partner) in inside.enumerated() {
                require(
                    "synergy[\(name),\(number + 1)]", of: rule,
                    [Term(column, 1)] + partner.map { Term(placementColumns[$0], -1) }, atMost: 0)
            }
            // From below as well, so that a target of at most so much synergy means what it says.
            require(
                "synergy[\(name),met]", of: rule, inside.flatMap { chosen($0) } + [Term(column, -1)],
                atMost: ExactDecimal(members.count - 1))
            meetings.append(column)
        }
        // A project is in one park, but may lie on several parcels and meet its partners on more than one of them.
        guard relation.level == .site, meetings.count > 1 else { return meetings }
        let once = add(Column("synergy[\(relation.id)]", .integer, upper: 1))
        require(
            "synergy[\(relation.id),some]", of: rule, [Term(once, 1)] + meetings.map { Term($0, -1) }, atMost: 0)
        for (number, meeting) in meetings.enumerated() {
            require(
                "synergy[\(relation.id),some,\(number + 1)]", of: rule, [Term(meeting, 1), Term(once, -1)], atMost: 0)
        }
        return [once]
    }
}

extension Fairness {
    /// The measure of one member.
    func measure(of member: String) -> Measure {
        var measure = measure
        measure.scope = division == .town ? .town(member) : .park(ParkID(member))
        return measure
    }
}
