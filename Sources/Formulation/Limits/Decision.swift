import LandModel
import Quantities

/// Something that people decided before the plan and that binds it, or frees it.
public struct Decision: Sendable, Hashable {
    public let words: Words
    public let project: ProjectID
    public let by: String?
    public let on: String?
    public let why: String?
    /// Without it at least as many plans are left; an exemption is taken back by leaving fewer.
    public let isBinding: Bool
    /// What to hand to `--set` to do without it.
    public let settings: [String]

    init(
        _ words: Words, on project: ProjectID, by: String? = nil, date: String? = nil, why: String? = nil,
        isBinding: Bool = true, settings: [String]
    ) {
        self.words = words
        self.project = project
        self.by = by
        on = date
        self.why = why
        self.isBinding = isBinding
        self.settings = settings
    }
}
