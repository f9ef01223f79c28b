import Foundation

#if canImport(Glibc)
    import Glibc
    private let readAtOnce = Glibc.read
#elseif canImport(Darwin)
    import Darwin
    private let readAtOnce = Darwin.read
#endif

extension FileHandle {
    /// What has come, as soon as something has, up to 64 KiB; `nil`: nothing more comes. Foundation's own reading waits until all that was
    /// asked for is there.
    public func nextPiece() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = readAtOnce(fileDescriptor, &buffer, buffer.count)
            if count > 0 { return Array(buffer[..<count]) }
            guard count < 0, errno == EINTR else { return nil }
        }
    }
}
