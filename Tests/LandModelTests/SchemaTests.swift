import Foundation
import LandModel
import Records
import Testing

/// The published schema, judged by another program: Python's jsonschema.
@Suite struct SchemaTests {
    /// Which of some files are valid, in order; `nil` without Python and jsonschema.
    static func validity(of texts: [String]) throws -> [Bool]? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schema-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = folder.appendingPathComponent("schema.json")
        try JSONWriter.text(Scenario.jsonSchema).write(to: schema, atomically: true, encoding: .utf8)
        let files = try texts.enumerated().map { index, text in
            let file = folder.appendingPathComponent("\(index).json")
            try text.write(to: file, atomically: true, encoding: .utf8)
            return file.path
        }
        let program = """
            import json, sys
            try:
                import jsonschema
            except ImportError:
                sys.exit(77)
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            print(" ".join("1" if validator.is_valid(json.load(open(file))) else "0" for file in sys.argv[2:]))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program, schema.path] + files
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        if process.terminationStatus == 77 || process.terminationStatus == 127 { return nil }
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map { $0 == "1" }
    }

    @Test func agreesWithTheReader() throws {
        let sound = try String(contentsOfFile: fixture("tiny.json"), encoding: .utf8)
        let changes: [(String, String)] = [
            (#""schemaVersion": 1,"#, #""schemaVersion": 2,"#),
            (#""schemaVersion": 1,"#, ""),
            (#""area": 60"#, #""area": -60"#),
            (#""area": 60"#, #""area": "60""#),
            (#""area": 60"#, #""aera": 60"#),
            (#""class": "base""#, #""class": "bases""#),
            (#""2024": 40"#, #""2024": "forty""#),
            (#""newShare": 1"#, #""newShare": 1.5"#),
            (#""id": "A1""#, #""id": "A 1""#),
            (#""zh": "小情景", "#, ""),
            (#""periods": ["2024""#, #""periods": ["24""#),
            (#""committed": true"#, #""committed": "yes""#),
        ]
        let faulty = changes.map { sound.replacingOccurrences(of: $0.0, with: $0.1) }
        let variant =
            #"{"schemaVersion": 1, "extends": "tiny.json", "overrides": [{"name": "n", "set": {"title": 1}}]}"#
        let variants = [
            variant, variant.replacingOccurrences(of: "set", with: "sets"),
            variant.replacingOccurrences(of: "\"extends\": \"tiny.json\",", with: ""),
        ]
        guard let verdicts = try Self.validity(of: [sound] + faulty + variants) else {
            print("SKIPPED: the published schema was not judged, because python3 or its jsonschema is missing")
            return
        }
        #expect(verdicts == [true] + faulty.map { _ in false } + [true, false, false])
        for text in faulty {
            #expect(ScenarioLoader(reader: memory(["x": text])).load("x").scenario == nil)
        }
    }

    @Test func namesUnitsAndDefaults() {
        let text = JSONWriter.text(Scenario.jsonSchema)
        #expect(text.contains(#""description": "面积 / area""#))
        #expect(text.contains(#""unit": "land""#))
        #expect(text.contains(#""default": "domestic""#))
        #expect(text.contains(#""additionalProperties": false"#))
    }
}
