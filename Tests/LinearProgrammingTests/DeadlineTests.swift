import Testing

@testable import LinearProgramming

/// When a solve gives up.
@Suite struct DeadlineTests {
    @Test func timeAndMemoryAreToldApart() {
        #expect(Deadline.never.reason == nil)
        #expect(Deadline(seconds: 0).reason == .time)
        // Any process holds more than a megabyte, and none here a terabyte.
        #expect(Deadline(seconds: 60, megabytes: 1).reason == .memory)
        #expect(Deadline(seconds: nil, megabytes: 1 << 20).reason == nil)
        #expect(Deadline(seconds: 0, megabytes: 1).reason == .time)
    }

    /// A part of the time, all of the memory; of two the sooner in both.
    @Test func sharesAndTheSooner() {
        let whole = Deadline(seconds: 1000, megabytes: 1)
        let left = whole.sharing(0.5).secondsLeft ?? 0
        #expect(left > 400 && left <= 500 && whole.sharing(0.5).reason == .memory)
        #expect(Deadline(seconds: nil).sharing(0.5).secondsLeft == nil)
        #expect(Deadline(seconds: 0).sooner(.never).hasPassed && Deadline.never.sooner(Deadline(seconds: 0)).hasPassed)
        #expect(Deadline(seconds: 1000).sooner(Deadline(seconds: nil, megabytes: 1)).reason == .memory)
    }

    @Test func memoryIsThatOfTheProcess() {
        #expect(ResidentMemory.megabytes > 3 && ResidentMemory.megabytes < 1 << 20)
    }
}
