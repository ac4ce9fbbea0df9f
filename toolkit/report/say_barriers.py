"""Pages on barriers in plain words for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from toolkit.law.barriers import Barrier
from toolkit.report.document import NOT_ADVICE
from toolkit.report.law_words import book_name

WIDE = 100


def barriers(pages: Mapping[str, Sequence[Barrier]]) -> str:
    """Say of every barrier what is cited, what that forbids and what it leaves open."""
    lines = [NOT_ADVICE, ""]
    for book, ones in pages.items():
        for one in ones:
            lines += _page(book, one)
    return "\n".join(lines).rstrip()


def _page(book: str, one: Barrier) -> Iterator[str]:
    yield from wrap(f"“{one.fear}” {one.finding} ({book_name(book)})", WIDE)
    yield from _part(f"Cited: {'; '.join(one.cited)}")
    for name, items in (
        ("Forbids", one.forbids),
        ("Leaves open", one.leaves_open),
        ("Not settled or not read", one.doubts),
    ):
        yield from ([f"  {name}:"] if items else [])
        for item in items:
            yield from _part(f"- {item}", 4)
    yield from _part(f"Rules: {', '.join(one.rules)}" if one.rules else "")
    yield from _part(f"Clauses: {'; '.join(one.cites)}" if one.cites else "")
    yield ""


def _part(text: str, indent: int = 2) -> list[str]:
    margin = " " * indent
    return wrap(text, WIDE, initial_indent=margin, subsequent_indent=margin + "  ")
