"""The bench: makes suites, runs landplan and its peers on them one after another, and tells the results."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from instances.numbers import FormatFault

from . import landplan, machine, peers, suites, tables
from .comparison import Result
from .landplan import Limits
from .outcome import Outcome, median
from .suites import Case

ROOT = Path(__file__).resolve().parent.parent.parent
SOLVERS = ["landplan", *peers.PEERS]
DEFAULT = [name for name in SOLVERS if name not in peers.COMMERCIAL]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    add = parser.add_argument
    add("--suites", type=_some(suites.NAMES), default=["district"], help=f"of {', '.join(suites.NAMES)}; with commas")
    add(
        "--solvers", type=_some(SOLVERS), default=DEFAULT,
        help=f"of {', '.join(SOLVERS)}; with commas (all but {', '.join(peers.COMMERCIAL)}, which are free for small programs only)",
    )
    add("--seeds", type=_numbers, help="seeds of generated scenarios, sides of grids, like 1-5,9; else each suite's own")
    add("--seconds", type=float, default=60, help="time limit of a run (60)")
    add("--gap", type=float, help="relative gap that counts as proved; else 1e-4 for generated scenarios, 0 for others")
    add("--repeats", type=int, default=1, help="runs of each; the one in the middle counts (1)")
    add("--cores", type=int, default=2, help="cores that every solver is given (2)")
    add("--instances", type=Path, help="folder of the public instances, for the suite public")
    add("--optima", type=Path, help="table of their published optima, tab-separated")
    add("--only", default="*", help="pattern of public cases, like 'gap/*/gap1-*:max'; several with commas")
    add("--markdown", type=Path, help="file that the results are written to, as Markdown")
    add("--landplan", type=Path, help="a built landplan; else it is built here")
    add("--keep", type=Path, help="folder in which scenarios and programs stay")
    chosen = parser.parse_args()
    if "public" in chosen.suites and not (chosen.instances and chosen.optima):
        parser.error("the suite public needs --instances and --optima")
    return chosen


def _some(names: list[str]) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        chosen = text.split(",")
        if unknown := [name for name in chosen if name not in names]:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not among {', '.join(names)}")
        return [name for name in names if name in chosen]

    return read


def _numbers(text: str) -> list[int]:
    numbers: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return numbers


class Bench:
    """One call of the command."""

    def __init__(self, chosen: argparse.Namespace, folder: Path) -> None:
        self.chosen = chosen
        self.folder = folder
        self.peers = machine.prepare(ROOT, [peers.PEERS[name] for name in chosen.solvers if name in peers.PEERS])
        self.binary = chosen.landplan.resolve() if chosen.landplan else machine.build(ROOT)
        self.cores = machine.cores(chosen.cores)
        self.lines: list[str] = []

    def run(self) -> int:
        """1 if proofs contradict each other, or landplan failed."""
        self._head()
        is_sound = True
        growing: dict[str, list[Result]] = {}
        for suite in self.chosen.suites:
            results = [self._measured(suite, case) for case in self._cases(suite)]
            # Growth is told of the first tier, which means the same in suites of one tier only.
            if suite in suites.SIZES and not suites.SIZES[suite].has_all_tiers and results:
                growing[suite] = results
            self._tell(suite, results)
            faults = [fault for result in results for fault in result.disagreements()]
            self._say([f"**DISAGREEMENT** {fault}" for fault in faults] + ([""] if faults else []))
            own = [result.own for result in results if result.own]
            is_sound = is_sound and not faults and all(outcome.status != "failed" for outcome in own)
        if len(growing) > 1 and "landplan" in self.chosen.solvers:
            self._say(["### Growth with size", "", *tables.growth(growing), ""])
        if self.chosen.markdown:
            self.chosen.markdown.write_text("\n".join(self.lines), encoding="utf-8")
        return 0 if is_sound else 1

    def _say(self, lines: list[str]) -> None:
        self.lines += lines
        for line in lines:
            print(line, flush=True)

    def _head(self) -> None:
        versions = machine.versions(self.binary, ROOT, self.peers)
        gap = "1e-4 for generated scenarios, 0 for others" if self.chosen.gap is None else f"{self.chosen.gap:g}"
        number = self.chosen.repeats
        repeats = "1 run" if number == 1 else f"{number} runs, the median of which counts,"
        self._say([
            f"* versions: {', '.join(f'{name} {version}' for name, version in versions.items())}",
            f"* machine: {machine.description(self.cores)}",
            f"* limit {self.chosen.seconds:g} s, relative gap {gap}, {repeats} each, one after another",
            "",
        ])  # fmt: skip

    def _cases(self, suite: str) -> list[Case]:
        chosen = self.chosen
        if suite == "qingpu":
            return suites.qingpu(ROOT, chosen.gap)
        if suite == "grid":
            return suites.grid(chosen.seeds, self.folder, chosen.gap)
        if suite == "public":
            return suites.public(chosen.instances, chosen.optima, chosen.only, self.folder, chosen.gap)
        return suites.generated(suite, chosen.seeds, self.binary, self.folder, chosen.gap)

    def _measured(self, suite: str, case: Case) -> Result:
        limits = Limits(self.chosen.seconds, case.gap, self.cores)
        result = Result(case)

        def repeat(run: Callable[[], Outcome]) -> None:
            result.outcomes.append(median([run() for _ in range(self.chosen.repeats)]))
            last = result.outcomes[-1]
            machine.say(f"{case.name}: {last.solver} {last.status} {last.value} in {last.whole or 0:.2f} s {last.note}")

        if "landplan" in self.chosen.solvers:
            repeat(lambda: landplan.solve(self.binary, case.file, limits, case.tiers))
        if not self.peers:
            return result
        if suite in suites.SIZES and not suites.SIZES[suite].has_peers:
            result.outcomes += [Outcome(peer.name, "skipped", note="too large to write down") for peer in self.peers]
            return result
        programs = self._programs(case, limits)
        for peer in self.peers:
            if programs:
                repeat(partial(_solve_all, peer, programs, limits))
            else:
                result.outcomes.append(Outcome(peer.name, "skipped", note="no program: earlier tiers are not proved"))
        for program in programs if self.chosen.keep is None else []:
            program.unlink()
        return result

    def _programs(self, case: Case, limits: Limits) -> list[Path]:
        """The compact program of every tier; later ones keep the exact optima of the earlier ones."""
        known: list[str] | None = []
        if case.tiers > 1:
            known = landplan.exact_values(self.binary, case.file, self.folder / "results", limits)
        if known is None:
            return []
        programs = []
        for tier in range(1, case.tiers + 1):
            program = self.folder / f"{case.name.replace('/', '-').replace(':', '-')}-{tier}.lp"
            if not landplan.export(self.binary, case.file, program, tier, known[: tier - 1], self.cores):
                raise suites.SuiteFault(f"landplan export failed on {case.name}")
            programs.append(program)
        return programs

    def _tell(self, suite: str, results: list[Result]) -> None:
        limit = self.chosen.seconds
        self._say([f"### {suite}", "", *tables.runs(results, limit), ""])
        if len(results) > 1:
            self._say([*tables.totals(results, limit), ""])
        if any(result.case.tiers > 1 for result in results):
            self._say([*tables.tiers(results), ""])
        if ratios := tables.ratios(results, limit):
            self._say([*ratios, ""])


def _solve_all(peer: peers.Peer, programs: list[Path], limits: Limits) -> Outcome:
    """The runs of one solver on tier after tier as one."""
    outcomes = [peers.solve(peer, program, limits) for program in programs]
    if len(outcomes) == 1:
        return outcomes[0]
    open_ones = [outcome for outcome in outcomes if not outcome.is_proved]
    return Outcome(
        outcomes[0].solver, open_ones[0].status if open_ones else "proved",
        [value for outcome in outcomes for value in outcome.values[:1]],
        [bound for outcome in outcomes for bound in outcome.bounds[:1]],
        solve=sum(outcome.solve or 0.0 for outcome in outcomes),
        whole=sum(outcome.whole or 0.0 for outcome in outcomes),
        tiers=[outcome.solve or 0.0 for outcome in outcomes],
        mebibytes=max(outcome.mebibytes or 0.0 for outcome in outcomes), moments=outcomes[0].moments,
        note=open_ones[0].note if open_ones else "",
    )  # fmt: skip


def main() -> int:
    chosen = options()
    machine.enter_environment(ROOT, [peers.PEERS[name] for name in chosen.solvers if name in peers.PEERS])
    try:
        if chosen.keep:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            return Bench(chosen, chosen.keep).run()
        with tempfile.TemporaryDirectory(prefix="landplan-bench-") as folder:
            return Bench(chosen, Path(folder)).run()
    except (suites.SuiteFault, FormatFault, OSError) as fault:
        machine.say(str(fault))
        return 2


if __name__ == "__main__":
    sys.exit(main())
