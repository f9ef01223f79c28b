import Foundation
import Testing

@testable import Clusters

@Suite struct ClusterTests {
    /// Every task is in one part; a part has some minutes of work, and every slot a part.
    @Test func chunksHoldEveryTaskOnce() {
        for (count, seconds, slots) in [(1000, 0.5, nil), (1000, 400, nil), (7, 0.1, 4), (1, nil, 8), (1000, 0.01, 64)]
            as [(Int, Double?, Int?)]
        {
            let chunks = Chunks(count: count, secondsEach: seconds, slots: slots)
            #expect((0..<chunks.jobs).flatMap { Array(chunks.tasks($0)) } == Array(0..<count))
            if let seconds { #expect(Double(chunks.size) * seconds <= 300 || chunks.size == 1) }
            if let slots { #expect(chunks.jobs >= min(slots, count) - 1) }
        }
        #expect(Chunks(count: 5, size: 2).tasks(9).isEmpty)
    }

    /// As a shell reads it, whatever is in a path.
    @Test func wordsOfAScriptAreThoseThatWereMeant() throws {
        let words = ["plain", "two words", "it's", "$HOME", "", "a\"b", "路径", "-"]
        let line = "printf '%s\\n' " + words.map(JobScript.quoted).joined(separator: " ")
        let said = try CommandLineProgram.run("sh", ["-c", line])
        #expect(said.output == words.map { $0 + "\n" }.joined())
    }

    @Test func aScriptOfSlurmKeepsItsLimits() {
        let slurm = Slurm(options: ["account=land", "time=30"], atMost: 4, processors: 2)
        let script = slurm.script(
            ["/opt/landplan", "sweep", "chunk", "my folder"], folder: "/home/a b", log: "jobs/1", first: 1000,
            count: 500,
            name: "landplan")
        let lines = script.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "#!/bin/sh")
        for directive in [
            "--array=0-499%4", "--requeue", "--signal=B:TERM@60", "--account=land", "--time=30", "--cpus-per-task=2",
        ] { #expect(lines.contains("#SBATCH \(directive)"), "\(directive)") }
        #expect(lines.last == "exec /opt/landplan sweep chunk 'my folder' $((1000 + ${SLURM_ARRAY_TASK_ID:-0}))")
        #expect(lines.contains("cd '/home/a b' || exit 6"))
    }

    /// A process that dies takes its task with it and nothing else.
    @Test(arguments: [1, 3]) func aPoolOutlivesItsProcesses(count: Int) {
        let script = "while read line; do case $line in die) kill -9 $$;; out) exit 3;; *) echo \"$line!\";; esac; done"
        let tasks = ["a", "die", "b", "out", "c", "die", "d"]
        let pool = WorkerPool(URL(fileURLWithPath: "/bin/sh"), ["-c", script], count: count)
        let ends = Ends()
        let isStopped = { @Sendable in false }
        pool.run(tasks, isStopped: isStopped) { number, ending in
            switch ending {
            case .answered(let text): ends.add(number, text)
            case .died(let signal, let status): ends.add(number, signal.map { "signal \($0)" } ?? "status \(status)")
            case .refused(let reason): ends.add(number, reason)
            }
        }
        #expect(
            tasks.indices.map { ends.told[$0] } == [
                ["a!"], ["signal 9"], ["b!"], ["status 3"], ["c!"], ["signal 9"], ["d!"],
            ])
    }

    @Test func aPoolThatIsStoppedBeginsNothingNew() {
        let pool = WorkerPool(URL(fileURLWithPath: "/bin/sh"), ["-c", "read l; exec sleep 60"], count: 2)
        let ends = Ends()
        let began = Date()
        let isStopped = { @Sendable in Date().timeIntervalSince(began) > 0.3 }
        pool.run(Array(repeating: "x", count: 9), isStopped: isStopped) { number, _ in
            ends.add(number, "")
        }
        #expect(Date().timeIntervalSince(began) < 20)
        #expect(ends.told.count == 2)
    }
}

private final class Ends: @unchecked Sendable {
    private(set) var told: [Int: [String]] = [:]
    /// One thread at a time calls it.
    func add(_ number: Int, _ text: String) { told[number, default: []].append(text) }
}
