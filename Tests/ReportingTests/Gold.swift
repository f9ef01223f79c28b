import Testing

@testable import TestSupport

/// Compares a text with the file Goldens/NAME; writes the file instead where LANDPLAN_WRITE_GOLDENS is set.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try goldenDifference(text, name, beside: #filePath) == nil, sourceLocation: sourceLocation)
}
