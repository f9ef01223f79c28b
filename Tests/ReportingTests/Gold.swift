import Foundation
import Testing

/// Compares a text with the file Goldens/NAME; writes the file instead where LANDPLAN_WRITE_GOLDENS is set.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["LANDPLAN_WRITE_GOLDENS"] != nil {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let ours = text.split(separator: "\n", omittingEmptySubsequences: false)
    let theirs = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
        text == golden, "\(name) differs in line \((first?.offset ?? min(ours.count, theirs.count)) + 1)",
        sourceLocation: sourceLocation)
}
