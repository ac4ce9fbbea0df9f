"""The page beside a case lists what is missing in order, then every value with its mark."""

from tests.places.shelf import SHELF
from toolkit.places import fill
from toolkit.places.telling import ATTRIBUTION, numbered, page_of


def test_the_page_names_every_value_and_what_is_missing() -> None:
    filled = fill(SHELF.places["northton"], SHELF, with_market=True)
    page = page_of(filled)
    assert ATTRIBUTION in page
    assert "invented: bidders A to D describe nobody" in page
    for one in filled.fields:
        assert one.what in page
    assert page.index("1. Nursing care") < page.index("2. Providers and bids of your market")


def test_what_is_missing_is_numbered_with_what_it_is_needed_for() -> None:
    filled = fill(SHELF.places["glen"], SHELF)
    lines = numbered(filled.missing)
    assert lines[0].startswith("1. Glen: the council's money (before it can run)")
    assert len(lines) == len(filled.missing)
