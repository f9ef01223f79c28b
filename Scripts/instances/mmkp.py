"""Multiple-choice multidimensional knapsack: one item of every group, within every resource, for the greatest value.

Layout (Khan): groups, resources, items per group; the capacities on a line; then for each group its number and, a line
each, items: value, then what it uses of each resource. Text after the numbers is not data. Groups become projects; the
k-th item of every group is building k, where the project has that item's value and loads; resources are pollutants with
a quota. Value of the tier = the instance's value.
"""

from decimal import Decimal
from pathlib import Path

from .numbers import FormatFault, NumberStream
from .scenario import PERIOD, SOURCE, Record, Scale, building, project, scenario


def convert(file: Path) -> Record:
    numbers = NumberStream(file)
    groups, resources, items = numbers.counts(3)
    # The order of the last two is not the same everywhere; the line of capacities tells.
    if resources != items and _second_line(file) == items:
        resources, items = items, resources
    capacities = numbers.take(resources)
    tables: list[list[list[Decimal]]] = []
    for group in range(groups):
        if numbers.counts(1) != [group + 1]:
            raise FormatFault(f"{file}: group {group + 1} is expected")
        tables.append(numbers.table(items, resources + 1))
    scale = Scale.of(item[0] for table in tables for item in table)
    names = [f"R{number + 1}" for number in range(resources)]
    projects = [
        project(
            f"G{group + 1}", Decimal(1),
            [
                {
                    "building": f"I{position + 1}",
                    "suitability": scale.suitability(item[0]),
                    "loads": {name: used for name, used in zip(names, item[1:]) if used},
                }
                for position, item in enumerate(table)
            ],
        )
        for group, table in enumerate(tables)
    ]  # fmt: skip
    return scenario(
        file.name, "max", scale.terms(),
        resources=[
            {"id": name, "name": name, "kind": "pollutant", "unit": "t/a", "source": SOURCE} for name in names
        ],
        buildings=[building(f"I{position + 1}", Decimal(groups)) for position in range(items)], projects=projects,
        quotas=[
            {"id": "Q" + name, "of": name, "amounts": {PERIOD: capacity}, "source": SOURCE}
            for name, capacity in zip(names, capacities)
        ],
    )  # fmt: skip


def _second_line(file: Path) -> int:
    """How many numbers the second line that is not empty has."""
    lines = [line for line in file.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()]
    return len(lines[1].split()) if len(lines) > 1 else 0
