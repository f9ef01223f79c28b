import ArgumentParser
import Judging
import LandModel
import Planner
import Planning
import Questions
import Reporting

/// `landplan tasks`: the plan as work for bureaus.
struct TasksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks",
        abstract: .told(
            "把方案列成各责任单位、每半年的工作，附年度指标。",
            "Lists a plan as work for every bureau by half-year, with yearly indicators."),
        discussion: .told(
            "收储、建设、供地、申请或购买指标、一事一议、项目投产。由谁负责写在情景的 bureaus 表中。",
            """
            Parcels to acquire, buildings to build, land to supply, quotas to apply for or to buy, exemptions to \
            decide, projects to bring to production. Who answers for what is said in the scenario's table \
            bureaus.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Argument(
        help: .told(
            "保存的方案；不写则先求解。",
            "A saved plan; without it the scenario is solved."), completion: .file(extensions: ["json", "xlsx"]))
    var plan: String?

    func run() throws {
        guard let plan else {
            return try inquiry.inquire { TasksTelling.document($0.base.reading, status: $0.base.status.words) }
        }
        var isBroken = false
        try inquiry.run { scenario, _ in
            let reading = PlanReading(
                try PlanSource(plan, of: scenario, inquiry.scenario.speech).plan, in: Facts(scenario))
            let given = Comparand(reading, claim: nil)
            isBroken = !given.broken.isEmpty
            return TasksTelling.document(reading, status: given.status, broken: given.broken)
        }
        if isBroken { throw ExitStatus.brokenRules }
    }
}
