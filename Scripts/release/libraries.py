"""Libraries of a program: which it loads, where they come from, under which licence they are passed on."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

#: Of the toolchain: no package of the system has them.
TOOLCHAIN = "swift"


class Refusal(Exception):
    """What cannot be bundled, and what to do about it."""


@dataclass(frozen=True)
class Library:
    """A shared object that the program loads."""

    name: str
    path: Path
    #: The package of the system, or `swift`.
    package: str
    version: str


def known(table: Path) -> dict[str, str]:
    """Licence by package, of those that may be bundled: lines of `package licence`."""
    lines = (line.split("#")[0].split() for line in table.read_text().splitlines())
    return {fields[0]: " ".join(fields[1:]) for fields in lines if fields}


def of(program: Path, table: Path, calls: Path) -> list[Library]:
    """All that a program loads, its loader too, by name; refuses what the table does not know.

    `calls`: the list of what it loads when it is first called, which its file does not tell.
    """
    found = {}
    for file in [program, *_late(calls)]:
        found[file.name] = file
        for path in _loaded(file):
            found[path.name] = path
    del found[program.name]
    licences = known(table)
    libraries = [_library(name, path) for name, path in sorted(found.items())]
    unknown = [library for library in libraries if library.package not in licences]
    if unknown:
        names = ", ".join(f"{library.name} ({library.package})" for library in unknown)
        raise Refusal(
            f"not in {table.name}: {names}\n"
            "A library that is bundled is passed on: read its licence, then add its package with it to that table."
        )
    return libraries


def _loaded(file: Path) -> list[Path]:
    told = subprocess.run(["ldd", file], check=True, capture_output=True, text=True).stdout
    found = []
    for line in told.splitlines():
        if "not found" in line:
            raise Refusal(f"{line.strip()}: install what is missing (Scripts/setup)")
        match = re.search(r"(/\S+) \(0x", line)
        if match:
            found.append(Path(match[1]))
    return found


def _late(calls: Path) -> list[Path]:
    """Where the loader of this system finds them."""
    told = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    places = dict(reversed(re.findall(r"^\s*(\S+) \(.*\) => (\S+)$", told, re.MULTILINE)))
    names = re.findall(r'^LIBRARY\("(.+)"\)', calls.read_text(), re.MULTILINE)
    missing = [name for name in names if name not in places]
    if missing:
        raise Refusal(f"{', '.join(missing)}: install what is missing (Scripts/setup)")
    return [Path(places[name]) for name in names]


def _library(name: str, path: Path) -> Library:
    package = _package(path)
    if package is None:
        if "/swift/" in str(path.resolve()):
            return Library(name, path.resolve(), TOOLCHAIN, toolchain_version())
        raise Refusal(f"{name}: no package has {path}")
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${source:Version}", package], check=True, capture_output=True, text=True
    ).stdout
    return Library(name, path.resolve(), package.split(":")[0], version)


def _package(path: Path) -> str | None:
    """Asked by every name of the file, because a system with merged folders knows it by one of them."""
    for name in {path, path.resolve(), Path("/usr") / str(path).lstrip("/"), Path(str(path.resolve()).removeprefix("/usr"))}:
        asked = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
        if asked.returncode == 0:
            return asked.stdout.split(": ")[0].split(",")[0]
    return None


def toolchain_version() -> str:
    told = subprocess.run(["swift", "--version"], check=True, capture_output=True, text=True)
    match = re.search(r"Swift version (\S+)", told.stdout + told.stderr)
    return match[1] if match else "unknown"


def toolchain_licence() -> Path:
    program = Path(subprocess.run(["which", "swift"], check=True, capture_output=True, text=True).stdout.strip())
    return program.resolve().parent.parent / "share" / "swift" / "LICENSE.txt"


def licence_file(package: str) -> Path:
    """Where the system keeps a package's licence."""
    return toolchain_licence() if package == TOOLCHAIN else Path("/usr/share/doc") / package / "copyright"
