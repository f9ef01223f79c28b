"""COPT, as far as its licence without a key reaches."""

import coptpy
from coptpy import COPT

from .telling import Task, Telling

#: What it answers where its licence does not reach.
_LICENCE = 4


class _Watch(coptpy.CallbackBase):
    def __init__(self, telling: Telling) -> None:
        super().__init__()
        self._telling = telling

    def callback(self) -> None:
        self._telling.moment(self.getInfo(COPT.CbInfo.BestObj), self.getInfo(COPT.CbInfo.BestBnd))


def main() -> None:
    task = Task.from_arguments()
    model = coptpy.Envr().createModel()
    model.setParam(COPT.Param.Logging, 0)
    model.read(task.program)
    for name, value in [
        (COPT.Param.TimeLimit, task.seconds), (COPT.Param.RelGap, task.gap), (COPT.Param.AbsGap, 0.0),
        (COPT.Param.Threads, task.threads),
    ]:  # fmt: skip
        model.setParam(name, value)
    telling = Telling()
    model.setCallback(_Watch(telling), COPT.CBCONTEXT_MIPSOL)
    try:
        model.solve()
    except coptpy.CoptError as fault:
        if fault.retcode == _LICENCE:
            return telling.end_beyond_licence()
        raise
    best = model.objval if model.hasmipsol else None
    telling.conclude(
        best, model.bestbnd, is_proved=model.status == COPT.OPTIMAL, is_infeasible=model.status == COPT.INFEASIBLE
    )


if __name__ == "__main__":
    main()
