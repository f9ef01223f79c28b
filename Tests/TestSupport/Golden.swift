import Foundation

/// How a text differs from the file Goldens/NAME beside a source file; `nil`: not at all. Writes the file instead where
/// LANDPLAN_WRITE_GOLDENS is set.
func goldenDifference(_ text: String, _ name: String, beside source: String = #filePath) throws -> String? {
    let file = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["LANDPLAN_WRITE_GOLDENS"] != nil {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard text != golden else { return nil }
    let ours = text.split(separator: "\n", omittingEmptySubsequences: false)
    let theirs = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let number =
        zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(ours.count, theirs.count)
    let (our, their) = (number < ours.count ? ours[number] : "", number < theirs.count ? theirs[number] : "")
    return "\(name), line \(number + 1): \(our) ≠ \(their)"
}
