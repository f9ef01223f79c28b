import Foundation
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Every tier of structured programs has the optimum that HiGHS finds for its exported text; one Python for all.
@Suite("Against HiGHS", .disabled(if: HiGHS.isSkipped)) struct AgainstHiGHSTests {
    private struct Tier {
        var label: String
        var file: String
        var value: ExactDecimal?
    }

    /// Each tier's text in a folder; a program without point gives its first tier, without value.
    private func export(_ program: Program, _ label: String, to folder: URL) throws -> [Tier] {
        var tiers: [Tier] = []
        var values: [ExactDecimal] = []
        switch optimize(program) {
        case .solved(let solution):
            #expect(solution.tiers.allSatisfy { $0.status == .optimal }, "\(label)")
            values = solution.tiers.compactMap(\.value)
            #expect(values.count == program.objectives.count, "\(label)")
        case let outcome: #expect(outcome == .infeasible, "\(label)")
        }
        for index in 0..<max(1, values.count) {
            let file = "\(label)-\(index).lp"
            let text = LPText(program, tier: index, after: Array(values.prefix(index))).text
            try text.write(to: folder.appendingPathComponent(file), atomically: false, encoding: .utf8)
            tiers.append(Tier(label: label, file: file, value: values.isEmpty ? nil : values[index]))
        }
        return tiers
    }

    @Test func everyTierHasTheSameOptimum() throws {
        let python = try #require(HiGHS.python)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var tiers: [Tier] = []
        for structure in Structure.allCases {
            for seed in 1000..<1009 {
                tiers += try export(structure.program(seed), "\(structure)-\(seed)", to: folder)
            }
        }
        let answers = try HiGHS.solve(tiers.map(\.file), in: folder, python)
        #expect(answers.count == tiers.count && tiers.count > 80)
        for (tier, answer) in zip(tiers, answers) {
            guard let value = tier.value?.approximate else {
                #expect(answer == "kInfeasible", "\(tier.file)")
                continue
            }
            let other = try #require(Double(answer), "\(tier.file): \(answer)")
            #expect(
                (other - value).magnitude <= 1e-6 * max(1, value.magnitude),
                "\(tier.file): got \(value), HiGHS \(other)")
        }
    }
}

/// The Python with HiGHS, made by `Scripts/setup`.
enum HiGHS {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let python: URL? = {
        let named = ProcessInfo.processInfo.environment["LANDPLAN_PYTHON"].map { URL(fileURLWithPath: $0) }
        return [named, root.appendingPathComponent(".build-python/bin/python3")].compactMap { $0 }.first { python in
            FileManager.default.isExecutableFile(atPath: python.path)
                && (try? run(python, ["-c", "import highspy"], nil)) != nil
        }
    }()

    static let isSkipped: Bool = {
        guard python == nil else { return false }
        FileHandle.standardError.write(Data("SKIPPED: no Python with highspy; run Scripts/setup tests\n".utf8))
        return true
    }()

    private static let script = """
        import highspy, sys
        for file in open(sys.argv[1], encoding="utf-8").read().split():
            solver = highspy.Highs()
            solver.setOptionValue("output_flag", False)
            solver.setOptionValue("mip_rel_gap", 0.0)
            solver.setOptionValue("threads", 1)
            solver.readModel(file)
            solver.run()
            status = solver.getModelStatus()
            optimal = status == highspy.HighsModelStatus.kOptimal
            print("=", solver.getInfo().objective_function_value if optimal else status.name)
        """

    /// Optimum or status of each file.
    static func solve(_ files: [String], in folder: URL, _ python: URL) throws -> [String] {
        try files.joined(separator: "\n").write(
            to: folder.appendingPathComponent("files"), atomically: false, encoding: .utf8)
        // HiGHS itself says a line now and then.
        return try run(python, ["-c", script, "files"], folder).split(separator: "\n")
            .filter { $0.hasPrefix("= ") }.map { String($0.dropFirst(2)) }
    }

    private struct Ended: Error { var status: Int32 }

    private static func run(_ program: URL, _ arguments: [String], _ folder: URL?) throws -> String {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Ended(status: process.terminationStatus) }
        return String(decoding: output, as: UTF8.self)
    }
}
