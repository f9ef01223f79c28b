import ArgumentParser
import Documents
import Folders
import Foundation
import LandModel
import Quantities
import Records
import Results
import Sweeps

/// `landplan sweep province`: districts that share limits, coordinated by prices.
struct SweepProvince: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "province",
        abstract: .told(
            "全省协调：各区县各自求解，以价格协调共用的指标，给出界与可行方案。",
            "Coordinates districts that share limits by prices: a bound, and a plan that keeps them."))

    @Argument(
        help: .told(
            "协调文件 PROVINCE.json。",
            "The province's file."), completion: .file(extensions: ["json"]))
    var province: String

    @OptionGroup var place: SweepArguments
    @OptionGroup var printing: PrintingArguments
    @OptionGroup var speech: SpeechArguments

    func validate() throws {
        try place.engines.check()
        guard place.engines.engine != .script, !place.engines.leaves else {
            throw ValidationError(
                "协调须逐轮等待，不能用 script 或 --no-wait。", "Rounds wait for each other: not with script or --no-wait.")
        }
    }

    func run() throws {
        let file = try read()
        let home = URL(fileURLWithPath: province).deletingLastPathComponent()
        let target = place.folder(named: file.name, beside: home)
        let districts = try file.districts.map { try district($0, home, file) }
        try checkAlike(districts, file)
        let work = try SweepWork.begin(target, place, speech.language)
        let rounds = ProvinceRounds(file, districts, work)
        let result = try rounds.run()
        work.line.clear()
        printing.show(ProvinceTelling(file, districts, result, districts[0].facts).document, speech)
        if result.value == nil { throw ExitStatus.stoppedWithoutPlan }
        guard result.isProved else { throw ExitStatus.stoppedWithPlan }
    }

    private func read() throws -> ProvinceFile {
        let (file, issues) = ProvinceFile.read(try speech.bytes(of: province), name: province)
        guard let file else {
            Output.error(IssueText.text(issues, in: speech.language))
            throw ExitStatus.badInput
        }
        return file
    }

    private func district(_ name: String, _ home: URL, _ file: ProvinceFile) throws -> District {
        let loaded = ScenarioInput.load(SweepWork.path(name, beside: home))
        guard let scenario = loaded.scenario else {
            Output.error(IssueText.text(loaded.issues, in: speech.language))
            throw ExitStatus.badInput
        }
        let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
        guard let district = District(stem, scenario, file, tool: ProgramEntry("landplan", Version.text)) else {
            throw InquiryArguments.unknown(
                "目标层级", "tier", file.tier.text, among: scenario.objective.map { ($0.id.text, $0.name) })
        }
        return district
    }

    /// What districts reach and use is summed up, so all must count it alike.
    private func checkAlike(_ districts: [District], _ file: ProvinceFile) throws {
        func sense(_ district: District) -> Tier.Sense? {
            district.scenario.objective.first { $0.id == file.tier }?.sense
        }
        guard let first = districts.first else { return }
        let others = districts.filter {
            $0.scenario.units != first.scenario.units || sense($0) != sense(first)
        }
        guard !others.isEmpty else { return }
        let names = others.map(\.name)
        Output.error(
            Words(
                "\(names.joined(separator: "、")) 的计量单位或“\(file.tier.text)”的方向与 \(first.name) 不同，不能相加：请改为一致。\n",
                "The units of \(names.joined(separator: ", ")), or the sense of “\(file.tier.text)”, are not those of \(first.name), so that nothing adds up: make them the same.\n"
            )[speech.language])
        throw ExitStatus.badInput
    }
}
