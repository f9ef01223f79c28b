"""Names every difference between what two programs said and wrote."""

import zipfile
from pathlib import Path

from .execution import Chain

#: A longer line is cut around the first place where it differs.
WIDTH = 160


def compare(chain: Chain, old: Path, new: Path) -> tuple[int, list[str]]:
    """How many commands were run, and a text for each difference."""
    found = []
    for number in range(1, len(chain.steps) + 1):
        command = _read(old / f"{number:04}.command").decode()
        for stream in ("command", "status", "output", "error"):
            pair = [_read(folder / f"{number:04}.{stream}") for folder in (old, new)]
            if pair[0] != pair[1]:
                found.append(f"  {command}\n    {stream}{_first_difference(*pair)}")
    names = sorted(_files(old / "files") | _files(new / "files"))
    for name in names:
        paths = [folder / "files" / name for folder in (old, new)]
        missing = [which for which, path in zip(("old", "new"), paths) if not path.exists()]
        if missing:
            found.append(f"  file {name}\n    not written by the {missing[0]} program")
        elif paths[0].read_bytes() != paths[1].read_bytes():
            found.append(f"  file {name}\n    {_file_difference(*paths)}")
    return len(chain.steps), found


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b"(none)"


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def _file_difference(old: Path, new: Path) -> str:
    if not (zipfile.is_zipfile(old) and zipfile.is_zipfile(new)):
        return _first_difference(old.read_bytes(), new.read_bytes()).lstrip()
    with zipfile.ZipFile(old) as first, zipfile.ZipFile(new) as second:
        if first.namelist() != second.namelist():
            return f"parts {first.namelist()} and {second.namelist()}"
        for name in first.namelist():
            if first.read(name) != second.read(name):
                return f"part {name}{_first_difference(first.read(name), second.read(name))}"
    return "the same parts, packed otherwise"


def _first_difference(old: bytes, new: bytes) -> str:
    if b"\0" in old or b"\0" in new or old.startswith(b"%PDF"):
        place = next((i for i, pair in enumerate(zip(old, new)) if pair[0] != pair[1]), min(len(old), len(new)))
        return f" differs at byte {place} of {len(old)} and {len(new)}"
    lines = [content.decode("utf-8", errors="backslashreplace").split("\n") for content in (old, new)]
    length = max(map(len, lines))
    padded = [part + ["(end)"] * (length - len(part)) for part in lines]
    number = next((i for i in range(length) if padded[0][i] != padded[1][i]), 0)
    first, second = padded[0][number], padded[1][number]
    start = next((i for i, pair in enumerate(zip(first, second)) if pair[0] != pair[1]), 0)
    start = max(0, start - WIDTH // 2)
    cut = [("…" if start else "") + line[start : start + WIDTH] for line in (first, second)]
    return f", line {number + 1}\n    - {cut[0]}\n    + {cut[1]}"
