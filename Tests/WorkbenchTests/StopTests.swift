import Foundation
import Records
import Testing

@Suite("Stop, and take the best")
struct StopTests {
    @Test("A long search that is stopped leaves the best that it had, with its gap, in hand and saved")
    func stop() throws {
        let bench = try RunningWorkbench.ofMinutes()
        let job = try #require(try bench.ask("solve", "{}")["job"]?.digits)
        var progress: JSONNode?
        for _ in 0..<2400 where progress?["gap"]?.digits == nil {
            let now = try bench.look("job?job=\(job)")
            try #require(["waiting", "running"].contains(now["stage"]?.string), "\(JSONWriter.compact(now))")
            progress = now["progress"]
            usleep(100_000)
        }
        #expect(progress?["best"]?.digits != nil)
        let stopped = try bench.ask("stop", #"{"job": \#(job)}"#)
        #expect(stopped["stopping"]?.bool == true)
        // A second word is none.
        _ = try bench.post("/api/v1/stop", #"{"job": \#(job)}"#)
        let end = try bench.ended(job, seconds: 240)
        #expect(end["stage"]?.string == "done" && end["status"]?.digits == "3")

        // It is in hand, keeps every limit, and says how far it is proved.
        let standing = try #require(try bench.look("bench")["standing"])
        #expect(standing["sound"]?.bool == true && standing["placed"]?.digits != "0")
        #expect(standing["code"]?.string != "optimal-proved" && standing["unproved"]?.items.isEmpty == false)
        let answer = try bench.look("answer?job=\(job)")
        let tier = try #require(
            answer["tables"]?.items.first { $0["id"]?.string == "tiers" }?["rows"]?.items.first?["cells"])
        #expect(tier["gap"]?.digits != nil && tier["bound"]?.digits != nil)
        #expect(tier["proved"]?["en"]?.string == "not proved")
        // No worse than what was told while it ran.
        let told = try #require(progress?["best"]?.digits.flatMap { Double($0) })
        #expect(try #require(tier["value"]?.digits.flatMap { Double($0) }) >= told - 1e-6)

        // And saved as solve saves it.
        let plan = bench.folder.appendingPathComponent("results/scenario/plan.json").path
        #expect(try RunningWorkbench.run(["verify", bench.scenario, plan]).status == 0)
        bench.kill()
        try bench.start()
        #expect(try bench.look("bench")["standing"]?["placed"]?.digits == standing["placed"]?.digits)
    }
}
