"""Samples of output in pages.

A sample is an indented block under `<!-- sample: COMMAND -->`; with `| only A|B` it holds the paragraphs of the output that one of
the words stands in, with `| first N` its first lines."""

import os
import re
import shlex
import subprocess
import sys

PAGES = ["README.md"] + [
    f"Sources/landplan/landplan.docc/{name}.md" for name in ("Questions", "Report", "Tutorial", "Format")]
_MARK = re.compile(r"<!-- sample: (.*?)(?: \| (only|first) (.*?))? -->")


def sample(command, kind, what):
    environment = {**os.environ, "LANDPLAN_LANG": "zh"}
    ran = subprocess.run(
        [os.environ["LANDPLAN"], *shlex.split(command)], capture_output=True, text=True, env=environment)
    if ran.returncode not in (0, 3):
        raise SystemExit(f"samples: {command}: exit status {ran.returncode}\n{ran.stderr}")
    lines = ran.stdout.rstrip("\n").split("\n")
    if kind == "first":
        lines = lines[: int(what)]
    if kind == "only":
        lines = only(lines, what.split("|"))
    return [("    " + line).rstrip() for line in lines]


def only(lines, words):
    """The paragraphs that begin with a dot and hold one of the words."""
    kept, paragraph = [], []
    for line in [*lines, "· "]:
        if line.startswith("· "):
            if any(word in "".join(part.strip() for part in paragraph) for word in words):
                kept += paragraph
            paragraph = [line]
        elif paragraph and line.startswith("  "):
            paragraph.append(line)
        else:
            if any(word in "".join(part.strip() for part in paragraph) for word in words):
                kept += paragraph
            paragraph = []
    return kept


def renewed(text):
    """The page with every sample as the program gives it now."""
    lines, result = text.split("\n"), []
    number = 0
    while number < len(lines):
        result.append(lines[number])
        match = _MARK.fullmatch(lines[number].strip())
        number += 1
        if not match:
            continue
        end = number
        while end < len(lines) and (not lines[end].strip() or lines[end].startswith("    ")):
            end += 1
        result += ["", *sample(*match.groups()), ""]
        number = end
    return "\n".join(result)


def main(arguments):
    stale = []
    for page in PAGES:
        with open(page, encoding="utf-8") as file:
            old = file.read()
        new = renewed(old)
        if new == old:
            continue
        stale.append(page)
        if "--check" not in arguments:
            with open(page, "w", encoding="utf-8") as file:
                file.write(new)
    for page in stale:
        print(f"{page}: {'samples are stale, run Scripts/samples' if '--check' in arguments else 'renewed'}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
