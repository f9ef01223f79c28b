"""Xpress, as far as its licence without a key reaches."""

import xpress

from .telling import Task, Telling


def main() -> None:
    task = Task.from_arguments()
    problem = xpress.problem()
    problem.controls.outputlog = 0
    problem.readProb(task.program, "l")
    controls = problem.controls
    controls.timelimit, controls.miprelstop, controls.mipabsstop = task.seconds, task.gap, 0.0
    controls.threads = task.threads
    telling = Telling()

    def tell(problem: xpress.problem, *_: object) -> None:
        telling.moment(problem.attributes.mipbestobjval, problem.attributes.bestbound)

    problem.addIntsolCallback(tell, None, 0)
    try:
        problem.optimize()
    except xpress.SolverError as fault:
        if "too many rows and columns" in str(fault):
            return telling.end_beyond_licence()
        raise
    attributes = problem.attributes
    best = attributes.mipbestobjval if attributes.mipsols else None
    telling.conclude(
        best, attributes.bestbound, is_proved=attributes.solstatus == xpress.SolStatus.OPTIMAL,
        is_infeasible=attributes.solstatus == xpress.SolStatus.INFEASIBLE,
    )  # fmt: skip


if __name__ == "__main__":
    main()
