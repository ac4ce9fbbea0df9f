import pytest

from tests.appraisal.replaying.stated import EDITIONS, played, stated
from toolkit.appraisal.replaying import replay
from toolkit.errors import InputError

WELLBEING = {
    "formula": "wellbeing",
    "edition": "green_book_2026",
    "points": "0.5",
    "people": "2",
    "years": "1",
}


@pytest.mark.parametrize(
    ("gbp", "more", "standing"),
    [
        ("13000", {}, "agrees"),
        ("13001", {"tolerance": "1"}, "agrees"),
        ("13001.01", {"tolerance": "1"}, "disagrees"),
        ("12000", {"differs": "The source says so."}, "differs as noted"),
        ("13000", {"differs": "The source says so."}, "disagrees"),
    ],
)
def test_a_figure_agrees_up_to_its_tolerance_and_a_noted_one_must_differ(
    gbp: str, more: dict[str, str], standing: str
) -> None:
    figures = {"of": "value", "published": {"gbp": gbp}, **more}
    (row,) = played({**WELLBEING, "figures": [figures]}).rows
    assert row.standing == standing
    assert row.ours == 13000
    assert row.note == more.get("differs", "")


@pytest.mark.parametrize("differs", [None, "The source says so."])
def test_a_figure_that_no_formula_gives_disagrees(differs: str | None) -> None:
    for figures in (
        {"of": "nothing", "published": {"gbp": "1"}, "differs": differs},
        {"of": "value", "names": {"nobody": "first"}, "differs": differs},
    ):
        (row,) = played({**WELLBEING, "figures": [figures]}).rows
        assert (row.ours, row.standing) == (None, "disagrees")


def test_a_word_is_not_a_number() -> None:
    figures = {"of": "value", "names": {"gbp": "13000.0"}}
    (row,) = played({**WELLBEING, "figures": [figures]}).rows
    assert row.standing == "disagrees"


def test_a_check_that_nobody_awaits_is_told() -> None:
    found = played({"formula": "totals", "totals": {"A": "100", "B": "99"}})
    assert found.parts[0].unawaited == ("near-tie",)
    assert not found.agrees


def test_an_edition_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="'green_book_1997' is not an edition"):
        replay(stated({**WELLBEING, "edition": "green_book_1997"}), EDITIONS)
