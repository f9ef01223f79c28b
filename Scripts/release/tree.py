"""The folder of a release: the program with all that it loads and all that its user reads."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from . import libraries

#: Of the system, with its licence: small, and it has every character of the reports.
FONT = Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")
FONT_PACKAGE = "fonts-wqy-microhei"
#: Libraries that are passed on under a licence that asks for an offer of their source.
COPYLEFT = ("GPL", "LGPL", "MPL")


def make(top: Path, built: Path, program: Path, folder: Path, version: str) -> list[libraries.Library]:
    """Fills an empty folder; what it may not hold is refused before anything is copied. `built`: where the program was built."""
    table = top / "Scripts/release/libraries.txt"
    found = libraries.of(program, table, top / "Sources/CLateLibraries/calls.h")
    if not FONT.exists():
        raise libraries.Refusal(f"there is no {FONT}: install {FONT_PACKAGE}")
    _program(program, folder, found)
    _start(top, folder, found)
    _fonts(top, folder)
    _documents(top, program, folder, version)
    _licences(built, folder, found, libraries.known(table))
    return found


def _program(program: Path, folder: Path, found: list[libraries.Library]) -> None:
    (folder / "bin").mkdir(parents=True)
    (folder / "lib").mkdir()
    _stripped(program, folder / "bin/landplan")
    _without_hashes(folder / "bin/landplan")
    for library in found:
        _stripped(library.path, folder / "lib" / library.name)


def _stripped(source: Path, target: Path) -> None:
    """Without what only a debugger reads, and without the folders of the machine that built it."""
    shutil.copy(source, target)
    # Libraries are loaded, not run; the loader and the program are.
    target.chmod(0o644 if ".so" in target.name and not target.name.startswith("ld-") else 0o755)
    subprocess.run(["strip", "--strip-unneeded", target], check=True)
    if not source.name.startswith("ld-"):
        subprocess.run(["patchelf", "--remove-rpath", target], check=True)


def _without_hashes(program: Path) -> None:
    """Digests that the compiler leaves of each module hang on the folder that it was built in; nothing reads them."""
    section = ".swift_modhash"
    told = subprocess.run(["objdump", "-h", program], check=True, capture_output=True, text=True).stdout
    line = next((line.split() for line in told.splitlines() if section in line), None)
    if line is None:
        return
    with tempfile.NamedTemporaryFile() as zeros:
        zeros.write(bytes(int(line[2], 16)))
        zeros.flush()
        subprocess.run(["objcopy", "--update-section", f"{section}={zeros.name}", program], check=True)


def _start(top: Path, folder: Path, found: list[libraries.Library]) -> None:
    """The same bytes wherever it is compiled: no path, no date, no number of the build."""
    loader = next(library.name for library in found if library.name.startswith("ld-"))
    subprocess.run(
        [
            "cc", "-static", "-Os", "-Wall", "-Werror", "-Wl,--build-id=none", "-s", f'-DLOADER="{loader}"',
            f'-DFONT="{FONT.name}"', "-o", folder / "landplan", "start.c",
        ],
        check=True, cwd=top / "Scripts/release",
    )  # fmt: skip


def _fonts(top: Path, folder: Path) -> None:
    fonts = folder / "share/fonts"
    fonts.mkdir(parents=True)
    shutil.copy(FONT, fonts)
    shutil.copy(top / "Scripts/release/fonts.conf", fonts)


def _documents(top: Path, program: Path, folder: Path, version: str) -> None:
    shutil.copytree(top / "Scenarios", folder / "share/scenarios", ignore=shutil.ignore_patterns("results", "sweeps"))
    subprocess.run([top / "Scripts/site", folder / "share/doc"], check=True, stdout=subprocess.DEVNULL)
    for name in ["README.md", "CHANGELOG.md", "LICENSE"]:
        shutil.copy(top / name, folder)
    completions = folder / "share/completions"
    completions.mkdir()
    for shell, name in [("bash", "landplan.bash"), ("zsh", "_landplan"), ("fish", "landplan.fish")]:
        (completions / name).write_text(_said(program, "--generate-completion-script", shell))
    manual = folder / "share/man/man1"
    manual.mkdir(parents=True)
    from . import manual as pages

    for name, text in pages.all(_said(program, "--experimental-dump-help"), version):
        (manual / name).write_text(text)


def _said(program: Path, *arguments: str) -> str:
    environment = {**os.environ, "LANDPLAN_LANG": "en"}
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True, env=environment).stdout


def _licences(built: Path, folder: Path, found: list[libraries.Library], licences: dict[str, str]) -> None:
    target = folder / "share/licences"
    target.mkdir()
    packages = {library.package: library.version for library in found}
    for package in [*sorted(packages), FONT_PACKAGE]:
        shutil.copy(libraries.licence_file(package), target / f"{package}.txt")
    _built_with(built, target)
    copyleft = [
        f"{package} {packages[package]} ({licences[package]})" for package in sorted(packages)
        if any(word in licences[package] for word in COPYLEFT)
    ]  # fmt: skip
    (folder / "SOURCE.md").write_text(
        "# Source / 源代码\n\n"
        "landplan is free software under the GNU General Public License, version 3 (LICENSE). Whoever has this folder may have\n"
        "the complete source of the program and of the libraries below, for no more than the cost of handing it over, for at least\n"
        "three years from its date: ask whoever gave it to you. The libraries are those of Debian 12, unchanged but for symbols\n"
        "that only a debugger reads; `apt-get source PACKAGE=VERSION` fetches the source of each.\n\n"
        "landplan 依 GNU 通用公共许可证第 3 版发布。得到本文件夹者可在三年内以不高于复制的费用向提供者索取程序与下列库的全部源代码；\n"
        "各库取自 Debian 12，除去调试符号外未作改动。\n\n" + "".join(f"* {line}\n" for line in copyleft)
    )


def _built_with(built: Path, target: Path) -> None:
    """The libraries that are built with the program, those of its language among them."""
    shutil.copy(libraries.licence_file(libraries.TOOLCHAIN), target / f"{libraries.TOOLCHAIN}.txt")
    for name, licence in [("swift-argument-parser", "LICENSE.txt"), ("FlyingFox", "LICENSE")]:
        checkout = built / ".build/checkouts" / name / licence
        if not checkout.exists():
            raise libraries.Refusal(f"there is no {checkout}: build first")
        shutil.copy(checkout, target / f"{name}.txt")
