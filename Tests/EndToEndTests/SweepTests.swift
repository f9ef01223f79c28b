import Foundation
import Testing

/// A sweep as a user runs it: made, solved, interrupted, gone on with, summed up.
@Suite struct SweepTests {
    private struct Status: Decodable {
        let state: String
        let attempts: Int
        let exit: Int?
    }

    /// A folder with a sweep of the smallest scenario.
    private static func folder(_ axes: String, _ rest: String = "") throws -> (home: URL, sweep: String, out: URL) {
        let home = try Landplan.temporaryFolder()
        let text = """
            {"schemaVersion": 1, "name": "tiny", "scenario": "\(Landplan.scenario("tiny-knapsack/scenario.json"))",
             \(rest) "axes": [\(axes)]}
            """
        let file = home.appendingPathComponent("sweep.json")
        try Data(text.utf8).write(to: file)
        return (home, file.path, home.appendingPathComponent("sweeps/tiny"))
    }

    private static func cases(_ out: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: out.appendingPathComponent("cases").path).sorted()
    }

    private static func status(_ out: URL, _ name: String) throws -> Status {
        let file = out.appendingPathComponent("cases/\(name)/status.json")
        return try JSONDecoder().decode(Status.self, from: Data(contentsOf: file))
    }

    private static let quota = #"{"id": "cod", "set": ["quotas.Q-COD.amounts.2024"], "values": [6, 10, 11]}"#

    @Test func everyCaseEndsAndIsNotDoneAgain() throws {
        let tax = #"{"id": "tax", "set": ["projects.P1.tax"], "relative": true, "from": 0.5, "to": 1, "step": 0.5}"#
        let (home, sweep, out) = try Self.folder("\(Self.quota), \(tax)")
        defer { try? FileManager.default.removeItem(at: home) }
        let dry = try Landplan.run(["sweep", sweep, "--dry-run"])
        #expect(dry.status == 0 && dry.output.contains("算例：6"))
        #expect(!FileManager.default.fileExists(atPath: out.path))
        let ending = try Landplan.run(["sweep", sweep, "--jobs", "2"])
        #expect(ending.status == 0, "\(ending.error)")
        #expect(ending.output.contains("算例 6：已证明最优 6"))
        let names = try Self.cases(out)
        #expect(names.count == 6 && names[0].hasPrefix("cod=10,tax=0.5-"), "\(names)")
        let before = try names.map { try Self.bytes(out, $0) }
        #expect(try Landplan.run(["sweep", sweep]).status == 0)
        #expect(try names.map { try Self.bytes(out, $0) } == before)
        // A case has all that is needed to solve it again, to the same plan.
        for name in names.prefix(2) {
            let folder = out.appendingPathComponent("cases/\(name)").path
            let again = home.appendingPathComponent("again")
            #expect(try Landplan.run(["solve", folder + "/case.json", "--out", again.path]).status == 0)
            #expect(try Self.tiers(again) == Self.tiers(URL(fileURLWithPath: folder)))
            #expect(try Landplan.run(["verify", folder + "/case.json", folder + "/plan.json"]).status == 0)
        }
    }

    /// A case that is there but cannot be read is none that waits: nothing is summed up, and the summary that there was stays.
    @Test(arguments: ["status.json", "plan.json", "case.json"]) func whatCannotBeReadIsNotSummedUp(_ name: String)
        throws
    {
        let (home, sweep, out) = try Self.folder(Self.quota)
        defer { try? FileManager.default.removeItem(at: home) }
        #expect(try Landplan.run(["sweep", sweep]).status == 0)
        let collect = ["sweep", "collect", out.path]
        #expect(try Landplan.run(collect).status == 0)
        let summary = out.appendingPathComponent("summary/cases.csv")
        let before = try Data(contentsOf: summary)
        let file = out.appendingPathComponent("cases/\(try Self.cases(out)[1])/\(name)")
        try FileManager.default.removeItem(at: file)
        // Nobody reads a folder as a file, whatever he may.
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        let ending = try Landplan.run(collect)
        #expect(ending.status == 1 && ending.error.contains(name) && ending.output.isEmpty, "\(ending)")
        #expect(try Data(contentsOf: summary) == before)
    }

    private static func bytes(_ out: URL, _ name: String) throws -> [Data] {
        try ["case.json", "plan.json", "status.json", "log"].map {
            try Data(contentsOf: out.appendingPathComponent("cases/\(name)/\($0)"))
        }
    }

    private static func tiers(_ folder: URL) throws -> [Double] { try SavedPlan(folder: folder).tiers.map(\.value) }

    @Test func aFaultyCaseEndsNothingElse() throws {
        let quota = #"{"id": "cod", "set": ["quotas.Q-COD.amounts.2024"], "values": [10, -3, "much", 12]}"#
        let (home, sweep, out) = try Self.folder(quota)
        defer { try? FileManager.default.removeItem(at: home) }
        let ending = try Landplan.run(["sweep", sweep])
        #expect(ending.status == 6)
        #expect(ending.output.contains("算例 4：已证明最优 2") && ending.output.contains("失败 2"), "\(ending.output)")
        #expect(ending.error.contains("quotas.Q-COD.amounts.2024"), "\(ending.error)")
        #expect(try Self.cases(out).count == 2)
        let told = try Landplan.run(["sweep", "collect", out.path])
        #expect(told.status == 0 && told.output.contains("失败"), "\(told.error)")
    }

    /// What cannot be read is told as failed, and done again only where that is asked for.
    @Test func failuresAreTriedAgainWhenAsked() throws {
        let (home, sweep, out) = try Self.folder(Self.quota)
        defer { try? FileManager.default.removeItem(at: home) }
        #expect(try Landplan.run(["sweep", sweep]).status == 0)
        let name = try Self.cases(out)[0]
        let file = out.appendingPathComponent("cases/\(name)/case.json")
        let whole = try Data(contentsOf: file)
        try Data("{".utf8).write(to: file)
        try FileManager.default.removeItem(at: out.appendingPathComponent("cases/\(name)/status.json"))
        #expect(try Landplan.run(["sweep", sweep]).status == 6)
        #expect(try Self.status(out, name).state == "failed")
        try whole.write(to: file)
        #expect(try Landplan.run(["sweep", sweep]).status == 6)
        #expect(try Landplan.run(["sweep", sweep, "--retry", "failed"]).status == 0)
        #expect(try Self.status(out, name).state == "done")
        #expect(try Self.status(out, name).attempts == 2)
    }

    /// Killed again and again, nothing is lost and nothing that was finished is done again.
    @Test func goesOnAfterBeingKilled() throws {
        let draws = #"{"id": "f", "draws": 60, "quantities": [{"set": ["projects.P1.tax"], "normal": [600, 90]}]}"#
        let (home, sweep, out) = try Self.folder(draws)
        defer { try? FileManager.default.removeItem(at: home) }
        var finished: [String: Date] = [:]
        for round in 0..<6 {
            let process = Process()
            process.executableURL = Landplan.binary
            process.arguments = ["sweep", sweep, "--jobs", "2"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: 0.1 + 0.13 * Double(round))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // Whom it had started notices that it is gone, and ends its case.
            Thread.sleep(forTimeInterval: 0.5)
            for (name, date) in finished { #expect(try Self.date(out, name) == date, "\(name)") }
            for name in (try? Self.cases(out)) ?? []
            where !name.hasPrefix(".") && (try? Self.status(out, name).state) == "done" {
                finished[name] = try Self.date(out, name)
            }
        }
        let ending = try Landplan.run(["sweep", sweep])
        #expect(ending.status == 0 && ending.output.contains("已证明最优 60"), "\(ending.output)")
        for (name, date) in finished { #expect(try Self.date(out, name) == date, "\(name)") }
        #expect(try Self.cases(out).allSatisfy { !$0.hasPrefix(".") })
    }

    private static func date(_ out: URL, _ name: String) throws -> Date? {
        let path = out.appendingPathComponent("cases/\(name)/plan.json").path
        return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }

    /// The same results give the same bytes, whoever solved them, and cases that come to the same are solved once.
    @Test func collectsTheSameBytes() throws {
        let draws =
            #"{"id": "f", "draws": 12, "quantities": [{"set": ["projects.P2.tax"], "weights": [{"value": 400}, {"value": 700}]}]}"#
        let questions = #"{"id": "ask", "questions": ["solve", "reserve 50%"]}"#
        let (home, sweep, out) = try Self.folder("\(draws), \(questions)")
        defer { try? FileManager.default.removeItem(at: home) }
        #expect(try Landplan.run(["sweep", sweep, "--jobs", "2"]).status == 0)
        #expect(try Self.cases(out).count == 4)
        let first = try Landplan.run(["sweep", "collect", out.path])
        #expect(first.status == 0, "\(first.error)")
        let summary = out.appendingPathComponent("summary")
        let names = ["cases.csv", "cases.sqlite", "report.txt", "report.html", "report.xlsx"]
        let files = try names.map { try Data(contentsOf: summary.appendingPathComponent($0)) }
        let other = home.appendingPathComponent("other")
        let script = try Landplan.run(["sweep", sweep, "--out", other.path, "--engine", "script", "--chunk", "3"])
        #expect(script.status == 0, "\(script.error)")
        let job = home.appendingPathComponent("job.sh")
        try Data(script.output.utf8).write(to: job)
        for part in ["1", "0"] {
            let ending = try Landplan.run(URL(fileURLWithPath: "/bin/sh"), [job.path, part])
            #expect(ending.status == 0, "\(ending.error)")
        }
        #expect(try Landplan.run(["sweep", "collect", other.path]).output == first.output)
        let again = try names.map { try Data(contentsOf: other.appendingPathComponent("summary/\($0)")) }
        #expect(again == files)
        let lines = String(decoding: files[0], as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines[0] == "case,f,ask,question,state,exit,proved,measure,of,value,text")
        #expect(lines.count { $0.contains(",tier,tax,") } == 24)
        #expect(String(decoding: files[1].prefix(15), as: UTF8.self) == "SQLite format 3")
    }

    /// Questions that have no plan are an axis like others: each case has its command's answer, and its figures are summed up.
    @Test func asksQuestionsWithoutAPlan() throws {
        let home = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let file = home.appendingPathComponent("sweep.json")
        let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
        let text = """
            {"schemaVersion": 1, "name": "asked", "scenario": "\(scenario)", "axes": [
              {"id": "cod", "set": ["quotas.Q-COD.amounts.2024"], "values": [8, 12]},
              {"id": "ask", "questions": ["solve", "why-not P2", "price", "why-not NOBODY"]}]}
            """
        try Data(text.utf8).write(to: file)
        let ending = try Landplan.run(["sweep", file.path, "--jobs", "2"])
        #expect(ending.status == 6 && ending.error.contains("NOBODY"), "\(ending.output) \(ending.error)")
        let cases = home.appendingPathComponent("sweeps/asked/cases")
        let names = try FileManager.default.contentsOfDirectory(atPath: cases.path)
        let asked = try #require(names.first { $0.hasPrefix("cod=12,ask=why-not-P2") })
        let answer = try String(contentsOf: cases.appendingPathComponent("\(asked)/answer.json"), encoding: .utf8)
        #expect(answer.contains(#""report": "why-not""#))
        #expect(!FileManager.default.fileExists(atPath: cases.appendingPathComponent("\(asked)/plan.json").path))
        #expect(try Landplan.run(["sweep", "collect", home.appendingPathComponent("sweeps/asked").path]).status == 0)
        let table = try String(
            contentsOf: home.appendingPathComponent("sweeps/asked/summary/cases.csv"), encoding: .utf8)
        #expect(table.contains(",price,done,0,1,"), "\(table)")
    }

    /// Two districts of which each alone would use 10 of what both have 15 of: one may have its best plan (950), the other one
    /// project of 5 (500).
    @Test func coordinatesDistrictsThatShareALimit() throws {
        let home = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        for name in ["a", "b"] {
            try FileManager.default.copyItem(
                atPath: Landplan.scenario("tiny-knapsack/scenario.json"),
                toPath: home.appendingPathComponent("\(name).json").path)
        }
        let file = home.appendingPathComponent("province.json")
        let text = """
            {"schemaVersion": 1, "name": "two", "districts": ["a.json", "b.json"], "tier": "tax",
             "shared": [{"name": "COD", "measure": {"indicator": "load", "of": "COD"}, "atMost": 15}]}
            """
        try Data(text.utf8).write(to: file)
        let ending = try Landplan.run(["sweep", "province", file.path, "--format", "csv", "--table", "districts"])
        #expect(ending.status == 3 || ending.status == 0, "\(ending.error)")
        let told = try Landplan.run(["sweep", "province", file.path, "--lang", "en"])
        // Amounts have their unit, in the headline and in the heads.
        #expect(told.output.contains("CNY 14,500,000"), "\(told.output)")
        #expect(told.output.contains("t/a"), "\(told.output)")
        #expect(ending.output.contains("950") && ending.output.contains("500"), "\(ending.output)")
        for wrong in [#""tier": "taxx""#, #""tier": "tax", "districts": ["a.json"]"#] {
            let faulty = text.replacingOccurrences(
                of: #""districts": ["a.json", "b.json"], "tier": "tax""#,
                with: wrong.contains("districts") ? wrong : #""districts": ["a.json", "b.json"], "# + wrong)
            try Data(faulty.utf8).write(to: file)
            #expect(try Landplan.run(["sweep", "province", file.path]).status == 1)
        }
        // What is counted otherwise does not add up.
        let other = home.appendingPathComponent("b.json")
        let counted = try String(contentsOf: other, encoding: .utf8).replacingOccurrences(
            of: "\"schemaVersion\": 1,", with: "\"schemaVersion\": 1, \"units\": {\"money\": \"亿元\"},")
        try Data(counted.utf8).write(to: other)
        try Data(text.utf8).write(to: file)
        let unlike = try Landplan.run(["sweep", "province", file.path])
        #expect(unlike.status == 1 && unlike.error.contains("计量单位"), "\(unlike.error)")
        let untouched = home.appendingPathComponent("untouched").path
        #expect(try Landplan.run(["sweep", "province", file.path, "--out", untouched]).status == 1)
        #expect(!FileManager.default.fileExists(atPath: untouched))
    }
}
