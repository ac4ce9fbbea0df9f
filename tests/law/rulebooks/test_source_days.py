"""The days of the clauses behind the rules, against the table that holds them book by book."""

from datetime import date

import pytest

from tests.law.rulebooks import sentences
from toolkit.law.rulebooks import SHIPPED

DAYS: dict[str, dict[str, list[date]]] = sentences.read(
    sentences.TESTS / "law" / "rulebooks" / "source_days.yaml"
)
BOOKS = {id: sentences.built(id, build) for id, build in SHIPPED.items()}


@pytest.mark.parametrize("id", SHIPPED)
def test_clauses_begin_and_end_on_the_days_of_the_table(id: str) -> None:
    book, sources = BOOKS[id], [rule.source for rule in BOOKS[id].rules]
    days = {
        "begin": {source.since for source in sources},
        "made": {source.made for source in sources if source.made},
        "end": {source.until for source in sources if source.until},
        "end_made": {source.end_made for source in sources if source.end_made},
    }
    found = {kind: sorted(held) for kind, held in days.items() if held}
    assert {"covers": [book.since, book.checked_to], **found} == DAYS[id]


@pytest.mark.parametrize("id", SHIPPED)
def test_what_no_source_states_in_terms_is_likely_at_most(id: str) -> None:
    reasoned = {rule.source.status for rule in BOOKS[id].rules if rule.layer == "inference"}
    assert "verified" not in reasoned
