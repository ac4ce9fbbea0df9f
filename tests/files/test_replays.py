import pytest

from toolkit.errors import InputError
from toolkit.files.replays import load_replay, load_replays, shipped_replays


def test_decisions_come_before_worked_examples_in_the_order_of_their_numbers() -> None:
    names = shipped_replays()
    assert names[:4] == ("C1", "C2", "C4", "C6")
    assert names[-2:] == ("W19", "W20")
    assert [one.id for one in load_replays()] == list(names)


def test_an_id_is_found_in_small_letters() -> None:
    assert load_replay(" c1 ").id == "C1"


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(InputError, match="'C99' is not a replay; did you mean 'C9'"):
        load_replay("C99")
