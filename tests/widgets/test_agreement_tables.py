"""Tables of the search for an agreement say what was found."""

from dataclasses import replace

import pytest

from toolkit import load_case, load_law
from toolkit.pipeline import Sought, seek_agreement
from toolkit.widgets.agreement_tables import rooms_table, terms_table

CASE = load_case("llr-home-care")


@pytest.fixture(scope="module")
def sought() -> Sought:
    return seek_agreement(CASE, "alliance", load_law(), draws=60, points=2)


def test_every_open_term_has_a_row(sought: Sought) -> None:
    table = terms_table(CASE, sought)
    assert sought.agreement is not None
    assert len(table) == len(sought.agreement.present.terms)
    assert list(table.columns) == ["Term", "Now", "Best found"]


def test_every_party_asked_has_a_row_and_says_whether_it_would_sign(sought: Sought) -> None:
    table = rooms_table(CASE, sought)
    found = sought.agreement
    assert found is not None
    assert len(table) == len(found.asked)
    signing = sum(slack >= 0 for slack in found.best.slack_gbp.values())
    assert (table["Would sign"] == "yes").sum() == signing


def test_without_an_agreement_there_are_no_rows(sought: Sought) -> None:
    nothing = replace(sought, agreement=None)
    assert terms_table(CASE, nothing).empty
    assert rooms_table(CASE, nothing).empty
