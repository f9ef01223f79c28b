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
        #expect(ending.status == 7 && ending.error.contains("无法写入"), "\(ending.status) \(ending.error)")
    }

    @Test(arguments: [
        #""$B" check "$S" 2>&-"#, #""$B" solve "$S" --no-save --quiet 2> /dev/full"#, #""$B" check "$S" <&-"#,
    ])
    func withoutAnErrorStreamAllGoesOn(_ line: String) throws { #expect(try run(line).ending.status == 0) }

    /// Who gives a link, a private file or a pipe has it filled, not replaced; what a killed run has left of it goes.
    @Test(arguments: [#"export "$S" --force -o"#, #"export "$S" --force"#])
    func placesOfFilesStayWhatTheyAre(_ export: String) throws {
        let line = #"""
            mkdir -p "$R/d"; cd "$R"; : > d/real.xlsx; chmod 640 d/real.xlsx; ln -s d/real.xlsx link.xlsx; : > d/.real.xlsx.landplan-999999999
            "$B" \#(export) link.xlsx > /dev/null || exit 9; mkfifo pipe.xlsx; timeout 60 cat pipe.xlsx > copy & "$B" \#(export) pipe.xlsx > /dev/null; wait
            test -L link.xlsx && test -p pipe.xlsx && cmp copy d/real.xlsx && stat -c %a d/real.xlsx; ls -A d
            """#
        let ending = try run(line).ending
        #expect(ending.status == 0 && ending.output == "640\nreal.xlsx\n", "\(ending.output) \(ending.error)")
    }

    /// A closed terminal stops the search as Ctrl-C does.
    @Test func hangingUpEndsWithAPlan() throws {
        let line =
            #""$B" solve "\#(Landplan.scenario("qingpu-2025/scenario.json"))" --out "$R" --quiet > /dev/null & P=$!; sleep 1; kill -HUP $P; wait $P"#
        let (ending, isSaved) = try run(line)
        #expect([0, 3, 4].contains(ending.status) && (isSaved || ending.status == 4), "\(ending.status)")
    }

    /// Under a limit of memory the second thread cannot start; it is done without.
    @Test(arguments: ["ulimit -v 160000", "ulimit -v 220000"]) func whereThreadsCannotStartNothingHangs(_ limit: String)
        throws
    {
        let ending = try run(#"\#(limit); timeout 120 "$B" solve "$S" --out "$R" --quiet"#).ending
        #expect([0, 3].contains(ending.status), "\(ending.status) \(ending.error)")
    }

    /// A pack without its PDF is worth having, and the exit status tells that it is not whole.
    @Test func withoutFontsAllButThePrintIsMade() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("<fontconfig><dir>\(folder.path)</dir></fontconfig>".utf8).write(
            to: folder.appendingPathComponent("fonts.conf"))
        let line =
            #"cd '\#(folder.path)'; "$B" solve "$S" --out r --quiet > /dev/null; FONTCONFIG_FILE='\#(folder.path)/fonts.conf' "$B" report r --scenario "$S" --out pack; echo $? >&2; ls pack"#
        let ending = try run(line).ending
        #expect(ending.error.hasSuffix("7\n"), "\(ending.error)")
        #expect(
            ending.output.hasSuffix("plan.json\nreport.docx\nreport.html\nreport.xlsx\n")
                && ending.output.contains("apt-get"))
    }

    /// The same bytes in whatever languages people have set.
    @Test func theirLanguagesChangeNoByte() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line =
            #"cd '\#(folder.path)'; "$B" solve "$S" --out r --quiet > /dev/null; for l in zh_CN:zh ja en; do LANGUAGE=$l "$B" report r --scenario "$S" --out $l > /dev/null || exit 9; sha256sum < $l/report.pdf; done"#
        let ending = try run(line).ending
        #expect(ending.status == 0 && Set(ending.output.split(separator: "\n")).count == 1, "\(ending.output)")
    }

    /// What is kept of proved answers is believed only as it was written.
    @Test func keptAnswersThatWereChangedAreNotBelieved() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line =
            #"export XDG_CACHE_HOME='\#(folder.path)'; A="$XDG_CACHE_HOME/landplan"; "$B" price "$S" --quiet; for f in "$A"/*; do echo '{}' > "$f"; done; "$B" price "$S" --quiet; for f in "$A"/*; do sed -i 's/"infeasible": false/"infeasible": true/' "$f"; done; "$B" price "$S" --quiet"#
        let output = try run(line).ending.output
        let third = output.utf8.count / 3
        #expect(third > 0 && output == String(repeating: String(output.prefix(output.count / 3)), count: 3))
    }

    /// What another file names is never waited for.
    @Test func aPipeIsNoBaseOfAScenario() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line =
            #"cd '\#(folder.path)'; mkfifo base.json; echo '{"schemaVersion": 1, "extends": "base.json"}' > s.json; timeout 20 "$B" check s.json"#
        let ending = try run(line).ending
        #expect(ending.status == 1 && ending.output.contains("base.json"), "\(ending.status)")
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
