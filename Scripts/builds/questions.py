"""Every question, as `QuestionTests` and more: on the tiny scenarios all, on Qingpu those that are quick."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import variations
from .execution import Chain


def _texts(file: str, facts: dict[str, Any]) -> list[list[str]]:
    """The questions that a scenario can be asked, with every name of its facts; some are refused, which is said."""
    projects = [project["id"] for project in facts["projects"]]
    tiers = [tier["id"] for tier in facts["objective"]]
    quotas = [quota["id"] for quota in facts.get("quotas", [])]
    asked = [["why-not", file], ["conflict", file], ["conflict", "tight.json"], ["conflict", "greedy.json"]]
    asked += [["why-not", file, project] for project in projects] + [["admit", file, project] for project in projects]
    asked += [["price", file], ["price", file, "--steps", "2"], ["decisions", file]]
    asked += [["price", file, "--limit", quota, "--step", "1"] for quota in quotas]
    asked += [["break-even", file], *(["break-even", file, project] for project in projects)]
    asked += [["alternatives", file, "--within", share] for share in ["0%", "5%", "30%"]]
    asked += [["alternatives", file, "--within", "10%", "--tier", tier] for tier in tiers]
    asked += [["ladder", file, "--quota", quota, "50%", "80%", "100%"] for quota in quotas]
    asked += [["pareto", file, "--tiers", f"{one},{other}"] for one in tiers for other in tiers if one < other]
    asked += [["robust", file, "--reserve", "10%"], ["robust", file, "--aim", "worst"]]
    for project in projects[:2]:
        asked.append(["robust", file, "--aim", "expected", "--set", f"projects.{project}.probability=0.5"])
    asked += [["robust", "chancy.json", "--aim", aim] for aim in ["expected", "worst"]]
    replan = ["replan", file, "--previous", "other.json"]
    asked += [replan, [*replan, "--max-changes", "1"], [*replan, "--price-per-change", f"{tiers[0]}=5"]]
    asked += [["compare", file, "best", "other.json", "tight.json", "--scenario", file]]
    asked += [["compare", file, "chancy.json"], ["tasks", file], ["tasks", file, "best/plan.json"]]
    asked += [["diff", file, "best/plan.json", "other.json"], ["diff", file, "other.json", "best/plan.json"]]
    asked += [["solve", file, "--previous", "other.json", "--out", "after-other"]]
    asked += [["report", "best", "--scenario", file, "--compare", "tight.json", "--out", "pack"]]
    return asked


def _prepare(facts: dict[str, Any], base: str) -> Callable[[Path], None]:
    """Writes another plan than the best, and scenarios that have no plan or demand scenarios."""

    def prepare(work: Path) -> None:
        best = variations.read(work / "best" / "plan.json")["plan"]
        other = variations.wrong_plans(best, facts, 2, seed=7)[1]
        variations.write(work / "other.json", other)
        taxes = sum(project.get("tax", 0) for project in facts["projects"])
        for name, tax in [("tight", 99999), ("greedy", taxes)]:
            target = {
                "id": "T", "name": {"zh": "税收", "en": "tax"}, "measure": {"indicator": "tax"},
                "atLeast": tax, "hard": True,
            }  # fmt: skip
            variations.write(work / f"{name}.json", _variant(base, name, {"targets": [target]}))
        projects = [project["id"] for project in facts["projects"]]
        demands = [
            {"id": "slow", "name": {"zh": "冷", "en": "slow"}, "weight": 1, "absent": projects[:1]},
            {"id": "brisk", "name": {"zh": "热", "en": "brisk"}, "weight": 2, "absent": projects[-1:]},
        ]
        variations.write(work / "chancy.json", _variant(base, "chancy", {"demandScenarios": demands}))

    return prepare


def _variant(base: str, name: str, facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "schemaVersion": 1, "extends": base, "id": name, "title": {"zh": name, "en": name},
        "overrides": [{"name": name, "set": facts}],
    }  # fmt: skip


def chain(folder: Path) -> Chain:
    """All questions on a tiny scenario."""
    facts = variations.read(folder / "scenario.json")
    made = Chain(f"{folder.name}/questions", {"S": folder})
    file = "S/scenario.json"
    made.add("solve", file, "--out", "best")
    made.add("check", file, prepare=_prepare(facts, file))
    for number, asked in enumerate(_texts(file, facts)):
        made.add(*asked, *([], ["--lang", "en"], ["--json"])[number % 3])
    return made


def refusals(folder: Path) -> Chain:
    """What is asked wrongly is refused in the same words."""
    made = Chain(f"{folder.name}/refusals", {"S": folder})
    file = "S/scenario.json"
    for asked in [
        ["compare", file], ["compare", file, "nowhere.json"], ["diff", file, "nowhere.json", file],
        ["tasks", file, "nowhere.json"], ["admit", file, "P0"], ["why-not", file, "P0"], ["conflict", file],
        ["price", file, "--limit", "P0"], ["price", file, "--step", "1"], ["replan", file], ["break-even", file, "P0"],
        ["ladder", file], ["ladder", file, "--quota", "P0", "100%"], ["alternatives", file],
        ["alternatives", file, "--within", "2"], ["pareto", file, "--tiers", "nothing"], ["robust", file],
        ["robust", file, "--aim", "worst"], ["solve", file, "--set", "projects.P1.tax=x"],
        ["solve", file, "--set", "projects.P0.tax=1"], ["solve", "nowhere.json"], ["verify", file, file], ["nonsense"],
    ]:  # fmt: skip
        made.add(*asked)
    return made


def qingpu(folder: Path, long: bool) -> Chain:
    """Questions on the district."""
    facts = variations.read(folder / "scenario.json")
    made = Chain(f"{folder.name}/questions", {"S": folder})
    file = "S/scenario.json"
    made.add("solve", file, "--out", "best", "--quiet")
    made.add("check", file, prepare=_prepare(facts, file))
    for asked in [
        ["tasks", file, "best/plan.json"], ["diff", file, "best/plan.json", "other.json", "--lang", "en"],
        ["why-not", file, "D01"], ["robust", file, "--reserve", "10%", "--lang", "en"],
    ]:  # fmt: skip
        made.add(*asked)
    if not long:
        return made
    for asked in [
        ["why-not", file], ["admit", file, "M03"], ["admit", file, "M11"], ["conflict", "S/infeasible.json"],
        ["compare", file, "S/quota-cut.json", "S/infeasible.json"], ["price", file, "--limit", "COD-D"],
        ["decisions", file], ["replan", file, "--previous", "other.json", "--max-changes", "2"],
        ["ladder", file, "--quota", "LAND-D", "70%", "100%"], ["pareto", file, "--tiers", "priority,value"],
        ["alternatives", file, "--within", "1%"], ["break-even", file, "D04"],
        ["robust", "chancy.json", "--aim", "worst"],
    ]:  # fmt: skip
        made.add(*asked)
    return made
