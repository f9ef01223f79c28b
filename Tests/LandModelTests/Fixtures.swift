import Foundation
import LandModel
import Records

/// The path of a file in Fixtures.
func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)").path
}

/// A reader of files that are given as texts.
func memory(_ files: [String: String]) -> InputReader {
    InputReader { path throws(InputFault) in
        guard let text = files[path] else { throw .notFound }
        return Array(text.utf8)
    }
}
