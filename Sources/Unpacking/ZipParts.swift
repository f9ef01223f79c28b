import CZip

/// The parts of a zip file, unpacked in memory; nothing is written anywhere.
public enum ZipParts {
    public enum Fault: Error, Equatable {
        /// Not a zip file, or a broken one; in the words of the library.
        case damaged(String)
        case locked
        case tooLarge
    }

    static let mostParts = 5_000

    /// Those parts whose names are wanted, with at most so many bytes together; names are in small letters with slashes, however
    /// they were packed: old programs write `xl\workbook.xml`.
    public static func read(
        _ bytes: [UInt8], mostBytes: Int, wanted: (String) -> Bool
    ) throws(Fault) -> [String: [UInt8]] {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(Fault) in try parts(buffer, mostBytes, wanted) }
        }
        return try result.get()
    }

    private static func parts(
        _ buffer: UnsafeRawBufferPointer, _ mostBytes: Int, _ wanted: (String) -> Bool
    ) throws(Fault) -> [String: [UInt8]] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error) else {
            throw .damaged(words(&error))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(words(&error))
        }
        defer { zip_discard(archive) }
        let count = zip_get_num_entries(archive, 0)
        guard count >= 0, count <= mostParts else { throw .tooLarge }
        var parts: [String: [UInt8]] = [:]
        var room = mostBytes
        for index in 0..<zip_uint64_t(count) {
            guard let name = zip_get_name(archive, index, 0).map({ plain(String(cString: $0)) }), wanted(name),
                parts[name] == nil
            else { continue }
            let part = try part(archive, index, room)
            room -= part.count
            parts[name] = part
        }
        return parts
    }

    private static func plain(_ name: String) -> String {
        let plain = name.lowercased().replacing("\\", with: "/")
        return String(plain.drop { $0 == "/" })
    }

    private static func part(_ archive: OpaquePointer, _ index: zip_uint64_t, _ room: Int) throws(Fault) -> [UInt8] {
        guard let file = zip_fopen_index(archive, index, 0) else {
            let error = zip_get_error(archive)
            if let error, [ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD].contains(zip_error_code_zip(error)) { throw .locked }
            throw .damaged(error.map(words) ?? "")
        }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        // What a part says of its size is not believed: what comes out is counted.
        while true {
            let read = zip_fread(file, &piece, zip_uint64_t(piece.count))
            guard read >= 0 else { throw .damaged(words(zip_file_get_error(file))) }
            if read == 0 { return bytes }
            bytes.append(contentsOf: piece.prefix(Int(read)))
            guard bytes.count <= room else { throw .tooLarge }
        }
    }

    private static func words(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
        zip_error_strerror(error).map { String(cString: $0) } ?? ""
    }
}
