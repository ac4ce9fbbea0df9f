from datetime import date

import pytest

from toolkit.report.records.awarded import months_between, said_by_award
from toolkit.report.records.recording import Dossier


def test_the_winner_and_its_price_come_from_the_award(decided: Dossier) -> None:
    said = said_by_award(decided.case, decided.found.allocation)["R"]
    assert [one.text for one in said["provider_names"]] == ["P3"]
    assert said["value"][0].text.startswith("£200,000.00 a year at bid prices, £400,000.00 over 24")
    assert said["provider_names"][0].whole
    assert not said["value"][0].whole
    assert said["reasons"][0].text == "P3: £400 a unit, quality 70 of 100"
    assert not said["provider"][0].whole


def test_before_the_award_stage_nothing_is_answered_whole(planned: Dossier) -> None:
    for said in said_by_award(planned.case, planned.found.allocation).values():
        assert not any(one.whole for sayings in said.values() for one in sayings)
        assert all("plan stage" in one.origin for sayings in said.values() for one in sayings)


def test_a_bid_that_was_set_aside_says_why(decided: Dossier) -> None:
    said = said_by_award(decided.case, decided.found.allocation)["S"]
    assert said["why_unsuccessful"][0].text.startswith("Bid B5 of P3 was set aside: ")


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 10, 1), date(2027, 9, 30), 12),
        (date(2026, 10, 15), date(2026, 11, 14), 1),
        (date(2026, 10, 1), date(2026, 10, 30), None),
        (date(2024, 2, 1), date(2024, 2, 29), 1),
    ],
)
def test_only_whole_months_are_counted(first: date, last: date, months: int | None) -> None:
    assert months_between(first, last) == months
