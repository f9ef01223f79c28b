"""The pages of the documentation as a site: one HTML file each, one contents, no network."""

import os
import re
import shutil
import sys

from . import markdown

CATALOGUE = "Sources/landplan/landplan.docc"
GROUPS = [
    ("入门 · first steps", ["README", "Tutorial", "Releases"]), ("输入 · what goes in", ["Ledger", "Format", "Shapes"]),
    ("答案 · what comes out", ["Questions", "Report", "Workbench", "Sweeps"]), ("规格 · what it means", ["Model", "Rules", "Glossary"]),
    ("内部 · inside", ["Engine", "EngineGlossary", "Benchmark", "DecisionNotes", "CONTRIBUTING", "CHANGELOG"]),
]
STYLE = """
html{font:16px/1.65 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1f2933}
body{margin:0;display:grid;grid-template-columns:15rem minmax(0,1fr)}
nav{padding:1.5rem 1rem;background:#f5f7f9;min-height:100vh}nav h2{font-size:.85rem;color:#5b6672;margin:1rem 0 .2rem}
nav a{display:block;color:inherit;text-decoration:none;padding:.1rem 0}nav a.here{color:#1f5a94;font-weight:600}
main{padding:1.5rem 2.5rem 5rem;max-width:62rem;overflow-wrap:anywhere}a{color:#1f5a94}
h1,h2,h3{line-height:1.3}pre{background:#f5f7f9;padding:.8rem 1rem;overflow:auto;font-size:.85rem;line-height:1.4}
code{background:#f0f3f6;padding:.05rem .25rem;font-size:.9em}div{overflow:auto}
table{border-collapse:collapse;font-size:.92rem}th,td{border:1px solid #d5dbe1;padding:.3rem .6rem;text-align:left;vertical-align:top}
img{max-width:100%;max-height:30rem}@media (max-width:52rem){body{display:block}nav{min-height:0}main{padding:1rem}}
"""


def source(name):
    return f"{name}.md" if name in ("README", "CONTRIBUTING", "CHANGELOG") else f"{CATALOGUE}/{name}.md"


def title(text):
    return re.sub(r"[`*]", "", next(line[2:] for line in text.split("\n") if line.startswith("# ")))


def main(arguments):
    folder = arguments[0]
    os.makedirs(folder, exist_ok=True)
    texts = {}
    for _, names in GROUPS:
        for name in names:
            with open(source(name), encoding="utf-8") as file:
                texts[name] = file.read()
    shutil.copytree(f"{CATALOGUE}/Resources", f"{folder}/Resources", dirs_exist_ok=True)
    for name, text in texts.items():
        contents = "".join(
            f"<h2>{head}</h2>" + "".join(
                f'<a href="{other}.html"{" class=here" if other == name else ""}>{title(texts[other])}</a>'
                for other in names)
            for head, names in GROUPS)
        body = markdown.blocks(text).replace(f'src="{CATALOGUE}/', 'src="')
        with open(f"{folder}/{name}.html", "w", encoding="utf-8") as file:
            file.write(
                f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{title(text)}</title>'
                f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head>'
                f"<body><nav>{contents}</nav><main>\n{body}\n</main></body></html>\n")
    shutil.copyfile("LICENSE", f"{folder}/LICENSE")
    shutil.copyfile(f"{folder}/README.html", f"{folder}/index.html")
    print(f"{folder}/index.html")


if __name__ == "__main__":
    main(sys.argv[1:])
