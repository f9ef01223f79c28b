/// GeoJSON with a feature on each line (RFC 8142, newline-delimited GeoJSON), as one collection.
struct FeatureLines {
    let collection: [UInt8]

    /// `nil`: it is no such file.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D || $0 == 0x1E }.filter { line in
            line.contains { $0 != 0x20 && $0 != 0x09 }
        }
        // One feature on one line is read as it is, and a file in several lines has more than objects on them.
        guard lines.count > 1, lines.allSatisfy({ $0.first == UInt8(ascii: "{") && Self.last($0) == UInt8(ascii: "}") })
        else { return nil }
        collection =
            Array(#"{"type":"FeatureCollection","features":["#.utf8)
            + Array(lines.joined(separator: Array(",\n".utf8))) + Array("]}".utf8)
    }

    private static func last(_ line: ArraySlice<UInt8>) -> UInt8? { line.last { $0 != 0x20 && $0 != 0x09 } }
}
