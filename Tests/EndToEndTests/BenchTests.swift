import Foundation
import Testing

/// The bench runs, tells what it measured, and notices a wrong optimum.
@Suite struct BenchTests {
    @Test(arguments: [6, 7]) func comparesWithPublishedOptima(_ published: Int) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let instances = folder.appendingPathComponent("gap/small")
        try FileManager.default.createDirectory(at: instances, withIntermediateDirectories: true)
        try Data(InstanceTests.assignment.utf8).write(to: instances.appendingPathComponent("a"))
        let optima = folder.appendingPathComponent("optima.tsv")
        let rows = "gap/small\ta\tmin\t2\t3\t\(published)\tyes\ngap/small\ta\tmax\t2\t3\t9\tyes\n"
        try Data(("family\tinstance\tsense\tagents\tjobs\tvalue\tproven\n" + rows).utf8).write(to: optima)
        let page = folder.appendingPathComponent("results.md")
        let ending = try InstanceTests.script(
            "bench",
            [
                "--suites", "public", "--instances", folder.path, "--optima", optima.path, "--solvers", "landplan",
                "--seconds", "20", "--landplan", Landplan.binary.path, "--markdown", page.path,
            ])
        #expect(ending.status == (published == 6 ? 0 : 1), "\(ending.output)\(ending.error)")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains("| 2 of 2 |"), "\(text)")
        #expect(text.contains("DISAGREEMENT") == (published != 6), "\(text)")
        #expect(ending.output.contains(text))
    }

    /// Needs the folder of the public instances, with their OPTIMA.tsv, in LANDPLAN_INSTANCES.
    @Test(.disabled(if: PublicInstances.skipped || IndependentTools.skipped)) func publicInstancesKeepTheirOptima()
        throws
    {
        let folder = try #require(PublicInstances.folder)
        let python = try #require(IndependentTools.python)
        let only = "gap/cattrysse1994/gap1-0:*,sscflp/*/p1:min,sscflp/holmberg/p13:min,mmkp/khan/I0[126]:max"
        let scripts = Landplan.root.appendingPathComponent("Scripts").path
        let ending = try Landplan.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "PYTHONPATH=\(scripts)", "PYTHONDONTWRITEBYTECODE=1", python.path, "-m", "benchmark", "--suites",
                "public",
                "--instances", folder, "--optima", folder + "/OPTIMA.tsv", "--only", only, "--solvers", "highs",
                "--landplan", Landplan.binary.path,
            ])
        #expect(ending.status == 0, "\(ending.output)\(ending.error)")
        #expect(ending.output.contains("| 8 of 8 |"), "\(ending.output)\(ending.error)")
    }
}

enum PublicInstances {
    static let folder = ProcessInfo.processInfo.environment["LANDPLAN_INSTANCES"]

    /// Said by tests that cannot run without it.
    static let skipped: Bool = {
        guard folder == nil else { return false }
        FileHandle.standardError.write(Data("SKIPPED: LANDPLAN_INSTANCES names no folder of public instances\n".utf8))
        return true
    }()
}
