import Foundation
import Testing

/// File operations that fail or are the last, streams closed or full, limits of the machine: a few of each by `Scripts/faults --short`.
@Suite struct FaultTests {
    private static let env = URL(fileURLWithPath: "/usr/bin/env")

    private static let isWithoutTools: Bool = {
        if (try? Landplan.run(env, ["sh", "-c", "command -v strace && command -v python3"]).status) == 0 {
            return false
        }
        FileHandle.standardError.write(Data("SKIPPED: no strace or python3; run Scripts/setup tests\n".utf8))
        return true
    }()

    @Test(
        .disabled(if: isWithoutTools),
        arguments: ["solve", "report", "import", "export", "export-csv", "sweep", "collect", "question"])
    func theOldOrTheNewResultWhole(_ command: String) throws {
        let script = Landplan.root.appendingPathComponent("Scripts/faults").path
        let ending = try Landplan.run(
            Self.env,
            ["PYTHONDONTWRITEBYTECODE=1", "python3", script, "--short", "--command", command, Landplan.binary.path])
        #expect(ending.status == 0, "\(ending.output)\(ending.error)")
        #expect(ending.output.contains(" trials, 0 faults"))
    }

    /// A pack written over another one in a folder with a file of somebody's: exchanged as a whole, and the file stays.
    @Test func otherFilesStay() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line =
            #"cd '\#(folder.path)'; B='\#(Landplan.binary.path)'; S='\#(Landplan.scenario("tiny-knapsack/scenario.json"))'; for i in 1 2; do "$B" export "$S" out/ --force || exit 9; echo mine > out/notes.txt; mkdir -p deep/sub; "$B" export "$S" deep/ --force || exit 9; done; cat out/notes.txt; ls -A out deep"#
        let ending = try Landplan.run(URL(fileURLWithPath: "/bin/sh"), ["-c", line])
        #expect(ending.status == 0 && ending.output.contains("mine\n"), "\(ending.error)")
        #expect(ending.output.contains("notes.txt") && ending.output.contains("sub"))
        #expect(!ending.output.contains(".landplan-"), "\(ending.output)")
    }
}
