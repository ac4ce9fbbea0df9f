from datetime import date

import pytest

from tests.appraisal.assurance.carded import card, signed
from toolkit.appraisal.assurance.booking import assumptions_book
from toolkit.appraisal.assurance.obstacles import card_lints, evidence_lints, past_sunset
from toolkit.appraisal.assurance.results import DataEntry, Validated, Verified
from toolkit.statements.case import Case

DAY = date(2026, 3, 24)


def test_a_sound_card_is_silent() -> None:
    assert list(card_lints(card(), DAY)) == []


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"assurer": "LEAD ANALYST"}, "assures_own_work"),
        ({"approver": "lead analyst"}, "approves_own_work"),
        ({"assurer": None}, "role_missing"),
        ({"limits": ()}, "no_limits"),
        ({"sunset": None}, "no_sunset"),
        ({"assured_on": None}, "not_recorded"),
        ({"sunset": date(2026, 3, 23)}, "past_sunset"),
    ],
)
def test_each_gap_of_a_card_is_refused(keys: dict[str, object], told: str) -> None:
    found = list(card_lints(card(**keys), DAY))
    assert [one.id for one in found] == [told]
    assert all(one.level == "refused" and one.words.endswith(".") for one in found)


def test_the_sunset_day_itself_still_counts() -> None:
    assert past_sunset(card(sunset=DAY), DAY) is None
    assert past_sunset(None, DAY) is None
    told = past_sunset(card(sunset=date(2026, 3, 23)), DAY)
    assert told
    assert "2026-03-23" in told
    assert "2026-03-24" in told


def test_evidence_that_is_missing_is_told(tiny: Case) -> None:
    book = assumptions_book(signed(tiny, by="lead analyst"), {})
    data = [DataEntry("P", "T", None, None, None, "the town", 1, ("licence",))]
    tests = [Verified("Worked by hand.", "not run", "", "people")]
    asked = [Validated("Is it fit?", "not answered", "", "")]
    found = {one.id: one for one in evidence_lints(book, data, tests, asked)}
    assert set(found) == {
        "signs_own_assumption",
        "test_not_run",
        "fitness_open",
        "proxies",
        "data_log_gaps",
    }
    assert found["fitness_open"].words == "A question on fitness is not answered: Is it fit?"
    assert found["proxies"].level == "flagged"
