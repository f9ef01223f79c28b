import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whether the machine has what drawing takes: fonts are looked for in a thread, and the libraries end the program where they can
/// start none, or find no memory.
enum PrintRoom {
    /// Of address space: fonts with Chinese characters, and the stacks of two threads.
    private static let bytes = 192 << 20

    static var isThere: Bool {
        guard let space = mmap(nil, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0), space != MAP_FAILED else {
            return false
        }
        munmap(space, bytes)
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        guard pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
        #if canImport(Glibc)
            pthread_join(thread, nil)
        #else
            if let thread { pthread_join(thread, nil) }
        #endif
        return true
    }
}
