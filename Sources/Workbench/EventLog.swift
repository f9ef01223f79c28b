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
    /// Who has listened longest makes room for who comes, because each holds a connection; a page comes again by itself.
    static let mostListeners = 64

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
        letGo { state in
            let event = Event(number: state.next, name: name, data: data)
            state.next += 1
            state.kept.append(event)
            if state.kept.count > Self.mostKept { state.kept.removeFirst(state.kept.count - Self.mostKept) }
            return Self.lagging(behind: event, &state)
        }
    }

    /// The number of the last event.
    public var last: Int { state.withLock { $0.next - 1 } }

    /// Lets every listener know that the line still stands; the line of one who is gone turns out to be cut only when something is sent.
    public func beat() { letGo { Self.lagging(behind: nil, &$0) } }

    private typealias Listener = AsyncStream<Event?>.Continuation

    /// Sends to all; those who had no room for it.
    private static func lagging(behind event: Event?, _ state: inout State) -> [Listener] {
        state.listeners.values.filter { if case .dropped = $0.yield(event) { true } else { false } }
    }

    /// Ends listeners with the state unlocked, because one that ends takes itself out of it.
    private func letGo(_ change: (inout State) -> [Listener]) {
        for listener in state.withLock({ change(&$0) }) { listener.finish() }
    }

    /// Everything after an event, then what comes; `nil` between events means that the line stands. `after`: the last one heard;
    /// `nil`: only what comes.
    public func events(after last: Int?) -> AsyncStream<Event?> {
        AsyncStream(bufferingPolicy: .bufferingOldest(Self.mostWaiting + Self.mostKept)) { listener in
            letGo { state in
                guard !state.isEnded else { return [listener] }
                if let last { for event in state.kept where event.number > last { listener.yield(event) } }
                listener.yield(nil)
                state.listenerNumber += 1
                let number = state.listenerNumber
                listener.onTermination = { [weak self] _ in self?.state.withLock { $0.listeners[number] = nil } }
                state.listeners[number] = listener
                return state.listeners.keys.sorted().dropLast(Self.mostListeners).compactMap { state.listeners[$0] }
            }
        }
    }

    public var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// No more events; all listeners are let go.
    public func end() {
        letGo { state in
            state.isEnded = true
            return Array(state.listeners.values)
        }
    }
}
