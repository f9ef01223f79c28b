"""Runs tests of the instrumented copy, each mutant against those tests that pass its place, the quickest first."""

import json
import os
import re
import resource
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from .copying import Copy

#: Tests of at most so many seconds run together; what is slower runs by itself.
STEPS = [0.1, 0.4, 1.5, 5]
#: A mutant may take so many times as long as the tests take, and some seconds more, before it counts as seen.
PATIENCE, GRACE = 5, 10
MEMORY = 12 << 30
ISSUE = re.compile(r"Test (\"[^\"]*\"|\S+) (?:with .* )?(?:recorded an issue|failed)")
STARTED = re.compile(r"Test (\"[^\"]*\"|\S+) started")


@dataclass(frozen=True)
class Test:
    name: str
    #: Processor time alone.
    seconds: float
    #: Numbers of the places that it passes.
    passes: frozenset[int]


@dataclass(frozen=True)
class Mutant:
    place: int
    variant: int


@dataclass(frozen=True)
class Verdict:
    mutant: Mutant
    #: The test that saw it and how; empty: it lives.
    seen_by: str
    seconds: float
    #: How many tests pass the place.
    tests: int


def trace(copy: Copy, pattern: str, jobs: int) -> list[Test]:
    """All tests with their time and the places that they pass; kept until the tests are built anew."""
    bundle = _bundle(copy)
    stamp = f"{bundle.stat().st_mtime_ns} {bundle.stat().st_size}"
    kept = copy.folder / "tests.json"
    known: dict[str, dict] = {}
    if kept.exists():
        content = json.loads(kept.read_text(encoding="utf-8"))
        known = content["tests"] if content["stamp"] == stamp else {}
    names = [name for name in _list(bundle) if re.search(pattern, name)]
    missing = [name for name in names if name not in known]
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        for name, made in zip(missing, pool.map(lambda name: _trace(copy, bundle, name), missing)):
            known[name] = made
    kept.write_text(json.dumps({"stamp": stamp, "tests": known}), encoding="utf-8")
    return [Test(name, known[name]["seconds"], frozenset(known[name]["passes"])) for name in names]


def run(
    copy: Copy, mutants: list[Mutant], tests: list[Test], jobs: int, tell: Callable[[Verdict], None]
) -> list[Verdict]:  # fmt: skip
    verdicts = []
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        for verdict in pool.map(lambda mutant: _judge(copy, mutant, tests), mutants):
            verdicts.append(verdict)
            tell(verdict)
    return verdicts


def _bundle(copy: Copy) -> Path:
    return copy.tree / ".build" / "release" / "mutatedPackageTests.xctest"


def _list(bundle: Path) -> list[str]:
    told = subprocess.run(
        [str(bundle), "--testing-library", "swift-testing", "--list-tests"], check=True, capture_output=True, text=True
    )  # fmt: skip
    return [line for line in told.stdout.splitlines() if "/" in line or line.endswith(")")]


def _command(bundle: Path, names: list[str]) -> list[str]:
    command = [str(bundle), "--testing-library", "swift-testing", "--no-parallel"]
    for name in names:
        command += ["--filter", "^" + re.escape(name) + "(/|$)"]
    return command


def _trace(copy: Copy, bundle: Path, name: str) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trace"
        environment = {**os.environ, "LANDPLAN_MUTANT_TRACE": str(file)}
        process = subprocess.Popen(
            _command(bundle, [name]), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=copy.tree
        )  # fmt: skip
        assert process.stdout is not None
        text = process.stdout.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"mutate: {name} fails without a fault:\n{text[-2000:]}")
        reached = file.read_bytes()
    return {
        "seconds": round(usage.ru_utime + usage.ru_stime, 3),
        "passes": [number for number, passed in enumerate(reached) if passed],
    }


def _judge(copy: Copy, mutant: Mutant, tests: list[Test]) -> Verdict:
    own = sorted((test for test in tests if mutant.place in test.passes), key=lambda test: (test.seconds, test.name))
    began = time.monotonic()
    seen_by = ""
    for batch in _batches(own):
        seen_by = _run(copy, mutant, batch)
        if seen_by:
            break
    return Verdict(mutant, seen_by, time.monotonic() - began, len(own))


def _batches(tests: list[Test]) -> list[list[Test]]:
    batches = []
    for low, high in zip([0.0, *STEPS], STEPS):
        together = [test for test in tests if low < test.seconds <= high or (low == 0 and test.seconds <= high)]
        batches += [together] if together else []
    return batches + [[test] for test in tests if test.seconds > STEPS[-1]]


def _run(copy: Copy, mutant: Mutant, batch: list[Test]) -> str:
    """The test that sees the mutant, or nothing."""
    allowed = int(PATIENCE * sum(test.seconds for test in batch) + GRACE)

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (allowed, allowed + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    process = subprocess.Popen(
        _command(_bundle(copy), [test.name for test in batch]), preexec_fn=bound, cwd=copy.tree,
        env={
            **os.environ, "LANDPLAN_MUTANT": f"{mutant.place}.{mutant.variant}", "SWIFT_BACKTRACE": "enable=no",
        },
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    assert process.stdout is not None
    last = batch[0].name
    for line in process.stdout:
        if found := STARTED.search(line):
            last = found[1]
        if found := ISSUE.search(line):
            process.kill()
            process.stdout.close()
            process.wait()
            return found[1]
    status = process.wait()
    if status == 0:
        return ""
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        return f"{last} (out of time)"
    return f"{last} (ends with {status})"
