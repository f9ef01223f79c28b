import Fingerprint
import Synchronization

/// What lets people in: tokens that stand in an address, and cookies that a token is exchanged for.
///
/// A cookie carries its role and date under a seal, so that nothing about it need be kept: it holds over a restart with the same secret.
final class Keys: Sendable {
    private let secret: [UInt8]
    /// What the seal is for besides: a cookie of one workbench opens no other.
    private let purpose: String
    private let tokens = Mutex<[(text: String, role: Role, isOneTime: Bool)]>([])

    /// Seconds that a cookie holds: a working day and the evening.
    static let cookieLife = 16 * 3600

    init(secret: [UInt8], purpose: String) {
        self.secret = secret
        self.purpose = purpose
    }

    /// A new token. One that is for one time is void once it was exchanged.
    func issue(_ role: Role, isOneTime: Bool) -> String {
        let token = Self.random()
        tokens.withLock { $0.append((token, role, isOneTime)) }
        return token
    }

    /// The role that a token gives; it is void afterwards, unless it may be used by many.
    func exchange(_ text: String) -> Role? {
        tokens.withLock { tokens in
            // All are compared, so that the time taken tells nothing.
            var found: Int?
            for (number, token) in tokens.enumerated() where Self.isSame(token.text, text) { found = number }
            guard let found else { return nil }
            let token = tokens[found]
            if token.isOneTime { tokens.remove(at: found) }
            return token.role
        }
    }

    /// `now`: in seconds since 1970.
    func cookie(_ role: Role, now: Int) -> String {
        let told = "\(role.rawValue).\(now).\(Self.random())"
        return "\(told).\(seal(told))"
    }

    /// The role that a cookie gives; `nil` where it is none of ours, was changed, or is too old.
    func role(of cookie: String, now: Int) -> Role? {
        guard cookie.utf8.count < 300, let end = cookie.lastIndex(of: ".") else { return nil }
        let told = String(cookie[..<end])
        let parts = told.split(separator: ".", omittingEmptySubsequences: false)
        guard Self.isSame(seal(told), String(cookie[cookie.index(after: end)...])), parts.count == 3,
            let issued = Int(parts[1]), (0...Self.cookieLife).contains(now - issued)
        else { return nil }
        return Role(rawValue: String(parts[0]))
    }

    private func seal(_ told: String) -> String { hmac(of: Array("\(purpose)\n\(told)".utf8), key: secret) }

    /// In a time that hangs on the lengths only.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// 256 random bits, in hexadecimal digits.
    static func random() -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(source.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
