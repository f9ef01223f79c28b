import Testing

@testable import Workbench

@Suite("What happens is told to whoever listens")
struct EventTests {
    @Test("One who does not listen is let go, and nobody else hears less")
    func lagging() async {
        let log = EventLog()
        let deaf = log.events(after: nil)
        let late = EventLog.mostKept + EventLog.mostWaiting + 10
        for number in 0..<late { log.tell("job", "\(number)") }
        #expect(log.listenerCount == 0)
        let heard = await deaf.reduce(0) { count, _ in count + 1 }
        #expect(heard == EventLog.mostKept + EventLog.mostWaiting)
        var numbers: [Int] = []
        for await event in log.events(after: late - 3) {
            if let event { numbers.append(event.number) } else { break }
        }
        #expect(numbers == [late - 2, late - 1, late])
    }

    @Test("Who has listened longest makes room")
    func crowd() async {
        let log = EventLog()
        let all = (0..<EventLog.mostListeners + 3).map { _ in log.events(after: nil) }
        #expect(log.listenerCount == EventLog.mostListeners)
        log.tell("job", "{}")
        log.end()
        #expect(log.listenerCount == 0)
        var heard: [Int] = []
        for stream in all { heard.append(await stream.reduce(0) { count, event in count + (event == nil ? 0 : 1) }) }
        #expect(heard == [0, 0, 0] + Array(repeating: 1, count: EventLog.mostListeners))
    }
}
