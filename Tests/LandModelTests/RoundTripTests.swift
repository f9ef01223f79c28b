import Foundation
import LandModel
import Quantities
import Records
import Testing

@Suite struct RoundTripTests {
    /// A scenario that uses every kind of record.
    static func full() throws -> Scenario {
        let loaded = ScenarioLoader().load(
            fixture("tiny.json"),
            settings: [
                #"buildings.F2={"park":"A","state":"candidate","units":[{"name":"1F","floor":1,"area":0.1,"load":1,"height":5.4,"divisible":false}],"power":500,"sewer":"industrial","cleanRoom":3,"fireClass":"乙","rent":1.2,"construction":{"parcel":"A1","land":5,"cost":900,"leadMonths":18,"earliest":"2024"}}"#,
                #"offsetRatios=[{"resource":"cod","scope":"plant:甲厂","ratio":1.5,"owner":"law"}]"#,
                #"reductions.R1={"town":"甲镇","area":12.345678,"yield":0.9,"cost":70,"earliest":"2024","latest":"2025H1"}"#,
                #"budgets.b={"purposes":["acquisition","purchase"],"amounts":{"2025":5000,"2024":1},"carriesOver":false}"#,
                #"standards.s={"name":"s","taxPerLand":30.5,"scope":"zone:先行启动区","segments":["design"]}"#,
                #"relations.r={"kind":"synergy","projects":["P1","P2"],"bonus":2}"#,
                #"locks.l={"action":"pin","project":"P1","park":"A","period":"2025","why":"会议"}"#,
                #"fairness.f={"name":{"zh":"公平","en":"fair"},"measure":{"indicator":"jobs"},"base":{"甲镇":3,"乙镇":1}}"#,
                #"previous=[{"project":"P1","start":"2024","parcels":["A1"]}]"#, "stability.mostMoves=1",
                #"stockShare={"atLeast":0.3}"#, "exemptionLimit.most=1", #"quotas.cod-district.drawers=["P1","P2"]"#,
                #"projects.P2.siteTerms=[{"building":"F1","floor":1200.5,"suitability":0.7,"loads":{"cod":0.25}}]"#,
                #"projects.P2.phase={"after":"P1","where":"adjacent","gapMonths":6}"#, #"note="line""#,
                #"projects.P1.creditCode="91350100M000100Y43""#,
                #"targets.cod={"name":"c","measure":{"indicator":"load","of":"cod","when":"2026"},"atMost":7,"base":-2.5,"hard":true}"#,
                "objective.tax.terms.0.byPriority.1=2",
            ])
        #expect(loaded.errors.isEmpty, "\(IssueText.text(loaded.errors, in: .en))")
        return try #require(loaded.scenario)
    }

    @Test func writingAndReadingGivesTheSameScenario() throws {
        let scenario = try Self.full()
        let text = JSONWriter.text(scenario.written)
        let again = ScenarioLoader(reader: memory(["x": text])).load("x")
        #expect(again.scenario == scenario)
        #expect(again.scenario.map { JSONWriter.text($0.written) } == text)
        let compact = JSONWriter.compact(scenario.written)
        #expect(ScenarioLoader(reader: memory(["x": compact])).load("x").scenario == scenario)
        #expect(try SchemaTests.validity(of: [text]) ?? [true] == [true])
    }

    @Test func aTenthTenTimesIsOne() throws {
        let loaded = ScenarioLoader().load(
            fixture("tiny.json"), settings: ["projects.P1.tax=0.1", "projects.P2.tax=0.2"])
        let projects = try #require(loaded.scenario).projects
        #expect((0..<10).reduce(Money.zero) { sum, _ in sum + projects[0].tax } == Money(1))
        #expect(projects.sum(\.tax) == Money(try ExactDecimal(parsing: "0.3")))
    }

    /// Changed bytes give issues or a scenario, never a crash.
    @Test(arguments: 0..<20) func survivesRandomChanges(_ seed: UInt64) throws {
        let sound = Array(JSONWriter.compact(try Self.full().written).utf8)
        var random = Randomness(state: seed &* 0x9E37_79B9 + 1)
        let marks = Array("{}[]\",:0123456789-+.eE\\ntu \u{0}甲/*'".utf8)
        for _ in 0..<20 {
            var bytes = sound
            for _ in 0...random.next(below: 4) {
                let spot = random.next(below: bytes.count)
                switch random.next(below: 4) {
                case 0: bytes[spot] = UInt8(random.next(below: 256))
                case 1: bytes[spot] = marks[random.next(below: marks.count)]
                case 2: bytes.remove(at: spot)
                default: bytes.insert(marks[random.next(below: marks.count)], at: spot)
                }
            }
            let mutated = bytes
            let loaded = ScenarioLoader(reader: InputReader { _ in mutated }).load("x")
            #expect(loaded.scenario != nil || !loaded.errors.isEmpty)
            #expect(loaded.issues.allSatisfy { $0.position != nil })
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct Randomness {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
