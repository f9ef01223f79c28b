"""What one run of one solver on one case came to."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Moment:
    """What was known so many seconds after the run began."""

    seconds: float
    best: float | None
    bound: float | None

    @property
    def gap(self) -> float | None:
        """|best − bound| ÷ |best|; `None` before there are both."""
        return gap(self.best, self.bound)


def gap(best: float | None, bound: float | None) -> float | None:
    if best is None or bound is None:
        return None
    distance = abs(best - bound)
    return distance / abs(best) if best else (0.0 if distance == 0 else None)


@dataclass
class Outcome:
    """Seconds: `solve` is what the solver itself takes once it has read the program, for landplan from the start of the
    process to the proof of the (first) tier; `whole` is the process from start to end."""

    solver: str
    #: proved, stopped, infeasible, skipped or failed.
    status: str
    #: One per tier.
    values: list[float] = field(default_factory=list)
    bounds: list[float | None] = field(default_factory=list)
    solve: float | None = None
    whole: float | None = None
    #: When each of the scenario's own tiers had ended, from the start of the process; of peers, how long each took.
    tiers: list[float] = field(default_factory=list)
    mebibytes: float | None = None
    moments: list[Moment] = field(default_factory=list)
    note: str = ""

    @property
    def is_proved(self) -> bool:
        return self.status == "proved"

    @property
    def value(self) -> float | None:
        return self.values[0] if self.values else None

    @property
    def bound(self) -> float | None:
        return self.bounds[0] if self.bounds else None

    def gap_at(self, seconds: float) -> float | None:
        """The gap known at a time; the last one if the run had ended by then."""
        known = [moment.gap for moment in self.moments if moment.seconds <= seconds and moment.gap is not None]
        return known[-1] if known else None

    def seconds_to(self, share: float) -> float | None:
        """When the gap was that small for the first time."""
        return next((m.seconds for m in self.moments if m.gap is not None and m.gap <= share + 1e-12), None)


def median(runs: list[Outcome]) -> Outcome:
    """The run in the middle by time; of an even number the slower one."""
    order = sorted(runs, key=lambda run: (not run.is_proved, run.whole if run.whole is not None else 0.0))
    return order[len(order) // 2]
