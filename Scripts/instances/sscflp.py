"""Single-source capacitated facility location: every customer is served by one open facility, at least cost.

Two layouts. Holmberg: `m n`, then for each of m facilities `capacity fixed-cost`, then n demands, then the cost m×n
of serving all of a customer from a facility. Díaz and Fernández: `n m`, cost n×m, n demands, m fixed costs, m
capacities. Facilities become candidate buildings whose construction costs the fixed cost, customers projects.
Value of the tier = fixed costs + costs of serving.
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from .numbers import FormatFault, NumberStream
from .scenario import Record, Scale, candidate, project, scenario


@dataclass(frozen=True)
class Instance:
    capacities: list[Decimal]
    fixed_costs: list[Decimal]
    demands: list[Decimal]
    #: By facility, then customer.
    costs: list[list[Decimal]]


def read_holmberg(file: Path) -> Instance:
    numbers = NumberStream(file)
    facilities, customers = numbers.counts(2)
    pairs = numbers.table(facilities, 2)
    demands, costs = numbers.take(customers), numbers.table(facilities, customers)
    return _whole(numbers, Instance([pair[0] for pair in pairs], [pair[1] for pair in pairs], demands, costs))


def read_diaz_fernandez(file: Path) -> Instance:
    numbers = NumberStream(file)
    customers, facilities = numbers.counts(2)
    rows = numbers.table(customers, facilities)
    demands, fixed_costs = numbers.take(customers), numbers.take(facilities)
    costs = [list(column) for column in zip(*rows)]
    return _whole(numbers, Instance(numbers.take(facilities), fixed_costs, demands, costs))


def _whole(numbers: NumberStream, instance: Instance) -> Instance:
    if numbers.left:
        raise FormatFault(f"{numbers.file}: {numbers.left} numbers too many")
    return instance


LAYOUTS = {"holmberg": read_holmberg, "diaz_fernandez": read_diaz_fernandez}


def convert(file: Path, layout: str) -> Record:
    instance = LAYOUTS[layout](file)
    scale = Scale.of(cost for row in instance.costs for cost in row)
    sites = [
        candidate(f"F{number + 1}", capacity, cost)
        for number, (capacity, cost) in enumerate(zip(instance.capacities, instance.fixed_costs))
    ]
    projects = [
        project(
            f"C{customer + 1}", demand,
            [
                {"building": f"F{facility + 1}", "suitability": scale.suitability(row[customer])}
                for facility, row in enumerate(instance.costs)
            ],
        )
        for customer, demand in enumerate(instance.demands)
    ]  # fmt: skip
    building_costs = {"measure": {"indicator": "money", "purposes": ["construction"]}}
    return scenario(
        file.name, "min", scale.terms() + [building_costs],
        parcels=[parcel for _, parcel in sites], buildings=[built for built, _ in sites], projects=projects,
    )  # fmt: skip
