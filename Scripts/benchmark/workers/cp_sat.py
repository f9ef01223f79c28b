"""CP-SAT, on programs that can be said exactly in whole numbers."""

from ortools.sat.python import cp_model

from .integers import IntegerProgram, NotExact, read
from .telling import Task, Telling

_INFINITE = 1 << 62


def build(program: IntegerProgram) -> cp_model.CpModel:
    model = cp_model.CpModel()
    columns = [model.new_int_var(low, high, "") for low, high in program.bounds]
    for row in program.rows:
        total = cp_model.LinearExpr.weighted_sum([columns[column] for column in row.columns], row.coefficients)
        lower = -_INFINITE if row.lower is None else row.lower
        upper = _INFINITE if row.upper is None else row.upper
        model.add_linear_constraint(total, lower, upper)
    objective = cp_model.LinearExpr.weighted_sum(columns, program.costs)
    model.maximize(objective) if program.is_maximised else model.minimize(objective)
    return model


class _Watch(cp_model.CpSolverSolutionCallback):
    def __init__(self, tell) -> None:
        super().__init__()
        self._tell = tell

    def on_solution_callback(self) -> None:
        self._tell(self.objective_value, self.best_objective_bound)


def main() -> None:
    task = Task.from_arguments()
    try:
        program = read(task.program)
    except NotExact as reason:
        return Telling().end("skipped", note=f"cannot be exact: {reason}")
    model = build(program)
    offset = float(program.offset)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = task.seconds
    solver.parameters.relative_gap_limit = task.gap
    solver.parameters.num_workers = task.threads
    telling = Telling()
    best: float | None = None

    def own(value: float) -> float:
        return value / program.scale + offset

    def tell(value: float, bound: float) -> None:
        nonlocal best
        best = own(value)
        telling.moment(best, own(bound))

    solver.best_bound_callback = lambda bound: telling.moment(best, own(bound))
    status = solver.solve(model, _Watch(tell))
    if status == cp_model.OPTIMAL:
        telling.end("proved", own(solver.objective_value), own(solver.best_objective_bound))
    elif status == cp_model.INFEASIBLE:
        telling.end("infeasible")
    elif status == cp_model.FEASIBLE:
        telling.end("stopped", own(solver.objective_value), own(solver.best_objective_bound))
    else:
        telling.end("stopped" if status == cp_model.UNKNOWN else "failed", note=solver.status_name(status))


if __name__ == "__main__":
    main()
