"""The command line of mutate."""

import argparse
import os
import re
import sys
import time
from pathlib import Path

from . import building, selection, testing
from .copying import Copy, Side
from .places import Place
from .testing import Mutant, Verdict

ROOT = Path(__file__).resolve().parents[2]
KNOWN = Path(__file__).with_name("equivalent.txt")
SIDES = [
    Side("Formulation", ["Formulation"]), Side("Judging", ["Judging"]), Side("Indicators", ["Planning/Indicators"]),
]  # fmt: skip
#: Those that are quick and look at rules, options, indicators, verdicts; the last solves the tiny scenarios.
TESTS = ["FormulationTests", "JudgingTests", "IndicatorsTests", "PlanningTests", "PlannerTests", "QuestionsTests"]


def main() -> int:
    arguments = _parse()
    names = arguments.only.split(",") if arguments.only else [side.name for side in SIDES]
    folder = Path(arguments.folder).resolve() if arguments.folder else ROOT / ".build-mutation"
    copy = Copy(ROOT, folder, [side for side in SIDES if (ROOT / "Sources" / side.paths[0]).exists()], TESTS)
    copy.find_places()
    began = time.monotonic()
    try:
        dropped = building.build(copy)
    except building.BuildFault as fault:
        print(f"mutate: {fault}", file=sys.stderr)
        return 1
    places = [
        place for place in copy.places
        if place.number not in dropped and copy.side_of_file[place.file] in names
        and re.search(arguments.place, place.name)
    ]  # fmt: skip
    print(
        f"{len(places)} places, {len(selection.all_mutants(places))} mutants in {', '.join(names)}; of all "
        f"{len(copy.places)} places {len(dropped)} do not compile; built in {time.monotonic() - began:.0f} s",
        flush=True,
    )
    tests = testing.trace(copy, arguments.tests, arguments.jobs)
    mutants = _choose(arguments, places)
    return Report(copy, arguments).run(mutants, tests)


def _choose(arguments: argparse.Namespace, places: list[Place]) -> list[Mutant]:
    if arguments.mutants:
        chosen = [Mutant(*map(int, text.split("."))) for text in arguments.mutants.split(",")]
        return [mutant for mutant in chosen if any(place.number == mutant.place for place in places)]
    if arguments.all:
        return selection.all_mutants(places)
    return selection.draw(places, arguments.count, arguments.seed)


def known_equivalents() -> dict[str, str]:
    """By name of a mutant, why it means the same: a line with the name, then indented lines with the reason."""
    reasons: dict[str, str] = {}
    name = ""
    for line in KNOWN.read_text(encoding="utf-8").splitlines() if KNOWN.exists() else []:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            reasons[name] = f"{reasons[name]} {line.strip()}".strip()
        else:
            name = line.strip()
            reasons[name] = ""
    return reasons


class Report:
    """Tells every verdict as it comes, then the scores and who lives."""

    def __init__(self, copy: Copy, arguments: argparse.Namespace) -> None:
        self.copy, self.arguments = copy, arguments
        self.known = known_equivalents()
        self.by_number = {place.number: place for place in copy.places}

    def name(self, mutant: Mutant) -> str:
        place = self.by_number[mutant.place]
        return f"{place.name} => {place.variants[mutant.variant - 1]}"

    def run(self, mutants: list[Mutant], tests: list[testing.Test]) -> int:
        began = time.monotonic()
        equal = [mutant for mutant in mutants if self.name(mutant) in self.known]
        asked = [mutant for mutant in mutants if self.name(mutant) not in self.known]
        verdicts = testing.run(self.copy, asked, tests, self.arguments.jobs, self._tell)
        for mutant in equal:
            print(f"{self._line(mutant)}\n      equal in meaning: {self.known[self.name(mutant)]}")
        living = [verdict for verdict in verdicts if not verdict.seen_by]
        print(f"\n{len(living)} live:" if living else "\nNone lives.")
        for verdict in living:
            reached = f"{verdict.tests} tests pass it" if verdict.tests else "no test passes it"
            print(f"{self._line(verdict.mutant)}  ({reached})")
        is_enough = True
        print(f"\n{'':14}{'mutants':>8}{'seen':>8}{'live':>8}{'equal':>8}{'score':>9}")
        sides = [side.name for side in self.copy.sides]
        for title, chosen in [*((side, [side]) for side in sides), ("all", sides)]:
            here = [verdict for verdict in verdicts if self._side(verdict.mutant) in chosen]
            seen = sum(1 for verdict in here if verdict.seen_by)
            if here:
                score = 100 * seen / len(here)
                is_enough = is_enough and score >= self.arguments.least
                same = sum(1 for mutant in equal if self._side(mutant) in chosen)
                print(f"{title:14}{len(here):8}{seen:8}{len(here) - seen:8}{same:8}{score:8.1f}%")
        print(f"in {time.monotonic() - began:.0f} s; those equal in meaning are left out of the score ({KNOWN.name})")
        return 0 if is_enough else 1

    def _side(self, mutant: Mutant) -> str:
        return self.copy.side_of_file[self.by_number[mutant.place].file]

    def _line(self, mutant: Mutant) -> str:
        return f"{mutant.place}.{mutant.variant} line {self.by_number[mutant.place].line}: {self.name(mutant)}"

    def _tell(self, verdict: Verdict) -> None:
        told = f"seen by {verdict.seen_by}" if verdict.seen_by else "LIVES"
        print(f"{self._line(verdict.mutant)}\n      {told}, {verdict.seconds:.1f} s", flush=True)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="mutate",
        description="Makes small faults in the code that makes rows and in the code that judges plans, one at a time, "
        "and tells which of them the tests see. One build holds all of them behind a switch. Exit status 1: the tests "
        "see too few.",
    )
    parser.add_argument("--seed", type=int, default=1, help="which mutants are drawn (1)")
    parser.add_argument("--count", type=int, default=240, help="how many (240)")
    parser.add_argument("--short", action="store_true", help="30 mutants with the fixed seed 1")
    parser.add_argument("--all", action="store_true", help="every mutant there is: hours")
    parser.add_argument("--only", metavar="SIDES", help="Formulation, Judging, Indicators; with commas between")
    parser.add_argument(
        "--place", default="", metavar="PATTERN", help="only places whose name (file | function | code) matches"
    )  # fmt: skip
    parser.add_argument("--mutants", metavar="NUMBERS", help="these, by the numbers of an earlier run: 17.2,31.1")
    parser.add_argument("--tests", default="", metavar="PATTERN", help="only tests whose name matches")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="mutants at a time (all cores)")
    parser.add_argument("--least", type=float, default=98, help="the score in percent that is asked (98)")
    parser.add_argument("--folder", help="where the copy is built (.build-mutation)")
    arguments = parser.parse_args()
    if arguments.short:
        arguments.count, arguments.seed = 30, 1
    return arguments
