"""Build the documentation as a folder of pages that need no network, or check it.

The sources are Markdown under `reports/docs`; they read well where they stand, too. `--check`
builds nothing: it says which links lead nowhere and which reference pages are behind the code.
"""

import argparse
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from tools import reference

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "reports" / "docs"
GROUPS = (
    ("Start", "."),
    ("Tutorials", "tutorials"),
    ("How to", "how-to"),
    ("Reference", "reference"),
)
OUTSIDE = re.compile(r"https?://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(/\S*)?|mailto:\S+@\S+")
PROMPT = "$ "


@dataclass(frozen=True)
class Page:
    """One page of the documentation.

    Args:
        path: Of its Markdown.
        tokens: Its Markdown as read.
    """

    path: Path
    tokens: tuple[Token, ...]

    @property
    def title(self) -> str:
        """Its first heading."""
        return next((words_of(one) for mark, one in headings(self) if mark == "h1"), self.path.stem)

    @property
    def out(self) -> str:
        """Where it stands in the built folder."""
        return self.path.relative_to(DOCS).with_suffix(".html").as_posix()

    @property
    def anchors(self) -> frozenset[str]:
        """What a link may point to inside it."""
        return frozenset(anchor(words_of(one)) for _, one in headings(self))

    @property
    def links(self) -> Iterator[str]:
        """Every link and every picture in it."""
        for token in self.tokens:
            for child in token.children or ():
                if child.type == "link_open":
                    yield str(child.attrs["href"])
                elif child.type == "image":
                    yield str(child.attrs["src"])


def read_page(path: Path) -> Page:
    """Read a page."""
    return Page(path, tuple(reader().parse(path.read_text(encoding="utf-8"))))


def reader() -> MarkdownIt:
    """Give the reader of Markdown: tables are known, raw HTML is not."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def headings(page: Page) -> Iterator[tuple[str, Token]]:
    """Give the level and the words of every heading."""
    for mark, words in zip(page.tokens, page.tokens[1:], strict=False):
        if mark.type == "heading_open":
            yield mark.tag, words


def words_of(token: Token) -> str:
    """Give the words of a piece of text without its marks."""
    return "".join(child.content for child in token.children or ())


def anchor(words: str) -> str:
    """Give the anchor of a heading, as hosts of Markdown make it."""
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


def pages() -> list[Page]:
    """Give every page, the start first."""
    order = [folder for _, folder in GROUPS]
    found = [read_page(path) for path in DOCS.rglob("*.md")]
    return sorted(
        found,
        key=lambda one: (
            order.index(one.path.parent.relative_to(DOCS).as_posix()),
            one.path.stem != "index",
            one.path.stem,
        ),
    )


def faults() -> Iterator[str]:
    """Say what is wrong: links that lead nowhere, and reference pages behind the code."""
    others = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")]
    for page in [*pages(), *(read_page(path) for path in others)]:
        where = page.path.relative_to(ROOT)
        for link in page.links:
            if why := broken(page, link):
                yield f"{where}: {link}: {why}"
    for name, text in reference.written().items():
        path = reference.PAGES / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield f"{path.relative_to(ROOT)}: behind the code; run tools/reference.py"


def broken(page: Page, link: str) -> str:
    """Say why a link leads nowhere; nothing where it leads somewhere."""
    if "://" in link or link.startswith("mailto:"):
        return "" if OUTSIDE.fullmatch(link) else "no address of the web"
    file, _, place = link.partition("#")
    target = (page.path.parent / file).resolve() if file else page.path
    if not target.exists() or not target.is_relative_to(ROOT):
        return "no such file"
    if place and target.suffix == ".md" and place not in read_page(target).anchors:
        return "no such heading"
    return ""


def build(out: Path) -> int:
    """Write every page and picture; give how many pages there are."""
    found = pages()
    folders = [DOCS, ROOT / "reports" / "templates"]
    environment = Environment(
        loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined
    )
    environment.filters["css"] = str
    template = environment.get_template("page.html.j2")
    groups = [
        (name, [one for one in found if one.path.parent == (DOCS / folder).resolve()])
        for name, folder in GROUPS
    ]
    for page in found:
        target = out / page.out
        target.parent.mkdir(parents=True, exist_ok=True)
        text = template.render(
            title=page.title,
            body=Markup(body_of(page, target)),
            groups=groups,
            here=page.out,
            up="../" * page.out.count("/"),
            report={"watermark": "", "stamp": "Not legal advice"},
        )
        target.write_text(text, encoding="utf-8", newline="\n")
    shutil.copytree(DOCS / "pictures", out / "pictures", dirs_exist_ok=True)
    return len(found)


def body_of(page: Page, target: Path) -> str:
    """Write the text of a page, its links made to fit where it will stand."""
    tokens = list(read_page(page.path).tokens)
    named = 0
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrs["id"] = anchor(words_of(tokens[place + 1]))
        for child in token.children or ():
            if child.type == "link_open":
                child.attrs["href"] = moved(page, target, str(child.attrs["href"]))
    parts = re.split(r"(<table>|</table>)", rendered(tokens))
    for place, part in enumerate(parts):
        if part == "<table>":
            named += 1
            label = escape(f"Table {named} of {page.title}")
            parts[place] = (
                f'<div class="scroll" role="region" tabindex="0" aria-label="{label}"><table>'
            )
        elif part == "</table>":
            parts[place] = "</table></div>"
    return "".join(parts).replace("<th>", '<th scope="col">').replace("<pre>", '<pre tabindex="0">')


def rendered(tokens: list[Token]) -> str:
    """Write Markdown that was read, and changed since, as HTML."""
    reads = reader()
    return str(reads.renderer.render(tokens, reads.options, {}))


def moved(page: Page, target: Path, link: str) -> str:
    """Lead a link from the built page to the built page or file that it means."""
    file, sign, place = link.partition("#")
    if not file or "://" in link or link.startswith("mailto:"):
        return link
    meant = (page.path.parent / file).resolve()
    if meant.is_relative_to(DOCS):
        return (
            (file.removesuffix(".md") + ".html" if meant.suffix == ".md" else file) + sign + place
        )
    return Path(relpath(meant, target.parent.resolve())).as_posix() + sign + place


def main() -> None:
    """Build the pages, or check them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="build nothing; exit 1 on a fault")
    parser.add_argument("--out", type=Path, default=ROOT / "reports" / "exports" / "docs")
    asked = parser.parse_args()
    if asked.check:
        found = list(faults())
        print("\n".join(found) or "Every link leads somewhere; the reference is up to date.")
        sys.exit(int(bool(found)))
    print(f"{build(asked.out)} pages: {asked.out / 'index.html'}")


if __name__ == "__main__":
    main()
