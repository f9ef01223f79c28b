import Quantities
import Records

/// Why a setting cannot be carried out.
enum SettingFault: Error {
    case noEqualsSign
    case unknownStep(path: Path, nearest: String?)
    case notAContainer(path: Path)
    case wrongID(path: Path, id: String)
    case needsObject(path: Path)

    func issue(place: Place) -> Issue {
        switch self {
        case .noEqualsSign:
            Issue(
                "bad-setting", at: Path(), place: place,
                what: Words("设置缺少“=”", "the setting has no “=”"),
                because: Words("写作 路径=值", "it is written path=value"),
                mend: Words("如 quotas.Q1.amounts.2025=30", "for example quotas.Q1.amounts.2025=30"))
        case .unknownStep(let path, let nearest):
            Issue(
                "unknown-path", at: path, place: place,
                what: Words("没有“\(path)”", "there is no “\(path)”"),
                because: Words(
                    "“\(path.steps.last ?? "")”既不是这里的项，也不是编号",
                    "“\(path.steps.last ?? "")” is neither a field nor an id here"),
                meant: nearest,
                else: Words("核对路径；新增一条须给出整个对象", "check the path; to add a record give the whole object"))
        case .notAContainer(let path):
            Issue(
                "unknown-path", at: path, place: place,
                what: Words("“\(path)”之下没有更多层", "nothing lies below “\(path)”"),
                because: Words("这里是单个值", "it is a plain value"), mend: Words("缩短路径", "shorten the path"))
        case .wrongID(let path, let id):
            Issue(
                "setting-id", at: path, place: place,
                what: Words("路径与对象里的编号“\(id)”不同", "the path and the object's id “\(id)” differ"),
                because: Words("一条记录只有一个编号", "a record has one id"),
                mend: Words("改为相同，或删去对象里的编号", "make them equal, or leave the id out"))
        case .needsObject(let path):
            Issue(
                "setting-needs-object", at: path, place: place,
                what: Words("“\(path)”应为整个对象", "“\(path)” takes a whole object"),
                because: Words("这是列表中的一条记录", "it is a record of a list"),
                mend: Words("写 {…}，或在路径后加上字段名", "write {…}, or add a field to the path"))
        }
    }
}
