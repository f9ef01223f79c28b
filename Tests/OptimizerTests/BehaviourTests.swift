import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Limits, gaps, starts: whatever is asked for, bounds are sound and words are true.
@Suite("How an optimisation ends") struct BehaviourTests {
    // MARK: limits

    private struct Run {
        var program: Program
        var optimum: ExactDecimal
        var sign: Double
    }

    /// Programs with one objective and its optimum, which takes some nodes.
    private static let runs: [Run] = {
        var runs: [Run] = []
        for structure in Structure.allCases {
            for seed in 102..<106 {
                let full = structure.program(seed)
                var program = full.tier(0, after: [])
                if seed % 2 == 0, case .solved(let first) = optimize(program), full.objectives.count > 1 {
                    program = full.tier(1, after: first.tiers.compactMap(\.value))
                }
                guard case .solved(let solution) = optimize(program), let tier = solution.tiers.first,
                    let optimum = tier.value
                else { continue }
                let sign = program.objectives[0].sense == .maximize ? 1.0 : -1
                runs.append(Run(program: program, optimum: optimum, sign: sign))
            }
        }
        return runs
    }()

    private func check(_ run: Run, _ options: SolveOptions, _ label: String) -> TierResult? {
        let optimum = run.optimum.approximate
        let room = 1e-9 * max(1, optimum.magnitude)
        var tier: TierResult?
        switch optimize(run.program, options: options) {
        case .solved(let solution):
            #expect(run.program.violations(at: solution.point).isEmpty, "\(label)")
            tier = solution.tiers.first
        case .stopped(let best, let reason, let tiers):
            tier = tiers.first
            #expect(tier?.status == .stopped(reason), "\(label)")
            if let best { #expect(run.program.violations(at: best.point).isEmpty, "\(label)") }
        case let other: Issue.record("\(label): \(other)")
        }
        guard let tier else { return nil }
        #expect(run.sign * (tier.bound - optimum) >= -room, "\(label): bound \(tier.bound) of \(run.optimum)")
        if let value = tier.value { #expect(run.sign * (value.approximate - optimum) <= room, "\(label)") }
        if tier.status == .optimal { #expect(tier.value == run.optimum && tier.gap == 0, "\(label)") }
        return tier
    }

    @Test func limitsStopWithASoundBound() throws {
        var stopped = 0
        for (index, run) in Self.runs.enumerated() {
            for limit in [0, 1, 4, 20] {
                let options = SolveOptions(nodeLimit: limit)
                let tier = check(run, options, "run \(index) with \(limit) nodes")
                if case .stopped = tier?.status { stopped += 1 }
                #expect(tier?.nodes ?? 0 <= max(1, limit), "run \(index)")
            }
            let tier = check(run, SolveOptions(timeLimit: 0), "run \(index) without time")
            #expect(tier?.status == .stopped(.time), "run \(index)")
            _ = check(run, SolveOptions(timeLimit: 0.02), "run \(index) with little time")
            // The process itself takes more than this.
            let small = check(run, SolveOptions(memoryLimitMegabytes: 1), "run \(index) without memory")
            #expect(small?.status == .stopped(.memory), "run \(index)")
            #expect(check(run, SolveOptions(memoryLimitMegabytes: 1 << 20), "run \(index)")?.status == .optimal)
        }
        #expect(stopped > 10, "\(stopped)")
    }

    @Test func aGapIsHonouredAndTold() throws {
        var within = 0
        for (index, run) in Self.runs.enumerated() {
            for gap in [0.005, 0.05, 0.3] {
                let label = "run \(index) within \(gap)"
                _ = check(run, SolveOptions(nodeLimit: 10, relativeGap: gap), "\(label) and 10 nodes")
                guard let tier = check(run, SolveOptions(relativeGap: gap), label) else { continue }
                guard tier.status != .optimal else { continue }
                #expect(tier.status == .withinGap, "\(label)")
                #expect(tier.gap > 0 && tier.gap <= gap * (1 + 1e-9), "\(label): \(tier.gap)")
                let value = try #require(tier.value).approximate
                #expect((tier.gap - (value - tier.bound).magnitude / value.magnitude).magnitude < 1e-9, "\(label)")
                within += 1
            }
        }
        #expect(within > 10, "\(within)")
    }

    @Test func theSameLimitGivesTheSame() {
        for structure in Structure.allCases {
            for (seed, limit) in [(200, 3), (201, 30), (202, 100_000)] {
                let program = structure.program(seed)
                let outcomes = (0..<2).map { _ in optimize(program, options: SolveOptions(nodeLimit: limit)) }
                let parts = outcomes.map { outcome -> [String] in
                    switch outcome {
                    case .solved(let solution): [described(solution.point), described(solution.tiers)]
                    case .stopped(let best, let reason, let tiers):
                        ["\(reason)", described(best?.point ?? []), described(tiers)]
                    case let other: ["\(other)"]
                    }
                }
                #expect(parts[0] == parts[1], "\(structure) \(seed)")
            }
        }
    }

    private func described(_ point: [ExactDecimal]) -> String { "\(point)" }

    /// All but the seconds.
    private func described(_ tiers: [TierResult]) -> String {
        "\(tiers.map { ($0.name, $0.status, $0.value, $0.bound, $0.gap, $0.nodes) })"
    }

    @Test func anyStartLeadsToTheSameOptimum() throws {
        for (index, run) in Self.runs.enumerated() {
            guard case .solved(let solution) = optimize(run.program) else { continue }
            var broken = solution.point
            for column in broken.indices { broken[column] = ExactDecimal(7) }
            let starts = [solution.point, broken, run.program.columns.map(\.lower), []]
            for (number, start) in starts.enumerated() {
                let tier = check(run, SolveOptions(start: start), "run \(index) from start \(number)")
                #expect(tier?.status == .optimal)
            }
            let tier = check(run, SolveOptions(nodeLimit: 0, start: solution.point), "run \(index)")
            #expect(tier?.value == run.optimum, "run \(index): a start is lost")
        }
    }
}
