"""Every target imports what Package.swift declares for it, all of it and nothing else.

SwiftPM lets a file import any module that happens to be built before; then Package.swift draws walls that do not stand.
"""

import re

from . import manifest
from .fault import Fault
from .swift_text import code

TOOLCHAIN = {
    "Darwin", "Dispatch", "Foundation", "FoundationXML", "Glibc", "PackageDescription", "Swift", "Synchronization", "Testing",
}
_IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+"
    r"(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?(\w+)",
    re.MULTILINE,
)


def faults(tree, targets):
    executables = {target.name for target in targets if target.kind == "executable"}
    for target in targets:
        declared = set(target.dependencies) | set(target.products)
        imported = set(_included(tree, target, targets))
        for path in tree.swift_files(target.folder):
            text = code(tree.text(path))
            for match in _IMPORT.finditer(text):
                module = match.group(1)
                imported.add(module)
                if module not in declared and module not in TOOLCHAIN:
                    yield Fault(
                        path, text.count("\n", 0, match.start(1)) + 1,
                        f"{target.name} imports {module}, which Package.swift does not declare for it",
                        "declare it if the wall allows, else do without")
        # An executable is built to be run, not imported.
        for module in sorted(declared - imported - executables):
            yield Fault(
                "Package.swift", manifest.line(tree, target.name),
                f"{target.name} depends on {module}, which none of its files imports", "remove the dependency")


def _included(tree, target, targets):
    """The targets whose headers C files of this one include."""
    names = set()
    for path in tree.files(target.folder):
        if path.endswith((".c", ".h")):
            names |= set(re.findall(r'^\s*#\s*include\s*["<]([^">]+)[">]', tree.text(path), re.MULTILINE))
    for other in targets:
        if other.name != target.name and any(tree.exists(f"{other.folder}/include/{name}") for name in names):
            yield other.name
