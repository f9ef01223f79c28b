import ArgumentParser
import Clusters
import Foundation

/// Who runs the cases.
enum SweepEngine: String, ExpressibleByArgument, CaseIterable { case local, slurm, parallel, script }

/// Where the cases of a sweep are solved.
struct EngineArguments: ParsableArguments {
    @Option(
        help: .told(
            "在哪里运行：local（本机进程）、slurm、parallel（GNU parallel，可经 ssh）、script（打印作业脚本）。",
            "Who runs the cases: local (processes here), slurm, parallel (GNU parallel, also over ssh), script (prints a job script)."
        ))
    var engine = SweepEngine.local

    @Option(
        help: .told(
            "同时几个进程；local 时不写则与核数相同，集群作业内不写则为 1。",
            "Processes at a time: as many as cores with local, 1 in a job of a cluster without it."))
    var jobs: Int?

    @Option(
        help: .told(
            "每个作业几例；不写则为二十秒至五分钟的工作量，使集群各处都有活干。",
            "Cases of a job; 20 seconds to five minutes of work without it, so that all of the cluster has some."))
    var chunk: Int?

    @Option(
        help: .told(
            "slurm：数组中最多同时几个作业。",
            "slurm: tasks of an array that run at a time."))
    var atMost: Int?

    @Option(
        name: .customLong("slurm"), parsing: .singleValue,
        help: .told(
            "slurm：sbatch 的选项，如 account=A、partition=P、time=60、mem=2G；可重复。",
            "slurm: an option of sbatch: account=A, partition=P, time=60, mem=2G; repeatable."))
    var options: [String] = []

    @Option(
        name: .customLong("host"), parsing: .singleValue,
        help: .told(
            "parallel：主机，写法同 --sshlogin，: 为本机；可重复。",
            "parallel: a host as --sshlogin takes it, : for this machine; repeatable."))
    var hosts: [String] = []

    @Flag(
        name: .customLong("no-wait"),
        help: .told(
            "slurm：提交后不等待；再次运行本命令即继续。",
            "slurm: do not wait for the jobs; the same command goes on later."))
    var leaves = false

    func check() throws {
        guard [jobs, chunk, atMost].allSatisfy({ $0.map { $0 > 0 } ?? true }) else {
            throw ValidationError("--jobs、--chunk、--at-most 须为正数。", "--jobs, --chunk and --at-most are above 0.")
        }
    }

    var slurm: Slurm { Slurm(options: options, atMost: atMost, processors: processes) }

    var parallel: Parallel { Parallel(hosts: hosts, jobs: jobs) }

    var processes: Int { jobs ?? (engine == .local ? ProcessInfo.processInfo.activeProcessorCount : 1) }
}
