"""Gurobi, as far as its licence without a key reaches."""

import gurobipy
from gurobipy import GRB

from .telling import Task, Telling


def main() -> None:
    task = Task.from_arguments()
    environment = gurobipy.Env(params={"OutputFlag": 0})
    model = gurobipy.read(task.program, env=environment)
    for name, value in [("TimeLimit", task.seconds), ("MIPGap", task.gap), ("MIPGapAbs", 0.0), ("Threads", task.threads)]:
        model.setParam(name, value)
    telling = Telling()

    def tell(model: gurobipy.Model, where: int) -> None:
        if where == GRB.Callback.MIP:
            telling.moment(model.cbGet(GRB.Callback.MIP_OBJBST), model.cbGet(GRB.Callback.MIP_OBJBND))

    try:
        model.optimize(tell)
    except gurobipy.GurobiError as fault:
        if fault.errno == GRB.Error.SIZE_LIMIT_EXCEEDED:
            return telling.end_beyond_licence()
        raise
    best = model.ObjVal if model.SolCount else None
    telling.conclude(
        best, model.ObjBound, is_proved=model.Status == GRB.OPTIMAL, is_infeasible=model.Status == GRB.INFEASIBLE
    )


if __name__ == "__main__":
    main()
