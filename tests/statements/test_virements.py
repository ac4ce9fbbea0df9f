from datetime import date

from tests.statements.rows_read import problems
from toolkit.statements.virements import Approval, Virement

MOVE = {"virement_id": "V", "from_stream": "A", "to_stream": "B", "most_share": "0.1"}


def test_money_moves_between_two_streams() -> None:
    assert problems(Virement, **MOVE) == []
    (told,) = problems(Virement, **{**MOVE, "to_stream": "A"})
    assert told == "to_stream: 'A' gives to itself; name another"


def test_a_stream_cannot_give_more_than_it_has() -> None:
    (told,) = problems(Virement, **{**MOVE, "most_share": "1.5"})
    assert told == "most_share: '1.5' is above 1; give 1 or less"


def test_an_approval_is_open_until_a_day_is_recorded() -> None:
    stated = {"virement_id": "V", "above_gbp": "0", "by": "the board"}
    assert Approval.model_validate(stated).given_on is None
    given = Approval.model_validate({**stated, "given_on": "2026-03-02"})
    assert given.given_on == date(2026, 3, 2)
