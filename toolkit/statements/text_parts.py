"""Taking a text apart: paragraphs, bullets and headings, with the figures that it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

FIGURE = re.compile(r"\{figure:\s*([^{}]*?)\s*\}")
BULLET, HEADING = re.compile(r"[-*]\s+(.*)"), re.compile(r"#{1,6}\s+(.*)")


@dataclass(frozen=True)
class Shows:
    """A figure that a text shows, by name."""

    figure: str


type Line = tuple[str | Shows, ...]


@dataclass(frozen=True)
class Part:
    """One part of a text.

    Args:
        lines: One for a paragraph or a heading, one a bullet for bullets.
    """

    kind: Literal["paragraph", "bullets", "heading"]
    lines: tuple[Line, ...]


def parts_of(text: str) -> tuple[Part, ...]:
    r"""Take a text apart; whatever else is written stays as it is.

    >>> [part.kind for part in parts_of("# Why\nOne line\nand more\n\n- a\n- b")]
    ['heading', 'paragraph', 'bullets']
    """
    found: list[Part] = []
    kind: Literal["paragraph", "bullets"] = "paragraph"
    waiting: list[str] = []

    def close() -> None:
        if waiting:
            found.append(Part(kind, tuple(map(line_of, waiting))))
            waiting.clear()

    for row in text.splitlines():
        line = row.strip()
        bullet, heading = BULLET.fullmatch(line), HEADING.fullmatch(line)
        if heading:
            close()
            found.append(Part("heading", (line_of(heading[1]),)))
        elif bullet:
            if kind != "bullets":
                close()
            kind = "bullets"
            waiting.append(bullet[1])
        elif line and waiting:
            waiting[-1] += f" {line}"  # a line goes on until an empty one
        elif line:
            kind = "paragraph"
            waiting.append(line)
        else:
            close()
            kind = "paragraph"
    close()
    return tuple(found)


def line_of(text: str) -> Line:
    """Take a line apart into words and the figures that it shows."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[str | Shows]:
    done = 0
    for found in FIGURE.finditer(text):
        if found.start() > done:
            yield text[done : found.start()]
        yield Shows(found[1])
        done = found.end()
    if done < len(text):
        yield text[done:]


def figures_in(text: str) -> tuple[str, ...]:
    """Name the figures that a text shows, each once, in order.

    >>> figures_in("It scores {figure: ranking.alliance.total}.")
    ('ranking.alliance.total',)
    """
    return tuple(dict.fromkeys(found[1] for found in FIGURE.finditer(text)))
