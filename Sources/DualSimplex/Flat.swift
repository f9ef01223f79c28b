/// Numbers side by side in memory of their own, reached through a bare pointer: inner loops neither count references nor
/// check bounds.
final class Flat<Element: BitwiseCopyable> {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating element: Element, count: Int) {
        start = .allocate(capacity: max(1, count))
        start.initialize(repeating: element, count: max(1, count))
        self.count = count
    }

    deinit { start.deallocate() }

    func copy(_ other: Flat) { start.update(from: other.start, count: count) }

    func fill(_ element: Element) { start.update(repeating: element, count: count) }
}

/// Numbers of which there come to be more.
final class Pile<Element: BitwiseCopyable> {
    private(set) var start: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity = 64

    init() { start = .allocate(capacity: capacity) }

    deinit { start.deallocate() }

    /// Makes room for so many more.
    func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    @inline(__always)
    func append(_ element: Element) {
        if count == capacity { reserve(1) }
        (start + count).initialize(to: element)
        count += 1
    }

    /// Leaves the first ones alone.
    func cut(to count: Int) { self.count = count }
}
