import FlyingSocks

/// Pieces of bytes as the server library reads them.
struct ByteStream: AsyncBufferedSequence {
    typealias Element = UInt8

    let pieces: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var pieces: AsyncStream<[UInt8]>.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(pieces: AsyncStream<[UInt8]>.Iterator) { self.pieces = pieces }

        mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

        /// Never more than suggested, so that nothing is lost.
        mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
            while rest.isEmpty {
                guard let piece = await pieces.next() else { return nil }
                rest = piece[...]
            }
            let taken = Array(rest.prefix(Swift.max(1, count)))
            rest = rest.dropFirst(taken.count)
            return taken
        }
    }
}
