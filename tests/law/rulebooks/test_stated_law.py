"""Every figure and every rule with its dates, a line each: whoever changes one reads the line."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from tests.law.rulebooks.sentences import built
from toolkit.law.figures import Entry
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import SHIPPED
from toolkit.law.rules import Rule


@pytest.mark.parametrize("id", SHIPPED)
def test_no_figure_and_no_date_of_a_rule_changes_unread(
    id: str, golden: Callable[[str, str], None]
) -> None:
    golden(f"law/{id}.txt", _stated(id))


def _stated(id: str) -> str:
    return "\n".join(_lines(built(id, SHIPPED[id]))) + "\n"


def _lines(book: Rulebook) -> Iterator[str]:
    yield f"{book.id} since {book.since}, checked to {book.checked_to}"
    for figure in book.figures:
        yield from (_figure(entry) for entry in figure.entries)
    yield from (_rule(rule) for rule in book.rules)


def _figure(entry: Entry) -> str:
    value = "; ".join(entry.value) if isinstance(entry.value, tuple) else str(entry.value)
    days = _days(entry.since, entry.until, entry.made)
    return f"figure {entry.figure}: {value} [{entry.unit}] {days}, {entry.status}"


def _rule(rule: Rule) -> str:
    source = rule.source
    days = _days(source.since, source.until, source.made)
    end = f", end known {source.end_made}" if source.end_made else ""
    return f"rule {rule.id}: {'; '.join(source.cites)} {days}{end}, {source.layer}, {source.status}"


def _days(since: date, until: date | None, made: date | None) -> str:
    told = f"from {since}" + (f" to {until}" if until else "")
    return told + (f", made {made}" if made else "")
