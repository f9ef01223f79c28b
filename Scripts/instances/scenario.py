"""The records that instances become: one period, one park, factory buildings, projects that must be placed.

What an instance pays or earns for a pair (project, building) is the project's suitability there, a share, times the
`Scale` of the instance; the scale is a power of ten, so that shares are exact decimals.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

Record = dict[str, Any]
PERIOD = "2025"
PARK = "P"
SOURCE = "a public instance"


@dataclass(frozen=True)
class Scale:
    """value = factor × suitability − shift, for every pair; so the objective is the instance's own, digit by digit.

    A shift is needed only where a value is not positive, because suitability 0 forbids a place.
    """

    factor: Decimal
    shift: Decimal

    @classmethod
    def of(cls, values: Iterable[Decimal]) -> "Scale":
        values = list(values)
        least, most = min(values), max(values)
        shift = Decimal(0) if least > 0 else 1 - least
        factor = Decimal(1)
        while factor < most + shift:
            factor *= 10
        return cls(factor, shift)

    def suitability(self, value: Decimal) -> Decimal:
        return (value + self.shift) / self.factor

    def terms(self) -> list[Record]:
        """The objective's terms: every project placed counts factor × suitability − shift."""
        terms: list[Record] = [{"measure": {"indicator": "projects"}, "weight": self.factor, "bySuitability": True}]
        if self.shift:
            terms.append({"measure": {"indicator": "projects"}, "weight": -self.shift})
        return terms


def building(identifier: str, area: Decimal) -> Record:
    """A building of one unit."""
    unit = {"name": "1F", "floor": 1, "area": area, "load": 0, "height": 0}
    return {"id": identifier, "park": PARK, "state": "existing", "units": [unit], "source": SOURCE}


def candidate(identifier: str, area: Decimal, cost: Decimal) -> tuple[Record, Record]:
    """A building that must be built first, usable at once, and the parcel that it stands on."""
    parcel = {"id": "L" + identifier, "park": PARK, "area": 1, "landClass": "M1", "state": "cleared", "newShare": 0}
    construction = {"parcel": parcel["id"], "land": 1, "cost": cost, "leadMonths": 0}
    built = building(identifier, area) | {"state": "candidate", "construction": construction}
    return built, parcel | {"source": SOURCE}


def project(identifier: str, floor: Decimal, terms: list[Record]) -> Record:
    """A project that must be placed on some floor, at the terms of the buildings."""
    return {
        "id": identifier, "name": identifier, "industry": "C39", "segment": "any", "activity": "clean",
        "needs": [{"floor": {"area": floor}}], "investment": 0, "output": 0, "revenue": 0, "tax": 0,
        "committed": True, "siteTerms": terms, "source": SOURCE,
    }  # fmt: skip


def scenario(name: str, sense: str, terms: list[Record], **records: list[Record]) -> Record:
    """A whole scenario with one tier."""
    tier = {"id": "value", "name": "value", "sense": sense, "terms": terms}
    park = {"id": PARK, "name": "park", "town": "town", "class": "base", "source": SOURCE}
    head = {"schemaVersion": 1, "id": name, "title": name, "periods": [PERIOD], "parks": [park]}
    return head | {kind: list(some) for kind, some in records.items() if some} | {"objective": [tier]}


def text(value: Any) -> str:
    """A record as JSON; decimals are written digit by digit, which floats would not be."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {text(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def write(record: Record, file: Path) -> None:
    file.write_text(text(record) + "\n", encoding="utf-8")
