"""The other solvers: how each is called, and how what it says is read. Each runs in a process of its own."""

import json
import math
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import process
from .landplan import Limits
from .outcome import Moment, Outcome

_NUMBER = r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|inf)"


@dataclass(frozen=True)
class Peer:
    name: str
    #: Python and Debian packages that it needs.
    packages: list[str]
    programs: list[str]
    command: Callable[[Path, Limits], list[str]]
    #: What the output says: (moments, status, seconds of solving, best, bound, note).
    read: Callable[[process.Measured, Path, Limits], Outcome]


def solve(peer: Peer, program: Path, limits: Limits) -> Outcome:
    scripts = str(Path(__file__).resolve().parent.parent)
    environment = dict(os.environ, PYTHONPATH=scripts, OMP_NUM_THREADS=str(len(limits.cores)))
    measured = process.run(peer.command(program, limits), limits.cores, limits.grace, environment)
    outcome = peer.read(measured, program, limits)
    outcome.whole, outcome.mebibytes = measured.seconds, measured.mebibytes
    if outcome.status == "failed" and not outcome.note:
        outcome.note = "killed" if measured.was_killed else f"exit status {measured.status}"
    return outcome


def _outcome(name: str, status: str, seconds: float | None, last: Moment | None, moments: list[Moment]) -> Outcome:
    known = last or (moments[-1] if moments else None)
    outcome = Outcome(name, status, solve=seconds, moments=moments + ([last] if last else []))
    if known and known.best is not None:
        outcome.values = [known.best]
    if known:
        outcome.bounds = [known.bound]
    return outcome


def _worker(module: str) -> Callable[[Path, Limits], list[str]]:
    def command(program: Path, limits: Limits) -> list[str]:
        options = [str(program), str(limits.seconds), str(limits.gap), str(len(limits.cores))]
        return [sys.executable, "-m", f"benchmark.workers.{module}", *options]

    return command


def _read_worker(name: str) -> Callable[[process.Measured, Path, Limits], Outcome]:
    def read(measured: process.Measured, program: Path, limits: Limits) -> Outcome:
        lines = [json.loads(line) for _, line in measured.output if line.startswith("{")]
        moments = [Moment(line["seconds"], line["best"], line["bound"]) for line in lines if "status" not in line]
        end = next((line for line in lines if "status" in line), None)
        if end is None:
            return _outcome(name, "failed", None, None, moments)
        last = Moment(end["seconds"], end["best"], end["bound"])
        outcome = _outcome(name, end["status"], end["seconds"], last, moments)
        outcome.note = end["note"]
        return outcome

    return read


def _is_maximised(program: Path) -> bool:
    with open(program, encoding="utf-8") as file:
        return next((line for line in file if line.strip() and not line.startswith("\\")), "").startswith("Max")


def _cbc(program: Path, limits: Limits) -> list[str]:
    return [
        "cbc", str(program), "-timeMode", "elapsed", "-ratioGap", str(limits.gap), "-allowableGap", "0",
        "-seconds", str(limits.seconds), "-threads", str(len(limits.cores)), "-solve", "-quit",
    ]  # fmt: skip


def _read_cbc(measured: process.Measured, program: Path, limits: Limits) -> Outcome:
    # While it searches, cbc minimises: what it says of a maximisation has the other sign.
    sign = -1.0 if _is_maximised(program) else 1.0
    moments: list[Moment] = []
    best: float | None = None
    bound: float | None = None
    for _, line in measured.output:
        if dated := re.search(r"\((" + _NUMBER + r") seconds\)", line):
            if found := re.search(r"solution of (" + _NUMBER + r") found", line):
                best = sign * float(found[1])
            if possible := re.search(r"best possible (" + _NUMBER + r")", line):
                bound = sign * float(possible[1])
            moments.append(Moment(float(dated[1]), best, bound))
    text = measured.text
    time = re.search(r"Time \(Wallclock seconds\):\s+(" + _NUMBER + ")", text)
    seconds = float(time[1]) if time else None
    if "Problem proven infeasible" in text or "Problem is infeasible" in text:
        return _outcome("CBC", "infeasible", seconds, None, moments)
    value = re.search(r"Objective value:\s+(" + _NUMBER + ")", text)
    known = re.search(r"(?:Lower|Upper) bound:\s+(" + _NUMBER + ")", text)
    final = float(value[1]) if value else None
    is_proved = "Result - Optimal solution found" in text
    own = float(known[1]) if known else bound
    if is_proved and not known and final is not None:
        # It tells no bound then; all that is known is the gap that was asked for.
        own = final - sign * limits.gap * abs(final)
    last = Moment(seconds if seconds is not None else measured.seconds, final, own)
    return _outcome("CBC", "proved" if is_proved else "stopped" if text else "failed", seconds, last, moments)


def _glpsol(program: Path, limits: Limits) -> list[str]:
    return [
        "glpsol", "--lp", str(program), "--cuts", "--mipgap", str(limits.gap), "-o", "/dev/stdout",
        "--tmlim", str(max(1, round(limits.seconds))),
    ]  # fmt: skip


def _read_glpsol(measured: process.Measured, program: Path, limits: Limits) -> Outcome:
    moments: list[Moment] = []
    best: float | None = None
    bound: float | None = None
    # Its own clock has tenths of a second and includes reading; so its lines are dated as they come.
    began = next((at for at, line in measured.output if line.startswith("GLPK Integer Optimizer")), 0.0)
    ended = next((at for at, line in measured.output if line.startswith("Time used:")), None)
    pattern = re.compile(r"^\+\s*\d+: (?:mip =|>>>>>)\s+(.+?)\s+[<>]=\s+(" + _NUMBER + r")\s+")
    for at, line in measured.output:
        if found := pattern.match(line):
            best = float(found[1]) if re.fullmatch(_NUMBER, found[1]) else best
            bound = float(found[2])
            moments.append(Moment(at - began, best, bound if math.isfinite(bound) else None))
    text = measured.text
    seconds = ended - began if ended is not None else None
    if "HAS NO INTEGER FEASIBLE SOLUTION" in text or "HAS NO PRIMAL FEASIBLE SOLUTION" in text:
        return _outcome("glpsol", "infeasible", seconds, None, moments)
    is_exact = "INTEGER OPTIMAL SOLUTION FOUND" in text
    if is_exact or "RELATIVE MIP GAP TOLERANCE REACHED" in text:
        told = re.search(r"^Objective:\s+\S+ = (" + _NUMBER + r") ", text, re.MULTILINE)
        value = float(told[1]) if told else best
        last = Moment(seconds or 0.0, value, value if is_exact else bound)
        return _outcome("glpsol", "proved", seconds, last, moments)
    return _outcome("glpsol", "stopped" if ended is not None else "failed", seconds, None, moments)


PEERS = {
    "highs": Peer("HiGHS", ["highspy"], [], _worker("highs"), _read_worker("HiGHS")),
    "scip": Peer("SCIP", ["pyscipopt"], [], _worker("scip"), _read_worker("SCIP")),
    "cbc": Peer("CBC", [], ["cbc"], _cbc, _read_cbc),
    "cp-sat": Peer("CP-SAT", ["ortools", "highspy"], [], _worker("cp_sat"), _read_worker("CP-SAT")),
    "glpsol": Peer("glpsol", [], ["glpsol"], _glpsol, _read_glpsol),
    "gurobi": Peer("Gurobi", ["gurobipy"], [], _worker("gurobi"), _read_worker("Gurobi")),
    "xpress": Peer("Xpress", ["xpress"], [], _worker("xpress_optimizer"), _read_worker("Xpress")),
    "copt": Peer("COPT", ["coptpy"], [], _worker("copt"), _read_worker("COPT")),
}
#: Those whose licence without a key holds for small programs only: one that is too large is skipped, and said so.
COMMERCIAL = ["gurobi", "xpress", "copt"]
