import Foundation
import LandModel
import Testing

/// Malformed files, each with the issues that are told of it: `line:column code path`, in order.
@Suite struct BadFileTests {
    static let folder = URL(fileURLWithPath: fixture("bad"))

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    @Test(arguments: names) func everyFaultIsToldWithItsPlace(_ name: String) throws {
        let file = Self.folder.appendingPathComponent("\(name).json").path
        let loaded = ScenarioLoader().load(file)
        #expect(loaded.scenario == nil)
        let told = loaded.issues.map { issue in
            let place = issue.position.map { position in
                let other = position.file == file ? "" : URL(fileURLWithPath: position.file).lastPathComponent + ":"
                return "\(other)\(position.line):\(position.column) "
            }
            let nearest = issue.nearest.map { " → \($0)" } ?? ""
            return "\(place ?? "")\(issue.code) \(issue.path)\(nearest)".trimmingCharacters(in: .whitespaces)
        }
        let expected = Self.folder.appendingPathComponent("\(name).issues")
        let golden = (try? String(contentsOf: expected, encoding: .utf8)) ?? ""
        #expect(told.joined(separator: "\n") + "\n" == golden)
    }

    @Test func thereAreMany() { #expect(Self.names.count >= 25) }
}
