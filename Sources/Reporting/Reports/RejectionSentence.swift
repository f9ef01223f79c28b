import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

extension RejectionStory {
    /// To be read aloud.
    package var sentence: Words {
        let project = naming.project(rejection.project)
        let told = reason
        // Where nothing is decided, nothing hangs on how many places were tried.
        let isOpen = if case .open = rejection.cause { true } else { false }
        let trials =
            rejection.isComplete || isOpen ? Words("", "") : Words("（未逐一试算全部地点。）", " (Not every place was tried.)")
        return Words("\(project.zh)：\(told.zh)。\(trials.zh)", "\(project.en): \(told.en).\(trials.en)")
    }

    /// The case, and what stands first in the way or who would leave.
    package var shortReason: Words {
        if let leaving = leavingFew {
            return Words("\(caseWords.zh)：\(leaving.zh)须让位", "\(caseWords.en): \(leaving.en) would leave")
        }
        if case .barred(let barrier) = rejection.cause, barrier.limit == nil {
            let why = barrier.obstacle.map { Self.told($0.bar, naming) } ?? Self.noPlace
            return Words("\(caseWords.zh)：\(why.zh)", "\(caseWords.en): \(why.en)")
        }
        guard let blocker else { return caseWords }
        let short = missing
        if case .full = rejection.cause, rejection.holding.isEmpty {
            return Words(
                "\(caseWords.zh)：在本方案上再加，卡在\(blocker.zh)\(short.zh)",
                "\(caseWords.en): on top of this plan \(blocker.en) is in the way\(short.en)")
        }
        return Words("\(caseWords.zh)：\(blocker.zh)\(short.zh)", "\(caseWords.en): \(blocker.en)\(short.en)")
    }

    /// By how much what is first in the way is missed; nothing of a decision, and of what has no figures.
    private var missing: Words {
        guard rejection.holding.isEmpty, case .number(let short, _) = shortage.short,
            case .words(let unit) = shortage.unit
        else { return Words("", "") }
        let amount = naming.amount(short, unit)
        return Words("，差 \(amount.zh)", ", short by \(amount.en)")
    }

    /// Without the project's name.
    package var reason: Words {
        switch rejection.cause {
        case .barred(let barrier): Self.barred(barrier, naming)
        case .excluded(let trial): excluded(trial)
        case .exchange(let exchange, _): told(exchange)
        case .full(let trial):
            Words(
                "在本方案上再加它放不下\(held.zh)：\(Self.onTop(trial, naming).zh)；别的安排能否腾出位置，未求解",
                "there is no room for it on top of this plan\(held.en): \(Self.onTop(trial, naming).en); "
                    + "whether another plan has room was not solved for")
        case .open: Words("停止前未判定", "not decided before the stop")
        }
    }

    /// What bars every place, without looking at any plan.
    package static func barred(_ barrier: Barrier, _ naming: Naming) -> Words {
        guard let obstacle = barrier.obstacle else { return noPlace }
        guard let limit = barrier.limit else { return nowhere(obstacle, naming) }
        let (site, reason, owner) = (
            naming.site(of: obstacle.site), told(obstacle.bar, naming), naming.decider(limit.owner)
        )
        let name = limit.words
        // A lock is its own reason.
        let why =
            obstacle.bar.reason == name
            ? Words("", "") : Words("；最接近的是\(site.zh)：\(reason.zh)", "; the nearest is \(site.en): \(reason.en)")
        return Words(
            "场地放得下，只是受限于“\(name.zh)”\(why.zh)；由\(owner.zh)决定是否放开",
            "the ground has room for it, but “\(name.en)” bars it everywhere\(why.en); \(owner.en) can decide otherwise"
        )
    }

    /// There is nothing of the kind.
    static let noPlace = Words("没有它所需要的那类场地", "there is no place of the kind that it needs")

    /// No place on the ground.
    package static func nowhere(_ obstacle: Obstacle, _ naming: Naming) -> Words {
        let (site, reason) = (naming.site(of: obstacle.site), told(obstacle.bar, naming))
        return Words(
            "任何地点都放不下；最接近的是“\(site.zh)”：\(reason.zh)",
            "no place serves it; the nearest is “\(site.en)”: \(reason.en)")
    }

    private static func told(_ bar: Bar, _ naming: Naming) -> Words {
        guard let figures = Shortage(bar, naming).figures else { return bar.reason }
        return Words("\(bar.reason.zh)（\(figures.zh)）", "\(bar.reason.en) (\(figures.en))")
    }

    private func excluded(_ trial: Trial?) -> Words {
        let head = Words(
            "各项限值不放宽，任何方案都安排不了它（已证明）", "as long as every limit stands no plan has room for it (proved)")
        guard let trial else { return Words("\(head.zh)\(held.zh)", "\(head.en)\(held.en)") }
        let told = Self.onTop(trial, naming)
        return Words("\(head.zh)\(held.zh)；在本方案上，\(told.zh)", "\(head.en)\(held.en); on top of this plan, \(told.en)")
    }

    /// Who must be where it comes closest.
    private var held: Words {
        // One of each project is reason enough.
        let decisions = rejection.holding.enumerated().filter { number, decision in
            !rejection.holding.prefix(number).contains { $0.project == decision.project }
        }.map(\.element.words)
        guard !decisions.isEmpty else { return Words("", "") }
        return Words(
            "（最接近的地点已被占用：\(decisions.map(\.zh).joined(separator: "，"))，须先放开）",
            " (the closest place is held by \(decisions.map(\.en).joined(separator: ", ")), which must give way first)")
    }

    /// What one more placement breaks on top of a plan.
    package static func onTop(_ trial: Trial, _ naming: Naming) -> Words {
        let site = naming.place(of: trial.place)
        let start = naming.facts.horizon.periods[trial.place.start].said
        let head = Words(
            "最接近的做法是 \(start.zh)开工、落在\(site.zh)", "it comes closest at \(site.en), starting in \(start.en)")
        guard let first = trial.broken.first else { return head }
        let title = Self.title(of: first.rule)
        let what = naming.limited(first)
        let holder = holder(of: first, besides: naming.facts.projects[trial.place.project].id, naming)
        var (zh, en) = ("\(head.zh)；不符合“\(title.zh)”：\(what.zh)", "\(head.en); “\(title.en)” is not kept: \(what.en)")
        if let figures = Shortage(first, naming).figures {
            zh = "\(head.zh)；“\(title.zh)”不允许：\(what.zh)\(figures.zh)"
            en = "\(head.en); “\(title.en)” forbids it: \(what.en) \(figures.en)"
        }
        (zh, en) = (zh + holder.zh, en + holder.en)
        let others = trial.broken.dropFirst()
        guard !others.isEmpty else { return Words(zh, en) }
        // Another limit of the same rule by what it is, for the title would say the same again; of the same quota not again.
        let titles = others.filter { !$0.isOfSameBalance(as: first) }.map {
            $0.rule == first.rule ? naming.limited($0) : Self.title(of: $0.rule)
        }.reduce(into: [Words]()) { known, title in
            if !known.contains(title) { known.append(title) }
        }
        guard !titles.isEmpty else { return Words(zh, en) }
        let list = naming.list(titles)
        return Words(zh + "；此外还不符合：\(list.zh)", en + "; also broken: \(list.en)")
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
        case .own, .district, .city:
            guard let words = Owner(rawValue: assessment.holder.rawValue).map(naming.decider) else {
                return Words("", "")
            }
            return Words("，由\(words.zh)决定", "; \(words.en) decides")
        }
    }

    /// A plan with it, and what that plan gives up; never that no other gives up less.
    private func told(_ exchange: Exchange) -> Words {
        let place = exchange.placed.map { naming.placeAndStart($0) } ?? Words("", "")
        let change = exchange.tier.map {
            tiers.change(of: $0, by: exchange.change, from: base, to: exchange.reading)
        }
        let gives = change ?? Words("各级目标都不变", "no goal changes")
        guard let leaving = leavingFew else {
            return Words(
                "可以直接加到\(place.zh)，各项限值都满足；这样，\(gives.zh)",
                "it could be added at \(place.en), every limit kept; then \(gives.en)")
        }
        let sure: Words =
            if exchange.isLeast {
                Words("（已证明损失最小）", " (proved to be the least loss)")
            } else if isProved, change != nil {
                Words(
                    "（本方案已证明最优；损失最小的换法未求解）",
                    " (this plan is proved optimal; the exchange that loses least was not solved for)")
            } else {
                Words("（只是一种换法）", " (one way to do it)")
            }
        return Words(
            "可以安排到\(place.zh)，各项限值都满足，但\(leaving.zh)须让位；这样，\(gives.zh)\(sure.zh)",
            "it could be placed at \(place.en), every limit kept, if \(leaving.en) left; then \(gives.en)\(sure.en)")
    }
}

extension Naming {
    /// Who decides, within a sentence.
    package func decider(_ owner: Owner) -> Words {
        switch owner {
        case .own: Words("本单位", "the bureau itself")
        case .district: Words("区级", "the district")
        case .city: Words("市级", "the city")
        case .law: Words("法律法规", "law")
        }
    }

    package func place(_ placed: PlanReading.Placed) -> Words {
        let (site, park) = (self.site(of: placed), placed.park.name)
        guard !isTold(park, by: site) else { return site }
        return Words(Words.chinese(park.zh + "的", site.zh), "\(site.en) in \(park.en)")
    }

    /// `甲园的A1（2024 年开工）`
    package func placeAndStart(_ placed: PlanReading.Placed) -> Words {
        let (place, start) = (place(placed), facts.horizon.periods[placed.start].said)
        return Words("\(place.zh)（\(start.zh)开工）", "\(place.en), starting in \(start.en)")
    }
}
