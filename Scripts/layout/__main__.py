"""The layout of the code; see `Scripts/check`."""

import os
import sys

from . import files, imports, links, manifest, self_test, target_table, types
from .tree import Tree


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test.run()
    top = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    tree = Tree(top)
    targets = manifest.targets(top)
    faults = [
        *files.faults(tree), *types.faults(tree), *imports.faults(tree, targets),
        *target_table.faults(tree, targets), *links.faults(tree),
    ]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
