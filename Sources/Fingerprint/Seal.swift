import COpenSSL

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1) of some bytes under a key, as 64 lower-case hexadecimal digits: who has the key made it.
public func hmac(of bytes: [UInt8], key: [UInt8]) -> String {
    var seal = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 32
    _ = HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &seal, &length)
    return hexadecimal(seal)
}
