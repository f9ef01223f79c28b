"""usage: convert-instance FAMILY INSTANCE [-o SCENARIO.JSON]; see `families` for what FAMILY may be."""

import argparse
import sys
from pathlib import Path

from . import families
from .numbers import FormatFault
from .scenario import text


def main() -> int:
    parser = argparse.ArgumentParser(prog="convert-instance", description="Turns a public instance into a scenario.")
    parser.add_argument("family", choices=families.NAMES)
    parser.add_argument("instance", type=Path)
    parser.add_argument("-o", "--output", type=Path, help="the scenario file; standard output when left out")
    options = parser.parse_args()
    try:
        written = text(families.convert(options.family, options.instance)) + "\n"
    except (FormatFault, OSError) as fault:
        print(fault, file=sys.stderr)
        return 1
    if options.output:
        options.output.write_text(written, encoding="utf-8")
    else:
        sys.stdout.write(written)
    return 0


if __name__ == "__main__":
    sys.exit(main())
