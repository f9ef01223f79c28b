import Foundation
import Testing

@testable import Clusters

@Suite struct ClusterTests {
    /// Every task is in one part; parts have as many seconds of work as jobs should, and are as many as the slots can use.
    @Test(arguments: [1, 2, 3, 40, 100, 999, 1000, 100_000], [nil, 0.001, 0.5, 1.3, 9, 70, 400] as [Double?])
    func chunksHoldEveryTaskOnce(count: Int, seconds: Double?) {
        for slots in [nil, 1, 2, 3, 64, 5000] as [Int?] {
            let chunks = Chunks(count: count, secondsEach: seconds, slots: slots)
            #expect((0..<chunks.jobs).flatMap { Array(chunks.tasks($0)) } == Array(0..<count))
            guard let seconds else {
                #expect(chunks.size == 1)
                continue
            }
            #expect(chunks.size == 1 || Double(chunks.size) * seconds <= 300.001)
            guard let slots else { continue }
            let isWorthIt = Double(chunks.size) * seconds >= 20 || chunks.size == count
            #expect(isWorthIt)
            // As soon as each can have a job that is worth it, none is without one, but where that is of no use.
            if Double(count / slots) * seconds >= 40 { #expect(chunks.jobs >= min(slots, count / 2)) }
        }
        #expect(Chunks(count: 5, size: 2).tasks(9).isEmpty)
    }

    /// Whole rounds of all slots, so that none is idle while another one still has a job before it.
    @Test(arguments: [
        (100, 1.3, 2, 6), (1000, 1.3, 2, 8), (1000, 1.3, 40, 40), (1000, 60, 8, 200), (10_000, 1.3, 2, 44),
        (8, 1, 2, 1),
        (1000, 1.3, 1000, 59),
    ]) func chunksSpreadOverTheSlots(count: Int, seconds: Double, slots: Int, jobs: Int) {
        #expect(Chunks(count: count, secondsEach: seconds, slots: slots).jobs == jobs)
    }

    /// Nodes as sinfo tells them, of the partition that is asked for.
    @Test func slotsAreWhatTheNodesOffer() {
        let nodes = """
            batch|batch*|n1|idle|4
            batch|batch*|n2|mixed|5
            batch|batch*|n3|down|4
            batch|batch*|n4|idle*|4
            batch|batch*|n5|drained|4
            big|big|n1|idle|4
            big|big|n6|allocated|64
            batch|batch*|n7|idle~|2

            """
        #expect(Slurm().slots(of: nodes) == 11)
        #expect(Slurm(processors: 2).slots(of: nodes) == 5)
        #expect(Slurm(options: ["partition=big"]).slots(of: nodes) == 68)
        #expect(Slurm(options: ["mem=2G", "-p big,batch"]).slots(of: nodes) == 75)
        #expect(Slurm(options: ["--partition=none"]).slots(of: nodes) == nil)
        #expect(Slurm(processors: 128).slots(of: nodes) == nil)
        #expect(Slurm().slots(of: "sinfo: nothing") == nil)
        #expect(Parallel(hosts: ["4/alpha", "8/beta"]).slots == 12)
        #expect(Parallel(hosts: ["4/alpha,beta"], jobs: 3).slots == 6)
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
