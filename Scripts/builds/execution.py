"""Runs chains of commands in a folder of their own and keeps all that they say and write."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

#: After so many seconds a command is ended; none takes as long.
PATIENCE = 7200


@dataclass(frozen=True)
class Step:
    """One command; `prepare` writes what it needs into the working folder."""

    arguments: list[str]
    prepare: Callable[[Path], None] | None = None


@dataclass
class Chain:
    """Commands that use the same folder, one after the other; each finds an empty cache."""

    name: str
    #: Folders and files that are copied to the working folder, by the name that they get there.
    inputs: dict[str, Path]
    steps: list[Step] = field(default_factory=list)

    @property
    def folder(self) -> str:
        return self.name.replace("/", "+")

    def add(self, *arguments: str, prepare: Callable[[Path], None] | None = None) -> None:
        self.steps.append(Step(list(arguments), prepare))


def ensure(chain: Chain, program: Path, answers: Path, work: Path) -> None:
    """Runs the chain unless its answers are there already, from the same program and inputs."""
    folder = answers / chain.folder
    key = _key(chain, program)
    if (folder / "key").exists() and (folder / "key").read_text() == key:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _run(chain, program, folder, work / chain.folder)
    (folder / "key").write_text(key)


def _run(chain: Chain, program: Path, folder: Path, work: Path) -> None:
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for name, source in chain.inputs.items():
        if source.is_dir():
            shutil.copytree(source, work / name, ignore=shutil.ignore_patterns("results"))
        else:
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, work / name)
    for number, step in enumerate(chain.steps, start=1):
        if step.prepare:
            step.prepare(work)
        said = _say([str(program), *step.arguments], work)
        (folder / f"{number:04}.command").write_text(" ".join(["landplan", *step.arguments]))
        for stream, content in zip(("output", "error", "status"), said):
            (folder / f"{number:04}.{stream}").write_bytes(content)
    shutil.move(work, folder / "files")


def _say(command: list[str], work: Path) -> tuple[bytes, bytes, bytes]:
    """Standard output, standard error, exit status; standard error is no terminal, so no progress is shown."""
    cache = work.parent / f"{work.name}.cache"
    shutil.rmtree(cache, ignore_errors=True)
    cache.mkdir()
    environment = {
        **os.environ, "XDG_CACHE_HOME": str(cache), "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "120",
    }  # fmt: skip
    try:
        ended = subprocess.run(
            command, cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE,
        )  # fmt: skip
        said, told, status = ended.stdout, ended.stderr, str(ended.returncode)
    except subprocess.TimeoutExpired as late:
        said, told, status = late.stdout or b"", late.stderr or b"", "out of time"
    shutil.rmtree(cache, ignore_errors=True)
    # The two programs work in folders of different names.
    name = str(work).encode()
    return said.replace(name, b"WORK"), told.replace(name, b"WORK"), status.encode()


_digests: dict[Path, str] = {}


def _digest(path: Path) -> str:
    if path not in _digests:
        _digests[path] = hashlib.sha256(path.read_bytes()).hexdigest()
    return _digests[path]


def _key(chain: Chain, program: Path) -> str:
    """Changes with the program, the inputs and the commands."""
    files = []
    for name, source in sorted(chain.inputs.items()):
        found = [source] if source.is_file() else sorted(path for path in source.rglob("*") if path.is_file())
        files += [(name, _digest(path)) for path in found]
    # What `prepare` makes follows from the code.
    code = _digest(Path(__file__).with_name("variations.py")) + _digest(Path(__file__).with_name("questions.py"))
    commands = [step.arguments for step in chain.steps]
    return hashlib.sha256(json.dumps([_digest(program), files, commands, code]).encode()).hexdigest()
