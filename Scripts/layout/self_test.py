"""Shows every check a tree with one fault, and the same tree without it."""

import os
import sys
import tempfile

from . import files, imports, links, manifest, target_table, types
from .tree import Tree

_SOUND = {
    "Package.swift": """// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "small",
    targets: [
        .target(name: "Below"),
        .target(name: "Above", dependencies: ["Below"]),
    ]
)
""",
    "CONTRIBUTING.md": """# Contributing

| target | is | imports | never knows |
| --- | --- | --- | --- |
| `Below` | the ground | – | the roof |
| `Above` | the roof | `Below` | the street |

See [the guide](Sources/Above/Above.docc/Guide.md#first-steps).
""",
    "Sources/Below/Ground.swift": "public struct Ground { public init() {} }\n",
    "Sources/Above/Roof.swift": 'import Below\n\n/// On "import Street" and } alike.\nstruct Roof { let ground = Ground() }\n',
    "Sources/Above/Above.docc/Guide.md": "# Guide\n\n## First steps\n\n<doc:Guide#First-steps> ![a roof](roof)\n",
    "Sources/Above/Above.docc/Resources/roof.png": "",
}


def _long_type(lines):
    """A type of so many lines in two files, strings and comments full of brackets."""
    body = '    let text = "}" // }\n'
    first = lines // 2
    return {
        "Sources/Below/Tower.swift": "struct Tower {\n" + body + "    let x = 0\n" * (first - 3) + "}\n",
        "Sources/Below/TowerTop.swift": "extension Tower {\n" + "    /* { */\n" * (lines - first - 2) + "}\n",
    }


_SOUND_CASES = [
    ("a sound tree", {}, None),
    ("a type of 400 lines", _long_type(400), None),
    ("a listed type of 401 lines", _long_type(401) | {types.LIST: "Below Tower\n"}, None),
]
_CASES = [
    ("an undeclared import", {"Sources/Below/Ground.swift": "import Above\n"}, "Sources/Below/Ground.swift:1"),
    ("an undeclared import of a test's kind", {"Sources/Below/Ground.swift": "@testable import struct Above.Roof\n"},
     "Sources/Below/Ground.swift:1"),
    ("an unused dependency", {"Sources/Above/Roof.swift": "struct Roof {}\n"}, "Package.swift:8"),
    ("a table that lacks a target",
     {"CONTRIBUTING.md": _SOUND["CONTRIBUTING.md"].replace("| `Above` | the roof | `Below` | the street |\n", "")},
     "CONTRIBUTING.md:5"),
    ("a table with other imports", {"CONTRIBUTING.md": _SOUND["CONTRIBUTING.md"].replace("| `Below` | the s", "| – | the s")},
     "CONTRIBUTING.md:6"),
    ("a table in which arrows point upward",
     {"CONTRIBUTING.md": _SOUND["CONTRIBUTING.md"].replace("| `Below` | the ground | – | the roof |\n", "").replace(
         "the street |\n", "the street |\n| `Below` | the ground | – | the roof |\n")}, "CONTRIBUTING.md:5"),
    ("a table with a target too many",
     {"CONTRIBUTING.md": _SOUND["CONTRIBUTING.md"] .replace("\nSee", "| `Attic` | air | – | all |\n\nSee")}, "CONTRIBUTING.md:7"),
    ("a type of 401 lines", _long_type(401), "Sources/Below/TowerTop.swift:1"),
    ("a list of long types with one too many", {types.LIST: "Below Ground\n"}, types.LIST + ":1"),
    ("a file of 301 lines", {"Sources/Below/Ground.swift": "let x = 0\n" * 301}, "Sources/Below/Ground.swift:301"),
    ("a stray name at the top", {"Fuzz/main.swift": ""}, "Fuzz:1"),
    ("a dead link", {"CONTRIBUTING.md": _SOUND["CONTRIBUTING.md"].replace("Guide.md", "Guidance.md")}, "CONTRIBUTING.md:8"),
    ("a link to no heading", {"CONTRIBUTING.md": _SOUND["CONTRIBUTING.md"].replace("first-steps", "last-steps")}, "CONTRIBUTING.md:8"),
    ("a dead picture", {"Sources/Above/Above.docc/Guide.md": "![a wall](wall)\n"}, "Sources/Above/Above.docc/Guide.md:1"),
    ("a dead page", {"Sources/Above/Above.docc/Guide.md": "# Guide\n\n## First steps\n\n<doc:Wall>\n"},
     "Sources/Above/Above.docc/Guide.md:5"),
]


def run():
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        # The manifest is the same in every case, and slow to read.
        _write(folder, _SOUND)
        targets = manifest.targets(folder)
    for name, changes, place in _SOUND_CASES + _CASES:
        found = _faults(_SOUND | changes, targets)
        if (not found if place is None else any(fault.startswith(place + ":") for fault in found)):
            continue
        wrong.append(f"{name}: expected {place or 'nothing'}, found {found or 'nothing'}")
    for text in wrong:
        print(text, file=sys.stderr)
    print(f"{len(_SOUND_CASES + _CASES)} trees tried, {len(wrong)} judged wrongly")
    return 1 if wrong else 0


def _faults(contents, targets):
    with tempfile.TemporaryDirectory() as folder:
        _write(folder, contents)
        tree = Tree(folder)
        found = [
            *files.faults(tree), *types.faults(tree), *imports.faults(tree, targets), *target_table.faults(tree, targets),
            *links.faults(tree),
        ]
        return [str(fault) for fault in found]


def _write(folder, contents):
    for path, text in contents.items():
        place = os.path.join(folder, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "w", encoding="utf-8") as file:
            file.write(text)
