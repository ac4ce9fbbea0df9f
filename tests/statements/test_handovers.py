import pytest

from tests.statements.rows_read import problems
from toolkit.statements.handovers import Handover

WHOLE = {
    "lot_id": "N",
    "provider_id": "P",
    "today_gbp_per_year": "1000",
    "tupe_people": "3.5",
    "tupe_gbp_per_person": "200",
    "double_running_weeks": "4",
}


def test_a_lot_may_start_anew() -> None:
    assert problems(Handover, lot_id="N") == []
    assert problems(Handover, **WHOLE) == []


@pytest.mark.parametrize(
    "lacking", ["provider_id", "today_gbp_per_year", "tupe_people", "tupe_gbp_per_person"]
)
def test_what_goes_together_is_stated_together(lacking: str) -> None:
    rest = {name: text for name, text in WHOLE.items() if name != lacking}
    (told,) = problems(Handover, **rest)
    assert told.startswith(f"{lacking}: is empty; ")


@pytest.mark.parametrize(
    ("weeks", "fits"), [("-1", False), ("0", True), ("52", True), ("53", False)]
)
def test_double_running_ends_within_a_year(weeks: str, fits: bool) -> None:
    assert (problems(Handover, **{**WHOLE, "double_running_weeks": weeks}) == []) is fits
