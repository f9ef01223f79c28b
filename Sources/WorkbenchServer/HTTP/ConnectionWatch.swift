import Synchronization

/// Keeps connections within bounds that the server library does not know: how many there are, how long and how large the head of a
/// request may be, how long its body may take, how long nothing may come. What is beyond is shut.
final class ConnectionWatch: Sendable {
    struct Bounds: Sendable {
        var connections = 128
        /// Bytes of a request before it is answered.
        var headBytes: UInt64 = 64 << 10
        /// From the first byte of a request to the last of its head; and again for its body.
        let requestSeconds: Double
        /// Between requests.
        var idleSeconds: Double { 9 * requestSeconds }
        /// That what is sent may go untaken.
        var unreadSeconds = 30.0

        init(patience: Double) { requestSeconds = patience }
    }

    private enum Phase { case waiting, body, answering, dropped }

    private struct Line {
        var phase = Phase.waiting
        var since: ContinuousClock.Instant
        /// What had been received when the phase began; `nil`: as much as there is at the next look.
        var received: UInt64? = 0
    }

    private let bounds: Bounds
    private let lines = Mutex<[UInt16: Line]>([:])

    init(_ bounds: Bounds) { self.bounds = bounds }

    /// The head of a request is in.
    func began(_ peer: UInt16, hasBody: Bool) { enter(hasBody ? .body : .answering, peer) }
    func bodyEnded(_ peer: UInt16) { enter(.answering, peer) }
    func answered(_ peer: UInt16) { enter(.waiting, peer) }
    /// To be shut at the next look: what else comes in on it would be misread.
    func drop(_ peer: UInt16) { enter(.dropped, peer) }

    private func enter(_ phase: Phase, _ peer: UInt16) {
        let now = ContinuousClock.now
        lines.withLock { lines in
            var line = lines[peer] ?? Line(since: now)
            guard line.phase != .dropped else { return }
            line.phase = phase
            line.since = now
            line.received = nil
            lines[peer] = line
        }
    }

    /// Looks at all connections of a port once.
    func look(at port: UInt16) {
        let open = LocalConnections.all(at: port)
        let now = ContinuousClock.now
        let beyond = lines.withLock { lines -> [LocalConnections.Entry] in
            var known: [UInt16: Line] = [:]
            for entry in open {
                var line = lines[entry.peer] ?? Line(since: now)
                if line.received == nil { line.received = entry.received }
                known[entry.peer] = line
            }
            lines = known
            var shut = open.filter { entry in known[entry.peer].map { isBeyond($0, entry, now) } ?? false }
            let waiting = open.filter { known[$0.peer]?.phase == .waiting }
                .sorted { (known[$0.peer]?.since ?? now) < (known[$1.peer]?.since ?? now) }
            // Who waits longest goes first, so that flooding does not keep others out.
            shut += waiting.prefix(max(0, open.count - bounds.connections))
            return shut
        }
        for entry in open { LocalConnections.bound(entry, milliseconds: UInt32(bounds.unreadSeconds * 1000)) }
        for entry in beyond { LocalConnections.shut(entry) }
    }

    private func isBeyond(_ line: Line, _ entry: LocalConnections.Entry, _ now: ContinuousClock.Instant) -> Bool {
        let seconds = line.since.duration(to: now) / .seconds(1)
        let came = entry.received - min(line.received ?? 0, entry.received)
        switch line.phase {
        case .dropped: return true
        case .answering: return false
        case .body: return seconds > bounds.requestSeconds
        case .waiting:
            if came == 0 { return seconds > bounds.idleSeconds }
            return came > bounds.headBytes || seconds > bounds.requestSeconds
        }
    }
}
