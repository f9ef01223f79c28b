"""What the runs on one case say about each other."""

import math
from dataclasses import dataclass, field

from .outcome import Outcome
from .suites import Case


@dataclass
class Result:
    """All that was measured on one case."""

    case: Case
    #: landplan first, where it ran.
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def own(self) -> Outcome | None:
        return next((outcome for outcome in self.outcomes if outcome.solver == "landplan"), None)

    @property
    def peers(self) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.solver != "landplan"]

    def disagreements(self) -> list[str]:
        """What cannot be true of both: a plan that is better than what another proved to be the bound, a proof that is
        not the published optimum, “infeasible” where others have a plan."""
        return [
            f"{self.case.name}: {fault}"
            for one in self.outcomes
            for fault in [
                *self._against_published(one),
                *(f for other in self.outcomes for f in self._against(one, other)),
            ]
        ]

    def _against_published(self, one: Outcome) -> list[str]:
        optimum = self.case.optimum
        if optimum is None or not one.is_proved or one.value is None:
            return []
        if abs(one.value - optimum) <= max(1e-6, self.case.gap) * max(1.0, abs(optimum)):
            return []
        return [f"{one.solver} proved {one.value:.10g}, published is {optimum:.10g}"]

    def _against(self, one: Outcome, other: Outcome) -> list[str]:
        if other.status == "infeasible" and one.values:
            return [f"{one.solver} has a plan, but {other.solver} says that there is none"]
        if one is other or not other.is_proved:
            return []
        found = []
        for tier, (value, bound) in enumerate(zip(one.values, other.bounds)):
            if bound is None:
                continue
            beyond = value - bound if self.case.is_maximised[tier] else bound - value
            if beyond > 1e-6 * max(1.0, abs(bound)):
                proved = f"{other.solver} proved that {bound:.10g} is the bound"
                found.append(f"{one.solver} has {value:.10g} in tier {tier + 1}, but {proved}")
        return found

    def fastest_peer(self) -> Outcome | None:
        proved = [peer for peer in self.peers if peer.is_proved and peer.solve is not None]
        return min(proved, key=lambda peer: peer.solve or 0.0, default=None)

    def ratio(self, limit: float, is_whole: bool) -> "Ratio | None":
        """How many times faster landplan is than the fastest peer. A peer's time is what it takes once it has read the
        program; landplan's that of the process until the tier is proved, or (whole) until it ends with all tiers."""
        own = self.own
        if own is None or not self.peers or all(peer.status in ("skipped", "failed") for peer in self.peers):
            return None
        fastest = self.fastest_peer()
        seconds = own.whole if is_whole else own.solve
        # Clocks are not finer than a millisecond.
        of_peer = max(fastest.solve, 0.001) if fastest and fastest.solve is not None else limit
        if own.is_proved and seconds:
            return Ratio(of_peer / max(seconds, 0.001), "=" if fastest else ">")
        return Ratio(of_peer / limit, "<") if fastest else None


@dataclass(frozen=True)
class Ratio:
    """`>`: at least so much, since no peer ended within the limit; `<`: at most, since landplan did not."""

    times: float
    sense: str

    @property
    def text(self) -> str:
        return ("" if self.sense == "=" else {">": "≥ ", "<": "≤ "}[self.sense]) + f"{self.times:.3g}"


def geometric_mean(numbers: list[float]) -> float | None:
    return math.exp(sum(map(math.log, numbers)) / len(numbers)) if numbers else None
