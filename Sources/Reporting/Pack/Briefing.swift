import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// 汇报要点: what a meeting hears first, in units that people say, and what it has to decide.
struct Briefing {
    private let answer: VerifiedAnswer
    private let naming: Naming
    private let others: [Comparand]
    private var reading: PlanReading { answer.reading }
    private var facts: Facts { answer.facts }

    /// `others`: the options beside it.
    init(_ answer: VerifiedAnswer, _ others: [Comparand] = []) {
        self.answer = answer
        self.others = others
        naming = Naming(answer.facts)
    }

    /// Placed, with what it takes and brings.
    var headline: [Document.Fact] {
        let (invested, output, tax) = (
            total(.investment, reading), total(.output, reading), total(.tax, reading)
        )
        let land = naming.amount(reading.value(of: Measure(.landUsed)), facts.landUnit)
        let new = naming.amount(reading.value(of: Measure(.newLand)), facts.landUnit)
        let stock = naming.amount(reading.value(of: Measure(.stockLand)), facts.landUnit)
        let rest =
            reading.value(of: Measure(.landUsed)) - reading.value(of: Measure(.newLand))
            - reading.value(of: Measure(.stockLand))
        let other = naming.amount(rest, facts.landUnit)
        let apart = rest.isZero ? Words("", "") : Words("、其他净地 \(other.zh)", ", other cleared land \(other.en)")
        let floor = naming.amount(reading.value(of: Measure(.floorUsed)), Words(same: "m²"))
        return [
            Document.Fact(
                "brings", Words("投入产出", "Brings"),
                Words(
                    "总投资 \(invested.zh)，达产产值 \(output.zh)、税收 \(tax.zh)",
                    "investment \(invested.en); at full production output \(output.en), tax \(tax.en)")),
            Document.Fact(
                "takes", Words("用地厂房", "Takes"),
                Words(
                    "用地 \(land.zh)、厂房 \(floor.zh)（用地中新增 \(new.zh)、存量 \(stock.zh)\(apart.zh)）",
                    "land \(land.en), floor \(floor.en) (of the land new \(new.en), stock \(stock.en)\(apart.en))")),
        ]
    }

    /// `18.36 亿元`, `CNY 1,836 million`: summed over the placed projects, at full production.
    private func total(_ indicator: IndicatorName, _ reading: PlanReading) -> Words {
        let yuan = reading.value(of: Measure(indicator)) * facts.scenario.units.money.yuan
        func told(_ unit: ExactDecimal, _ places: Int) -> String {
            NumberText.grouped(yuan.divided(by: unit, places: places) ?? 0, places: places)
        }
        let currency = facts.scenario.units.currency
        return Words(
            "\(told(100_000_000, 2)) 亿\(currency ?? "元")", "\(currency ?? "CNY") \(told(1_000_000, 0)) million")
    }

    var table: ReportTable {
        ReportTable(
            "briefing", Words("汇报要点", "In brief"),
            columns: [.words("item", "事项", "item"), .words("told", "内容", "what")],
            rows: (placed + missed + decisions + options + leftOut + basis).map {
                ReportTable.Row([.words($0.item), .words($0.told)], subjects: $0.subjects)
            }, layout: .told)
    }

    private struct Entry {
        var item: Words
        var told: Words
        var subjects: [String] = []
    }

    /// Who is in, park by park.
    private var placed: [Entry] {
        facts.parks.compactMap { park in
            let own = reading.placements(in: park.id).sorted { $0.project.isListed(before: $1.project) }
            guard !own.isEmpty else { return nil }
            let names = naming.list(own.map { naming.project($0.project.id) })
            return Entry(
                item: Words("安排：\(park.name.zh)（\(own.count) 个）", "placed: \(park.name.en) (\(own.count))"),
                told: names,
                subjects: ["park:\(park.id)"])
        }
    }

    private var missed: [Entry] {
        facts.scenario.targets.filter { reading.applies($0) && !reading.isReached($0) }.map { target in
            let (missing, unit) = (reading.shortfall(of: target), facts.unit(of: target.measure))
            let short =
                LargeMoney(facts.scenario.units)?.amount(missing, unit, naming) ?? naming.amount(missing, unit)
            return Entry(
                item: Words("任务未完成：\(target.name.zh)", "target missed: \(target.name.en)"),
                told: Words("差 \(short.zh)", "short by \(short.en)"))
        }
    }

    /// Who is not, and why, a line each.
    private var leftOut: [Entry] {
        answer.rejections.map { RejectionStory($0, answer) }.map { story in
            let (name, why) = (naming.project(story.rejection.project), story.shortReason)
            return Entry(
                item: Words("未安排：\(name.zh)", "left out: \(name.en)"), told: why,
                subjects: ["project:\(story.rejection.project)"])
        }
    }

    /// What would let in those who matter, whose it is, and by when.
    private var decisions: [Entry] {
        let found = raises
        let sought = answer.rejections.filter { if case .notSearched = $0.wayIn { false } else { true } }
        guard found.isEmpty, !sought.isEmpty else { return found }
        let none = sought.count { if case .none = $0.wayIn { true } else { false } }
        let open = sought.count - none
        let zh =
            (none == 0 ? [] : ["\(none) 个在已安排项目全部保留时无法安排（已证明）"]) + (open == 0 ? [] : ["\(open) 个时限内未求得办法"])
        let en =
            (none == 0 ? [] : ["\(none) cannot be placed while everybody placed stays (proved)"])
            + (open == 0 ? [] : ["of \(open) no way in was found in the time given"])
        return [
            Entry(
                item: Words("请定：放宽限值", "to decide: whether limits give way"),
                told: Words(
                    "没有：未安排的承诺、重大、一级项目中，\(zh.joined(separator: "，"))",
                    "nothing today; of the committed, major and first-priority projects left out, \(en.joined(separator: ", "))"
                ))
        ]
    }

    private var raises: [Entry] {
        answer.rejections.compactMap { rejection in
            guard case .found(let raises, let isProved) = rejection.wayIn, !raises.isEmpty else { return nil }
            let name = naming.project(rejection.project)
            let told = naming.raises(raises)
            let first = raises.compactMap(\.limit.id.period).min()
            let by = first.map { Words("；须在 \($0.said.zh)前定", "; to be decided before \($0.said.en)") } ?? Words("", "")
            let sure = isProved ? Words("", "") : Words("（未证明最省）", " (not proved the least)")
            return Entry(
                item: Words("请定：是否为\(name.zh)放宽", "to decide: whether to make room for \(name.en)"),
                told: Words("\(told.zh)\(sure.zh)\(by.zh)", "\(told.en)\(sure.en)\(by.en)"),
                subjects: ["project:\(rejection.project)"])
        }
    }

    /// The options side by side, as many as can be held in mind.
    private var options: [Entry] {
        guard !others.isEmpty else { return [] }
        return ([Comparand(answer)] + others).prefix(Self.mostOptions).enumerated().map { number, option in
            let scenario = option.facts.scenario
            let letter = Comparand.letter(number)
            let told = option.reading.map(brought) ?? option.status
            return Entry(
                item: Words("方案 \(letter)：\(scenario.title.zh)", "option \(letter): \(scenario.title.en)"), told: told)
        }
    }

    private static let mostOptions = 3

    private func brought(_ reading: PlanReading) -> Words {
        let (invested, output, tax) = (
            total(.investment, reading), total(.output, reading), total(.tax, reading)
        )
        let land = naming.amount(reading.value(of: Measure(.landUsed)), facts.landUnit)
        let (met, applying) = reading.targetsReached
        let count = reading.placements.count
        return Words(
            "安排 \(count) 个；总投资 \(invested.zh)，达产产值 \(output.zh)、税收 \(tax.zh)；用地 \(land.zh)；任务完成 \(met)/\(applying)",
            "\(count) placed; investment \(invested.en), output \(output.en), tax \(tax.en); land \(land.en); targets met \(met) of \(applying)"
        )
    }

    /// What rests on what.
    private var basis: [Entry] {
        let status = answer.status.words
        let count = answer.verification.assessments.count
        var told = [
            Entry(item: Words("依据：方案", "rests on: plan"), told: status),
            Entry(
                item: Words("依据：校验", "rests on: judging"),
                told: Words(
                    "由另一套程序按事实逐条核对 \(count) 处限值", "each of \(count) limits judged from the facts by code of its own")),
        ]
        if let unread = facts.scenario.unread, !unread.isEmpty {
            told.append(Entry(item: Words("依据：未读入", "rests on: left unread"), told: unread.told))
        }
        return told
    }
}
