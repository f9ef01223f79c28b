import Foundation
import Testing

/// Outputs that are closed or full: what was to be saved is saved, and the exit status says so.
@Suite struct OutputTests {
    private static let shell = URL(fileURLWithPath: "/bin/sh")

    /// `line`: with `$B` for the program, `$S` for a scenario, `$R` for a folder of results.
    private func run(_ line: String) throws -> (ending: Landplan.Ending, isSaved: Bool) {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let setting =
            "B='\(Landplan.binary.path)'; S='\(Landplan.scenario("tiny-knapsack/scenario.json"))'; R='\(folder.path)/r'; "
        let ending = try Landplan.run(Self.shell, ["-c", setting + line])
        return (ending, FileManager.default.fileExists(atPath: "\(folder.path)/r/plan.json"))
    }

    @Test(arguments: [
        #""$B" solve "$S" --out "$R" > /dev/full"#, #""$B" solve "$S" --out "$R" >&-"#,
        #"( "$B" solve "$S" --out "$R"; echo $? >&2 ) | true; exit 7"#,
    ])
    func resultsAreSavedBeforeTheyArePrinted(_ line: String) throws {
        let (ending, isSaved) = try run(line)
        #expect(ending.status == 7, "\(ending.error)")
        #expect(isSaved)
    }

    @Test(arguments: [
        #""$B" --help > /dev/full"#, #""$B" rules >&-"#, #""$B" check "$S" > /dev/full"#, #""$B" schema > /dev/full"#,
    ])
    func everyCommandTellsThatItCannotPrint(_ line: String) throws {
        let ending = try run(line).ending
        #expect(ending.status == 7 && ending.error.contains("cannot be written"), "\(ending.status) \(ending.error)")
    }

    @Test(arguments: [
        #""$B" check "$S" 2>&-"#, #""$B" solve "$S" --no-save --quiet 2> /dev/full"#, #""$B" check "$S" <&-"#,
    ])
    func withoutAnErrorStreamAllGoesOn(_ line: String) throws { #expect(try run(line).ending.status == 0) }

    /// A closed terminal stops the search as Ctrl-C does.
    @Test func hangingUpEndsWithAPlan() throws {
        let line =
            #""$B" solve "\#(Landplan.scenario("qingpu-2025/scenario.json"))" --out "$R" --quiet > /dev/null & P=$!; sleep 1; kill -HUP $P; wait $P"#
        let (ending, isSaved) = try run(line)
        #expect([0, 3, 4].contains(ending.status) && (isSaved || ending.status == 4), "\(ending.status)")
    }

    /// The reason, and no lesson in usage.
    @Test(arguments: [#""$B" export "$S" /nowhere/x.xlsx"#, #""$B" generate --output /nowhere/x.json"#])
    func filesThatCannotBeWrittenAreToldWithTheReason(_ line: String) throws {
        let ending = try run(line).ending
        #expect(
            ending.status == 1 && ending.error.contains("/nowhere/x") && !ending.error.contains("Usage"),
            "\(ending.error)")
    }
}
