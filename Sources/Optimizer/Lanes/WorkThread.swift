import Foundation
import Synchronization

/// Threads that may fail to start, which those of Foundation do not tell.
package enum WorkThread {
    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Starts a thread for one piece of work; false where the machine gives none, because of a limit of processes or of memory:
    /// then nothing was done.
    package static func start(stackSize: Int, _ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, stackSize) == 0,
            pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) == 0
        else { return false }
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let fault = pthread_create(
            &thread, &attributes,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        if fault != 0 { work.release() }
        return fault == 0
    }

    /// Works on several things, as many at a time as there are cores; what comes back is in their order and does not hang on
    /// how many there are.
    package static func each<Answer: Sendable>(
        of count: Int, _ work: @escaping @Sendable (Int) -> Answer
    ) -> [Answer] {
        let next = Mutex(0)
        let done = Mutex([Answer?](repeating: nil, count: count))
        let group = DispatchGroup()
        @Sendable func workThrough() {
            while true {
                let number = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard number < count else { return }
                let answer = work(number)
                done.withLock { $0[number] = answer }
            }
        }
        // This thread works, too: where the machine gives no other, it does all.
        for _ in 1..<max(1, min(ProcessInfo.processInfo.activeProcessorCount, mostThreads, count)) {
            group.enter()
            let isStarted = start(stackSize: stackSize) {
                workThrough()
                group.leave()
            }
            if !isStarted { group.leave() }
        }
        workThrough()
        group.wait()
        return done.withLock { $0.compactMap(\.self) }
    }

    private static let mostThreads = 8
    private static let stackSize = 64 << 20
}
