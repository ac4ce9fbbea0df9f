from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.models import of_one_party, specimen
from toolkit.report.model_words import (
    NOT_STATED,
    amount,
    best_grade,
    borne,
    first_sentence,
    per_cent,
    risk_of,
    rules_of,
)


def test_a_rule_that_is_stated_stands_alone() -> None:
    assert rules_of(specimen()) == ("one_party",)
    unstated = [{**one.model_dump(), "rule": "not_stated"} for one in specimen().agreements]
    assert rules_of(specimen(agreements=unstated)) == ("not_stated",)


def test_a_risk_reads_by_its_shares_then_its_words_and_is_never_nothing() -> None:
    model = specimen()
    assert borne(risk_of(model, "V")) == "commissioners 66.5%, leads 33.5%"
    assert borne(risk_of(model, "U")) == "The lead, up to a cap that no source states"
    assert borne(risk_of(model, "P")) == NOT_STATED


def test_the_best_grade_is_the_one_nearest_to_the_source() -> None:
    assert best_grade(specimen().evidence) == "reported"
    assert best_grade(of_one_party().evidence) is None


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (None, "share of spend", "no limit"),
        (Decimal("0.015"), "share of value", "1.5%"),
        (Decimal("1"), "share of value", "100%"),
        (Decimal("1250.5"), "GBP per year", "£1,250.5"),
        (Decimal("6"), "weeks", "6"),
    ],
)
def test_a_figure_is_written_as_its_unit_asks_for(
    value: Decimal | None, unit: str, said: str
) -> None:
    assert amount(value, unit) == said


@given(st.decimals(0, 1, places=6))
def test_a_percentage_loses_nothing(share: Decimal) -> None:
    assert Decimal(per_cent(share).removesuffix("%")) == share * 100


@given(st.text())
def test_the_first_sentence_is_the_beginning_of_the_text(text: str) -> None:
    assert " ".join(text.split()).startswith(first_sentence(text))
