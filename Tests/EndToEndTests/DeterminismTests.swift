import Foundation
import Testing

/// The same input gives the same bytes, and the order of a file's lists decides nothing.
@Suite struct DeterminismTests {
    @Test func sameBytesTwice() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["tiny-offset", "tiny-phases"] {
            let (one, two) = (folder.appendingPathComponent("\(name)1"), folder.appendingPathComponent("\(name)2"))
            let scenario = Landplan.scenario("\(name)/scenario.json")
            let first = try Landplan.run(["solve", scenario, "--out", one.path])
            let second = try Landplan.run(["solve", scenario, "--out", two.path])
            #expect(first.output == second.output)
            let files = try FileManager.default.contentsOfDirectory(atPath: one.path).sorted()
            #expect(!files.isEmpty)
            #expect(files == (try FileManager.default.contentsOfDirectory(atPath: two.path).sorted()))
            for file in files {
                let (left, right) = (one.appendingPathComponent(file), two.appendingPathComponent(file))
                #expect(FileManager.default.contentsEqual(atPath: left.path, andPath: right.path), "\(file)")
            }
        }
    }

    @Test func orderOfListsDecidesNothing() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ScenarioTests.tiny ?? [] {
            let source = try Data(contentsOf: URL(fileURLWithPath: Landplan.scenario("\(name)/scenario.json")))
            var tree = try #require(try JSONSerialization.jsonObject(with: source) as? [String: Any])
            for key in [
                "parks", "parcels", "buildings", "projects", "quotas", "reductions", "budgets", "standards", "locks",
                "relations",
            ] {
                if let list = tree[key] as? [Any] { tree[key] = Array(list.reversed()) }
            }
            let shuffled = folder.appendingPathComponent("\(name).json")
            try JSONSerialization.data(withJSONObject: tree).write(to: shuffled)
            let (one, two) = (folder.appendingPathComponent("\(name)1"), folder.appendingPathComponent("\(name)2"))
            #expect(
                try Landplan.run(["solve", Landplan.scenario("\(name)/scenario.json"), "--out", one.path]).status == 0)
            let ending = try Landplan.run(["solve", shuffled.path, "--out", two.path])
            #expect(ending.status == 0, "\(ending.output)\(ending.error)")
            #expect(try plan(in: one) == plan(in: two), "\(name)")
        }
    }

    private func plan(in folder: URL) throws -> NSDictionary {
        let data = try Data(contentsOf: folder.appendingPathComponent("plan.json"))
        let tree = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(tree["plan"] as? NSDictionary)
    }
}
