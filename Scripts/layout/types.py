"""No type has more than 400 lines: those of its declaration and of all its extensions in a target together.

Types within a type, and extensions of them, count for the outer one. A line counts once, from the keyword to the bracket
that closes; comments before the keyword do not. `long_types.txt` names the types that are still longer, each with its
target; a name in it that is needed no more is a fault too.
"""

import re

from .fault import Fault
from .swift_text import code

MOST = 400
LIST = "Scripts/layout/long_types.txt"
_OPENING = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate|final|indirect|nonisolated)\s+)*"
    r"(struct|enum|class|actor|protocol|extension)\s+(\[|\w+)",
    re.MULTILINE,
)


def faults(tree):
    lengths = {}
    for path in tree.swift_files("Sources"):
        target = path.split("/")[1]
        for name, line, count in declarations(tree.text(path)):
            parts = lengths.setdefault((target, name), [])
            parts.append((count, path, line))
    allowed = _allowed(tree)
    for (target, name), parts in sorted(lengths.items()):
        whole = sum(count for count, _, _ in parts)
        if whole <= MOST or allowed.pop((target, name), None):
            continue
        _, path, line = max(parts, key=lambda part: part[0])
        yield Fault(
            path, line, f"{name} has {whole} lines in {len(parts)} places of {target}, more than {MOST}",
            "split what it knows into types of their own")
    for (target, name), line in allowed.items():
        yield Fault(LIST, line, f"{name} of {target} is no longer than {MOST} lines", "remove the line")


def _allowed(tree):
    """The line of each type of the list."""
    lines = tree.text(LIST).splitlines() if tree.exists(LIST) else []
    return {tuple(line.split()): number for number, line in enumerate(lines, 1)}


def declarations(text):
    """Outermost types and extensions: name, first line, count of lines."""
    text = code(text)
    end = 0
    for match in _OPENING.finditer(text):
        if match.start() < end:
            continue
        opening = text.find("{", match.end())
        if opening < 0:
            continue
        end = _closing(text, opening)
        first = text.count("\n", 0, match.start(1)) + 1
        last = text.count("\n", 0, end) + 1
        yield ("Array" if match.group(2) == "[" else match.group(2)), first, last - first + 1


def _closing(text, opening):
    depth = 0
    for match in re.finditer(r"[{}]", text[opening:]):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return opening + match.start()
    return len(text) - 1
