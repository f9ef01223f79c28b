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
        if let measured = bar.measured, let limit = bar.limit {
            let (actual, wanted) = (NumberText.exact(measured), NumberText.exact(limit))
            figures = Words("（实际 \(actual)，限值 \(wanted)）", " (it is \(actual), the limit is \(wanted))")
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
        let measured = naming.amount(assessment.measured, assessment.unit)
        let limit = naming.amount(assessment.limit, assessment.unit)
        let short = naming.amount(assessment.margin.magnitude, assessment.unit)
        let bound: Words =
            switch assessment.sense {
            case .atMost: Words("上限", "at most")
            case .atLeast: Words("下限", "at least")
            case .equal: Words("须为", "exactly")
            }
        var zh = "最接近的做法是 \(start.said.zh)开工、落在\(site.zh)"
        let what = naming.limited(assessment)
        zh += "；“\(title.zh)”不允许：\(what.zh)将为 \(measured.zh)，\(bound.zh) \(limit.zh)，差 \(short.zh)"
        zh += assessment.owner == .law ? "，属法律法规" : "，由\(assessment.owner.words.zh)掌握"
        var en = "it comes closest at \(site.en), starting in \(start.said.en); “\(title.en)” forbids it: "
        en += "\(what.en) would be \(measured.en), \(bound.en) \(limit.en), short by \(short.en)"
        en += assessment.owner == .law ? "; it is law" : "; held by \(assessment.owner.words.en)"
        guard !others.isEmpty else { return Words(zh, en) }
        let titles = others.map { Self.title(of: $0.rule) }.reduce(into: [Words]()) { known, title in
            if !known.contains(title) { known.append(title) }
        }
        let list = naming.list(titles)
        return Words(
            zh + "；此外还违反 \(others.count) 处：\(list.zh)",
            en + "; \(others.count) more would be broken: \(list.en)")
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
