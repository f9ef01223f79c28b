"""The lines that a worker says."""

import json
import math
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    program: str
    seconds: float
    gap: float
    threads: int

    @classmethod
    def from_arguments(cls) -> "Task":
        program, seconds, gap, threads = sys.argv[1:5]
        return cls(program, float(seconds), float(gap), int(threads))


class Telling:
    """Says what is new; the clock starts when it is made."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._last: tuple[float | None, float | None] = (None, None)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    def moment(self, best: float | None, bound: float | None) -> None:
        known = (_finite(best), _finite(bound))
        if known != self._last:
            self._last = known
            self._say({"seconds": self.seconds, "best": known[0], "bound": known[1]})

    def end(self, status: str, best: float | None = None, bound: float | None = None, note: str = "") -> None:
        self._say({
            "status": status, "seconds": self.seconds, "best": _finite(best), "bound": _finite(bound), "note": note,
        })  # fmt: skip

    def conclude(self, best: float | None, bound: float | None, *, is_proved: bool, is_infeasible: bool) -> None:
        status = "proved" if is_proved else "infeasible" if is_infeasible else "stopped"
        self.end(status, best, bound)

    def end_beyond_licence(self) -> None:
        self.end("skipped", note="too large for the licence without a key")

    @staticmethod
    def _say(record: dict) -> None:
        sys.stdout.write(json.dumps(record) + "\n")
        sys.stdout.flush()


def _finite(number: float | None) -> float | None:
    return number if number is not None and math.isfinite(number) and abs(number) < 1e20 else None
