import Quantities

/// What a robust plan and its cost are called: where only quota is kept back, nobody is said to stay away.
struct RobustWords {
    let subject: Words
    let plan: Words
    /// The plan, in a table.
    let short: Words
    let cost: Words
    /// That there is none.
    let free: Words
    /// What is told of a goal if every project comes; and the head of its column.
    let all: Words
    let column: Words
    let notes: [Words]

    init(_ found: RobustAnswer, _ aim: RobustAnswer.Aim?) {
        let isOfAbsence = aim != nil || found.before.contains { $0.expected != nil || $0.worst != nil }
        guard isOfAbsence else {
            subject = Words("指标留有余地", "Keeping quota back")
            plan = Words("留有余地的方案", "Plan with quota kept back")
            short = Words("留有余地", "with quota kept back")
            cost = Words("留有余地的代价", "What it costs")
            free = Words("没有代价：基准方案本身就用不到留出的部分", "nothing: the base plan does not use what is kept back")
            all = Words("目标值", "in all")
            column = Words("数值", "value")
            notes = []
            return
        }
        subject = Words("项目可能不来", "If projects stay away")
        plan = Words("稳健方案", "Robust plan")
        short = Words("稳健方案", "robust")
        cost = Words("稳健的代价", "What it costs")
        free = Words("没有代价：基准方案本身就是稳健的", "nothing: the base plan is robust as it is")
        all = Words("项目全来时", "if all come")
        column = Words("全来", "all come")
        notes = [
            Words(
                "方案按全部项目都来预留，各项限额因此总能守住；不来的项目不计入目标，给它预留的不转给别人。",
                "The plan reserves for every project, so that no quota or budget is overrun; who stays away adds nothing, and what is reserved for it is not handed on."
            ),
            Words(
                "任务缺口、资金等不是逐项目相加的目标，按全部项目都来计。",
                "Goals that are no sums over projects, such as shortfall of targets and money, count as if all came."
            ),
        ]
    }
}
