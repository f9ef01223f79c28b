import Documents
import Judging
import LandModel
import Planning
import Quantities
import Questions
import Records
import Reporting

extension Bench {
    /// Plans that were kept and the plan in hand, side by side, as `compare` tells them.
    ///
    /// `{"plans": [{"name", "plan"}, …]}` → `{"version", "comparison", "names"}`
    public func compare(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let world = self.world
        guard case .array(let kept)? = request["plans"]?.value else {
            throw Refusal(.request, "缺少 plans", "plans is missing")
        }
        guard kept.count <= SideBySide.most else {
            throw Refusal(
                .request, "最多与 \(SideBySide.most) 个方案对比", "at most \(SideBySide.most) plans to compare with")
        }
        var comparands = [Comparand(world.reading, claim: world.claim)]
        for entry in kept {
            comparands.append(Comparand(PlanReading(try Self.plan(entry["plan"]), in: world.facts), claim: nil))
        }
        return .of([
            "version": version.written, "comparison": CompareTelling.document(comparands).json,
            "names": kept.map { String(($0["name"]?.text ?? "").prefix(80)) }.written,
        ])
    }

    /// A bare plan that a page kept.
    static func plan(_ node: JSONNode?) throws(Refusal) -> Plan {
        var reader = Reader()
        guard let node, let plan = Plan.read(node, &reader), reader.issues.allSatisfy({ $0.severity != .error }) else {
            throw Refusal(.request, "方案读不懂", "a plan cannot be read", issues: reader.issues)
        }
        return plan
    }
}

enum SideBySide {
    /// Beside the plan in hand.
    static let most = 3
}
