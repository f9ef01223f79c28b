"""HiGHS."""

import highspy

from .telling import Task, Telling


def main() -> None:
    task = Task.from_arguments()
    solver = highspy.Highs()
    for name, value in [
        ("output_flag", False), ("time_limit", task.seconds), ("mip_rel_gap", task.gap), ("mip_abs_gap", 0.0),
        ("threads", task.threads),
    ]:  # fmt: skip
        solver.setOptionValue(name, value)
    solver.readModel(task.program)
    telling = Telling()

    def tell(event: highspy.HighsCallbackEvent) -> None:
        telling.moment(event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)

    solver.cbMipImprovingSolution += tell
    solver.cbMipLogging += tell
    solver.run()
    status, info = solver.getModelStatus(), solver.getInfo()
    if status == highspy.HighsModelStatus.kOptimal:
        # A program without integers, or one that presolve ends, leaves no bound of a search behind.
        value = info.objective_function_value
        bound = info.mip_dual_bound if abs(info.mip_dual_bound) < 1e20 else value
        telling.end("proved", value, bound)
    elif status == highspy.HighsModelStatus.kInfeasible:
        telling.end("infeasible")
    else:
        found = info.primal_solution_status == 2
        telling.end("stopped", info.objective_function_value if found else None, info.mip_dual_bound)


if __name__ == "__main__":
    main()
