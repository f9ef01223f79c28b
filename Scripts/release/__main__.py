"""A release from a program that was built: folder, archive, package, digests; see `Scripts/bundle`."""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from . import archive, deb, libraries, sbom, tree


def main() -> int:
    parser = argparse.ArgumentParser(prog="Scripts/bundle")
    parser.add_argument("--program", type=Path, required=True, help="the program, built for release")
    parser.add_argument("--built-in", type=Path, help="the folder of the source that it was built in, if not this one")
    parser.add_argument("--out", type=Path, default=Path("release"), help="folder for what is made")
    parser.add_argument("--no-deb", action="store_true", help="the archive only")
    options = parser.parse_args()
    top = Path(__file__).resolve().parent.parent.parent
    built = options.built_in or top
    date = _date(top)
    version = subprocess.run([options.program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    architecture = platform.machine()
    name = f"landplan-{version}-linux-{architecture}"
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory() as work:
            folder = Path(work) / name
            found = tree.make(top, built, options.program, folder, version)
            files = {str(path.relative_to(folder)): archive.digest(path) for path in folder.rglob("*") if path.is_file()}
            table = top / "Scripts/release/libraries.txt"
            told = sbom.text("landplan", version, date, found, table, built / "Package.resolved", files)
            (folder / "SBOM.spdx.json").write_text(told)
            made = [options.out / f"{name}.tar.xz", options.out / f"{name}.spdx.json"]
            archive.pack(folder, made[0], date)
            shutil.copy(folder / "SBOM.spdx.json", made[1])
            if not options.no_deb:
                of = {"x86_64": "amd64", "aarch64": "arm64"}.get(architecture, architecture)
                made.append(options.out / f"landplan_{version}_{of}.deb")
                deb.make(folder, made[-1], version, of, date, Path(work))
    except libraries.Refusal as refusal:
        print(f"bundle: {refusal}", file=sys.stderr)
        return 1
    sums = "".join(f"{archive.digest(path)}  {path.name}\n" for path in sorted(made))
    (options.out / "SHA256SUMS").write_text(sums)
    for path in made:
        print(f"{path}  {path.stat().st_size / 1e6:.1f} MB")
    return 0


def _date(top: Path) -> int:
    """Of what is released, so that it does not hang on when it was made."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told is None:
        log = subprocess.run(["git", "-C", top, "log", "-1", "--format=%ct"], capture_output=True, text=True)
        told = log.stdout.strip() or "0"
    return int(told)


if __name__ == "__main__":
    sys.exit(main())
