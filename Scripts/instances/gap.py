"""Generalized assignment: every job to exactly one agent, within the agents' capacities.

Layout: `m n`, cost m×n (by agent), weight m×n, capacity m. Agents become buildings, jobs projects; a job's weight at
an agent is the floor it needs there. Value of the tier = the instance's value, both for the least and the greatest.
"""

from pathlib import Path

from .numbers import FormatFault, NumberStream
from .scenario import Record, Scale, building, project, scenario


def convert(file: Path, sense: str = "min") -> Record:
    numbers = NumberStream(file)
    agents, jobs = numbers.counts(2)
    costs, weights = numbers.table(agents, jobs), numbers.table(agents, jobs)
    capacities = numbers.take(agents)
    if numbers.left:
        raise FormatFault(f"{file}: {numbers.left} numbers too many")
    scale = Scale.of(cost for row in costs for cost in row)
    projects = []
    for job in range(jobs):
        terms = [
            {"building": f"A{agent + 1}", "floor": weight[job], "suitability": scale.suitability(cost[job])}
            for agent, (cost, weight) in enumerate(zip(costs, weights))
        ]
        projects.append(project(f"J{job + 1}", min(row[job] for row in weights), terms))
    buildings = [building(f"A{agent + 1}", capacity) for agent, capacity in enumerate(capacities)]
    return scenario(file.name, sense, scale.terms(), buildings=buildings, projects=projects)
