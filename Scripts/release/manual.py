"""Man pages, made of what the program says of its own commands."""

import json
from collections.abc import Iterator


def all(help_text: str, version: str) -> Iterator[tuple[str, str]]:
    """`landplan.1`, and one page for every command."""
    root = json.loads(help_text)["command"]
    yield "landplan.1", _page(root, ["landplan"], version)
    for command in root.get("subcommands", []):
        if command["commandName"] != "help":
            yield f"landplan-{command['commandName']}.1", _page(command, ["landplan", command["commandName"]], version)


def _page(command: dict, names: list[str], version: str) -> str:
    title = "-".join(names)
    lines = [f'.TH {title.upper()} 1 "" "landplan {version}" "landplan"', ".SH NAME", f"{title} \\- {_text(_abstract(command))}"]
    lines += [".SH SYNOPSIS", ".B " + " ".join(names), _synopsis(command)]
    if command.get("discussion"):
        lines += [".SH DESCRIPTION", *_paragraphs(command["discussion"])]
    arguments = [one for one in command.get("arguments", []) if one.get("shouldDisplay", True)]
    if arguments:
        lines.append(".SH OPTIONS")
        for one in arguments:
            lines += [".TP", ".B " + _text(_called(one)), _text(one.get("abstract") or "")]
            if one.get("defaultValue"):
                lines.append(_text(f"Default: {one['defaultValue']}."))
    commands = [one for one in command.get("subcommands", []) if one.get("shouldDisplay", True) and one["commandName"] != "help"]
    if commands:
        lines.append(".SH COMMANDS")
        for one in commands:
            lines += [".TP", ".B " + _text(one["commandName"]), _text(_abstract(one))]
            if len(names) > 1:
                lines.append(_synopsis(one))
    lines += [".SH SEE ALSO", "The pages in share/doc of the installation; landplan(1)."]
    return "\n".join(line for line in lines if line) + "\n"


def _abstract(command: dict) -> str:
    return (command.get("abstract") or "").strip()


def _synopsis(command: dict) -> str:
    shown = [one for one in command.get("arguments", []) if one.get("shouldDisplay", True)]
    return " ".join(_text(_called(one) if not one.get("isOptional") else f"[{_called(one)}]") for one in shown)


def _called(argument: dict) -> str:
    value = argument.get("valueName") or ""
    names = argument.get("names") or []
    dashed = [("--" if name["kind"] == "long" else "-") + name["name"] for name in names]
    if not dashed:
        return f"<{value}>"
    return ", ".join(dashed) + (f" <{value}>" if argument["kind"] == "option" else "")


def _paragraphs(text: str) -> list[str]:
    """Lines that are set in stay as they are."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line.startswith("  "):
            lines += [".br", _text(line)]
        else:
            lines.append(_text(line) if line.strip() else ".PP")
    return lines


def _text(text: str) -> str:
    told = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + told if told.startswith((".", "'")) else told
