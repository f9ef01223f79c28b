import ArgumentParser

/// `landplan sweep`: one scenario under many circumstances.
struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: .told(
            "批量推演：同一情景在许多变化、许多未来下各求一遍，可在集群上运行。",
            "Solves a scenario under many changes and futures, here or on a cluster."),
        discussion: .told(
            """
            文件 SWEEP.json 写明变量轴及其组合。每例一个文件夹，已完成的不重做；中断后用同一命令继续。
            汇总用 landplan sweep collect。
            """,
            """
            The file SWEEP.json names the axes and how they are put together. Every case has a folder; what is finished is not done \
            again, and the same command goes on after an interruption. landplan sweep collect sums up.
            """),
        subcommands: [SweepRun.self, SweepCollect.self, SweepProvince.self, SweepChunk.self, SweepWorker.self],
        defaultSubcommand: SweepRun.self)
}
