"""How much processor time two programs take, measured in turn so that a busy machine troubles both alike."""

import math
import os
import statistics
import subprocess
from pathlib import Path

from benchmark import suites


def compare(old: Path, new: Path, root: Path, scratch: Path, districts: int, repeats: int) -> int:
    """Prints user CPU seconds on Qingpu and on generated districts, with one tier and with all; the medians' ratios."""
    cases: list[tuple[str, Path, float]] = [
        ("qingpu-2025", root / "Scenarios" / "qingpu-2025" / "scenario.json", 0.0)
    ]
    gap = suites.SIZES["district"].gap
    for seed in range(1, districts + 1):
        for name, more in [("one tier", ["--one-tier"]), ("all tiers", [])]:
            file = scratch / f"{seed}{name[:3]}.json"
            subprocess.run([old, "generate", "--seed", str(seed), *more, "-o", file], check=True)
            cases.append((f"district-{seed}, {name}", file, gap))
    print(f"{'user CPU, seconds':26}{'old':>10}{'new':>10}{'new/old':>10}   of {repeats}", flush=True)
    ratios = []
    for name, file, case_gap in cases:
        seconds: dict[Path, list[float]] = {old: [], new: []}
        for number in range(repeats):
            for program in (old, new) if number % 2 == 0 else (new, old):
                seconds[program].append(_seconds(program, file, case_gap))
        medians = [statistics.median(seconds[program]) for program in (old, new)]
        ratios.append(medians[1] / medians[0])
        print(f"{name:26}{medians[0]:10.3f}{medians[1]:10.3f}{ratios[-1]:10.3f}", flush=True)
    mean = math.exp(statistics.fmean(math.log(ratio) for ratio in ratios))
    print(f"{'geometric mean':46}{mean:10.3f}")
    return 0


def _seconds(program: Path, file: Path, gap: float) -> float:
    command = [str(program), "solve", str(file), "--no-save", "--quiet", "--gap", str(gap)]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        raise SystemExit(f"{program} ends with {process.returncode} on {file}")
    # A measurement of nothing would have no ratio.
    return max(usage.ru_utime, 0.001)
