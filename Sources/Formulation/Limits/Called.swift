import LandModel
import Quantities

/// What things are called in the words of limits and decisions.
extension Setting {
    func called(_ id: ProjectID) -> Words { .called(project(id)?.name, id.text) }
}

extension Words {
    /// `指标任务“产值”`
    func prefixed(_ zh: String, _ en: String) -> Words { Words("\(zh)“\(self.zh)”", "\(en) “\(self.en)”") }
}
