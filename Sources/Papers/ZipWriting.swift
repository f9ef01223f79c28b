import CZip

/// Parts packed into a zip file in memory, the same bytes for the same parts.
enum ZipWriting {
    enum Fault: Error { case failed(String) }

    /// Later than any date that a zip file can hold none of; the same on every machine.
    private static let noDate: (time: UInt16, date: UInt16) = (0, 0x21)

    static func bytes(_ parts: [(name: String, bytes: [UInt8])]) throws(Fault) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw fault(&error) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw fault(&error)
        }
        // The archive gives the target back when it is closed.
        zip_source_keep(target)
        defer { zip_source_free(target) }
        // What is added is read when the archive is closed, and must stay where it is until then.
        let stores = parts.map { part -> UnsafeMutableBufferPointer<UInt8> in
            let store = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(part.bytes.count, 1))
            _ = store.initialize(from: part.bytes)
            return store
        }
        defer { for store in stores { store.deallocate() } }
        for (part, store) in zip(parts, stores) {
            guard
                let source = zip_source_buffer(archive, store.baseAddress, zip_uint64_t(part.bytes.count), 0)
            else { throw discarded(archive) }
            let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                throw discarded(archive)
            }
            zip_file_set_dostime(archive, zip_uint64_t(index), noDate.time, noDate.date, 0)
        }
        guard zip_close(archive) == 0 else { throw discarded(archive) }
        return try content(of: target)
    }

    private static func content(of source: OpaquePointer) throws(Fault) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw Fault.failed("open") }
        defer { zip_source_close(source) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = zip_source_read(source, &piece, zip_uint64_t(piece.count))
            guard read >= 0 else { throw Fault.failed("read") }
            if read == 0 { return bytes }
            bytes.append(contentsOf: piece.prefix(Int(read)))
        }
    }

    private static func discarded(_ archive: OpaquePointer) -> Fault {
        let error = zip_get_error(archive).map { fault($0) } ?? .failed("zip")
        zip_discard(archive)
        return error
    }

    private static func fault(_ error: UnsafeMutablePointer<zip_error_t>) -> Fault {
        .failed(zip_error_strerror(error).map { String(cString: $0) } ?? "zip")
    }
}
