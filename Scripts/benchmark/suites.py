"""The suites: scenarios of every size with one tier and with all, grids of small lots, Qingpu, public instances with published optima."""

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
    #: With the tiers that a bureau would have; else with the one of value.
    has_all_tiers: bool = False
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
    "district-all": Size(seeds=20, gap=0.0, has_all_tiers=True),
    "between-all": Size(_size(8, 120, 30, 120), seeds=3, gap=0.0, has_all_tiers=True),
    "middle-all": Size(_size(10, 250, 50, 200), gap=0.0, has_all_tiers=True),
    "city-all": Size(_size(30, 1200, 250, 800), gap=0.0, has_all_tiers=True, has_peers=False),
    "province-all": Size(_size(300, 12000, 2500, 8000), gap=0.0, has_all_tiers=True, has_peers=False),
}
#: Sides of the grids.
SIDES = [6, 8, 12]
NAMES = [*SIZES, "grid", "qingpu", "public"]


def generated(name: str, seeds: list[int] | None, binary: Path, folder: Path, gap: float | None) -> list[Case]:
    size = SIZES[name]
    cases = []
    for seed in seeds or range(1, size.seeds + 1):
        file = folder / f"{name}-{seed}.json"
        tiers = [] if size.has_all_tiers else ["--one-tier"]
        command = [str(binary), "generate", *tiers, "--seed", str(seed), "-o", str(file), *size.options]
        made = subprocess.run(command, capture_output=True, text=True)
        if made.returncode != 0:
            raise SuiteFault(f"landplan generate failed: {made.stderr}")
        cases.append(_case(f"{name}-{seed}", file, size.gap if gap is None else gap))
    return cases


def grid(sides: list[int] | None, folder: Path, gap: float | None) -> list[Case]:
    """Lots of 5 mu side by side, and projects that need several adjoining ones; all of them fit, row by row."""
    cases = []
    for side in sides or SIDES:
        lots = 5 if side % 6 else 6
        # A row of the grid holds that many whole projects, and no grid more than six.
        projects = min(6, side * (side // lots))
        names = [[f"G{row:02}{column:02}" for column in range(side)] for row in range(side)]
        parcels = [
            {
                "id": names[row][column], "park": "A", "area": 5, "landClass": "M1", "state": "cleared",
                "adjacent": [
                    names[to_row][to_column]
                    for to_row, to_column in [(row, column + 1), (row + 1, column)]
                    if to_row < side and to_column < side
                ],
            }
            for row in range(side)
            for column in range(side)
        ]  # fmt: skip
        wanted = [
            {
                "id": f"P{number}", "name": f"P{number}", "industry": "C39", "segment": "grid", "activity": "clean",
                "needs": [{"land": {"area": 5 * lots, "maxParcels": lots}}],
                "investment": 1, "output": 1, "revenue": 1, "tax": 10 + number,
            }
            for number in range(projects)
        ]  # fmt: skip
        facts = {
            "schemaVersion": 1, "id": f"grid-{side}", "title": f"{side} × {side}", "periods": ["2025"],
            "parks": [{"id": "A", "name": "A", "town": "A", "class": "base"}], "parcels": parcels, "projects": wanted,
            "objective": [{
                "id": "tax", "name": "tax", "sense": "max", "terms": [{"measure": {"indicator": "tax"}}],
            }],
        }  # fmt: skip
        file = folder / f"grid-{side}.json"
        file.write_text(json.dumps(facts), encoding="utf-8")
        cases.append(_case(f"grid-{side}", file, gap or 0.0))
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
