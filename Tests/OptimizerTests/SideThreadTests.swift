import Testing

@testable import Optimizer

@Suite("Side thread") struct SideThreadTests {
    @Test func worksInOrderAndEnds() throws {
        final class Log: @unchecked Sendable { var lines: [String] = [] }
        let log = Log()
        do {
            let made = SideThread { serve in
                log.lines.append("open")
                serve()
                log.lines.append("close")
            }
            let side = try #require(made)
            for number in 0..<3 { side.begin { log.lines.append("\(number)") } }
            side.finish()
            side.finish()
            #expect(log.lines == ["open", "0", "1", "2"])
            side.begin { log.lines.append("last") }
        }
        #expect(log.lines == ["open", "0", "1", "2", "last", "close"])
    }

    /// As under a limit of memory or of processes.
    @Test func whereThereIsNoThreadNothingIsWaitedFor() {
        #expect(!WorkThread.start(stackSize: 1 << 46) {})
        #expect(SideThread(stackSize: 1 << 46) == nil)
    }

    @Test func forksShareNothingUntilJoined() throws {
        let context = SearchContext(
            budget: SearchBudget(deadline: .never, nodeLimit: 10), isWhole: true,
            complete: { values, best in
                let worth = Int(values[0])
                guard worth > best?.units ?? -1 else { return nil }
                return FoundPoint(units: worth, values: values, point: [], value: 0)
            }, leastBetter: { $0 + 1 }, gapUnits: { _ in 0 }, report: { _ in })
        #expect(context.offer([3]))
        let first = context.fork()
        #expect(first.best == 3 && !first.offer([2]) && first.offer([7]))
        first.nodes = 4
        first.budget.nodes = 4
        #expect(context.best == 3 && first.budget.nodeLimit == 5)
        #expect(context.join(first))
        #expect(context.best == 7 && context.cutoff == 8 && context.nodes == 4 && context.budget.nodes == 4)
        let second = context.fork()
        #expect(second.budget.nodeLimit == 3 && !context.join(second) && context.budget.reasonToStop == nil)
    }
}
