from decimal import Decimal
from types import MappingProxyType

import pytest

from tests.appraisal.economic.compared import benefit, shire, with_benefits
from tests.appraisal.economic.test_allowance_streams import factor, risk
from tests.simulation.agreed import with_rows
from toolkit.appraisal.economic.economic_linting import economic_lints
from toolkit.files import load_case
from toolkit.statements.case import Case


def told(case: Case) -> dict[str, str]:
    """Checks that fired, with their levels."""
    return {one.id: one.level for one in economic_lints(case)}


def clean() -> Case:
    row = factor(mitigation_share="0.5", evidence="past contracts were looked at")
    return with_rows(shire(), "optimism_bias", row)


def test_a_clean_case_is_passed_over_in_silence() -> None:
    assert told(clean()) == {}
    assert told(with_rows(clean(), "benefits", benefit())) == {}
    assert told(with_rows(clean(), "risks", risk())) == {}
    assert told(clean().model_copy(update={"horizon_years": 2})) == {}


def test_a_horizon_shorter_than_the_contract_is_told() -> None:
    (lint,) = economic_lints(clean().model_copy(update={"horizon_years": 1}))
    assert (lint.id, lint.level) == ("horizon-shorter-than-contract", "flagged")
    assert "counts 1 of the contract's 2 years" in lint.words


def test_a_longer_horizon_is_told_too() -> None:
    assert told(clean().model_copy(update={"horizon_years": 9})) == {
        "horizon-longer-than-contract": "flagged"
    }


@pytest.mark.parametrize(("base", "level"), [("2024-25", "flagged"), ("2019", "refused")])
def test_mixed_price_bases_are_brought_over_or_left_out(base: str, level: str) -> None:
    for case in (
        with_rows(clean(), "benefits", benefit(price_base=base)),
        with_rows(clean(), "risks", risk(price_base=base)),
    ):
        assert told(case) == {"mixed-price-bases": level}


def test_a_risk_priced_twice_is_left_out() -> None:
    drawn = risk(assumption_id=next(iter(shire().assumptions)))
    assert told(with_rows(clean(), "risks", drawn)) == {"risk-priced-twice": "refused"}
    assert told(with_rows(clean(), "risks", risk(factor="F"))) == {"risk-priced-twice": "refused"}


def test_optimism_bias_is_asked_for_with_its_evidence() -> None:
    assert told(shire()) == {"no-optimism-bias": "flagged"}
    bare = with_rows(shire(), "optimism_bias", factor(mitigation_share="0.5"))
    assert told(bare) == {"unrecorded-mitigation": "flagged"}


def test_rows_that_begin_after_the_last_year_are_told() -> None:
    for late in (
        with_rows(clean(), "benefits", benefit(from_year="3")),
        with_rows(clean(), "risks", risk(year="3")),
    ):
        assert told(late) == {"after-the-last-year": "refused"}
        assert "after-the-last-year" not in told(late.model_copy(update={"horizon_years": 3}))


@pytest.mark.parametrize(
    ("stated", "lint"),
    [
        ({"project_type": "spaceship"}, "unknown-project-type"),
        ({"costs": "alliance_team; nobody"}, "unknown-costs"),
    ],
)
def test_optimism_bias_that_uplifts_nothing_is_told(stated: dict[str, str], lint: str) -> None:
    assert told(with_rows(shire(), "optimism_bias", factor(**stated))) == {lint: "refused"}


def test_charging_for_public_funds_is_told() -> None:
    edition = shire().guidance["green_book_2022"]
    funds = edition.public_funds.model_copy(update={"applied": True})
    charged = edition.model_copy(update={"public_funds": funds})
    case = clean().model_copy(update={"guidance": MappingProxyType({edition.id: charged})})
    assert told(case) == {"public-funds-charged": "flagged"}


def test_words_are_one_sentence_that_says_what_to_read() -> None:
    rows = (benefit(price_base="2019"), benefit(benefit_id="C", price_base="2024-25"))
    case = with_benefits(*rows, horizon_years=1, median_income_gbp=Decimal(1))
    for lint in economic_lints(case):
        assert lint.words.endswith(".")
        assert lint.words.count(". ") == 0
        assert lint.about


def test_the_flagship_says_which_prices_it_moved() -> None:
    assert told(load_case("llr-home-care")) == {"mixed-price-bases": "flagged"}
