"""Files and folders: at the top only what a newcomer expects there, and no source file longer than 300 lines."""

import os

from .fault import Fault

MOST = 300
TOP = {
    "Package.swift", "Sources", "Tests", "Scenarios", "Scripts", "README.md", "CONTRIBUTING.md", "CHANGELOG.md",
    "LICENSE", ".ci", ".gitignore", ".swift-format",
}
# Made by tools, never kept.
MADE = {".git", ".build", "man", "Package.resolved"}


def faults(tree):
    for name in sorted(os.listdir(tree.top)):
        if name not in TOP | MADE and not name.startswith(".build-") and not name.endswith(".swp"):
            yield Fault(name, 1, "a name at the top that is none of the usual ones", "move it below one of them")
    for path in tree.swift_files("Sources"):
        count = tree.text(path).count("\n")
        if count > MOST:
            yield Fault(path, MOST + 1, f"{count} lines, more than {MOST}", "it holds more than one thing: split it")
