from datetime import date

import pytest

from tests.appraisal.assurance.carded import card, signed
from tests.report.chapters.blocks import words_of
from toolkit.appraisal.assurance.assuring import assure
from toolkit.report.chapters.assurance import assurance
from toolkit.report.content import Section, Table
from toolkit.statements.case import Case

TABLES = ("model-card", "assumptions-book", "decisions-log", "data-log", "verification")


def _table(section: Section, name: str) -> Table:
    return next(one for one in section.blocks if isinstance(one, Table) and one.id == name)


def test_the_chapter_opens_with_the_mark_and_the_statement(tiny: Case) -> None:
    said = words_of(assurance(assure(tiny, [])))
    assert said.startswith("Draft: 3 of 3 assumptions not signed off.")
    assert "it is no assurance and no approval" in said
    assert not words_of(assurance(assure(signed(tiny), []))).startswith("Draft")


@pytest.mark.parametrize("name", [*TABLES, "validation"])
def test_every_log_is_a_table(tiny: Case, name: str) -> None:
    assert _table(assurance(assure(tiny, [])), name).caption


def test_the_card_shows_roles_sunset_and_state(tiny: Case) -> None:
    case = tiny.model_copy(update={"assurance": card()})
    table = _table(assurance(assure(case, [])), "model-card")
    assert table.caption == "Model card; state: not assured"
    assert ("Sunset", date(2027, 3, 31)) in table.rows
    assert ("Analyst", "lead analyst") in table.rows


def test_an_effect_that_nobody_measured_is_no_zero(tiny: Case) -> None:
    rows = _table(assurance(assure(tiny, [], {"price_level": 5.0})), "assumptions-book").rows
    told = {row[-1]: row[3] for row in rows}
    assert told["demand_level"] == "not measured"
    assert told["price_level"] != "not measured"
