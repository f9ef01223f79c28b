"""The instrumented copy of the package: only what the tests of the mutated targets need, with all places switched."""

import json
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from . import enums, finder, support, tokens
from .places import Edit, Place


@dataclass
class Side:
    """A part of the code whose faults are counted together."""

    name: str
    #: Folders or files under Sources.
    paths: list[str]


@dataclass
class Copy:
    root: Path
    folder: Path
    sides: list[Side]
    #: Test targets that are built.
    tests: list[str]
    places: list[Place] = field(default_factory=list)
    side_of_file: dict[str, str] = field(default_factory=dict)
    sources: dict[str, tokens.Source] = field(default_factory=dict)
    _targets: list[dict] | None = None

    @property
    def tree(self) -> Path:
        return self.folder / "tree"

    def find_places(self) -> None:
        """All places of all sides, numbered in the order of files and lines."""
        everything = [self._read(path) for path in sorted((self.root / "Sources").rglob("*.swift"))]
        following = enums.next_cases(everything)
        for side in self.sides:
            for path in side.paths:
                whole = self.root / "Sources" / path
                files = sorted(whole.rglob("*.swift")) if whole.is_dir() else [whole]
                for file in files:
                    source = self._read(file)
                    self.side_of_file[source.path] = side.name
                    self.places += finder.Finder(source, following).find()
        for number, place in enumerate(self.places):
            place.number = number

    def _read(self, path: Path) -> tokens.Source:
        name = str(path.relative_to(self.root))
        if name not in self.sources:
            self.sources[name] = tokens.read(name, path.read_text(encoding="utf-8"))
        return self.sources[name]

    def write(self, dropped: set[int]) -> bool:
        """Writes the tree without the places that do not compile; returns whether anything is not as before."""
        kept = [place for place in self.places if place.number not in dropped]
        wanted: dict[str, str | Path] = {}
        described = self.described()
        for target in described:
            for path in sorted((self.root / target["path"]).rglob("*")):
                if path.is_file():
                    wanted[str(path.relative_to(self.root))] = path
        for path in sorted((self.root / "Scenarios").rglob("*")):
            if path.is_file() and "results" not in path.parts:
                wanted[str(path.relative_to(self.root))] = path
        by_file: dict[str, list[Place]] = {}
        for place in kept:
            by_file.setdefault(place.file, []).append(place)
        modules = {path.split("/")[1] for path in by_file}
        for file, own in by_file.items():
            wanted[file] = instrument(self.sources[file].text, own)
        for module in sorted(modules):
            wanted[f"Sources/{module}/MutantOverloads.swift"] = self._overloads(module, kept)
        wanted["Package.swift"] = manifest(self.root, described, modules)
        wanted["Sources/CMutants/include/CMutants.h"] = support.HEADER
        wanted["Sources/CMutants/CMutants.c"] = support.SWITCH
        wanted["Sources/Mutants/Mutants.swift"] = support.SUPPORT
        # Those of dropped places, too, so that this module need not be built again; in several files, because the
        # compiler works on them side by side.
        for part in range(8):
            wanted[f"Sources/Mutants/Operators{part}.swift"] = support.operators(self.places[part::8])
        return self._put(wanted)

    def _put(self, wanted: dict[str, str | Path]) -> bool:
        """What is as before keeps its date, so that it is not built again."""
        is_changed = False
        for path in [path for path in self.tree.rglob("*") if path.is_file() and ".build" not in path.parts]:
            if str(path.relative_to(self.tree)) not in wanted and path.name != "Package.resolved":
                path.unlink()
                is_changed = True
        for name, content in wanted.items():
            data = content.read_bytes() if isinstance(content, Path) else content.encode()
            target = self.tree / name
            if target.exists() and target.read_bytes() == data:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            is_changed = True
        return is_changed

    def _overloads(self, module: str, kept: list[Place]) -> str:
        """Operators of types that the module itself declares."""
        signs: dict[str, set[str]] = {}
        for name, source in self.sources.items():
            if name.split("/")[1] == module:
                for symbol, type_name in re.findall(r"static func ([-+*]) \(\w+: (\w+)", source.text):
                    signs.setdefault(type_name, set()).add(symbol)
        own = [place for place in kept if place.file.split("/")[1] == module]
        texts = [support.of_type(own, type_name, found) for type_name, found in sorted(signs.items())]
        return "import Mutants\nimport Quantities\n" + "\n".join(texts)

    def described(self) -> list[dict]:
        """The targets that the tests need, as the package describes them."""
        if self._targets is None:
            self._targets = self._describe()
        return self._targets

    def _describe(self) -> list[dict]:
        described = subprocess.run(
            ["swift", "package", "--package-path", str(self.root), "dump-package"],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        targets = {target["name"]: target for target in json.loads(described.stdout)["targets"]}
        needed: list[str] = []
        waiting = [name for name in self.tests if name in targets]
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.append(name)
                waiting += dependencies(targets[name])
        chosen = [target for name, target in targets.items() if name in needed]
        for target in chosen:
            folder = "Tests" if target["type"] == "test" else "Sources"
            target["path"] = target.get("path") or f"{folder}/{target['name']}"
        return chosen


def dependencies(target: dict) -> list[str]:
    return [dependency["byName"][0] for dependency in target["dependencies"] if "byName" in dependency]


def manifest(root: Path, targets: list[dict], mutated: set[str]) -> str:
    """A package of these targets; those mutated depend on the switch."""
    texts = [
        '.target(name: "CMutants")',
        '.target(name: "Mutants", dependencies: ["CMutants", "Quantities"])',
    ]
    for target in targets:
        names = dependencies(target) + (["Mutants"] if target["name"] in mutated else [])
        parts = [f'name: "{target["name"]}"']
        kind = {"regular": "target", "test": "testTarget", "system": "systemLibrary"}[target["type"]]
        if kind != "systemLibrary":
            parts.append("dependencies: [" + ", ".join(f'"{name}"' for name in names) + "]")
        parts.append(f'path: "{target["path"]}"')
        if target.get("exclude"):
            parts.append("exclude: [" + ", ".join(f'"{name}"' for name in target["exclude"]) + "]")
        if kind == "systemLibrary" and target.get("pkgConfig"):
            parts.append(f'pkgConfig: "{target["pkgConfig"]}"')
        libraries = [
            setting["kind"]["linkedLibrary"]["_0"]
            for setting in target.get("settings", [])
            if "linkedLibrary" in setting["kind"]
        ]
        if libraries:
            linked = ", ".join(f'.linkedLibrary("{name}")' for name in libraries)
            parts.append(f"linkerSettings: [{linked}]")
        texts.append(f".{kind}({', '.join(parts)})")
    version = (root / "Package.swift").read_text(encoding="utf-8").splitlines()[0]
    return (
        f"{version}\nimport PackageDescription\n\nlet package = Package(\n    name: \"mutated\", targets: [\n        "
        + ",\n        ".join(texts)
        + "\n    ],\n    swiftLanguageModes: [.v6]\n)\n"
    )


def instrument(text: str, own: list[Place]) -> str:
    """A file with all its places switched; every line stays where it is."""
    edits: list[tuple[Edit, Place]] = [(edit, place) for place in own for edit in place.edits]
    # Of two that wrap the same, the later stands inside.
    edits.sort(key=lambda pair: (pair[0].start, pair[0].order, pair[1].number * (1 if pair[0].order[0] else -1)))
    made, at = [], 0
    for edit, place in edits:
        made.append(text[at : edit.start])
        at = max(at, edit.start)
        made.append(support.sign(place) if place.operator else edit.text.replace("@", str(place.number)))
        at = max(at, edit.start + edit.length)
    made.append(text[at:])
    imports = r"(?m)^((?:@\w+ )?(?:internal |public |package )?import )"
    return re.sub(imports, r"import Mutants; \1", "".join(made), count=1)
