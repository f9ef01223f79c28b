"""As much of Markdown as the pages use, as HTML: headings, paragraphs, lists, tables, code, emphasis, links, pictures."""

import html
import re


def slug(heading):
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def inline(text):
    # Lines that were broken between Chinese characters have no space there.
    text = re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text)
    codes = []

    def keep(match):
        codes.append(f"<code>{html.escape(match.group(2).strip(' '), quote=False)}</code>")
        return f"\x00{len(codes) - 1}\x00"

    text = re.sub(r"(`+)(.+?)\1", keep, text)
    text = html.escape(text, quote=False)
    text = re.sub(r"!\[([^\]]*)\]\(([^)\s]+)\)", r'<img src="\2" alt="\1">', text)
    text = re.sub(r"(?<!\\)\[([^\]]*)\]\(([^)\s]+)\)", lambda m: f'<a href="{page(m.group(2))}">{m.group(1)}</a>', text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
    text = re.sub(r"(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])", r"<em>\1</em>", text)
    text = text.replace("\\|", "|").replace("\\*", "*")
    return re.sub("\x00(\\d+)\x00", lambda m: codes[int(m.group(1))], text)


def page(target):
    """Pages lead to pages of the site."""
    name, mark, heading = target.partition("#")
    if re.match(r"[a-z]+:", target) or not name.endswith(".md"):
        return target
    return name[:-3].split("/")[-1] + ".html" + mark + heading


def blocks(text):
    """The page's body."""
    lines = re.sub(r"<!--.*?-->\n?", "", text, flags=re.S).split("\n")
    result, number = [], 0
    while number < len(lines):
        line = lines[number]
        if not line.strip():
            number += 1
        elif line.startswith("```"):
            end = next((k for k in range(number + 1, len(lines)) if lines[k].startswith("```")), len(lines))
            result.append(code(lines[number + 1:end]))
            number = end + 1
        elif line.startswith("    "):
            end = number
            while end < len(lines) and (lines[end].startswith("    ") or not lines[end].strip()):
                end += 1
            result.append(code([part[4:] for part in lines[number:end]]))
            number = end
        elif match := re.match(r"(#{1,6})\s+(.*)", line):
            level, heading = len(match.group(1)), match.group(2)
            result.append(f'<h{level} id="{slug(heading)}">{inline(heading.replace("``", "`"))}</h{level}>')
            number += 1
        elif line.lstrip().startswith("|"):
            end = number
            while end < len(lines) and lines[end].lstrip().startswith("|"):
                end += 1
            result.append(table(lines[number:end]))
            number = end
        elif re.match(r"\s*([*-]|\d+\.)\s", line):
            end = number + 1
            while end < len(lines) and lines[end].strip() and not lines[end].startswith("#"):
                end += 1
            result.append(items(lines[number:end]))
            number = end
        else:
            end = number
            while end < len(lines) and lines[end].strip() and not re.match(r"#|\||    ", lines[end]):
                end += 1
            result.append(f"<p>{inline(' '.join(part.strip() for part in lines[number:end]))}</p>")
            number = max(end, number + 1)
    return "\n".join(result)


def code(lines):
    return f"<pre>{html.escape(chr(10).join(lines).rstrip(), quote=False)}</pre>"


def table(lines):
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))] for line in lines]
    head, body = rows[0], [row for row in rows[1:] if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
    cells = "".join(f"<th>{inline(cell)}</th>" for cell in head)
    told = "".join("<tr>" + "".join(f"<td>{inline(cell)}</td>" for cell in row) + "</tr>\n" for row in body)
    return f"<div><table><thead><tr>{cells}</tr></thead><tbody>{told}</tbody></table></div>"


def items(lines):
    """A list; what is indented further belongs to the item before it."""
    found, numbered = [], re.match(r"\s*\d+\.", lines[0]) is not None
    for line in lines:
        match = re.match(r"(\s*)(?:[*-]|\d+\.)\s+(.*)", line)
        if match and len(match.group(1)) < 2:
            found.append([match.group(2)])
        elif match:
            found[-1].append("• " + match.group(2))
        else:
            found[-1][-1] += " " + line.strip()
    name = "ol" if numbered else "ul"
    told = "".join(
        "<li>" + "<br>".join(inline(part) for part in item) + "</li>\n" for item in found)
    return f"<{name}>{told}</{name}>"
