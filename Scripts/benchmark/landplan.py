"""landplan itself: runs it, and reads its progress and its answer."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from . import process
from .outcome import Moment, Outcome

_PROGRESS = re.compile(r"tier (\d+)/\d+( done)?\s+best (\S+)\s+bound (\S+)")
_NUMBER = re.compile(r"-?[\d,]+(\.\d+)?$")


@dataclass(frozen=True)
class Limits:
    """The same for every solver."""

    seconds: float
    gap: float
    cores: list[int]

    @property
    def grace(self) -> float:
        """When a solver that does not keep its own limit is killed."""
        return self.seconds * 1.25 + 120


class _Watcher:
    """Follows the progress line; it is renewed five times a second at most, and at the end of each tier."""

    def __init__(self) -> None:
        self.moments: list[Moment] = []
        #: By number of the tier, from 1.
        self.ended: dict[int, float] = {}

    def __call__(self, seconds: float, text: str) -> None:
        for tier, done, best, bound in _PROGRESS.findall(text):
            if int(tier) == 1:
                self.moments.append(Moment(seconds, _number(best), _number(bound)))
            for number in range(1, int(tier) + (1 if done else 0)):
                self.ended.setdefault(number, seconds)


def _number(text: str) -> float | None:
    return float(text.replace(",", "").replace("−", "-")) if _NUMBER.match(text.replace("−", "-")) else None


def solve(binary: Path, scenario: Path, limits: Limits, tiers: int) -> Outcome:
    """Solves all tiers; `tiers` of them are the scenario's own and are reported."""
    watcher = _Watcher()
    command = [
        str(binary), "solve", str(scenario), "--no-save", "--format", "json", "--lang", "en",
        "--time-limit", str(limits.seconds), "--gap", str(limits.gap),
    ]  # fmt: skip
    measured = process.run(command, limits.cores, limits.grace, watch_terminal=watcher)
    outcome = Outcome("landplan", "failed", whole=measured.seconds, mebibytes=measured.mebibytes)
    outcome.moments = watcher.moments
    try:
        rows = next(table["rows"] for table in json.loads(measured.text)["tables"] if table["id"] == "tiers")
    except (ValueError, KeyError, StopIteration):
        outcome.status = {2: "infeasible", 4: "stopped"}.get(measured.status, "failed")
        outcome.note = "killed" if measured.was_killed else f"exit status {measured.status}"
        return outcome
    cells = [row["cells"] for row in rows[:tiers]]
    outcome.values = [float(cell["value"]) for cell in cells]
    outcome.bounds = [float(cell["bound"]) if cell.get("bound") is not None else None for cell in cells]
    ended = [cell["proved"]["en"] in ("proved", "within the gap") for cell in cells]
    outcome.status = "proved" if all(ended) else "stopped"
    outcome.tiers = [watcher.ended.get(number, measured.seconds) for number in range(1, tiers + 1)]
    outcome.moments.append(Moment(outcome.tiers[0] if ended[0] else measured.seconds, outcome.value, outcome.bound))
    if tiers == 1 and ended[0] and limits.gap > 0:
        # Within the gap, where peers end, landplan goes on for a while to close it for the tidy tiers behind.
        outcome.tiers[0] = outcome.seconds_to(limits.gap) or outcome.tiers[0]
    outcome.solve = outcome.tiers[0] if tiers == 1 else measured.seconds
    if measured.status not in (0, 3):
        outcome.note = f"exit status {measured.status}"
    return outcome


def export(binary: Path, scenario: Path, program: Path, tier: int, after: list[str], cores: list[int]) -> bool:
    """Writes the compact program of one tier as LP text."""
    command = [str(binary), "export", str(scenario), "--tier", str(tier), "-o", str(program)]
    return process.run(command + (["--after", *after] if after else []), cores, 900).status == 0


def exact_values(binary: Path, scenario: Path, folder: Path, limits: Limits) -> list[str] | None:
    """The exact optima of all tiers, as text, if all are proved."""
    command = [
        str(binary),
        "solve",
        str(scenario),
        "--out",
        str(folder),
        "--force",
        "--time-limit",
        str(limits.seconds),
    ]
    if process.run(command, limits.cores, limits.grace).status != 0:
        return None
    with open(folder / "plan.json", encoding="utf-8") as file:
        return [tier["value"] for tier in json.load(file, parse_float=str, parse_int=str)["tiers"]]
