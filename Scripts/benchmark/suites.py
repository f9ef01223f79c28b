"""The suites: scenarios of every size, Qingpu, and public instances with published optima."""

import csv
import fnmatch
import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from instances import families, scenario


class SuiteFault(Exception):
    """A suite cannot be made."""


@dataclass
class Case:
    """One scenario to be solved."""

    name: str
    file: Path
    #: Relative gap within which it counts as proved.
    gap: float
    projects: int
    #: Parcels and buildings.
    sites: int
    #: The senses of the scenario's own tiers; the tidy ones come on top.
    is_maximised: list[bool]
    #: The published optimum, where there is one.
    optimum: float | None = None

    @property
    def tiers(self) -> int:
        return len(self.is_maximised)


@dataclass(frozen=True)
class Size:
    """What `landplan generate` is asked for; nothing: a district as it makes it."""

    options: list[str] = field(default_factory=list)
    seeds: int = 1
    gap: float = 1e-4
    #: Whether other solvers can be given the compact program; that of a province has some ten million columns.
    has_peers: bool = True


def _size(parks: int, parcels: int, buildings: int, projects: int) -> list[str]:
    return [
        "--parks",
        str(parks),
        "--parcels",
        str(parcels),
        "--buildings",
        str(buildings),
        "--projects",
        str(projects),
    ]


SIZES = {
    "district": Size(seeds=20),
    "middle": Size(_size(12, 400, 80, 300)),
    "city": Size(_size(30, 1200, 250, 800)),
    "province": Size(_size(300, 12000, 2500, 8000), has_peers=False),
}
NAMES = [*SIZES, "qingpu", "public"]


def generated(name: str, seeds: list[int] | None, binary: Path, folder: Path, gap: float | None) -> list[Case]:
    size = SIZES[name]
    cases = []
    for seed in seeds or range(1, size.seeds + 1):
        file = folder / f"{name}-{seed}.json"
        command = [str(binary), "generate", "--one-tier", "--seed", str(seed), "-o", str(file), *size.options]
        made = subprocess.run(command, capture_output=True, text=True)
        if made.returncode != 0:
            raise SuiteFault(f"landplan generate failed: {made.stderr}")
        cases.append(_case(f"{name}-{seed}", file, size.gap if gap is None else gap))
    return cases


def qingpu(root: Path, gap: float | None) -> list[Case]:
    case = _case("qingpu-2025", root / "Scenarios" / "qingpu-2025" / "scenario.json", gap or 0.0)
    return [case]


def public(instances: Path, optima: Path, only: str, folder: Path, gap: float | None) -> list[Case]:
    """The instances of a table of optima with columns family, instance, sense, value, proven; those proved only.

    A case is called FAMILY/INSTANCE:SENSE, and `only` is a pattern of such names, or several with commas between.
    """
    cases = []
    with open(optima, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["proven"] == "yes"]
    for row in rows:
        name = f"{row['family']}/{row['instance']}:{row['sense']}"
        if not any(fnmatch.fnmatch(name, pattern) for pattern in only.split(",")):
            continue
        made = folder / (name.replace("/", "-").replace(":", "-") + ".json")
        family = families.family_of(row["family"], row["sense"])
        scenario.write(families.convert(family, instances / row["family"] / row["instance"]), made)
        case = _case(name, made, gap or 0.0)
        case.optimum = float(row["value"])
        cases.append(case)
    return cases


def _case(name: str, file: Path, gap: float) -> Case:
    with open(file, encoding="utf-8") as text:
        facts = json.load(text)
    sites = len(facts.get("parcels", [])) + len(facts.get("buildings", []))
    senses = [tier["sense"] == "max" for tier in facts["objective"]]
    return Case(name, file, gap, len(facts.get("projects", [])), sites, senses)
