"""No link of the documentation is dead: files, pictures and headings that pages of this checkout lead to."""

import os
import re
import urllib.parse

from .fault import Fault

_LINK = re.compile(r"(?<!\\)(!?)(?<!\\)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_DOC = re.compile(r"<doc:([^>#]*)(?:#([^>]*))?>")


def faults(tree):
    for path in tree.files():
        if path.endswith(".md"):
            yield from _page(tree, path)


def _page(tree, path):
    for number, line in enumerate(_prose(tree.text(path)), 1):
        for match in _LINK.finditer(line):
            picture, target = match.group(1) == "!", urllib.parse.unquote(match.group(2))
            if re.match(r"[a-z][a-z0-9+.-]*:", target) and not target.startswith("doc:"):
                continue
            if not (_is_picture(tree, path, target) if picture else _is_link(tree, path, target)):
                yield Fault(path, number, f"nothing is at “{target}”", "correct the link or restore what it led to")
        for match in _DOC.finditer(line):
            if not _is_page(tree, path, match.group(1), match.group(2)):
                yield Fault(path, number, f"there is no page or heading {match.group()}", "correct the link")


def _is_picture(tree, path, target):
    folder = os.path.dirname(path)
    if tree.exists(os.path.join(folder, target)):
        return True
    # Pages of a catalogue name pictures without folder and ending.
    catalogue = _catalogue(path)
    return catalogue is not None and any(
        os.path.splitext(os.path.basename(file))[0] == os.path.splitext(target)[0]
        for file in tree.files(catalogue) if file.endswith((".png", ".svg", ".jpg")))


def _is_link(tree, path, target):
    if target.startswith("doc:"):
        name, _, heading = target[4:].partition("#")
        return _is_page(tree, path, name, heading)
    file, _, heading = target.partition("#")
    file = os.path.normpath(os.path.join(os.path.dirname(path), file)) if file else path
    if not tree.exists(file):
        return False
    return not heading or not file.endswith(".md") or heading.lower() in _headings(tree, file)


def _is_page(tree, path, name, heading):
    catalogue = _catalogue(path)
    if catalogue is None:
        return False
    page = f"{catalogue}/{name}.md" if name else path
    return tree.exists(page) and (not heading or _slug(heading) in _headings(tree, page))


def _catalogue(path):
    parts = path.split("/")
    inside = [number for number, part in enumerate(parts) if part.endswith(".docc")]
    return "/".join(parts[: inside[0] + 1]) if inside else None


def _headings(tree, path):
    found = set()
    for line in _prose(tree.text(path)):
        match = re.match(r"#{1,6}\s+(.*?)\s*#*$", line)
        if match:
            slug = _slug(match.group(1))
            # A heading that comes again gets a number.
            number = 0
            while slug + (f"-{number}" if number else "") in found:
                number += 1
            found.add(slug + (f"-{number}" if number else ""))
        found |= {name.lower() for name in re.findall(r'<a (?:id|name)="([^"]+)"', line)}
    return found


def _slug(heading):
    """As the page of a heading is addressed: small letters, marks left out, spaces as hyphens."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def _prose(text):
    """The lines, those of code blocks and what stands as code in a line left empty."""
    fence = None
    for line in text.splitlines():
        mark = re.match(r"\s*(```+|~~~+)", line)
        if mark and fence is None:
            fence = mark.group(1)
            yield ""
        elif fence is not None:
            if mark and mark.group(1).startswith(fence):
                fence = None
            yield ""
        else:
            yield re.sub(r"(`+).*?\1", "", line)
