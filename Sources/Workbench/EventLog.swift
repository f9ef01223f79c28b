import Synchronization

/// What happened at the workbench, for whoever listens: numbered, so that a listener who was away hears what it missed.
public final class EventLog: Sendable {
    public struct Event: Sendable {
        public let number: Int
        /// `decisions`, `plan`, `backdrop`, `job`, `approved`.
        public let name: String
        /// JSON on one line.
        public let data: String
    }

    /// Events kept for those who come back.
    static let mostKept = 2_000
    /// Events that a listener may lag behind before it has to come anew.
    static let mostWaiting = 500

    private struct State {
        /// Numbers go on from here, so that those of an earlier run of the program are never taken for ours.
        var next: Int
        var kept: [Event] = []
        var listeners: [Int: AsyncStream<Event?>.Continuation] = [:]
        var listenerNumber = 0
        var isEnded = false
    }

    private let state: Mutex<State>

    /// `first`: the number of the first event.
    public init(first: Int = 1) { state = Mutex(State(next: max(1, first))) }

    public func tell(_ name: String, _ data: String) {
        state.withLock { state in
            let event = Event(number: state.next, name: name, data: data)
            state.next += 1
            state.kept.append(event)
            if state.kept.count > Self.mostKept { state.kept.removeFirst(state.kept.count - Self.mostKept) }
            send(event, &state)
        }
    }

    /// The number of the last event.
    public var last: Int { state.withLock { $0.next - 1 } }

    /// Lets every listener know that the line still stands.
    public func beat() { state.withLock { send(nil, &$0) } }

    private func send(_ event: Event?, _ state: inout State) {
        for (number, listener) in state.listeners {
            if case .dropped = listener.yield(event) {
                listener.finish()
                state.listeners[number] = nil
            }
        }
    }

    /// Everything after an event, then what comes; `nil` between events means that the line stands. `after`: the last one heard;
    /// `nil`: only what comes.
    public func events(after last: Int?) -> AsyncStream<Event?> {
        AsyncStream(bufferingPolicy: .bufferingOldest(Self.mostWaiting + Self.mostKept)) { listener in
            let number = state.withLock { state -> Int? in
                guard !state.isEnded else { return nil }
                if let last { for event in state.kept where event.number > last { listener.yield(event) } }
                listener.yield(nil)
                state.listenerNumber += 1
                state.listeners[state.listenerNumber] = listener
                return state.listenerNumber
            }
            guard let number else { return listener.finish() }
            listener.onTermination = { [weak self] _ in self?.state.withLock { $0.listeners[number] = nil } }
        }
    }

    public var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// No more events; all listeners are let go.
    public func end() {
        let listeners = state.withLock { state in
            defer { state.listeners = [:] }
            state.isEnded = true
            return state.listeners.values.map(\.self)
        }
        for listener in listeners { listener.finish() }
    }
}
