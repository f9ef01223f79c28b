import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The connections of this process to one port of this machine, as the system knows them.
enum LocalConnections {
    struct Entry {
        /// The port of the other end, which names the connection.
        let peer: UInt16
        let descriptor: Int32
        /// Bytes that came in since it was opened.
        let received: UInt64
    }

    private static func descriptors(at port: UInt16) -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return names.compactMap { Int32($0) }.sorted().filter { ownPort($0) == port }
    }

    /// Makes every connection that will be taken at a port send what it has at once: the library writes a head, then a body, and
    /// the body would wait for a word from the other end.
    static func hasten(at port: UInt16) {
        for descriptor in descriptors(at: port) where peerPort(descriptor) == nil {
            var isOn: Int32 = 1
            // Connections have what their listener has.
            _ = setsockopt(
                descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        }
    }

    static func all(at port: UInt16) -> [Entry] {
        descriptors(at: port).compactMap { descriptor in
            guard let peer = peerPort(descriptor) else { return nil }
            return Entry(peer: peer, descriptor: descriptor, received: received(descriptor))
        }
    }

    /// Ends both directions; whoever reads or writes it gets an error. The descriptor is not closed, because it is not ours.
    static func shut(_ entry: Entry) {
        // In between it may have become another one's.
        if peerPort(entry.descriptor) == entry.peer { _ = shutdown(entry.descriptor, Int32(SHUT_RDWR)) }
    }

    /// What is sent and not taken for so long ends the connection.
    static func bound(_ entry: Entry, milliseconds: UInt32) {
        var limit = milliseconds
        _ = setsockopt(
            entry.descriptor, Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, &limit, socklen_t(MemoryLayout<UInt32>.size))
    }

    private static func ownPort(_ descriptor: Int32) -> UInt16? { port(descriptor, getsockname) }
    private static func peerPort(_ descriptor: Int32) -> UInt16? { port(descriptor, getpeername) }

    private typealias Naming = (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32

    private static func port(_ descriptor: Int32, _ name: Naming) -> UInt16? {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name(descriptor, $0, &length) }
        }
        guard status == 0, address.sin_family == sa_family_t(AF_INET) else { return nil }
        return UInt16(bigEndian: address.sin_port)
    }

    /// `tcpi_bytes_received` of Linux's `struct tcp_info`, which the C library's does not have: eight bytes, then 24 numbers of four,
    /// then three of eight stand before it.
    private static func received(_ descriptor: Int32) -> UInt64 {
        var told = [UInt64](repeating: 0, count: 40)
        var length = socklen_t(told.count * 8)
        guard getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &told, &length) == 0, length >= 136 else { return 0 }
        return told[16]
    }
}
