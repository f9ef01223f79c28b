import Foundation
import Testing

/// What is written equals what the program says.
@Suite struct DocumentationTests {
    /// To be renewed with: landplan rules --format markdown --lang both > Sources/landplan/landplan.docc/Rules.md
    @Test func catalogueOfRules() throws {
        let page = Landplan.root.appendingPathComponent("Sources/landplan/landplan.docc/Rules.md")
        let said = try Landplan.run(["rules", "--format", "markdown", "--lang", "both"])
        #expect(said.status == 0)
        #expect(try String(contentsOf: page, encoding: .utf8) == said.output)
    }

    @Test(.disabled(if: IndependentTools.skipped)) func everyScenarioKeepsTheSchema() throws {
        let python = try #require(IndependentTools.python)
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = folder.appendingPathComponent("schema.json")
        try Data(try Landplan.run(["schema"]).output.utf8).write(to: schema)
        let check = """
            import glob, json, sys, jsonschema
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            files = sorted(glob.glob(sys.argv[2] + "/*/*.json"))
            files = [f for f in files if not f.endswith("expected.json")]
            for f in files:
                jsonschema.validate(json.load(open(f, encoding="utf-8")), schema)
            print(len(files))
            """
        let ending = try Landplan.run(python, ["-c", check, schema.path, Landplan.scenario("")])
        #expect(ending.status == 0, "\(ending.error)")
        #expect(Int(ending.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 >= 14)
    }

    /// The examples of the page keep the schema that is printed; what is misspelt does not.
    @Test(.disabled(if: IndependentTools.skipped), arguments: ["sweep", "province"])
    func examplesOfSweepsKeepTheirSchema(_ subject: String) throws {
        let python = try #require(IndependentTools.python)
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let schema = folder.appendingPathComponent("schema.json")
        try Data(try Landplan.run(["schema", "--of", subject]).output.utf8).write(to: schema)
        let page = Landplan.root.appendingPathComponent("Sources/landplan/landplan.docc/Sweeps.md")
        let check = """
            import json, re, sys, jsonschema
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            blocks = [json.loads(b) for b in re.findall("```json\\n(.*?)```", open(sys.argv[2], encoding="utf-8").read(), re.S)]
            key = {"sweep": "scenario", "province": "districts"}[sys.argv[3]]
            examples = [b for b in blocks if key in b]
            for example in examples:
                jsonschema.validate(example, schema)
                try:
                    jsonschema.validate({**example, "axis": []}, schema)
                except jsonschema.ValidationError:
                    print("ok")
            """
        let ending = try Landplan.run(python, ["-c", check, schema.path, page.path, subject])
        #expect(ending.status == 0 && ending.output.hasPrefix("ok"), "\(ending.error)")
    }

    /// To be renewed with: Scripts/samples
    @Test func samplesAreWhatIsPrinted() throws {
        let ending = try Landplan.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "LANDPLAN=\(Landplan.binary.path)", Landplan.root.appendingPathComponent("Scripts/samples").path,
                "--check",
            ])
        #expect(ending.status == 0, "\(ending.output) \(ending.error)")
    }

    /// Every page becomes one of the site, and no link or picture of it is dead.
    @Test func theSiteIsWhole() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = Landplan.root.appendingPathComponent("Scripts/site")
        let ending = try Landplan.run(script, [folder.path])
        #expect(ending.status == 0, "\(ending.error)")
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
        #expect(pages.count > 15)
        for page in pages {
            let text = try String(contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
            for match in text.matches(of: /(?:href|src)="([^"#]+)/) where !match.1.contains(":") {
                let place = folder.appendingPathComponent(String(match.1)).path
                #expect(FileManager.default.fileExists(atPath: place), "\(page): \(match.1)")
            }
        }
    }
}
