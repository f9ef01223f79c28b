"""Results as Markdown."""

import math
from collections.abc import Sequence

from .comparison import Result, geometric_mean
from .outcome import gap

_TIMES = (10, 60, 600)


def table(columns: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table that is also readable as text."""
    widths = [max(len(row[number]) for row in [columns, *rows]) for number in range(len(columns))]

    def line(cells: list[str]) -> str:
        padded = [
            cell.ljust(width) if number < 2 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(cells, widths))
        ]
        return "| " + " | ".join(padded) + " |"

    return [line(columns), "| " + " | ".join("-" * max(3, width) for width in widths) + " |", *map(line, rows)]


def runs(results: list[Result], limit: float) -> list[str]:
    """Every run: time to the proof, time of the whole process, gaps, memory, value and bound."""
    times = [seconds for seconds in _TIMES if seconds <= limit]
    columns = [
        "case",
        "solver",
        "proved in s",
        "whole s",
        *(f"gap at {t} s" for t in times),
        "gap at end",
        "MiB",
        "value",
        "bound",
        "note",
    ]
    rows = [
        [
            result.case.name, outcome.solver, _seconds(outcome.solve) if outcome.is_proved else outcome.status,
            _seconds(outcome.whole), *(_share(outcome.gap_at(t)) for t in (*times, math.inf)),
            "–" if outcome.mebibytes is None else f"{outcome.mebibytes:.0f}",
            _numbers(outcome.values), _numbers(outcome.bounds), outcome.note,
        ]
        for result in results
        for outcome in result.outcomes
    ]  # fmt: skip
    return table(columns, rows)


def ratios(results: list[Result], limit: float) -> list[str]:
    """landplan against the fastest peer, case by case, and the geometric means."""
    rows = []
    for result in results:
        tier, whole = result.ratio(limit, is_whole=False), result.ratio(limit, is_whole=True)
        if tier is None or whole is None:
            continue
        fastest = result.fastest_peer()
        rows.append([
            result.case.name, fastest.solver if fastest else "none in time",
            _seconds(fastest.solve if fastest else None), _seconds(result.own.solve if result.own else None),
            tier.text, whole.text,
        ])  # fmt: skip
    if not rows:
        return []
    means = [
        geometric_mean([ratio.times for result in results if (ratio := result.ratio(limit, is_whole))])
        for is_whole in (False, True)
    ]
    rows.append(["geometric mean", "", "", "", *(f"{mean:.3g}" if mean else "–" for mean in means)])
    columns = ["case", "fastest peer", "its s", "landplan s", "times faster", "whole process"]
    return table(columns, rows)


def tiers(results: list[Result]) -> list[str]:
    """When each of the scenario's own tiers had ended, and what the whole process takes beside: tidy tiers, the choice among equals,
    reasons. Of peers, which know no other tiers, how long each took."""
    rows, beside = [], []
    for result in results:
        for outcome in result.outcomes:
            if not outcome.tiers:
                continue
            ratio = outcome.whole / outcome.tiers[-1] if outcome.solver == "landplan" and outcome.whole else None
            beside += [ratio] if ratio else []
            rows.append([
                result.case.name, outcome.solver, " ".join(_seconds(seconds) for seconds in outcome.tiers),
                " ".join(_share(gap(*pair)) for pair in zip(outcome.values, outcome.bounds)), _seconds(outcome.whole),
                f"{ratio:.2f}" if ratio else "–",
            ])  # fmt: skip
    if mean := geometric_mean(beside):
        rows.append(["geometric mean", "landplan", "", "", "", f"{mean:.2f}"])
    columns = ["case", "solver", "own tiers, s", "gaps", "whole s", "whole ÷ own tiers"]
    return table(columns, rows)


def totals(results: list[Result], limit: float) -> list[str]:
    """For every solver: how many cases it proved, and its mean times."""
    rows = []
    for solver in dict.fromkeys(outcome.solver for result in results for outcome in result.outcomes):
        own = [outcome for result in results for outcome in result.outcomes if outcome.solver == solver]
        counted = [outcome for outcome in own if outcome.status != "skipped"]
        seconds = [outcome.solve if outcome.is_proved and outcome.solve else limit for outcome in counted]
        mean = geometric_mean([max(second, 0.001) for second in seconds])
        average = sum(seconds) / len(seconds) if seconds else None
        slowest = max((outcome.solve or 0.0 for outcome in counted if outcome.is_proved), default=None)
        rows.append([
            solver, f"{sum(outcome.is_proved for outcome in own)} of {len(own)}", _seconds(mean), _seconds(average),
            _seconds(slowest), f"{max((outcome.mebibytes or 0.0 for outcome in own), default=0.0):.0f}",
        ])  # fmt: skip
    columns = ["solver", "proved", "geometric mean s", "average s", "slowest proof s", "most MiB"]
    return table(columns, rows)


def growth(suites: dict[str, list[Result]]) -> list[str]:
    """Time to a gap of 3 % (geometric mean) and memory (most) of landplan, against projects × sites."""
    rows = []
    first: tuple[float, float] | None = None
    for suite, results in suites.items():
        own = [outcome for result in results if (outcome := result.own)]
        times = [outcome.seconds_to(0.03) for outcome in own]
        reached = [seconds for seconds in times if seconds is not None]
        mean = geometric_mean([max(second, 0.001) for second in reached]) if len(reached) == len(times) else None
        product = sum(result.case.projects * result.case.sites for result in results) / len(results)
        first = first or ((product, mean) if mean else None)
        rows.append([
            suite, f"{product:,.0f}", f"{len(reached)} of {len(times)}", _seconds(mean),
            f"{max((outcome.mebibytes or 0.0 for outcome in own), default=0.0):.0f}",
            f"{product / first[0]:.3g}" if first else "–", f"{mean / first[1]:.3g}" if mean and first else "–",
        ])  # fmt: skip
    columns = ["suite", "projects × sites", "came to 3 %", "s to 3 %", "most MiB", "size, first = 1", "time, first = 1"]
    return table(columns, rows)


def _seconds(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    return f"{seconds:.2f}" if seconds < 100 else f"{seconds:.0f}"


def _share(share: float | None) -> str:
    if share is None:
        return "–"
    return f"{share:.2%}" if share >= 5e-5 or share == 0 else "< 0.01%"


def _numbers(numbers: Sequence[float | None]) -> str:
    if all(number is None for number in numbers):
        return "–"
    return ", ".join("–" if number is None else f"{number:.10g}" for number in numbers)
