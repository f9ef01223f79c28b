"""What Package.swift declares."""

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    name: str
    kind: str
    """`regular`, `executable`, `test`, `system`"""
    folder: str
    dependencies: tuple
    products: tuple
    """Of other packages."""


def targets(top):
    """In their order in Package.swift, those of the fuzzer too."""
    with tempfile.TemporaryDirectory() as scratch:
        text = subprocess.run(
            ["swift", "package", "--package-path", top, "--scratch-path", scratch, "dump-package"],
            env=os.environ | {"LANDPLAN_FUZZ": "1"}, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [_target(entry) for entry in json.loads(text)["targets"]]


def _target(entry):
    named = [(kind, value[0]) for dependency in entry["dependencies"] for kind, value in dependency.items()]
    folder = "Tests" if entry["type"] == "test" else "Sources"
    return Target(
        entry["name"], entry["type"], entry.get("path") or f"{folder}/{entry['name']}",
        tuple(name for kind, name in named if kind != "product"),
        tuple(name for kind, name in named if kind == "product"))


def line(tree, target):
    """Where Package.swift names a target."""
    for number, text in enumerate(tree.text("Package.swift").splitlines(), 1):
        if f'name: "{target}"' in text:
            return number
    return 1
