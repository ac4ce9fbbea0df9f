import pytest

from toolkit.appraisal import Appraisal
from toolkit.report.plain_lines import chance, columns, head, millions
from toolkit.report.stamping import stamp


def test_what_changed_stands_above_every_answer(cut: Appraisal) -> None:
    lines = head(cut.case)
    assert lines[0] == cut.case.title
    assert stamp(cut.case) in lines[1]
    assert all(f"Changed: {change}" in lines for change in cut.case.applied)


def test_columns_stand_under_each_other() -> None:
    assert columns([("Lot", "Units"), ("North", "12,000")]) == ["Lot     Units", "North  12,000"]


@pytest.mark.parametrize(
    ("gbp", "shown"), [(1_234_567, "£1.2m"), (-1_234_567, "-£1.2m"), (-1.0, "£0.0m"), (0, "£0.0m")]
)
def test_money_is_short_and_has_no_minus_nought(gbp: float, shown: str) -> None:
    assert millions(gbp) == shown


def test_a_small_chance_is_not_none() -> None:
    assert [chance(part) for part in (0.0, 0.001, 0.5)] == ["0%", "<1%", "50%"]
