import pytest

from tests.statements.rows_read import problems
from toolkit.statements.weighing import Swing, SwingCheck, WeighingGroup

GROUP = {"group_id": "u", "label": "U", "role": "users", "people": "8", "is_user_voice": "yes"}
SWING = {"group_id": "u", "criterion_id": "c", "points": "100", "step": "from none to all"}


def test_what_is_stated_fits() -> None:
    assert problems(WeighingGroup, **GROUP) == []
    assert problems(Swing, **SWING) == []
    assert problems(SwingCheck, check_id="1", group_id="u", more="a; b", less="c") == []


def test_a_group_without_people_is_none() -> None:
    (told,) = problems(WeighingGroup, **{**GROUP, "people": "0"})
    assert told.startswith("people: '0' is below 1")


@pytest.mark.parametrize("cells", [{"points": "100", "weight": "0.5"}, {}], ids=["both", "neither"])
def test_a_swing_says_one_thing(cells: dict[str, str]) -> None:
    bare = {name: text for name, text in SWING.items() if name != "points"}
    assert problems(Swing, **bare, **cells) == [
        "points: give either points or a weight, and not both"
    ]
