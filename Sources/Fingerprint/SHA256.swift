import COpenSSL

/// The SHA-256 digest (FIPS 180-4) of some bytes, as 64 lower-case hexadecimal digits: how a result names the inputs
/// it was made from.
public func sha256(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = SHA256(bytes, bytes.count, &digest)
    return hexadecimal(digest)
}

/// Two lower-case digits a byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
