"""One finding of law as a picture of its reasoning, with every step in the table beside it."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from toolkit.law.answers import Answer
from toolkit.law.findings import Finding
from toolkit.report.chapters.drawing import drawn
from toolkit.report.charts import Caption
from toolkit.report.charts.reasoning_tree import Reason, tree_svg
from toolkit.report.content import Column, Figure, Table
from toolkit.report.law_grouping import Group, ways_of
from toolkit.report.law_words import BOOKS, title_of
from toolkit.report.showing import sentence

MOST = 14  # steps that a picture shows; the table holds all
PLAIN = frozenset({"regime", "competition", "outside"})  # ids of rulebooks that are plain words too
WORD = re.compile(r"[a-z0-9_]+")
INDENT = "\u2003"  # a space as wide as a letter is high; others are lost in a page
KEY = "Circle: met. Cross: not met. Question mark: unknown, which never counts as met."


def telling_route(groups: tuple[Group, ...]) -> Finding | None:
    """Choose the route whose reasoning says most: an open one, else a likely one; or nothing."""
    ways = [way for book in ways_of(groups).values() for way in book]
    return ways[0].telling if ways else None


def tree_figure(finding: Finding, *, id: str, about: str, stamp: str) -> Figure:
    """Draw the reasoning behind a finding.

    Args:
        finding: A regime, route or other finding.
        id: Unique on the page.
        about: Whom it is about, in words.
        stamp: What a reader must know wherever the picture is shown.
    """
    books = {id: name for id, name in BOOKS.items() if id not in PLAIN}
    names = books | {one.name: f"“{one.definition.question}”" for one in finding.needs}
    root = _told(finding.tree, names)
    steps = tuple(_walk(root, 0, _All()))
    shown = tuple(_walk(root, 0, _opened(root)))
    title = f"Why “{title_of(finding)}” is {finding.verdict}: {about}"
    below = [one for one in steps if one.depth == 1]
    met = sum(one.verdict == "met" for one in below)
    told = sentence(
        f"{title_of(finding)}: {finding.verdict}. Of the {len(below)} steps that carry it "
        f"{met} are met, {sum(one.verdict == 'not met' for one in below)} are not met and "
        f"{sum(one.verdict not in ('met', 'not met') for one in below)} unknown"
    )
    table = Table(
        id=f"{id}-data",
        sheet=f"Tree {id.rpartition('-')[2]}",
        caption=f"Every step behind “{title_of(finding)}”: {about}",
        columns=(Column("Step"), Column("Verdict"), Column("Clauses")),
        rows=tuple(
            (f"{INDENT * one.depth}{one.words}", one.verdict, one.cites or "none") for one in steps
        ),
        folded=True,
    )
    return drawn(tree_svg(shown), Caption(id, title, told, stamp, KEY), table)


@dataclass(frozen=True)
class _Step:
    """A step as it is told, without those that only repeat it."""

    words: str
    verdict: str
    cites: tuple[str, ...]
    below: tuple["_Step", ...]


def _told(answer: Answer, names: Mapping[str, str]) -> _Step:
    below = tuple(_told(child, names) for child in answer.children)
    unread = "" if answer.status == "verified" else f" ({answer.status})"
    told = (answer.because or answer.asked) + unread
    words = WORD.sub(lambda found: names.get(found[0], found[0]), told)
    cites = answer.cites
    same = [one for one in below if one.words == words]
    if same:  # a step that repeats the one it carries gives it its own parts
        cites = tuple(dict.fromkeys((*cites, *same[0].cites)))
        below = tuple(part for one in below for part in (one.below if one in same else (one,)))
    return _Step(words, answer.verdict.value, cites, below)


def _walk(step: _Step, depth: int, opened: Container[int]) -> Iterator[Reason]:
    """Tell a step and what carries it, as far as it is opened."""
    own = tuple(cite for cite in step.cites if not any(cite in one.cites for one in step.below))
    hidden = 0 if id(step) in opened else _count(step) - 1
    yield Reason(depth, step.words, step.verdict, "; ".join(own), hidden)
    if id(step) in opened:
        for one in step.below:
            yield from _walk(one, depth + 1, opened)


def _count(step: _Step) -> int:
    return 1 + sum(map(_count, step.below))


class _All:
    """Opens every step."""

    def __contains__(self, _: object) -> bool:
        return True


def _opened(root: _Step) -> frozenset[int]:
    """Open what settles the finding, level by level, as far as a picture can hold it."""
    opened, shown, waiting = {id(root)}, 1 + len(root.below), list(root.below)
    while waiting:
        step = waiting.pop(0)
        if step.verdict == root.verdict and shown + len(step.below) <= MOST:
            opened.add(id(step))
            shown += len(step.below)
            waiting += step.below
    return frozenset(opened)
