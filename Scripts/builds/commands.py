"""The command line of compare-builds."""

import argparse
import fnmatch
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import comparison, execution, runs, timing

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    arguments = _parse()
    old, new = Path(arguments.old).resolve(), Path(arguments.new).resolve()
    with tempfile.TemporaryDirectory(prefix="compare-builds-") as scratch:
        if arguments.time is not None:
            return timing.compare(old, new, ROOT, Path(scratch), arguments.time, arguments.repeats)
        kept = Path(arguments.keep).resolve() if arguments.keep else Path(scratch) / "old"
        return _compare(arguments, old, new, kept, Path(scratch))


def _compare(arguments: argparse.Namespace, old: Path, new: Path, kept: Path, scratch: Path) -> int:
    chains = [
        chain
        for chain in runs.chains(ROOT, arguments.long)
        if any(fnmatch.fnmatch(chain.name, pattern) for pattern in arguments.only.split(","))
    ]
    if arguments.list:
        print("\n".join(f"{chain.name}  ({len(chain.steps)} commands)" for chain in chains))
        return 0

    def run(chain: execution.Chain) -> tuple[int, list[str]]:
        execution.ensure(chain, old, kept, scratch / "work-old")
        execution.ensure(chain, new, scratch / "new", scratch / "work-new")
        return comparison.compare(chain, kept / chain.folder, scratch / "new" / chain.folder)

    began, commands, differences, differing = time.monotonic(), 0, 0, 0
    with ThreadPoolExecutor(max_workers=arguments.jobs) as pool:
        for chain, (count, found) in zip(chains, pool.map(run, chains)):
            commands += count
            differences += len(found)
            differing += bool(found)
            mark = f"{len(found)} DIFFERENCES" if found else "="
            print(f"{chain.name}: {count} commands {mark}", flush=True)
            for difference in found:
                print(difference, flush=True)
    print(
        f"{commands} commands in {len(chains)} runs: "
        + (f"{differences} differences in {differing} runs" if differences else "no difference")
        + f" ({time.monotonic() - began:.0f} s)"
    )
    return 1 if differences or not chains else 0


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="compare-builds",
        description="Runs two landplan programs over all scenarios, questions and generated scenarios, each run with a "
        "folder and a cache of its own, and compares standard output, standard error, exit status and every file that "
        "is written, byte by byte. Exit status 0: no difference.",
    )
    parser.add_argument("old", help="a landplan program")
    parser.add_argument("new", help="another; the same one shows what is not deterministic")
    parser.add_argument("--only", default="*", metavar="PATTERNS", help="runs by name: 'tiny-*,generated-1'")
    parser.add_argument("--long", action="store_true", help="all questions on Qingpu and its variants, more and larger")
    parser.add_argument("--list", action="store_true", help="names the runs and ends")
    parser.add_argument("--keep", metavar="DIR", help="keeps what OLD answers, and asks it only what is not there")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="runs at a time (all cores)")
    parser.add_argument(
        "--time", type=int, metavar="N", help="measures instead: CPU seconds on Qingpu and N generated districts"
    )
    parser.add_argument("--repeats", type=int, default=3, help="measurements of each, of which the median (3)")
    arguments = parser.parse_args()
    for program in (arguments.old, arguments.new):
        if not os.access(program, os.X_OK):
            sys.exit(f"compare-builds: {program} is no program")
    return arguments
