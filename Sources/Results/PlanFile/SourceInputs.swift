import Fingerprint
import Foundation
import Records

extension SourceMap {
    /// Files by their names alone, because where they lie differs from machine to machine, and their digests.
    public var inputs: [InputEntry] {
        texts.map { InputEntry(path: URL(fileURLWithPath: $0.name).lastPathComponent, sha256: sha256(of: $0.bytes)) }
    }
}
