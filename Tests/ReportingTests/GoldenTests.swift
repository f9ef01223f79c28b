import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Results
import Testing

@testable import Reporting

@Suite("Documents of a fixed plan") struct GoldenTests {
    @Test(arguments: Language.allCases) func text(_ language: Language) throws {
        let document = Reports.solve(try Example.answer())
        try expectGolden(document.rendered(as: .text, in: language, width: 120), "solve-\(language).txt")
    }

    @Test(arguments: [DocumentFormat.markdown, .csv, .json]) func formats(_ format: DocumentFormat) throws {
        let document = Reports.solve(try Example.answer())
        try expectGolden(document.rendered(as: format, in: .zh), "solve.\(format.fileExtension)")
    }

    @Test(arguments: [
        ("指标任务缺口最小", "指标任务缺口"), ("少用市级指标、少花钱", "用市级指标、花钱"), ("多安排重点项目", "安排重点项目"), ("多晶硅产能最大", "多晶硅产能"),
        ("少数民族用工最多", "少数民族用工"), ("最大", "最大"),
    ])
    func tiersAreToldByTheirContent(_ name: String, _ subject: String) throws {
        var scenario = try Example.scenario()
        scenario.objective[0].name = Words(name, "least \(name)")
        let told = TierWords(Facts(scenario)).subject(of: scenario.objective[0].id.text)
        #expect(told == Words(subject, name))
    }

    @Test func wordsOfTheDataInEnglish() throws {
        let plain = try Example.scenario()
        let words = (plain.parks.map(\.town) + plain.projects.map(\.segment)).unique
        let names = words.enumerated().map { "\"\($1)\": \"Name \($0)\"" }.joined(separator: ", ")
        let text = Example.text.replacing(
            #""id": "example","#, with: #""id": "example", "codes": {"english": {\#(names)}},"#)
        let answer = try Example.answer(.provedOptimal, text)
        for document in [Reports.solve(answer), PackReport.document(answer, digest: "")] {
            let english = document.rendered(as: .text, in: .en)
            #expect(english.contains("Name 0") && words.allSatisfy { !english.contains($0) }, "\(english)")
            let chinese = document.rendered(as: .text, in: .zh)
            #expect(!chinese.contains("Name 0"))
        }
    }

    @Test func narrow() throws {
        let document = Reports.solve(try Example.answer(.stopped(.time, gap: 0.01)))
        try expectGolden(document.rendered(as: .text, in: .zh, width: 64), "solve-narrow.txt")
    }

    @Test func planFile() throws {
        let file = PlanFile(try Example.answer(), Example.provenance)
        try expectGolden(file.text, "plan.json")
    }

    @Test func verification() throws {
        var plan = Example.plan
        plan.allocations.append(
            Example.allocation("P4", "2024", parcels: [ParcelUse(ParcelID("A1"), LandArea(30))]))
        plan.allocations.append(Example.allocation("P9", "2024", parcels: []))
        let reading = PlanReading(plan, in: Facts(try Example.scenario()))
        let document = Reports.verify(reading, Verification(reading))
        try expectGolden(document.rendered(as: .text, in: .zh, width: 110), "verify.txt")
    }

    @Test func noPlan() throws {
        let facts = Facts(try Example.scenario())
        let impossible = Reports.noPlan(.provedInfeasible, facts).rendered(as: .text, in: .zh)
        let unknown = Reports.noPlan(.unknown(.time), facts).rendered(as: .text, in: .zh)
        try expectGolden(impossible + "\n" + unknown, "no-plan.txt")
    }

    @Test func rulesNameEveryRule() {
        let text = Reports.rules().rendered(as: .markdown, in: .both)
        for rule in RuleCatalogue.all { #expect(text.contains(rule.documentation.title.zh)) }
    }

    @Test func timeIsToldOnlyWhenAsked() throws {
        let answer = try Example.answer()
        #expect(!Reports.solve(answer).headline.contains { $0.id == "time" })
        let told = Reports.solve(answer, seconds: 12.34).headline.first { $0.id == "time" }
        #expect(told?.value == Words("12.3 秒", "12.3 s"))
    }
}

extension Example {
    static let provenance = Provenance(
        tool: ProgramEntry("landplan", "0.1.0"), solver: ProgramEntry("GLPK", "5.0"),
        options: ["gap": "0", "time-limit": "60"],
        inputs: [InputEntry(path: "scenario.json", sha256: String(repeating: "0", count: 64))])
}
