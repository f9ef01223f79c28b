import Foundation

/// A second thread that does one piece of work at a time beside the thread that made it.
///
/// What is done beside what is fixed by the search and each piece depends on its inputs only, so that the answer is the
/// same on one core and on many. The thread lives as long as this does; GLPK's objects may live on it between pieces.
final class SideThread {
    private final class Desk: @unchecked Sendable {
        let wanted = DispatchSemaphore(value: 0)
        let done = DispatchSemaphore(value: 0)
        /// Read and written only by the thread whose turn the semaphores say it is; `nil` ends the thread.
        var work: (() -> Void)?
    }

    private let desk = Desk()
    private var isBusy = false
    private var isStarted = false
    private static let stackSize = 64 << 20

    /// `around`: what the thread does, with the serving of its pieces of work inside, which must be called once. `nil`: the machine
    /// gives no thread.
    init?(
        stackSize: Int = SideThread.stackSize,
        around body: @escaping (_ serve: () -> Void) -> Void = { serve in serve() }
    ) {
        nonisolated(unsafe) let body = body
        isStarted = WorkThread.start(stackSize: stackSize) { [desk] in
            body {
                while true {
                    desk.wanted.wait()
                    guard let work = desk.work else { return }
                    work()
                    desk.work = nil
                    desk.done.signal()
                }
            }
            desk.done.signal()
        }
        guard isStarted else { return nil }
    }

    /// Ends the thread and waits for it: what lives on it is gone afterwards.
    deinit {
        guard isStarted else { return }
        finish()
        desk.wanted.signal()
        desk.done.wait()
    }

    /// Begins a piece of work; the one before has been finished.
    func begin(_ work: @escaping () -> Void) {
        finish()
        isBusy = true
        desk.work = work
        desk.wanted.signal()
    }

    /// Waits until the piece of work is done.
    func finish() {
        guard isBusy else { return }
        desk.done.wait()
        isBusy = false
    }
}
