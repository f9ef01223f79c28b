"""What is needed and what is there: packages, the program, cores, versions."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .peers import Peer

_DEBIAN = {"cbc": "coinor-cbc", "glpsol": "glpk-utils"}


def say(text: str) -> None:
    print(f"bench: {text}", file=sys.stderr, flush=True)


def prepare(root: Path, peers: list[Peer]) -> list[Peer]:
    """Installs what the peers need; those that cannot be had are left out, loudly."""
    missing = sorted({_DEBIAN[name] for peer in peers for name in peer.programs if shutil.which(name) is None})
    if missing:
        say(f"installing {' '.join(missing)}")
        as_root = [] if os.geteuid() == 0 else ["sudo"]
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *missing]):
            subprocess.run([*as_root, "apt-get", *command], stdout=sys.stderr)
    ready = []
    for peer in peers:
        lacks = [name for name in peer.programs if shutil.which(name) is None] + [
            package for package in peer.packages if not _imports(package)
        ]
        if lacks:
            say(f"WITHOUT {peer.name}: {', '.join(lacks)} could not be had")
        else:
            ready.append(peer)
    return ready


def enter_environment(root: Path, peers: list[Peer]) -> None:
    """Goes on in the Python environment of the bench, which is made where there is none; nothing if none is needed."""
    packages = sorted({package for peer in peers for package in peer.packages})
    if all(_imports(package) for package in packages):
        return
    python = root / ".build-bench" / "bin" / "python3"
    if Path(sys.prefix) == python.parent.parent:
        return
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(python.parent.parent)], check=True)
    say(f"making sure of {', '.join(packages)}")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *packages], stdout=sys.stderr)
    os.execv(python, [str(python), "-m", "benchmark", *sys.argv[1:]])


def _imports(module: str) -> bool:
    # In a process of its own: what it loads would count as memory of every process that this one starts.
    command = [sys.executable, "-c", f"import {module}"]
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def build(root: Path) -> Path:
    """The release program, built if it is not up to date."""
    subprocess.run([str(root / "Scripts" / "setup")], check=True, stdout=sys.stderr)
    command = ["swift", "build", "--package-path", str(root), "-c", "release", "--product", "landplan"]
    subprocess.run(command, check=True, stdout=sys.stderr)
    return root / ".build" / "release" / "landplan"


def cores(count: int) -> list[int]:
    return sorted(os.sched_getaffinity(0))[:count]


def description(used: list[int]) -> str:
    names = [line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    memory = next((int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    processor = names[0] if names else "unknown processor"
    return f"{len(used)} of {os.cpu_count()} cores, {processor}, {memory / 1048576:.0f} GiB"


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


_VERSIONS = {
    "HiGHS": [sys.executable, "-c", "import highspy; print(highspy.Highs().version())"],
    "SCIP": [sys.executable, "-c", "import pyscipopt; print(pyscipopt.Model().version())"],
    "CP-SAT": [sys.executable, "-c", "import ortools; print(ortools.__version__)"],
    "Gurobi": [sys.executable, "-c", "import gurobipy; print(*gurobipy.gurobi.version(), sep='.')"],
    "Xpress": [sys.executable, "-c", "import xpress; print(xpress.getversion())"],
    "COPT": [
        sys.executable, "-c", "from coptpy import COPT as c; print(c.VERSION_MAJOR, c.VERSION_MINOR, c.VERSION_TECHNICAL, sep='.')",
    ],  # fmt: skip
    "CBC": ["sh", "-c", "cbc -quit | sed -n 's/^Version: //p'"],
    "glpsol": ["sh", "-c", "glpsol --version | sed -n '1s/.* //p'"],
}


def version(command: list[str]) -> str:
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=60).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return "?"
    return said.splitlines()[-1].strip() if said else "?"


def versions(binary: Path, root: Path, peers: list[Peer]) -> dict[str, str]:
    commit = version(["git", "-C", str(root), "rev-parse", "--short", "HEAD"])
    found = {"landplan": f"{version([str(binary), '--version'])} ({commit})"}
    return found | {peer.name: version(_VERSIONS[peer.name]) for peer in peers}
