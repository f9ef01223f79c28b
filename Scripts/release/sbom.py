"""What a release is made of, as SPDX 2.3 (ISO/IEC 5962 in its 2.2 form)."""

import json
import re
from datetime import datetime, timezone
from pathlib import Path

from .libraries import TOOLCHAIN, Library, known, toolchain_version


def text(name: str, version: str, date: int, libraries: list[Library], table: Path, resolved: Path, files: dict[str, str]) -> str:
    """`files`: digests by name within the release; a version's document has the same bytes wherever it was made."""
    licences = known(table)
    packages = [_package("landplan", version, "GPL-3.0-only", "program")]
    # The libraries of the language are linked into the program.
    for package in sorted({library.package for library in libraries} | {"fonts-wqy-microhei", TOOLCHAIN}):
        of = next((library.version for library in libraries if library.package == package), "")
        of = of or (toolchain_version() if package == TOOLCHAIN else "")
        packages.append(_package(package, of or _installed(package), licences.get(package, "NOASSERTION"), "library"))
    for pin in json.loads(resolved.read_text())["pins"]:
        licence = {"flyingfox": "MIT"}.get(pin["identity"], "Apache-2.0")
        packages.append(_package(pin["identity"], pin["state"]["version"], licence, "source"))
    told = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"{name}-{version}",
        "documentNamespace": f"urn:landplan:{name}-{version}",
        "creationInfo": {
            "created": datetime.fromtimestamp(date, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: landplan-Scripts/bundle"],
        },
        "packages": packages, "hasExtractedLicensingInfos": _own_licences(packages),
        "files": [
            {
                "SPDXID": f"SPDXRef-File-{number}", "fileName": f"./{file}",
                "checksums": [{"algorithm": "SHA256", "checksumValue": digest}],
                "licenseConcluded": "NOASSERTION", "copyrightText": "NOASSERTION",
            }
            for number, (file, digest) in enumerate(sorted(files.items()))
        ],
        "relationships": [
            {
                "spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                "relatedSpdxElement": "SPDXRef-Package-landplan",
            }
        ] + [
            {
                "spdxElementId": "SPDXRef-Package-landplan", "relationshipType": "DEPENDS_ON",
                "relatedSpdxElement": package["SPDXID"],
            }
            for package in packages[1:]
        ],
    }  # fmt: skip
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _own_licences(packages: list[dict]) -> list[dict]:
    """Licences that SPDX has no name for: where their text lies."""
    found: dict[str, list[str]] = {}
    for package in packages:
        for word in package["licenseDeclared"].split():
            if word.startswith("LicenseRef-"):
                found.setdefault(word, []).append(f"share/licences/{package['name']}.txt")
    return [{"licenseId": name, "extractedText": "see " + ", ".join(found[name])} for name in sorted(found)]


def _package(name: str, version: str, licence: str, purpose: str) -> dict:
    packed = {
        "SPDXID": "SPDXRef-Package-" + re.sub(r"[^A-Za-z0-9.-]", "-", name), "name": name, "versionInfo": version,
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
        "licenseDeclared": licence, "copyrightText": "NOASSERTION",
        "primaryPackagePurpose": {"program": "APPLICATION", "library": "LIBRARY", "source": "SOURCE"}[purpose],
    }  # fmt: skip
    if purpose == "library" and name != TOOLCHAIN:
        packed["externalRefs"] = [
            {
                "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                "referenceLocator": f"pkg:deb/debian/{name}@{version}",
            }
        ]  # fmt: skip
    return packed


def _installed(package: str) -> str:
    import subprocess

    return subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package], check=True, capture_output=True, text=True
    ).stdout
