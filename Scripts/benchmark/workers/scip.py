"""SCIP; it uses one thread, whatever it is given."""

import pyscipopt

from .telling import Task, Telling


class _Watch(pyscipopt.Eventhdlr):
    """Tells of better plans and bounds."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def eventinit(self) -> None:
        for kind in (pyscipopt.SCIP_EVENTTYPE.BESTSOLFOUND, pyscipopt.SCIP_EVENTTYPE.DUALBOUNDIMPROVED):
            self.model.catchEvent(kind, self)

    def eventexec(self, event: pyscipopt.scip.Event) -> None:
        self._telling.moment(self.model.getPrimalbound(), self.model.getDualbound())


def main() -> None:
    task = Task.from_arguments()
    model = pyscipopt.Model()
    model.hideOutput()
    model.setParam("limits/time", task.seconds)
    model.setParam("limits/gap", task.gap)
    model.readProblem(task.program)
    telling = Telling()
    model.includeEventhdlr(_Watch(telling), "watch", "tells of better plans and bounds")
    model.optimize()
    status = model.getStatus()
    best = model.getPrimalbound() if model.getNSols() else None
    telling.conclude(
        best, model.getDualbound(), is_proved=status in ("optimal", "gaplimit"), is_infeasible=status == "infeasible"
    )


if __name__ == "__main__":
    main()
