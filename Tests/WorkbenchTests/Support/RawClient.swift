import Foundation

/// A client that sends any bytes to a port of this machine, as browsers never would.
struct RawClient {
    private let descriptor: Int32

    /// `nil` where nobody listens.
    init?(_ port: UInt16, seconds: Int = 8) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            Foundation.close(descriptor)
            return nil
        }
    }

    /// False where the other end takes no more.
    @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult func send(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// What comes, up to a whole response; `nil` where nothing comes within the time. Empty: the other end has closed.
    func receive() -> Response? {
        var bytes: [UInt8] = []
        while true {
            if let response = Response(bytes) { return response }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = recv(descriptor, &piece, piece.count, 0)
            if count == 0 || count < 0 && errno != EAGAIN { return Response.closed(after: bytes) }
            guard count > 0 else { return nil }
            bytes += piece.prefix(count)
        }
    }

    /// Everything up to some words, or until nothing more comes.
    func text(until words: String) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while !String(decoding: bytes, as: UTF8.self).contains(words) {
            let count = recv(descriptor, &piece, piece.count, 0)
            guard count > 0 else { break }
            bytes += piece.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the other end closes within the time.
    func isClosed() -> Bool {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(descriptor, &piece, piece.count, 0)
            if count == 0 { return true }
            if count < 0 { return errno != EAGAIN }
        }
    }

    func close() { Foundation.close(descriptor) }

    struct Response {
        let status: Int
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        static func closed(after bytes: [UInt8]) -> Response {
            Response(status: 0, head: String(decoding: bytes, as: UTF8.self), body: [])
        }

        private init(status: Int, head: String, body: [UInt8]) {
            self.status = status
            self.head = head
            self.body = body
        }

        /// `nil`: more has to come.
        init?(_ bytes: [UInt8]) {
            guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
            head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            let lines = head.split(separator: "\r\n")
            guard let first = lines.first, let code = first.split(separator: " ").dropFirst().first,
                let status = Int(code)
            else { return nil }
            self.status = status
            let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
                .flatMap { Int($0.split(separator: ":")[1].drop { $0 == " " }) }
            let rest = Array(bytes[end.upperBound...])
            guard let length else {
                body = rest
                return
            }
            guard rest.count >= length else { return nil }
            body = Array(rest.prefix(length))
        }

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
        }
    }
}
