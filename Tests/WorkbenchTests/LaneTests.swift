import Foundation
import Records
import Testing

@Suite("Work that waits, and what it says")
struct LaneTests {
    @Test("A map is read and a ledger written while questions take their minutes")
    func cheapWork() throws {
        let bench = try RunningWorkbench.ofMinutes()
        let questions = try (0..<4).map { _ in
            try #require(try bench.ask("questions", #"{"question": "why-not"}"#)["job"]?.digits)
        }
        func running() throws -> Int {
            try questions.count { ["waiting", "running"].contains(try bench.look("job?job=\($0)")["stage"]?.string) }
        }
        let map = Data(#"{"type": "FeatureCollection", "features": []}"#.utf8).base64EncodedString()
        let read = try bench.ask("import", #"{"name": "x.geojson", "bytes": "\#(map)"}"#)
        let ledger = try bench.finished(try bench.ask("produce", #"{"what": "ledger"}"#), seconds: 120)
        #expect(try bench.get("/api/v1/file?job=\(ledger)&name=ledger.xlsx").body.count > 1000)
        let map2 = try bench.ended(try #require(read["job"]?.digits), seconds: 120)
        #expect(["done", "failed"].contains(map2["stage"]?.string))
        #expect(try running() == 4)
        for job in questions { _ = try bench.ask("cancel", #"{"job": \#(job)}"#) }
    }

    @Test("What work says when it fails comes in the language of who asked")
    func words() throws {
        let bench = try RunningWorkbench()
        func remarks(_ language: String) throws -> String {
            let body = #"{"question": "whatif", "options": {"change": ["nothing.at.all=1"]}}"#
            let response = try bench.post("/api/v1/questions", body, more: ["Accept-Language: \(language)"])
            let job = try #require(JSONParser.parse(response.body).tree?["job"]?.digits)
            let end = try bench.ended(job)
            #expect(end["stage"]?.string == "failed")
            return try #require(end["remarks"]?.string)
        }
        func isChinese(_ text: String) -> Bool {
            text.unicodeScalars.contains { (0x4E00...0x9FFF).contains(Int($0.value)) }
        }
        #expect(isChinese(try remarks("zh")))
        #expect(!isChinese(try remarks("en")))
    }

    @Test("Whatever is told later of a job has a higher number, so that nothing older takes its place")
    func revisions() throws {
        let bench = try RunningWorkbench()
        let order = try bench.ask("questions", #"{"question": "decisions"}"#)
        let first = try #require(order["revision"]?.digits.flatMap { Int($0) })
        let end = try bench.look("job?job=\(try bench.finished(order))")
        #expect(try #require(end["revision"]?.digits.flatMap { Int($0) }) > first)
    }
}
