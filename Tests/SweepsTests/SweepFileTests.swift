import Quantities
import Records
import Testing

@testable import Sweeps

@Suite struct SweepFileTests {
    static func read(_ axes: String, _ rest: String = "") -> (sweep: SweepFile?, issues: [Records.Issue]) {
        let text = """
            {"schemaVersion": 1, "name": "n", "scenario": "s.json", \(rest.isEmpty ? "" : rest + ",") "axes": [\(axes)]}
            """
        return SweepFile.read(Array(text.utf8), name: "sweep.json")
    }

    private static let two = #"{"id": "a", "set": ["x"], "values": [1, 2]}"#
    private static let three = #"{"id": "b", "set": ["y.z"], "from": 0.5, "to": 1, "step": 0.25}"#

    @Test func theLastAxisOfAProductChangesFastest() throws {
        let sweep = try #require(Self.read("\(Self.two), \(Self.three)").sweep)
        #expect(sweep.caseCount == 6)
        #expect(
            sweep.designs.map(\.labels) == [
                ["1", "0.5"], ["1", "0.75"], ["1", "1"], ["2", "0.5"], ["2", "0.75"], ["2", "1"],
            ])
        #expect(sweep.designs[4].points.flatMap(\.settings) == ["x=2", "y.z=0.75"])
    }

    @Test func aListPutsPointsTogetherOneByOne() throws {
        let one = #"{"id": "q", "questions": ["reserve 10%"]}"#
        let sweep = try #require(Self.read("\(Self.two), \(one)", #""combine": "list""#).sweep)
        #expect(sweep.designs.map(\.labels) == [["1", "reserve 0.1"], ["2", "reserve 0.1"]])
        #expect(
            sweep.designs.allSatisfy {
                $0.question == CaseQuestion(nil, reserve: ExactDecimal(significand: 1, scale: 1))
            })
        #expect(
            Self.read("\(Self.two), \(Self.three)", #""combine": "list""#).issues.map(\.path.description) == ["combine"]
        )
    }

    /// Without repetition, of the whole product, the same ones for the same seed.
    @Test func aSampleIsSomeOfTheProduct() throws {
        let axes = (0..<8).map { #"{"id": "a\#($0)", "set": ["x\#($0)"], "from": 1, "to": 9, "step": 1}"# }
        func labels(_ seed: Int) throws -> [[String]] {
            let sweep = try #require(
                Self.read(axes.joined(separator: ","), #""combine": "sample", "sample": 200, "seed": \#(seed)"#).sweep)
            #expect(sweep.caseCount == 200)
            return sweep.designs.map(\.labels)
        }
        let first = try labels(1)
        #expect(Set(first).count == 200)
        #expect(try first == labels(1))
        #expect(try first != labels(2))
        for axis in 0..<8 { #expect(Set(first.map { $0[axis] }).count == 9) }
        let all = try #require(Self.read(Self.two, #""combine": "sample", "sample": 9"#).sweep)
        #expect(all.designs.map(\.labels) == [["1"], ["2"]])
    }

    /// What was drawn stays when more is drawn, or something else besides.
    @Test func drawsHangOnTheirOwnNameAlone() throws {
        func settings(_ count: Int, _ other: String = "") throws -> [[String]] {
            let axis = """
                {"id": "f", "draws": \(count), "quantities": [\(other){"set": ["x", "y"], "uniform": [10, 20], "decimals": 1}]}
                """
            return try #require(Self.read(axis).sweep).designs.map { $0.points[0].settings.filter { $0.first != "z" } }
        }
        let few = try settings(9)
        #expect(try few == Array(settings(50).prefix(9)))
        #expect(try few == settings(9, #"{"set": ["z"], "normal": [5, 1]}, "#))
        #expect(Set(few).count > 5)
        for pair in few { #expect(pair[0].dropFirst(2) == pair[1].dropFirst(2)) }
    }

    @Test(arguments: [
        (#"{"id": "a", "set": ["x"]}"#, "axes.a"), (#"{"id": "a", "values": [1]}"#, "axes.a"),
        (#"{"id": "a", "set": ["x"], "values": [1], "files": ["f.json"]}"#, "axes.a"),
        (#"{"id": "a", "set": ["x"], "from": 1, "to": 2, "step": -1}"#, "axes.a"),
        (#"{"id": "a", "set": ["x"], "from": 1, "to": 2, "step": 0}"#, "axes.a"),
        (#"{"id": "a", "set": ["x"], "from": 0, "to": 1000000, "step": 0.001}"#, "axes.a"),
        (#"{"id": "a", "draws": 3}"#, "axes.a"),
        (#"{"id": "a", "draws": 3, "quantities": [{"set": ["x"]}]}"#, "axes.a"),
        (#"{"id": "a", "draws": 3, "quantities": [{"set": ["x"], "uniform": [2, 1]}]}"#, "axes.a"),
        (#"{"id": "a", "draws": 3, "quantities": [{"set": ["x"], "triangular": [1, 5, 3]}]}"#, "axes.a"),
        (#"{"id": "a", "set": ["x"], "relative": true, "values": ["much"]}"#, "axes.a"),
        (#"{"id": "a", "questions": ["sovle"]}"#, "axes.a.questions.0"),
        (#"{"id": "a", "questions": ["reserve 120%"]}"#, "axes.a.questions.0"),
    ])
    func whatMakesNoSenseIsToldWithItsPlace(axis: String, path: String) {
        let (sweep, issues) = Self.read(axis)
        #expect(sweep == nil)
        #expect(issues.map(\.path.description).contains(path), "\(issues)")
        #expect(issues.allSatisfy { $0.position?.line == 1 })
    }

    /// Each distribution keeps within its bounds, and its mean is near that of theory.
    @Test(arguments: [
        (#""uniform": [10, 20]"#, 10.0, 20.0, 15.0), (#""triangular": [0, 2, 10]"#, 0, 10, 4),
        (#""normal": [100, 10]"#, 40, 160, 100), (#""normal": [0, 1], "atLeast": 0"#, 0, 6, 0.399),
        (#""weights": [{"value": 1, "weight": 3}, {"value": 5, "weight": 1}]"#, 1, 5, 2),
    ])
    func distributions(text: String, least: Double, most: Double, mean: Double) throws {
        let axis = #"{"id": "f", "draws": 4000, "quantities": [{"set": ["x"], "decimals": 3, \#(text)}]}"#
        let drawn = try #require(Self.read(axis).sweep).designs.compactMap { design in
            Double(design.points[0].settings[0].dropFirst(2))
        }
        #expect(drawn.count == 4000)
        #expect(drawn.allSatisfy { $0 >= least && $0 <= most })
        #expect(abs(drawn.reduce(0, +) / 4000 - mean) < (most - least) / 50)
    }
}
