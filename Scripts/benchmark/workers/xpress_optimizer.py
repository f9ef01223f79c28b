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
            return telling.end("skipped", note="too large for the licence without a key")
        raise
    attributes = problem.attributes
    best = attributes.mipbestobjval if attributes.mipsols else None
    if attributes.solstatus == xpress.SolStatus.OPTIMAL:
        telling.end("proved", best, attributes.bestbound)
    else:
        nothing = attributes.solstatus == xpress.SolStatus.INFEASIBLE
        telling.end("infeasible" if nothing else "stopped", best, attributes.bestbound)


if __name__ == "__main__":
    main()
