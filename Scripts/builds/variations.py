"""Wrong plans and changed facts, made by chance from a seed; the same for both programs."""

import copy
import json
import random
from pathlib import Path
from typing import Any

LISTS = ["allocations", "acquisitions", "constructions", "reductions"]


def write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def wrong_plans(plan: dict[str, Any], facts: dict[str, Any], count: int, seed: int) -> list[dict[str, Any]]:
    """Plans some steps away from a sound one, so that every rule has something to judge."""
    chance = random.Random(seed)
    plans: list[dict[str, Any]] = [{"allocations": []}]
    while len(plans) < count:
        made = copy.deepcopy({name: plan.get(name, []) for name in LISTS})
        for _ in range(chance.randint(1, 3)):
            _spoil(made, facts, chance)
        plans.append(made)
    return plans


def _spoil(plan: dict[str, Any], facts: dict[str, Any], chance: random.Random) -> None:
    periods = facts["periods"] if isinstance(facts.get("periods"), list) else ["2023", "2024", "2025"]
    entries = [(name, place) for name in LISTS for place in range(len(plan[name]))]
    if not entries:
        return
    name, place = chance.choice(entries)
    entry = plan[name][place]
    kind = chance.choice(["drop", "twice", "start", "start", "area", "area", "project", "swap", "where", "add"])
    if kind == "drop":
        del plan[name][place]
    elif kind == "twice":
        plan[name].append(copy.deepcopy(entry))
    elif kind == "start":
        entry["start"] = chance.choice(periods)
    elif kind == "area" and name == "allocations":
        for use in entry.get("parcels", []) + entry.get("units", []):
            use["area"] = round(use["area"] * chance.choice([0.5, 0.9, 1.1, 2]), 2)
    elif kind == "project" and name == "allocations":
        entry["project"] = chance.choice(facts["projects"])["id"]
    elif kind == "swap" and name == "allocations":
        other = chance.choice(plan["allocations"])
        entry["project"], other["project"] = other["project"], entry["project"]
    elif kind == "where" and entry.get("parcels"):
        chance.choice(entry["parcels"])["parcel"] = chance.choice(facts["parcels"])["id"]
    elif kind == "add":
        _add(plan, facts, chance.choice(periods), chance)


def _add(plan: dict[str, Any], facts: dict[str, Any], start: str, chance: random.Random) -> None:
    choices = [
        ("acquisitions", "parcel", [parcel["id"] for parcel in facts.get("parcels", []) if "acquisition" in parcel]),
        ("constructions", "building", [building["id"] for building in facts.get("buildings", [])]),
        ("reductions", "reduction", [plot["id"] for plot in facts.get("reductions", [])]),
    ]
    choices = [choice for choice in choices if choice[2]]
    if choices and chance.random() < 0.5:
        name, key, ids = chance.choice(choices)
        plan[name].append({key: chance.choice(ids), "start": start})
    elif facts.get("parcels"):
        parcel = chance.choice(facts["parcels"])
        uses = [{"parcel": parcel["id"], "area": parcel["area"]}]
        project = chance.choice(facts["projects"])["id"]
        plan["allocations"].append({"project": project, "start": start, "parcels": uses})


def changed_facts(facts: dict[str, Any], seed: int) -> dict[str, Any]:
    """The scenario with some of its numbers, lists and flags otherwise; some of these it will refuse."""
    chance = random.Random(seed)
    changed = copy.deepcopy(facts)
    for _ in range(chance.randint(1, 5)):
        places = [place for place in _places(changed) if place[2] != "schemaVersion"]
        _, holder, key = chance.choice(places)
        value = holder[key]
        if isinstance(value, bool):
            holder[key] = not value
        elif isinstance(value, (int, float)):
            whole = isinstance(value, int)
            factor = chance.choice([0, 0.5, 0.9, 1.1, 1.5, 2])
            holder[key] = round(value * factor) if whole else round(value * factor, 4)
        elif isinstance(value, list) and value:
            del value[chance.randrange(len(value))]
    return changed


def _places(tree: Any) -> list[tuple[Any, Any, Any]]:
    found: list[tuple[Any, Any, Any]] = []
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in items:
        if isinstance(value, (bool, int, float)) or (isinstance(value, list) and value):
            found.append((value, tree, key))
        if isinstance(value, (dict, list)):
            found += _places(value)
    return found
