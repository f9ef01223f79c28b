"""The same tree as a package of Debian and its kin."""

import gzip
import os
import shutil
import subprocess
from datetime import datetime, timezone
from pathlib import Path


HOME = "usr/lib/landplan"

#: What is so on purpose, for lintian.
OVERRIDES = """\
# All libraries come with it, their loader too, so that it runs where those of the system are older.
landplan: embedded-library
landplan: undeclared-elf-prerequisites
landplan: missing-depends-on-sensible-utils
landplan: shared-library-lacks-prerequisites
landplan: shared-library-is-executable
# It finds them, and needs nothing of the system itself.
landplan: statically-linked-binary
# Whoever makes the package answers for it.
landplan: bogus-mail-host
landplan: bogus-mail-host-in-debian-changelog
"""


def make(tree: Path, target: Path, version: str, architecture: str, date: int, work: Path) -> None:
    root = work / "deb"
    home = root / HOME
    home.parent.mkdir(parents=True)
    shutil.copytree(tree, home, symlinks=True)
    share = root / "usr/share"
    _moved(home / "share/man/man1", share / "man/man1", compress=True)
    for name, place in [
        ("landplan.bash", "bash-completion/completions/landplan"), ("_landplan", "zsh/vendor-completions/_landplan"),
        ("landplan.fish", "fish/vendor_completions.d/landplan.fish"),
    ]:  # fmt: skip
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        (home / "share/completions" / name).rename(share / place)
    shutil.rmtree(home / "share/completions")
    shutil.rmtree(home / "share/man")
    (root / "usr/bin").mkdir()
    (root / "usr/bin/landplan").symlink_to("../lib/landplan/landplan")
    completion = share / "bash-completion/completions/landplan"
    # It is read by a shell, not run.
    completion.write_text(completion.read_text().removeprefix("#!/bin/bash\n"))
    _documents(share / "doc/landplan", version, date)
    (share / "lintian/overrides").mkdir(parents=True)
    (share / "lintian/overrides/landplan").write_text(OVERRIDES)
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        f"""Package: landplan
Version: {version}
Architecture: {architecture}
Maintainer: landplan <landplan@localhost>
Installed-Size: {size}
Section: science
Priority: optional
Description: plans land and emission quotas for industrial projects
 Decides which project goes to which park, parcel or building, and when, under
 land and emission quotas; proves its plans, explains them and writes reports.
 All libraries come with it, so that it runs on older systems, too.
"""
    )
    sums = [f"{_md5(path)}  {path.relative_to(root)}\n" for path in sorted(root.rglob("*"))
            if path.is_file() and not path.is_symlink() and control not in path.parents]  # fmt: skip
    (control / "md5sums").write_text("".join(sums))
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, target], check=True, stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(date)},
    )  # fmt: skip


def _moved(source: Path, target: Path, compress: bool) -> None:
    target.mkdir(parents=True)
    for page in sorted(source.iterdir()):
        (target / f"{page.name}.gz").write_bytes(gzip.compress(page.read_bytes(), 9, mtime=0))


def _documents(folder: Path, version: str, date: int) -> None:
    folder.mkdir(parents=True)
    (folder / "copyright").write_text(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: landplan\n\n"
        f"Files: *\nCopyright: {_year(date)} the authors of landplan\nLicense: GPL-3\n"
        " The full text is in /usr/share/common-licenses/GPL-3; the licences of the libraries that come with it are in\n"
        f" /{HOME}/share/licences.\n"
    )
    told = subprocess.run(["date", "-u", "-R", "-d", f"@{date}"], check=True, capture_output=True, text=True).stdout.strip()
    entry = f"landplan ({version}) unstable; urgency=medium\n\n  * See /{HOME}/CHANGELOG.md.\n\n -- landplan <landplan@localhost>  {told}\n"
    (folder / "changelog.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=0))


def _year(date: int) -> int:
    return datetime.fromtimestamp(date, timezone.utc).year


def _md5(path: Path) -> str:
    import hashlib

    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
