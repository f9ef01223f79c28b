import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// How limits, and what it takes to move them, are said.
extension Naming {
    /// A lock by what it says.
    func lock(_ id: LockID) -> Words {
        facts.scenario.locks.first { $0.id == id }.map { facts.scenario.words(of: $0) } ?? Words(same: id.text)
    }
}
