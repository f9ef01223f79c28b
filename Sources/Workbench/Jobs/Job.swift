import Foundation
import Quantities
import Records
import Synchronization

/// One piece of work in the background, from its start to its answer.
final class Job: Sendable {
    enum Stage: String, Sendable { case waiting, running, done, failed, cancelled }

    struct Standing: Sendable {
        var stage = Stage.waiting
        /// The last line of progress, as the program wrote it.
        var progress: String?
        /// What the command printed.
        var output: [UInt8] = []
        /// What the command said beside.
        var remarks = ""
        var status: Int32?
        var isStopping = false
        /// How often it has changed: what is told of it on several ways may come in another order.
        fileprivate(set) var revision = 0
    }

    let number: Int
    let order: JobOrder
    /// Of the state that it was asked on.
    let version: String
    private let state = Mutex(Standing())

    init(_ number: Int, _ order: JobOrder, version: String) {
        self.number = number
        self.order = order
        self.version = version
    }

    var standing: Standing { state.withLock { $0 } }

    @discardableResult func update<Result: Sendable>(_ body: @Sendable (inout Standing) -> Result) -> Result {
        state.withLock { standing in
            standing.revision += 1
            return body(&standing)
        }
    }

    /// Everything about it but its answer.
    var json: JSONNode {
        let now = standing
        return .of([
            "job": number.written, "kind": order.kind.written, "title": order.title.written,
            "stage": now.stage.rawValue.written, "revision": now.revision.written, "version": version.written,
            "progress": now.progress.flatMap { JSONParser.parse(Array($0.utf8)).tree },
            "status": now.status.map { Int($0).written }, "stopping": now.isStopping.written,
            "remarks": now.remarks.isEmpty ? nil : now.remarks.written,
            "files": order.files.written,
        ])
    }
}
