"""Builds the instrumented copy; places whose variants do not compile are found by the compiler's errors and dropped."""

import re
import subprocess
import sys
from pathlib import Path

from . import support
from .copying import Copy, dependencies
from .places import Place

#: Whole modules, optimised: quicker to build than file by file, and the tests look at every plan of many scenarios.
FLAGS = ["-c", "release", "-Xswiftc", "-enable-testing", "-Xswiftc", "-gnone"]
_ERROR = re.compile(r"^(?P<file>/[^:\n]+):(?P<line>\d+):(?P<column>\d+): error: (?P<what>.*)$", re.M)
#: What the compiler says of a statement that cannot be left out.
_LEFT_OUT = re.compile(r"before being initialized|without initializing|missing return|stored properties are init")
#: How often places are dropped before the tool gives up.
ROUNDS = 40

#: File, line, column, what is wrong.
Error = tuple[str, int, int, str]


class BuildFault(Exception):
    """The copy does not build, even without places."""


def build(copy: Copy) -> set[int]:
    """Builds the tests and returns the places that had to be dropped."""
    dropped: set[int] = set()
    known = copy.folder / "dropped"
    names = {_key(place): place.number for place in copy.places}
    if known.exists():
        dropped = {names[name] for name in known.read_text(encoding="utf-8").splitlines() if name in names}
    built = copy.folder / "built"
    if not copy.write(dropped) and built.exists():
        return dropped
    built.unlink(missing_ok=True)
    (copy.folder / "modules").mkdir(exist_ok=True)
    for module in _modules(copy):
        _settle(copy, module, dropped)
    for _ in range(ROUNDS):
        errors = _swift_build(copy, ["--build-tests"])
        if errors is None:
            break
        _drop(copy, errors, dropped, set())
        copy.write(dropped)
    else:
        raise BuildFault("the instrumented copy does not build")
    known.write_text("\n".join(_key(place) for place in copy.places if place.number in dropped), encoding="utf-8")
    built.touch()
    return dropped


def _key(place: Place) -> str:
    """The same for the same place of the same code, whatever lines stand before it."""
    return f"{place.name} | {','.join(place.variants)}"


def _modules(copy: Copy) -> list[str]:
    """The mutated modules and all below them, those that others depend on first."""
    targets = {target["name"]: target for target in copy.described()}
    ordered = ["Quantities", "Mutants"]

    def visit(name: str) -> None:
        if name not in ordered:
            for other in dependencies(targets[name]):
                visit(other)
            ordered.append(name)

    for name in sorted({place.file.split("/")[1] for place in copy.places}):
        visit(name)
    return ordered


def _settle(copy: Copy, module: str, dropped: set[int]) -> None:
    """Checks one module by itself, which is quick, until it compiles; others can import it then."""
    seen: set[tuple[str, int]] = set()
    is_mutated = any(place.file.split("/")[1] == module for place in copy.places)
    for _ in range(ROUNDS if is_mutated else 0):
        errors = _swiftc(copy, module, ["-emit-sil", "-o", "/dev/null"])
        if not errors:
            break
        before = len(dropped)
        _drop(copy, errors, dropped, seen)
        print(f"mutate: {module}: {len(errors)} errors, {len(dropped) - before} places dropped", file=sys.stderr)
        copy.write(dropped)
    made = copy.folder / "modules" / f"{module}.swiftmodule"
    if _swiftc(copy, module, ["-emit-module", "-enable-testing", "-emit-module-path", str(made)]):
        raise BuildFault(f"{module} does not compile")


def _headers(copy: Copy) -> list[str]:
    """How the compiler finds the modules of C that the mutated ones import."""
    found = []
    for include in sorted((copy.tree / "Sources").glob("*/include")):
        name = include.parent.name
        made = copy.folder / "modules" / f"{name}.modulemap"
        made.write_text(f'module {name} {{ umbrella "{include}" export * }}', encoding="utf-8")
        found += ["-Xcc", f"-fmodule-map-file={made}"]
    return found


def _swiftc(copy: Copy, module: str, more: list[str]) -> list[Error]:
    files = sorted(str(path) for path in (copy.tree / "Sources" / module).rglob("*.swift"))
    if not files:
        return []
    command = [
        "swiftc", *more, "-whole-module-optimization", "-swift-version", "6", "-package-name", "mutated",
        "-suppress-warnings", "-parse-as-library", "-module-name", module, "-I", str(copy.folder / "modules"),
        *_headers(copy), *files,
    ]  # fmt: skip
    ended = subprocess.run(command, capture_output=True, text=True)
    errors = _errors(copy, ended.stderr)
    if ended.returncode != 0 and not errors:
        raise BuildFault(ended.stderr[-3000:])
    return errors


def _swift_build(copy: Copy, more: list[str]) -> list[Error] | None:
    ended = subprocess.run(
        ["swift", "build", "--package-path", str(copy.tree), *FLAGS, *more], capture_output=True, text=True
    )  # fmt: skip
    if ended.returncode == 0:
        return None
    errors = _errors(copy, ended.stdout + ended.stderr)
    if not errors:
        raise BuildFault((ended.stdout + ended.stderr)[-3000:])
    return errors


def _errors(copy: Copy, text: str) -> list[Error]:
    found = []
    for match in _ERROR.finditer(text):
        path = Path(match["file"])
        name = str(path.relative_to(copy.tree)) if path.is_relative_to(copy.tree) else match["file"]
        found.append((name, int(match["line"]), int(match["column"]), match["what"]))
    return sorted(set(found))


def _drop(copy: Copy, errors: list[Error], dropped: set[int], seen: set[tuple[str, int]]) -> None:
    """Drops what errors point at: at first the nearest place of the line, next time all of it, else those around."""
    by_file: dict[str, list[Place]] = {}
    for place in copy.places:
        if place.number not in dropped:
            by_file.setdefault(place.file, []).append(place)
    chosen: set[int] = set()
    for name, line, column, what in errors:
        own = by_file.get(name, [])
        if _LEFT_OUT.search(what):
            before = [place for place in own if place.line <= line and place.variants == ["left out"]]
            named = [place for place in before if f"'{place.original.split(' ')[0]}'" in what]
            if named or before:
                chosen.add((named or before)[-1].number)
                continue
        on_line = [place for place in own if place.line == line]
        if on_line and (name, line) not in seen:
            text = (copy.tree / name).read_text(encoding="utf-8").split("\n")[line - 1]
            chosen.add(min(on_line, key=lambda place: _distance(place, text, column)).number)
            continue
        reach = 0
        while not on_line and reach < 40:
            reach += 2
            on_line = [place for place in own if abs(place.line - line) <= reach]
        chosen.update(place.number for place in on_line)
    seen.update((name, line) for name, line, _, _ in errors)
    if not chosen:
        name, line, _, what = errors[0]
        raise BuildFault(f"{name}:{line}: {what}")
    dropped |= chosen


def _distance(place: Place, text: str, column: int) -> int:
    """How far from an error the switch of a place stands in the line of the copy."""
    mark = support.sign(place) if place.operator else f"({place.number}, "
    found = [match.start() for match in re.finditer(re.escape(mark), text)]
    if not found:
        return 10_000
    # The compiler counts columns in bytes.
    return min(abs(len(text[:start].encode()) + 1 - column) for start in found)
