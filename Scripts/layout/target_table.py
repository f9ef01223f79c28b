"""The table of targets in CONTRIBUTING says what Package.swift says: every target of Sources once, below all that it
imports, with these imports."""

import re

from . import manifest
from .fault import Fault

PAPER = "CONTRIBUTING.md"
_ROW = re.compile(r"^\|\s*`(\w+)`\s*\|")


def faults(tree, targets):
    sources = {target.name: target for target in targets if target.folder.startswith("Sources/")}
    rows = list(_rows(tree.text(PAPER)))
    seen = set()
    for name, line, imports in rows:
        if name in seen:
            yield Fault(PAPER, line, f"the table lists {name} twice", "keep one row")
        elif name not in sources:
            yield Fault(PAPER, line, f"the table lists {name}, which is no target of Package.swift", "remove the row")
        else:
            yield from _differences(sources[name], line, imports, seen)
        seen.add(name)
    for name in sources:
        if name not in seen:
            yield Fault(
                PAPER, rows[-1][1] if rows else 1, f"the table lacks {name}",
                "say what it is, what it imports and what it never knows")


def _differences(target, line, imports, above):
    declared = set(target.dependencies) | set(target.products)
    if imports != declared:
        more = " ".join(sorted(imports - declared)) or "nothing"
        less = " ".join(sorted(declared - imports)) or "nothing"
        yield Fault(
            PAPER, line, f"the imports of {target.name} differ from Package.swift: {more} too much, {less} missing",
            "write what Package.swift declares")
    for name in sorted(set(target.dependencies) - above):
        yield Fault(PAPER, line, f"{target.name} stands above {name}, which it imports", "arrows point downward only: move it down")


def _rows(text):
    """Name, line and imports of every row of the table whose head has a column `imports`."""
    column = None
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        if "imports" in cells:
            column = cells.index("imports")
        elif not cells:
            column = None
        elif column is not None and _ROW.match(line) and len(cells) > column:
            yield _ROW.match(line).group(1), number, set(re.findall(r"`(\w+)`", cells[column]))
