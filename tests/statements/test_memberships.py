from datetime import date

import pytest

from tests.statements.rows_read import problems
from toolkit.statements.memberships import Membership

EVENT = {
    "membership_id": "M1",
    "option_id": "alliance",
    "provider_id": "P1",
    "event": "adheres",
    "on": "2027-04-01",
}


def test_a_member_joins_by_deed_on_a_day() -> None:
    event = Membership.model_validate({**EVENT, "instrument": "Deed of adherence"})
    assert (event.event, event.on) == ("adheres", date(2027, 4, 1))


@pytest.mark.parametrize("word", ["joins", "left", "removed", ""])
def test_an_event_is_one_of_three(word: str) -> None:
    (found,) = problems(Membership, **{**EVENT, "event": word})
    assert found.endswith("write 'adheres', 'leaves' or 'is_removed'")


def test_a_day_is_a_day() -> None:
    (found,) = problems(Membership, **{**EVENT, "on": "April 2027"})
    assert found.endswith("write year, month and day as 2026-10-01")
