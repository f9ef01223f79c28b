import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

extension RejectionStory {
    /// To be read aloud.
    package var sentence: Words {
        let naming = Naming(facts)
        let project = naming.project(rejection.project)
        let told = told(naming)
        let trials =
            rejection.isComplete ? Words("", "") : Words("（未逐一试算全部地点。）", " (Not every place was tried.)")
        return Words("\(project.zh)：\(told.zh)。\(trials.zh)", "\(project.en): \(told.en).\(trials.en)")
    }

    /// Without the project's name.
    var reason: Words { told(Naming(facts)) }

    /// The case, and the first rule in the way.
    var shortReason: Words {
        guard let rule else { return caseWords }
        return Words("\(caseWords.zh)：\(rule.zh)", "\(caseWords.en): \(rule.en)")
    }

    private func told(_ naming: Naming) -> Words {
        switch rejection.cause {
        case .fitsNowhere(nil): Words("没有任何地点可供选择", "there is no place to try")
        case .fitsNowhere(let obstacle?): Self.nowhere(obstacle, naming)
        case .blocked(let assessment, let place, let others): Self.blocked(assessment, place, others, naming)
        case .losing(let tier, let by, let place): losing(tier, by, place, naming)
        case .open(let place): open(place, naming)
        }
    }

    package static func nowhere(_ obstacle: Obstacle, _ naming: Naming) -> Words {
        let bar = obstacle.bar
        let site = naming.site(of: obstacle.site)
        let title = Self.title(of: bar.rule)
        var figures = Words("", "")
        if let measured = bar.measured, let limit = bar.limit, let unit = bar.unit {
            let (actual, wanted) = (naming.amount(measured, unit), naming.amount(limit, unit))
            figures = Words("（实际 \(actual.zh)，限值 \(wanted.zh)）", " (it is \(actual.en), the limit is \(wanted.en))")
        }
        return Words(
            "任何地点都放不下；最接近的是“\(site.zh)”，\(bar.reason.zh)\(figures.zh)，不符合“\(title.zh)”",
            "no place serves it; the nearest is \(site.en): \(bar.reason.en)\(figures.en), against “\(title.en)”")
    }

    package static func blocked(
        _ assessment: Assessment, _ place: PlacementOption, _ others: [Assessment], _ naming: Naming
    ) -> Words {
        let site = naming.place(of: place)
        let start = naming.facts.horizon.periods[place.start]
        let title = Self.title(of: assessment.rule)
        let what = naming.limited(assessment)
        let figures = figures(assessment, naming)
        let holder = holder(of: assessment, besides: naming.facts.projects[place.project].id, naming)
        let zh = "最接近的做法是 \(start.said.zh)开工、落在\(site.zh)；“\(title.zh)”不允许：\(what.zh)\(figures.zh)\(holder.zh)"
        let en =
            "it comes closest at \(site.en), starting in \(start.said.en); “\(title.en)” forbids it: "
            + "\(what.en) \(figures.en)\(holder.en)"
        guard !others.isEmpty else { return Words(zh, en) }
        let titles = others.map { Self.title(of: $0.rule) }.reduce(into: [Words]()) { known, title in
            if !known.contains(title) { known.append(title) }
        }
        let list = naming.list(titles)
        return Words(
            zh + "；此外还违反 \(others.count) 处：\(list.zh)",
            en + "; \(others.count) more would be broken: \(list.en)")
    }

    /// What is, what is allowed, and by how much it misses; dates as dates.
    private static func figures(_ assessment: Assessment, _ naming: Naming) -> Words {
        let measured = naming.figure(assessment.measured, of: assessment)
        let limit = naming.figure(assessment.limit, of: assessment)
        if assessment.figure == .period {
            let bound = assessment.sense == .atMost ? Words("最迟", "at the latest") : Words("最早", "at the earliest")
            return Words(
                "\(bound.zh) \(limit.zh)，而开工为 \(measured.zh)",
                "\(bound.en) in \(limit.en), the start is in \(measured.en)")
        }
        let short = naming.amount(assessment.margin.magnitude, assessment.unit)
        let bound: Words =
            switch assessment.sense {
            case .atMost: Words("上限", "at most")
            case .atLeast: Words("下限", "at least")
            case .equal: Words("须为", "exactly")
            }
        return Words(
            "将为 \(measured.zh)，\(bound.zh) \(limit.zh)，差 \(short.zh)",
            "would be \(measured.en), \(bound.en) \(limit.en), short by \(short.en)")
    }

    /// Who can change it; where the site itself is in the way, who has it.
    private static func holder(of assessment: Assessment, besides project: ProjectID, _ naming: Naming) -> Words {
        switch assessment.holder {
        case .law: return Words("，属法律法规", "; it is law")
        case .site:
            let others = assessment.projects.filter { $0 != project }
            guard !others.isEmpty else { return Words("", "") }
            let list = naming.list(others.map(naming.project))
            return Words("，已由\(list.zh)占用", "; taken by \(list.en)")
        default:
            let words = assessment.holder.words
            return Words("，由\(words.zh)掌握", "; held by \(words.en)")
        }
    }

    private func losing(_ tier: String, _ by: ExactDecimal, _ place: PlacementOption, _ naming: Naming) -> Words {
        let site = naming.place(of: place)
        let name = tierName(tier)
        let amount = naming.amount(by, TierTable.unit(of: tier, facts).unit)
        return Words(
            "可以放在\(site.zh)，各项规则都满足，但“\(name.zh)”会变差 \(amount.zh)",
            "it could go to \(site.en) and keep every rule, but “\(name.en)” would be worse by \(amount.en)")
    }

    private func open(_ place: PlacementOption, _ naming: Naming) -> Words {
        let site = naming.place(of: place)
        return Words(
            "可以放在\(site.zh)，各项规则都满足，目标也不变差", "it could go to \(site.en): every rule kept, no goal worse")
    }
}
