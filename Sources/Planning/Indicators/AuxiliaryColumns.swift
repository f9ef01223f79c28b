import LandModel
import LinearProgramming
import Quantities

/// Columns that measures need beside the decisions: made with the columns of the rule that measures, or of the tier, and
/// defined by rows right before the first row that a form of the measure stands in.
extension Formulation {
    /// Adds the columns of a measure; once.
    mutating func addColumns(of measure: Measure) {
        guard let own = ownColumns(of: measure), !auxiliaryMeasures.contains(where: { $0.measure == own }) else {
            return
        }
        auxiliaryMeasures.append((own, isDefined: false))
        switch own.indicator {
        case .tagCoverage: addTagColumns(own)
        case .synergy: addSynergyColumns()
        default: addAuxiliary("smallest-share[\(own.fairness?.text ?? "")]", .continuous)
        }
    }

    /// Adds the rows that define the columns of a measure; once.
    mutating func define(_ measure: Measure) {
        guard let own = ownColumns(of: measure),
            let number = auxiliaryMeasures.firstIndex(where: { $0.measure == own && !$0.isDefined })
        else { return }
        auxiliaryMeasures[number].isDefined = true
        switch own.indicator {
        case .tagCoverage: addTagRows(own)
        case .synergy: addSynergyRows()
        default: addShareRows(own.fairness)
        }
    }

    /// The measure as far as it tells which columns it needs; `nil`: none.
    private func ownColumns(of measure: Measure) -> Measure? {
        var own = Measure(measure.indicator)
        switch measure.indicator {
        case .tagCoverage: return measure
        case .synergy: return own
        case .smallestShare:
            own.fairness = measure.fairness
            return own.fairness == nil ? nil : own
        default: return nil
        }
    }

    private mutating func addAuxiliary(_ name: String, _ kind: Column.Kind, upper: ExactDecimal? = nil) {
        auxiliaryColumns[name] = add(Column(name, kind, upper: upper))
    }

    /// The term of a column by its name.
    private func auxiliary(_ name: String, _ coefficient: ExactDecimal = 1) -> [Term] {
        auxiliaryColumns[name].map { [Term($0, coefficient)] } ?? []
    }
}

/// Tags: one column each, 1 only if a placed project has it.
extension Formulation {
    /// The how manieth measure of tags it is, from 1.
    private func tagNumber(_ measure: Measure) -> Int {
        let tags = auxiliaryMeasures.filter { $0.measure.indicator == .tagCoverage }
        return 1 + (tags.firstIndex { $0.measure == measure } ?? tags.count)
    }

    private func tagNames(_ measure: Measure) -> [String] {
        let number = tagNumber(measure)
        return measure.tags.indices.map { "[\(number),\($0 + 1)" }
    }

    private mutating func addTagColumns(_ measure: Measure) {
        for name in tagNames(measure) { addAuxiliary("covered\(name)]", .integer, upper: 1) }
    }

    func tagForm(_ measure: Measure) -> LinearForm {
        LinearForm(terms: tagNames(measure).flatMap { auxiliary("covered\($0)]") })
    }

    private mutating func addTagRows(_ measure: Measure) {
        let last = periods(of: measure.timing).last ?? -1
        let rule = RuleID("tag-coverage")
        for (tag, name) in zip(measure.tags, tagNames(measure)) {
            let isCarrier = setting.projects.map { $0.tags.contains(tag) }
            let carriers = options(within: measure.scope).filter {
                isCarrier[options[$0].project] && options[$0].start <= last
            }
            require(
                "tag-coverage\(name)]", of: rule,
                auxiliary("covered\(name)]") + carriers.map { Term(placementColumns[$0], -1) }, atMost: 0)
            // From below as well, so that a target of at most so many tags means what it says.
            let byProject = Dictionary(grouping: carriers) { options[$0].project }
            for project in byProject.keys.sorted() {
                require(
                    "tag-coverage\(name),\(setting.projects[project].id)]", of: rule,
                    auxiliary("covered\(name)]", -1) + chosen(byProject[project] ?? []), atMost: 0)
            }
        }
    }
}

/// The smallest share of a fairness rule: at most the share of each member.
extension Formulation {
    func shareForm(_ id: FairnessID?) -> LinearForm {
        LinearForm(terms: id.map { auxiliary("smallest-share[\($0)]") } ?? [])
    }

    private mutating func addShareRows(_ id: FairnessID?) {
        guard let fairness = setting.scenario.fairness.first(where: { $0.id == id }) else { return }
        for member in fairness.base.entries {
            let form = form(of: fairness.measure(of: member.key))
            require(
                "smallest-share[\(fairness.id),\(member.key)]", of: FairShares.id,
                form.terms + auxiliary("smallest-share[\(fairness.id)]", -member.value.value),
                atLeast: -form.constant)
        }
    }
}

/// Synergies: the bonus of each whose partners meet, once.
extension Formulation {
    /// Places where the partners of a synergy can meet, with each partner's options there.
    private func meetings(_ relation: Relation) -> [(name: String, partners: [[Int]])] {
        let members = relation.projects.compactMap { setting.number(of: $0) }.map { optionsOfProject[$0] }
        guard members.count == relation.projects.count else { return [] }
        return places(of: members.flatMap { $0 }, at: relation.level).compactMap { place in
            let here = Set(place.options)
            let inside = members.map { $0.filter(here.contains) }
            return inside.allSatisfy { !$0.isEmpty } ? ("\(relation.id),\(place.name)", inside) : nil
        }
    }

    private var synergies: [Relation] {
        setting.scenario.relations.sorted { $0.id < $1.id }.filter { $0.bond == .synergy }
    }

    /// A project is in one park, but may lie on several parcels and meet its partners on more than one of them.
    private func countsOnce(_ relation: Relation, _ meetings: Int) -> Bool { relation.level == .site && meetings > 1 }

    private mutating func addSynergyColumns() {
        for relation in synergies {
            let names = meetings(relation).map(\.name)
            for name in names { addAuxiliary("synergy[\(name)]", .integer, upper: 1) }
            if countsOnce(relation, names.count) { addAuxiliary("synergy[\(relation.id)]", .integer, upper: 1) }
        }
    }

    func synergyForm() -> LinearForm {
        LinearForm(
            terms: synergies.flatMap { relation in
                let names = meetings(relation).map(\.name)
                let counted = countsOnce(relation, names.count) ? [relation.id.text] : names
                return counted.flatMap { auxiliary("synergy[\($0)]", relation.bonus.value) }
            })
    }

    private mutating func addSynergyRows() {
        for relation in synergies { addSynergyRows(relation) }
    }

    private mutating func addSynergyRows(_ relation: Relation) {
        let rule = RuleID("synergy")
        let meetings = meetings(relation)
        for (name, partners) in meetings {
            for (number, partner) in partners.enumerated() {
                require(
                    "synergy[\(name),\(number + 1)]", of: rule,
                    auxiliary("synergy[\(name)]") + partner.map { Term(placementColumns[$0], -1) }, atMost: 0)
            }
            // From below as well, so that a target of at most so much synergy means what it says.
            require(
                "synergy[\(name),met]", of: rule,
                partners.flatMap { chosen($0) } + auxiliary("synergy[\(name)]", -1),
                atMost: ExactDecimal(relation.projects.count - 1))
        }
        guard countsOnce(relation, meetings.count) else { return }
        let once = "synergy[\(relation.id)]"
        require(
            "synergy[\(relation.id),some]", of: rule,
            auxiliary(once) + meetings.flatMap { auxiliary("synergy[\($0.name)]", -1) }, atMost: 0)
        for (number, meeting) in meetings.enumerated() {
            require(
                "synergy[\(relation.id),some,\(number + 1)]", of: rule,
                auxiliary("synergy[\(meeting.name)]") + auxiliary(once, -1), atMost: 0)
        }
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
