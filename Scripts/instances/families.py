"""The families that can be converted, by name."""

from collections.abc import Callable
from pathlib import Path

from . import gap, mmkp, sscflp
from .scenario import Record

_FAMILIES: dict[str, Callable[[Path], Record]] = {
    "gap-min": lambda file: gap.convert(file, "min"),
    "gap-max": lambda file: gap.convert(file, "max"),
    "sscflp-holmberg": lambda file: sscflp.convert(file, "holmberg"),
    "sscflp-diaz-fernandez": lambda file: sscflp.convert(file, "diaz_fernandez"),
    "mmkp": mmkp.convert,
}
NAMES = sorted(_FAMILIES)


def convert(family: str, file: Path) -> Record:
    return _FAMILIES[family](file)


def family_of(folder: str, sense: str) -> str:
    """The family of the instances in a folder named like the public ones: gap/…, sscflp/holmberg, mmkp/…"""
    kind, _, collection = folder.partition("/")
    if kind == "gap":
        return f"gap-{sense}"
    return f"sscflp-{collection.replace('_', '-')}" if kind == "sscflp" else kind
