"""What is run: every command whose output is deterministic, on every scenario."""

from pathlib import Path
from typing import Any

from . import questions, variations
from .execution import Chain

LANGUAGES = ["zh", "en", "both"]
#: Variants of Qingpu that take long; half-years is not proved in any reasonable time.
SLOW = ["half-years", "stretch"]


def chains(root: Path, long: bool) -> list[Chain]:
    scenarios = root / "Scenarios"
    made = [_catalogues(), _bad_files(root)]
    for folder in sorted(scenarios.glob("tiny-*")):
        made += [
            _files(folder, "scenario"), _answers(folder, "scenario"), _judging(folder, 60 if long else 25),
            questions.chain(folder), questions.refusals(folder), _changed(folder, 40 if long else 10),
        ]  # fmt: skip
    qingpu = scenarios / "qingpu-2025"
    for variant in sorted(path.stem for path in qingpu.glob("*.json")):
        made.append(_files(qingpu, variant))
        if variant not in SLOW or (long and variant != "half-years"):
            made.append(_answers(qingpu, variant))
    made += [_judging(qingpu, 200 if long else 40), questions.qingpu(qingpu, long)]
    made += [_generated(seed, long) for seed in range(1, 13 if long else 5)]
    return made


def _catalogues() -> Chain:
    chain = Chain("catalogues", {})
    for language in LANGUAGES:
        for format in ["text", "markdown", "csv", "json"]:
            chain.add("rules", "--lang", language, "--format", format)
    for kind in ["scenario", "plan", "report"]:
        chain.add("schema", "--of", kind)
    for command in ["", "new", "solve", "report", "import", "why-not", "ladder", "generate", "robust"]:
        chain.add("help", *([command] if command else []))
    chain.add("new", "starter.json")
    chain.add("solve", "starter.json", "--out", "starter")
    chain.add("template", "blank.xlsx")
    chain.add("template", "blank/")
    return chain


def _bad_files(root: Path) -> Chain:
    """Scenarios with faults: every fault is told, with its place."""
    folder = root / "Tests" / "LandModelTests" / "Fixtures"
    chain = Chain("bad-files", {"Fixtures": folder})
    for file in sorted(path for path in folder.rglob("*.json")):
        for more in [[], ["--lang", "en"], ["--json"]]:
            chain.add("check", f"Fixtures/{file.relative_to(folder)}", *more)
    return chain


def _files(folder: Path, variant: str) -> Chain:
    """What does not solve: the check, programs, ledgers."""
    chain = Chain(f"{_name(folder, variant)}/files", {"S": folder})
    file = f"S/{variant}.json"
    for language in LANGUAGES:
        chain.add("check", file, "--lang", language)
    chain.add("check", file, "--json")
    facts = variations.read(folder / "scenario.json")
    # Optima that need not be right: the rows of later tiers only have to be the same.
    for tier in range(1, len(facts["objective"]) + 4):
        after = ["--after", *(str(10 * number) for number in range(1, tier))] if tier > 1 else []
        for format in ["lp", "mps"] if tier < 3 else ["lp"]:
            chain.add(
                "export", file, "--format", format, "--tier", str(tier), "-o", f"tier{tier}.{format}", *after
            )  # fmt: skip
    for target in ["ledger.xlsx", "ledger/"]:
        for language in ["zh", "en"]:
            chain.add("export", file, f"{language}-{target}", "--lang", language)
            chain.add("import", f"{language}-{target}", f"back-{language}-{target.rstrip('/')}.json")
    return chain


def _answers(folder: Path, variant: str) -> Chain:
    """The answer in all languages and formats, with its files, and the meeting pack."""
    chain = Chain(f"{_name(folder, variant)}/answers", {"S": folder})
    file = f"S/{variant}.json"
    chain.add("solve", file, "--out", "results")
    is_tiny = folder.name.startswith("tiny-")
    for more in [["--lang", "en"], ["--lang", "both"], ["--json"], ["--format", "csv"], ["--format", "markdown"]]:
        if is_tiny:
            chain.add("solve", file, "--no-save", *more)
        # Judges the plan anew and prints the same tables without solving.
        chain.add("report", "results", "--scenario", file, *more)
    for language in LANGUAGES:
        chain.add("report", "results", "--scenario", file, "--out", f"pack-{language}", "--lang", language)
    return chain


def _judging(folder: Path, count: int) -> Chain:
    """Verdicts on plans that are wrong in many ways."""
    chain = Chain(f"{_name(folder, 'scenario')}/verdicts", {"S": folder})
    file = "S/scenario.json"
    facts = variations.read(folder / "scenario.json")

    def spoil(work: Path) -> None:
        plan = variations.read(work / "best" / "plan.json")["plan"]
        for number, wrong in enumerate(variations.wrong_plans(plan, facts, count, seed=1), start=1):
            variations.write(work / f"wrong-{number}.json", wrong)

    chain.add("solve", file, "--out", "best", "--quiet")
    chain.add("verify", file, "best/plan.json", prepare=spoil)
    for number in range(1, count + 1):
        chain.add("verify", file, f"wrong-{number}.json", *(["--lang", "en"] if number % 2 else ["--json"]))
        if number % 5 == 0:
            chain.add("diff", file, "best/plan.json", f"wrong-{number}.json")
            chain.add("diff", file, f"wrong-{number}.json", f"wrong-{number - 1}.json", "--lang", "en")
            chain.add("tasks", file, f"wrong-{number}.json")
    return chain


def _changed(folder: Path, count: int) -> Chain:
    """The same scenario with other numbers."""
    chain = Chain(f"{_name(folder, 'scenario')}/changed", {"S": folder})
    facts = variations.read(folder / "scenario.json")

    def change(work: Path) -> None:
        for seed in range(1, count + 1):
            variations.write(work / f"changed-{seed}.json", variations.changed_facts(facts, seed))

    for seed in range(1, count + 1):
        file = f"changed-{seed}.json"
        chain.add("check", file, prepare=change if seed == 1 else None)
        chain.add("export", file)
        chain.add("solve", file, "--out", f"r{seed}")
    return chain


def _generated(seed: int, long: bool) -> Chain:
    """Scenarios of chance, from a handful of projects to a district."""
    chain = Chain(f"generated-{seed}", {})
    chain.add("generate", "--seed", str(seed), "-o", "district.json")
    chain.add("generate", "--seed", str(seed), "--one-tier", "-o", "one-tier.json")
    for projects in [6, 14, 24]:
        small = [
            "--projects", str(projects), "--parks", "3", "--parcels", str(projects), "--buildings", "3",
            "--seed", str(seed),
        ]  # fmt: skip
        file = f"small-{projects}.json"
        chain.add("generate", *small, "-o", file)
        chain.add("check", file)
        chain.add("export", file, "-o", f"small-{projects}.lp")
        chain.add("solve", file, "--out", f"small-{projects}")
        chain.add("why-not", file, "--lang", "en")
    for file in ["district", "one-tier"]:
        chain.add("check", f"{file}.json")
        chain.add("export", f"{file}.json", "-o", f"{file}.lp")
    # Districts are not solved: to prove them takes long, and what ends within a gap or by a limit, or finds one of
    # several that are as good, depends on which of two threads is first.
    if long:
        chain.add(
            "generate", "--seed", str(seed), "--one-tier", "--parks", "12", "--parcels", "400", "--buildings", "80",
            "--projects", "300", "-o", "middle.json",
        )  # fmt: skip
        chain.add("export", "middle.json", "-o", "middle.lp")
    return chain


def _name(folder: Path, variant: str) -> str:
    return folder.name if variant == "scenario" else f"{folder.name}-{variant}"


