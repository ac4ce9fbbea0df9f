import pytest

from toolkit.files.editions import load_edition
from toolkit.statements.editions import RateSchedule

BANDS = [{"first": "1", "last": "30", "rate": "0.035"}, {"first": "31", "rate": "0.03"}]


def schedule(*bands: dict[str, str]) -> RateSchedule:
    return RateSchedule.model_validate({"bands": bands, "basis": "published", "source": "S"})


@pytest.mark.parametrize(
    ("bands", "problem"),
    [
        ([BANDS[1]], "band 1 must start in year 1"),
        ([BANDS[0], {"first": "32", "rate": "0"}], "band 2 must start in year 31"),
        ([{"first": "1", "rate": "0"}, BANDS[1]], "band 1 goes on for ever"),
        ([{"first": "1", "last": "0", "rate": "0"}], "band 1 ends before it starts"),
        ([], "give at least one item"),
        ([{"first": "1", "rate": "3.5"}], "less than or equal to 1"),
    ],
)
def test_bands_follow_one_another(bands: list[dict[str, str]], problem: str) -> None:
    assert len(schedule(*BANDS).bands) == 2
    with pytest.raises(ValueError, match=problem):
        schedule(*bands)


def test_bounds_are_found_by_type_of_project() -> None:
    edition = load_edition("green_book_2026")
    found = edition.bounds("outsourcing")
    assert found is not None
    assert (found.on, str(found.spend_upper), found.duration_upper) == (
        "operating spending",
        "0.41",
        None,
    )
    assert edition.bounds("castles") is None
